import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { OoxmlError } from '../../ooxml/errors';
import { listZip, readZip, writeZip, type ZipLimits } from '../../ooxml/zip';
import { slowly } from '../support/slowly';

function refusal(bytes: Uint8Array, limits: Partial<ZipLimits> = {}): OoxmlError {
  try {
    readZip(bytes, limits);
  } catch (error) {
    if (error instanceof OoxmlError) return error;
    throw error;
  }
  throw new Error('the zip was accepted');
}

/** Where the first central directory record lies. */
const centralOf = (zip: Uint8Array) => Buffer.from(zip).indexOf('PK\u0001\u0002', 'latin1');

function altered(zip: Uint8Array, alter: (view: DataView, central: number) => void): Uint8Array {
  const copy = zip.slice();
  alter(new DataView(copy.buffer), centralOf(copy));
  return copy;
}

const text = strToU8('<a>Hei på deg, hei på deg, hei på deg</a>');
const simple = writeZip([['a.xml', text]]);

describe('a zip that is written and read', () => {
  it('gives back every part', () => {
    const name = fc.stringMatching(/^[a-zæøå]{1,8}(\/[a-z0-9]{1,6}){0,2}\.(xml|png|bin)$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, fc.uint8Array({ maxLength: 300 })), { selector: ([n]) => n }),
        (parts) => {
          const zip = writeZip(parts);
          expect([...readZip(zip)].map(([n, data]) => [n, Buffer.from(data).toString('hex')])).toEqual(
            parts.map(([n, data]) => [n, Buffer.from(data).toString('hex')]),
          );
          // A second reader agrees.
          expect(Object.keys(unzipSync(zip)).sort()).toEqual(parts.map(([n]) => n).sort());
        },
      ),
      { numRuns: 150 },
    );
  });

  it('puts content types first, then package relationships, then the rest as given', () => {
    const names = ['b.xml', 'a.xml', '_rels/.rels', '[Content_Types].xml'];
    const zip = writeZip(names.map((name) => [name, 'x'] as const));
    expect(listZip(zip).map((entry) => entry.name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'b.xml',
      'a.xml',
    ]);
  });

  it('stores pictures and deflates XML', () => {
    const zeros = new Uint8Array(1000);
    const methods = listZip(
      writeZip([
        ['a.png', zeros],
        ['a.xml', zeros],
        ['a.JPG', zeros],
      ]),
    ).map((e) => e.method);
    expect(methods).toEqual([0, 8, 0]);
  });

  slowly('is the same in every time zone', () => {
    const module = fileURLToPath(new URL('../../ooxml/zip.ts', import.meta.url));
    const script = `import { writeZip } from ${JSON.stringify(module)};
      import { createHash } from 'node:crypto';
      console.log(createHash('sha256').update(writeZip([['a.xml', 'x'.repeat(99)], ['b.png', 'y']])).digest('hex'));`;
    const here = createHash('sha256')
      .update(
        writeZip([
          ['a.xml', 'x'.repeat(99)],
          ['b.png', 'y'],
        ]),
      )
      .digest('hex');
    for (const TZ of ['Pacific/Kiritimati', 'America/Adak']) {
      const there = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      expect(there.trim()).toBe(here);
    }
  });

  it('refuses names that are used twice or lead out of the package', () => {
    expect(() =>
      writeZip([
        ['a.xml', ''],
        ['A.xml', ''],
      ]),
    ).toThrow(/two parts/);
    expect(() => writeZip([['../a.xml', '']])).toThrow(/climbs out/);
    expect(() => writeZip([['a/', '']])).toThrow(/directory/);
  });

  it('reads zips of other writers, with descriptors, comments and folders', () => {
    const zip = zipSync({ 'ppt/': new Uint8Array(0), 'ppt/a.xml': text }, { comment: 'made elsewhere' });
    expect([...readZip(zip).keys()]).toEqual(['ppt/a.xml']);
    expect(listZip(zip)).toHaveLength(2);
  });
});

describe('a hostile zip is refused', () => {
  it('when it is something else altogether', () => {
    expect(refusal(new Uint8Array(0)).code).toBe('not-zip');
    expect(refusal(strToU8('%PDF-1.7 and so on, long enough to hold a zip')).code).toBe('not-zip');
  });

  it('when it is a compound file, with advice', () => {
    const ole = new Uint8Array(512);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(refusal(ole)).toMatchObject({ code: 'ole' });
    expect(refusal(ole).message).toMatch(/password/);
  });

  it.each([
    '../evil.xml',
    'a/../../evil.xml',
    '/etc/passwd',
    'a\\b.xml',
    'C:/a.xml',
    'a\u0007.xml',
    'a//b.xml',
    './a.xml',
  ])('when a name is %j', (name) => {
    const error = refusal(zipSync({ [name]: text }));
    expect(error.code).toBe('bad-name');
    expect(error.message).not.toMatch(/[\x00-\x1f]/);
  });

  it('when a name comes twice, also in other capitals', () => {
    expect(refusal(zipSync({ 'a.xml': text, 'A.XML': text })).code).toBe('duplicate');
    const twice = zipSync({ 'a.xml': text, 'b.xml': text });
    for (let i = 0; i < twice.length - 5; i++) {
      if (Buffer.from(twice.subarray(i, i + 5)).toString('latin1') === 'b.xml') twice[i] = 97;
    }
    expect(refusal(twice).code).toBe('duplicate');
  });

  it('when an entry is encrypted', () => {
    expect(refusal(altered(simple, (v, c) => v.setUint16(c + 8, 1, true))).code).toBe('encrypted');
  });

  it('when it uses another packing method', () => {
    expect(refusal(altered(simple, (v, c) => v.setUint16(c + 10, 14, true))).code).toBe('unsupported');
  });

  it('when it is a bomb, before a byte is inflated', () => {
    const bomb = writeZip([['bomb.xml', new Uint8Array(20 * 1024 ** 2)]]);
    expect(bomb.length).toBeLessThan(30_000);
    expect(refusal(bomb)).toMatchObject({ code: 'too-big', part: 'bomb.xml' });
  });

  it('when it is a bomb that lies about its size', () => {
    const bomb = writeZip([['bomb.xml', new Uint8Array(20 * 1024 ** 2)]]);
    const lie = altered(bomb, (v, c) => v.setUint32(c + 24, 1000, true));
    expect(refusal(lie)).toMatchObject({ code: 'too-big', part: 'bomb.xml' });
  });

  it('when an entry is smaller than it says', () => {
    const lie = altered(simple, (v, c) => v.setUint32(c + 24, text.length + 5, true));
    expect(refusal(lie).code).toBe('corrupt');
  });

  it('when it passes a limit: one entry, the sum, the number', () => {
    const parts = [1, 2, 3].map((n) => [`${n}.bin`, Buffer.alloc(1000, n)] as const);
    expect(refusal(writeZip(parts), { entryBytes: 999 }).code).toBe('too-big');
    expect(refusal(writeZip(parts), { totalBytes: 2999 }).code).toBe('too-big');
    expect(refusal(writeZip(parts), { entries: 2 }).code).toBe('too-big');
    expect(readZip(writeZip(parts), { entryBytes: 1000, totalBytes: 3000, entries: 3 }).size).toBe(3);
  });

  it('when 64-bit sizes are claimed but not given, or are absurd', () => {
    const claimed = altered(simple, (v, c) => v.setUint32(c + 24, 0xffffffff, true));
    expect(refusal(claimed).code).toBe('too-big');
    const end = altered(simple, (v) => v.setUint16(v.byteLength - 12, 0xffff, true));
    expect(refusal(end).code).toMatch(/too-big|corrupt/);
  });

  it('when entries overlap', () => {
    const two = writeZip([
      ['a.xml', text],
      ['b.xml', text],
    ]);
    const lie = altered(two, (v, c) => v.setUint32(c + 46 + 5 + 42, 0, true));
    expect(refusal(lie).code).toBe('corrupt');
  });

  it('when the local name is another than the listed one', () => {
    const lie = simple.slice();
    lie[30] = 'z'.charCodeAt(0);
    expect(refusal(lie).code).toBe('corrupt');
  });

  it('when the checksum is wrong', () => {
    expect(refusal(altered(simple, (v, c) => v.setUint32(c + 16, 7, true))).code).toBe('corrupt');
  });

  it('when it is cut anywhere, or any byte of it is changed, unless nothing changed for the reader', () => {
    for (let length = 0; length < simple.length; length++) refusal(simple.subarray(0, length));
    fc.assert(
      fc.property(fc.nat(simple.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = simple.slice();
        changed[at]! ^= mask;
        try {
          expect([...readZip(changed).values()].every((data) => Buffer.compare(data, text) === 0)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(OoxmlError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
