import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../app/errors';
import { addImage } from '../../../app/images/add';
import { imageFacts } from '../../../app/images/facts';
import { sha256 } from '../../../workspace/disk';
import { probeImage } from '../../../workspace/probe';
import { slowly } from '../../support/slowly';
import { folder, jpeg, png, svg, workspace } from '../../workspace/samples';
import {
  chunk,
  drawing,
  exifSegment,
  iptcSegment,
  photo,
  textChunk,
  tiff,
  xmp,
  xmpChunk,
  xmpSegment,
} from './pictures';

const text = (value: string) => new TextEncoder().encode(value);
const has = (bytes: Uint8Array, word: string) => Buffer.from(bytes).includes(word);
const stored = (dir: string, file: string) => new Uint8Array(readFileSync(join(dir, 'assets', file)));

async function refusal(dir: string, name: string, bytes: Uint8Array): Promise<AppError> {
  return await addImage(dir, name, bytes).then(
    () => {
      throw new Error('It was taken.');
    },
    (error) => error,
  );
}

describe('taking an image in', () => {
  const named = (stem: string, bytes: Uint8Array, extension = '.png'): string =>
    `${stem}-${sha256(bytes).slice(0, 8)}${extension}`;

  it.each([
    ['Mette Nord – portrett (2).PNG', 'mette-nord-portrett-2'],
    ['Bølgen på Ærøya.png', 'bolgen-pa-aeroya'],
    ['../../ut/av mappen.png', 'av-mappen'],
    ['C:\\Bilder\\con.png', 'bilde-con'],
    ['中文.png', 'bilde'],
    ['', 'bilde'],
    ['.hidden', 'hidden'],
    [`${'lang '.repeat(60)}.png`, 'lang-'.repeat(10).slice(0, -1)],
  ])('gives %j the name %s, and the beginning of its digest', async (name, stem) => {
    const dir = workspace({});
    const file = named(stem, png(8, 4));
    expect(await addImage(dir, name, png(8, 4))).toEqual({ file, info: { width: 8, height: 4 }, facts: {} });
    expect(stored(dir, file)).toEqual(png(8, 4));
  });

  it('names it after what it is and not after what it is called', async () => {
    const bytes = jpeg(4, 3);
    expect(await addImage(workspace({}), 'bilde.png', bytes)).toMatchObject({
      file: named('bilde', bytes, '.jpg'),
    });
  });

  it('takes the same picture once, and another of the same name under another', async () => {
    const dir = workspace({});
    const names = [];
    for (const bytes of [png(8, 4), png(8, 4), png(9, 4), png(7, 4)]) {
      names.push((await addImage(dir, 'Kart.png', bytes)).file);
    }
    const [first, second, third] = [png(8, 4), png(9, 4), png(7, 4)].map((bytes) => named('kart', bytes));
    expect(names).toEqual([first, first, second, third]);
    expect(await addImage(dir, 'annet navn.png', png(9, 4))).toMatchObject({ file: second });
    // What was once taken out of a workspace does not get longer each time.
    expect(await addImage(workspace({}), second!, png(9, 4))).toMatchObject({ file: second });
    expect(readdirSync(join(dir, 'assets'))).toHaveLength(3);
  });

  it('two telephones’ pictures of one name have two names on every machine, and the same picture one', async () => {
    const [kari, ola] = [workspace({}), workspace({})];
    const names = await Promise.all([
      addImage(kari, 'IMG_0001.JPG', jpeg(30, 40)),
      addImage(ola, 'IMG_0001.jpg', jpeg(40, 30)),
      addImage(kari, 'IMG_0002.jpg', jpeg(31, 40)),
      addImage(ola, 'img_0002.JPEG', jpeg(31, 40)),
    ]);
    const files = names.map(({ file }) => file);
    expect(new Set(files).size).toBe(3);
    expect(files[2]).toBe(files[3]);
    // As when one folder is laid over the other.
    for (const file of readdirSync(join(ola, 'assets'))) {
      const there = readdirSync(join(kari, 'assets')).includes(file);
      if (there) expect(stored(kari, file)).toEqual(stored(ola, file));
    }
  });

  it('gives two that come at once a name each', async () => {
    const dir = workspace({ 'assets/KART.png': png(1, 1) });
    const added = await Promise.all([2, 3, 4].map((size) => addImage(dir, 'kart.png', png(size, size))));
    expect(added.map(({ file }) => file)).toEqual([2, 3, 4].map((size) => named('kart', png(size, size))));
  });

  it('never writes over a file that somebody has given the very name, in whatever case', async () => {
    const bytes = png(6, 6);
    const dir = workspace({ [`assets/${named('kart', bytes).toUpperCase()}`]: png(1, 1) });
    const { file } = await addImage(dir, 'kart.png', bytes);
    expect(file).toBe(`kart-${sha256(bytes).slice(0, 16)}.png`);
    expect(readdirSync(join(dir, 'assets'))).toHaveLength(2);
  });

  it('knows a picture that lies there in Apple’s spelling, and names it as reading does', async () => {
    const dir = workspace({ [`assets/${'Møte på Å.png'.normalize('NFD')}`]: png(6, 6) });
    expect(await addImage(dir, 'x.png', png(6, 6))).toMatchObject({ file: 'Møte på Å.png'.normalize('NFC') });
  });

  it('writes nothing outside the workspace', async () => {
    const dir = workspace({});
    const elsewhere = folder();
    symlinkSync(elsewhere, join(dir, 'assets'));
    expect((await refusal(dir, 'kart.png', png(2, 2))).code).toBe('file');
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('takes out of a drawing what is no drawing', async () => {
    const dir = workspace({});
    const given = svg('<title>Kart</title><sodipodi:namedview xmlns:sodipodi="x"/><path d="M0 0h10v10z"/>');
    const { file, info, facts } = await addImage(dir, 'kart.svg', text(given));
    expect({ file, info, facts }).toEqual({
      file: named('kart', stored(dir, file), '.svg'),
      info: { width: 20, height: 10 },
      facts: { title: 'Kart' },
    });
    expect(has(stored(dir, file), 'sodipodi')).toBe(false);
    expect(probeImage(stored(dir, file), file).mime).toBe('image/svg+xml');
  });

  it('says what a picture of another kind is, and what to do', async () => {
    const dir = workspace({});
    const heads: [string, Uint8Array][] = [
      ['tiff', text('II*\0aaaaaaaaaaaa')],
      ['emf', Buffer.concat([Uint8Array.of(1), new Uint8Array(39), text(' EMF')])],
      ['svgz', Uint8Array.of(0x1f, 0x8b, 8, 0)],
      ['heic', text('\0\0\0\x18ftypheic\0\0\0\0')],
      ['avif', text('\0\0\0\x18ftypavif\0\0\0\0')],
      ['film', text('\0\0\0\x18ftypisom\0\0\0\0')],
      ['bmp', text('BM0000000000000000')],
      ['gif', text('GIF89a000000000000')],
      ['webp', text('RIFF0000WEBPVP8 ')],
      ['pdf', text('%PDF-1.7')],
      ['office', text('PK\x03\x04')],
    ];
    for (const [kind, bytes] of heads) {
      const error = await refusal(dir, 'a.png', bytes);
      // What is converted and damaged is damaged.
      const damaged = ['tiff', 'avif', 'gif', 'webp'].includes(kind);
      const code = damaged ? /image-(broken|format)/ : /image-format/;
      expect(error).toMatchObject({ code: expect.stringMatching(code), params: { name: 'a.png', kind } });
      if (!damaged) expect(error.hint).toMatch(/save|Save|Take/);
    }
    expect(await refusal(dir, 'a.png', text('hei'))).toMatchObject({
      code: 'image-format',
      params: { kind: 'unknown' },
    });
    expect(await refusal(dir, 'a.png', png(9, 9, { width: 90_000, height: 9000 }))).toMatchObject({
      code: 'image-too-big',
    });
    expect(await refusal(dir, 'a.png', png(9, 9).subarray(0, 50))).toMatchObject({ code: 'image-broken' });
    expect(await refusal(dir, 'a.svg', text(svg('<script/>')))).toMatchObject({ code: 'image-unsafe' });
    expect(readdirSync(dir)).toEqual(['commission.json']);
  });
});

describe('where a photograph was taken', () => {
  const names = { 315: 'Ola Nordmann', 33432: '© Ola Nordmann', 270: 'Møterommet' };
  const place = 'exif:GPSLatitude="59,54.123N"';

  it.each([false, true])('goes, and the rest stays, byte for byte (little endian: %s)', async (little) => {
    const dir = workspace({});
    const given = photo([
      exifSegment(tiff(names, true, little)),
      xmpSegment(xmp(`${place} photoshop:Credit="NTB"`)),
    ]);
    expect(has(given, '59GRADER')).toBe(true);
    const { file, info, facts } = await addImage(dir, 'mette.jpg', given);
    const kept = stored(dir, file);
    expect(has(kept, '59GRADER') || has(kept, '59,54')).toBe(false);
    expect(kept.length).toBe(given.length);
    expect(info).toEqual({ width: 40, height: 30 });
    const all = {
      creator: 'Ola Nordmann',
      credit: 'NTB',
      copyright: '© Ola Nordmann',
      description: 'Møterommet',
    };
    expect(facts).toEqual(all);
    expect(imageFacts(kept)).toEqual(all);
    // The same as a camera without GPS would have written, but for blanks where the place was.
    expect(kept.subarray(-jpeg(40, 30).length + 2)).toEqual(jpeg(40, 30).subarray(2));
  });

  it('leaves a photograph without a place as it is', async () => {
    const dir = workspace({});
    const given = photo([exifSegment(tiff(names, false)), iptcSegment({ 110: 'NTB' })]);
    const { file } = await addImage(dir, 'a.jpg', given);
    expect(stored(dir, file)).toEqual(given);
  });

  it('goes from elements of XMP and from PNG too, with checksums that are right', async () => {
    const dir = workspace({});
    const given = drawing(
      chunk('eXIf', tiff(names, true)),
      xmpChunk(xmp('', '<exif:GPSLongitude>10,44.9E</exif:GPSLongitude><dc:title>Rommet</dc:title>')),
      textChunk('Raw profile type exif', '59GRADER'),
    );
    const { file, facts } = await addImage(dir, 'rom.png', given);
    const kept = stored(dir, file);
    expect(has(kept, '59GRADER') || has(kept, '10,44')).toBe(false);
    expect(facts).toMatchObject({ title: 'Rommet', creator: 'Ola Nordmann' });
    expect(imageFacts(kept)).toEqual(facts);
    for (let at = 8; at < kept.length; ) {
      const view = new DataView(kept.buffer, at);
      const length = view.getUint32(0);
      expect(view.getUint32(8 + length)).toBe(crc32(kept.subarray(at + 4, at + 8 + length)));
      at += 12 + length;
    }
  });

  it('goes with the film or second picture that a telephone puts after the end', async () => {
    const dir = workspace({});
    const given = photo([], text('ftypmp42 59GRADER'));
    const { file } = await addImage(dir, 'a.jpg', given);
    expect(stored(dir, file)).toEqual(photo([]));
  });

  it('goes with all of a note that is damaged', async () => {
    const dir = workspace({});
    const damaged = tiff(names, true);
    // The pointer leads out of the note.
    const pointer = Buffer.from(damaged).indexOf(Uint8Array.of(0x88, 0x25, 0, 4));
    damaged.set([0x7f, 0xff, 0xff, 0xff], pointer + 8);
    const { file, info } = await addImage(dir, 'a.jpg', photo([exifSegment(damaged)]));
    expect(has(stored(dir, file), '59GRADER')).toBe(false);
    expect(info).toEqual({ width: 40, height: 30 });
  });

  slowly('goes when a photograph is turned upright, and who took it stays', async () => {
    const dir = workspace({});
    const given = photo([exifSegment(tiff(names, true, false, 6)), xmpSegment(xmp(place))]);
    const { file, info, facts } = await addImage(dir, 'a.jpg', given);
    const kept = stored(dir, file);
    expect(info).toEqual({ width: 30, height: 40 });
    expect(probeImage(kept)).toEqual({ mime: 'image/jpeg', ...info });
    expect(has(kept, '59GRADER') || has(kept, '59,54')).toBe(false);
    expect(facts.creator).toBe('Ola Nordmann');
    expect(imageFacts(kept)).toEqual(facts);
  });
});

describe('what a picture says of itself', () => {
  it('is read from XMP, then IPTC, then EXIF', () => {
    const bytes = photo([
      exifSegment(tiff({ 315: 'exif', 270: 'OLYMPUS DIGITAL CAMERA' }, false)),
      iptcSegment({ 5: 'Forum', 80: 'iptc', 110: 'NTB', 116: 'Forbehold', 120: 'Fra forumet på Gardermoen' }),
      xmpSegment(
        xmp(
          '',
          '<dc:creator><rdf:Seq><rdf:li>Kari</rdf:li><rdf:li>Per</rdf:li></rdf:Seq></dc:creator>' +
            '<dc:title><rdf:Alt><rdf:li xml:lang="en">Hall</rdf:li><rdf:li xml:lang="x-default">Salen</rdf:li></rdf:Alt></dc:title>',
        ),
      ),
    ]);
    expect(imageFacts(bytes)).toEqual({
      creator: 'Kari, Per',
      credit: 'NTB',
      copyright: 'Forbehold',
      title: 'Salen',
      description: 'Fra forumet på Gardermoen',
    });
  });

  it('is read from PNG and SVG', () => {
    expect(imageFacts(drawing(textChunk('Author', 'Kari'), textChunk('Title', 'Salen')))).toEqual({
      creator: 'Kari',
      title: 'Salen',
    });
    const metadata =
      '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      '<cc:Work><dc:creator><cc:Agent><dc:title>Kari</dc:title></cc:Agent></dc:creator><dc:title>Kartet</dc:title></cc:Work></rdf:RDF></metadata>';
    expect(imageFacts(text(svg(`<desc>Et kart</desc>${metadata}`)))).toEqual({
      creator: 'Kari',
      title: 'Kartet',
      description: 'Et kart',
    });
  });

  it('is short, on one line and without marks that turn text around', () => {
    const facts = imageFacts(
      photo([iptcSegment({ 80: `a\u202E\n\x1b[31m b ${'x'.repeat(900)}`, 5: ' \x01 ', 116: '--' })]),
    );
    expect(facts.creator).toMatch(/^a \[31m b x+…$/);
    expect(facts.creator).toHaveLength(300);
    expect(Object.keys(facts)).toEqual(['creator']);
  });

  it('never throws, and stripping never spoils a picture, whatever stands in it', async () => {
    const dir = workspace({});
    const good = photo([
      exifSegment(tiff({ 315: 'Ola' }, true)),
      iptcSegment({ 5: 'Forum', 80: 'iptc' }),
      xmpSegment(xmp('exif:GPSLatitude="1"')),
    ]);
    const spoiled = fc.array(fc.tuple(fc.nat(good.length - 60), fc.nat(255)), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(spoiled, async (changes) => {
        const bytes = good.slice();
        for (const [at, value] of changes) bytes[at + 2] = value;
        imageFacts(bytes);
        let before: unknown;
        try {
          before = probeImage(bytes);
        } catch {
          return;
        }
        const added = await addImage(dir, 'a.jpg', bytes).catch((error: unknown) => error as AppError);
        if (added instanceof Error) {
          expect(added.name).toBe('AppError');
          return;
        }
        const { info } = added;
        expect(before).toMatchObject({ width: expect.any(Number) });
        expect(info.width * info.height).toBe((before as typeof info).width * (before as typeof info).height);
      }),
      { numRuns: 60 },
    );
  });

  // What takes quadratic time would take hours.
  it('is read in linear time from files made to take long', { timeout: 20_000 }, () => {
    expect(() => imageFacts(text('<svg '.repeat(200_000)))).not.toThrow();
    expect(() => imageFacts(drawing(xmpChunk(`${':GPSa '.repeat(150_000)}`)))).not.toThrow();
  });
});
