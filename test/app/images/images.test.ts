import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../app/errors';
import { addImage } from '../../../app/images/add';
import { imageFacts } from '../../../app/images/facts';
import { probeImage } from '../../../workspace/probe';
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

/** With the beginning of the picture's digest, which tells it from others of the name. */
function called(name: string, bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return name.replace(/\.(?=[a-z]+$)/, `-${digest}.`);
}

describe('taking an image in', () => {
  it.each([
    ['Mette Nord – portrett (2).PNG', 'mette-nord-portrett-2.png'],
    ['Bølgen på Ærøya.png', 'bolgen-pa-aeroya.png'],
    ['../../ut/av mappen.png', 'av-mappen.png'],
    ['C:\\Bilder\\con.png', 'bilde-con.png'],
    ['中文.png', 'bilde.png'],
    ['', 'bilde.png'],
    ['.hidden', 'hidden.png'],
    [`${'lang '.repeat(60)}.png`, `${'lang-'.repeat(12).slice(0, -1)}.png`],
  ])('gives %j the name %s', async (name, file) => {
    const dir = workspace({});
    const added = await addImage(dir, name, png(8, 4));
    expect(added).toEqual({ file: called(file, png(8, 4)), info: { width: 8, height: 4 }, facts: {} });
    expect(stored(dir, added.file)).toEqual(png(8, 4));
  });

  it('names it after what it is and not after what it is called', async () => {
    expect(await addImage(workspace({}), 'bilde.png', jpeg(4, 3))).toMatchObject({
      file: called('bilde.jpg', jpeg(4, 3)),
    });
  });

  it('takes the same picture once, and another of the same name under a new one', async () => {
    const dir = workspace({});
    const names = [];
    for (const bytes of [png(8, 4), png(8, 4), png(9, 4), png(7, 4)]) {
      names.push((await addImage(dir, 'Kart.png', bytes)).file);
    }
    const [one, other, third] = [png(8, 4), png(9, 4), png(7, 4)].map((bytes) => called('kart.png', bytes));
    expect(names).toEqual([one, one, other, third]);
    expect(await addImage(dir, 'annet navn.png', png(9, 4))).toMatchObject({ file: other });
    expect(readdirSync(join(dir, 'assets'))).toHaveLength(3);
  });

  it('gives two of one name on two machines a name each, and the same picture the same', async () => {
    const [here, there] = [workspace({}), workspace({})];
    const file = async (dir: string, bytes: Uint8Array) => (await addImage(dir, 'IMG_0001.png', bytes)).file;
    expect(await file(here, png(8, 4))).not.toBe(await file(there, png(9, 4)));
    expect(await file(here, png(5, 5))).toBe(await file(there, png(5, 5)));
  });

  it('writes over nothing, whatever its name', async () => {
    const file = called('kart.png', png(2, 2));
    const dir = workspace({ [`assets/${file.toUpperCase()}`]: png(1, 1) });
    const added = await addImage(dir, 'kart.png', png(2, 2));
    expect(added.file).toBe(file.replace('.png', '-2.png'));
    expect(stored(dir, file.toUpperCase())).toEqual(png(1, 1));
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
    expect(file).toMatch(/^kart-[0-9a-f]{8}\.svg$/);
    expect({ info, facts }).toEqual({ info: { width: 20, height: 10 }, facts: { title: 'Kart' } });
    expect(has(stored(dir, file), 'sodipodi')).toBe(false);
    expect(probeImage(stored(dir, file), file).mime).toBe('image/svg+xml');
  });

  it('says what a picture of another kind is, and what to do', async () => {
    const dir = workspace({});
    const heads: [string, Uint8Array][] = [
      ['tiff', text('II*\0aaaaaaaaaaaa')],
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
      expect(error).toMatchObject({ code: 'image-format', params: { name: 'a.png', kind } });
      expect(error.hint).toMatch(/save|Save|Take/);
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
    expect(info).toEqual({ width: 30, height: 40 });
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

  it('goes with all of a note that is damaged, and which way is up stays', async () => {
    const dir = workspace({});
    const damaged = tiff(names, true);
    // The pointer leads out of the note.
    const pointer = Buffer.from(damaged).indexOf(Uint8Array.of(0x88, 0x25, 0, 4));
    damaged.set([0x7f, 0xff, 0xff, 0xff], pointer + 8);
    const { file, info } = await addImage(dir, 'a.jpg', photo([exifSegment(damaged)]));
    expect(has(stored(dir, file), '59GRADER')).toBe(false);
    expect(info).toEqual({ width: 30, height: 40 });
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
        const { info } = await addImage(dir, 'a.jpg', bytes);
        expect(before).toMatchObject({ width: expect.any(Number) });
        expect(info.width * info.height).toBe((before as typeof info).width * (before as typeof info).height);
      }),
      { numRuns: 200 },
    );
  });

  // What takes quadratic time would take hours.
  it('is read in linear time from files made to take long', { timeout: 20_000 }, () => {
    expect(() => imageFacts(text('<svg '.repeat(200_000)))).not.toThrow();
    expect(() => imageFacts(drawing(xmpChunk(`${':GPSa '.repeat(150_000)}`)))).not.toThrow();
  });
});
