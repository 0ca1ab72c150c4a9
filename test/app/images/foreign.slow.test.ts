import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../app/errors';
import { addImage } from '../../../app/images/add';
import { plainPicture } from '../../../app/images/plain';
import { rasterizeSvg } from '../../../exporters/png';
import { probeImage } from '../../../workspace/probe';
import { png, workspace } from '../../workspace/samples';
import { foreign, photographs } from '../pictures/photographs';
import { difference } from '../pictures/pixels';

/** What our own drawing program makes of a picture. */
function drawn(bytes: Uint8Array): Uint8Array {
  const { mime, width, height } = probeImage(bytes);
  const href = `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
  return rasterizeSvg(new TextEncoder().encode(svg), width);
}

async function taken(name: string, given: Uint8Array) {
  const dir = workspace({});
  const added = await addImage(dir, name, given);
  return { ...added, bytes: new Uint8Array(readFileSync(join(dir, 'assets', added.file))) };
}

async function refusal(name: string, given: Uint8Array): Promise<AppError> {
  return await addImage(workspace({}), name, given).then(
    () => {
      throw new Error('It was taken.');
    },
    (error) => error,
  );
}

const same = await photographs.PNG!();
const jpeg = await photographs.JPEG!();
/** Colours for print hold fewer than the screen's. */
const paler = 0.35;

describe('a picture that every program draws', () => {
  it.each(Object.entries(foreign))('comes of %s', async (kind, make) => {
    const { bytes, file, info } = await taken('Bilde.webp', await make());
    expect(info).toEqual({ width: 960, height: 540 });
    expect(file).toMatch(/^bilde-[0-9a-f]{8}\.(png|jpg)$/);
    expect(probeImage(bytes, file).odd).toBeUndefined();
    expect(difference(drawn(bytes), same)).toBeLessThan(/print/.test(kind) ? paler : 0.01);
  });

  it.each(Object.entries(photographs))('comes of %s, in its folder or not', async (kind, make) => {
    const given = await make();
    const { bytes, info, file } = await taken('b.jpg', given);
    const inFolder = await plainPicture(given);
    for (const one of [bytes, inFolder.bytes]) {
      const { odd, ...size } = probeImage(one);
      expect(odd).toBeUndefined();
      expect(size).toMatchObject({ width: 960, height: 540 });
      expect([info.width, info.height]).toEqual([960, 540]);
      if (!/grey|through/.test(kind))
        expect(difference(drawn(one), same)).toBeLessThan(/print|wider/.test(kind) ? paler : 0.01);
    }
    // Once it is so, it stays so, byte for byte.
    expect(await taken(file, bytes)).toMatchObject({ file, bytes });
  });

  it('shows a single picture of several, and stands still', async () => {
    const still = await photographs.PNG!();
    // One frame of the same picture (APNG): an animation to those who know it.
    const control = Buffer.from('000000086163544c0000000100000000b92d3c2f', 'hex');
    const animated = new Uint8Array(Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]));
    expect(probeImage(animated).odd).toEqual(['coding']);
    const { bytes } = await taken('a.png', animated);
    expect(Buffer.from(bytes).includes('acTL')).toBe(false);
  });
});

describe('a picture that cannot be drawn is refused with its reason', () => {
  const end = Uint8Array.of(0xff, 0xd9);
  const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
  const zeroed = (bytes: Uint8Array): Uint8Array =>
    bytes.slice().fill(0, bytes.length >> 1, bytes.length - 2);
  const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
  const process = (marker: number, bits = 8): Uint8Array => {
    const at = Buffer.from(jpeg).indexOf(Uint8Array.of(0xff, 0xc0));
    const out = jpeg.slice();
    out[at + 1] = marker;
    out[at + 4] = bits;
    return out;
  };
  const cases: [what: string, make: () => Promise<Uint8Array> | Uint8Array, code: string, said: RegExp][] = [
    ['a JPEG that is half there', () => half(jpeg), 'image-broken', /cut short/],
    [
      'a JPEG that is half there, with an end',
      () => joined(half(jpeg), end),
      'image-broken',
      /its end is missing/,
    ],
    ['a JPEG whose second half is empty', () => zeroed(jpeg), 'image-broken', /its end is missing/],
    [
      'a progressive JPEG whose second half is empty',
      async () => zeroed(await photographs['progressive JPEG']!()),
      'image-broken',
      /damaged|missing/,
    ],
    ['a PNG that is half there', () => half(same), 'image-broken', /cut short/],
    [
      'a PNG with a letter changed',
      () => same.slice().fill(0x55, same.length >> 1, (same.length >> 1) + 1),
      'image-broken',
      /damaged/,
    ],
    [
      'an interlaced PNG that is half there',
      async () => half(await photographs['interlaced PNG']!()),
      'image-broken',
      /cut short/,
    ],
    ['half a WebP', async () => half(await foreign.WebP!()), 'image-broken', /damaged|missing/],
    ['half an AVIF', async () => half(await foreign.AVIF!()), 'image-broken', /damaged|missing/],
    ['half a TIFF', async () => half(await foreign.TIFF!()), 'image-format', /not read here/],
    ['a lossless JPEG', () => process(0xc3), 'image-format', /lossless/],
    ['a JPEG in several sizes', () => process(0xc5), 'image-format', /several sizes/],
    ['a JPEG in arithmetic coding', () => process(0xc9), 'image-format', /arithmetic coding/],
    ['a JPEG in 12 bits', () => process(0xc1, 12), 'image-format', /12 bits/],
    [
      'a PNG that unpacks to a gigabyte',
      () => png(1, 1, { width: 40_000, height: 40_000 }),
      'image-too-big',
      /1600 megapixels/,
    ],
    [
      'a HEIC',
      () => joined(Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic'), new Uint8Array(40)),
      'image-format',
      /HEIC/,
    ],
  ];
  it.each(cases)('%s', async (_what, make, code, said) => {
    const error = await refusal('b.jpg', await make());
    expect({ code: error.code, message: error.message }).toEqual({
      code,
      message: expect.stringMatching(said),
    });
  });
});

it('a picture in a drawing that cannot be drawn is refused with the drawing', async () => {
  const broken = Buffer.from((await photographs.JPEG!()).subarray(0, 3000)).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image width="9" height="9" href="data:image/jpeg;base64,${broken}"/></svg>`;
  expect(await refusal('a.svg', new TextEncoder().encode(svg))).toMatchObject({
    code: 'image-broken',
    message: expect.stringContaining('of a picture in the drawing'),
  });
});
