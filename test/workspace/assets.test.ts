import { describe, expect, it } from 'vitest';
import { assetNameProblem } from '../../core/model/parse';
import { AssetError } from '../../workspace/errors';
import { probeImage } from '../../workspace/probe';
import { jpeg, png, svg } from './samples';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('an image is known by its own bytes:', () => {
  it('PNG', () => {
    expect(probeImage(png(4, 3), 'a.png')).toEqual({ mime: 'image/png', width: 4, height: 3 });
  });

  it('JPEG, turned as EXIF says', () => {
    expect(probeImage(jpeg(40, 30), 'a.JPG')).toEqual({ mime: 'image/jpeg', width: 40, height: 30 });
    expect(probeImage(jpeg(40, 30, 1))).toEqual({ mime: 'image/jpeg', width: 40, height: 30 });
    expect(probeImage(jpeg(40, 30, 3))).toEqual({
      mime: 'image/jpeg',
      width: 40,
      height: 30,
      odd: ['turned'],
    });
    for (const little of [false, true]) {
      expect(probeImage(jpeg(40, 30, 6, little))).toEqual({
        mime: 'image/jpeg',
        width: 30,
        height: 40,
        odd: ['turned'],
      });
    }
    expect(probeImage(jpeg(40, 30, 99))).toEqual({ mime: 'image/jpeg', width: 40, height: 30 });
  });

  it('SVG, by its size or its view box', () => {
    expect(probeImage(text(svg()), 'a.svg')).toEqual({ mime: 'image/svg+xml', width: 20, height: 10 });
    expect(
      probeImage(text(`\uFEFF<?xml version="1.0"?><!-- x -->${svg('', 'width="1in" height="48px"')}`)),
    ).toMatchObject({ width: 96, height: 48 });
    expect(probeImage(text(svg('', 'width="100" viewBox="0 0 20 10"')))).toMatchObject({
      width: 100,
      height: 50,
    });
    expect(probeImage(text(svg('', 'width="100%" height="100%" viewBox="0,0,20,10"')))).toMatchObject({
      width: 20,
      height: 10,
    });
  });

  const refused: [
    what: string,
    bytes: Uint8Array,
    name: string | undefined,
    code: string,
    message: RegExp,
  ][] = [
    [
      'a PNG that claims 100 000 × 100 000',
      png(1, 1, { width: 100_000, height: 100_000 }),
      'a.png',
      'too-big',
      /100000 × 100000 pixels \(10000 megapixels\)/,
    ],
    ['a JPEG that claims 65 000 × 65 000', jpeg(65_000, 65_000), 'a.jpg', 'too-big', /4225 megapixels/],
    ['a PNG without size', png(1, 1, { width: 0, height: 5 }), 'a.png', 'corrupt', /no size/],
    ['a PNG cut in the picture', png(40, 40).subarray(0, 60), 'a.png', 'truncated', /the PNG is cut short/],
    ['a PNG cut in its header', png(40, 40).subarray(0, 20), 'a.png', 'truncated', /cut short/],
    ['a PNG without its end', png(40, 40).subarray(0, -12), 'a.png', 'truncated', /cut short/],
    [
      'a PNG with nonsense for chunks',
      Buffer.concat([png(4, 4).subarray(0, 33), Buffer.alloc(40)]),
      'a.png',
      'corrupt',
      /damaged/,
    ],
    ['a JPEG cut in the scan', jpeg(4, 4).subarray(0, -2), 'a.jpg', 'truncated', /the JPEG is cut short/],
    ['a JPEG cut in its header', jpeg(4, 4, 6).subarray(0, 20), 'a.jpg', 'truncated', /cut short/],
    [
      'a JPEG of nonsense',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 2, 1, 2, 3, 4]),
      'a.jpg',
      'corrupt',
      /damaged/,
    ],
    ['a PNG called .jpg', png(4, 3), 'a.jpg', 'extension', /is a PNG, but its name/],
    ['an SVG called .png', text(svg()), 'a.png', 'extension', /is a SVG, but its name/],
    ['nothing', new Uint8Array(), 'a.png', 'truncated', /empty/],
    ['a GIF', text('GIF89a…'), 'a.png', 'kind', /this is a GIF picture; save it as PNG/],
    ['a WebP', text('RIFF\0\0\0\0WEBPVP8 '), 'a.jpg', 'kind', /WebP/],
    ['a HEIC', text('\0\0\0\u0018ftypheic'), 'a.jpg', 'kind', /HEIC/],
    ['a PDF', text('%PDF-1.7'), 'a.png', 'kind', /PDF/],
    ['a web page', text('<!-- --><html><body/></html>'), 'a.svg', 'kind', /no SVG/],
    ['words', text('hei'), 'a.png', 'kind', /no image/],
    ['an SVG without size', text(svg('', 'id="x"')), 'a.svg', 'corrupt', /how large/],
    [
      'an SVG of a million units',
      text(svg('', 'viewBox="0 0 1e6 1e6"')),
      'a.svg',
      'too-big',
      /1000000 × 1000000/,
    ],
    ['an SVG in Latin-1', Buffer.from(svg('<title>å</title>'), 'latin1'), 'a.svg', 'corrupt', /UTF-8/],
  ];
  it.each(refused)('%s is refused', (_what, bytes, name, code, message) => {
    expect(() => probeImage(bytes, name)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  it('and no cut or flipped byte makes it do anything but answer or refuse', () => {
    for (const whole of [png(9, 7), jpeg(40, 30, 6), text(svg())]) {
      for (let i = 0; i < whole.length; i++) {
        const flipped = Uint8Array.from(whole);
        flipped[i]! ^= 0xff;
        for (const bytes of [whole.subarray(0, i), flipped]) {
          try {
            probeImage(bytes);
          } catch (error) {
            expect((error as Error).name).toBe('AssetError');
          }
        }
      }
    }
  });
});

describe('names of image files', () => {
  it('are plain', () => {
    for (const name of ['a.png', 'Mette Nord (2024).jpg', 'båt.svg', 'a.b.png', 'konsern.png', 'com.png']) {
      expect(assetNameProblem(name), name).toBeUndefined();
    }
  });

  it('lead nowhere and exist on Windows', () => {
    const bad = [
      '',
      '.',
      '..',
      '../a.png',
      'x/a.png',
      'x\\a.png',
      'C:a.png',
      'a\0.png',
      'a?.png',
      'con',
      'CON.png',
      'nul.tar.png',
      'COM1.png',
      'lpt9',
      'a.png.',
      'a.png ',
      '.a.png',
      'a\u202egnp.png',
      `${'x'.repeat(250)}.png`,
    ];
    for (const name of bad) expect(assetNameProblem(name), JSON.stringify(name)).toBeDefined();
  });
});

it('a reason steers no terminal, and is no longer than it can be read, whatever it quotes', () => {
  const { message } = new AssetError('kind', `«a\u202Eb» ${'x'.repeat(5000)}`);
  expect(message).toContain('a\\u202eb');
  expect(message.length).toBeLessThan(1100);
});
