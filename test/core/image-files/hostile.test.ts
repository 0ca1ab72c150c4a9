/** Pictures from strangers: whatever the bytes, readers stay inside them, come to an end and agree on the size. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../app/images/blocks';
import { readJpegHeader, walkJpeg } from '../../../core/image-files/jpeg';
import { type PngHeader, walkPng } from '../../../core/image-files/png';
import { probeImage } from '../../../workspace/probe';
import { runs } from '../../support/random-text';
import { jpeg, png } from '../../workspace/samples';

/** A good file with some bytes changed and its end perhaps cut off. */
const spoiled = (whole: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      changes: fc.array(
        fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(0, 1, 8, 0x7f, 0xc0, 0xd9, 0xff)),
        {
          maxLength: 6,
        },
      ),
      length: fc.oneof(fc.constant(whole.length), fc.nat(whole.length)),
    })
    .map(({ changes, length }) => {
      const out = Uint8Array.from(whole);
      for (const [at, value] of changes) out[at] = value;
      return out.subarray(0, length);
    });

function accepted(bytes: Uint8Array): ReturnType<typeof probeImage> | undefined {
  try {
    return probeImage(bytes);
  } catch (error) {
    expect(error).toHaveProperty('name', 'AssetError');
    return undefined;
  }
}

describe('A hostile picture', () => {
  it('as JPEG has its segments inside the file, one after another', () => {
    let whole = 0;
    fc.assert(
      fc.property(spoiled(jpeg(40, 30, 6)), (bytes) => {
        let last = 2;
        const { at } = walkJpeg(bytes, ({ data, end }) => {
          expect(end).toBeGreaterThan(last);
          expect(end).toBeLessThanOrEqual(bytes.length);
          expect(data.byteOffset + data.length).toBeLessThanOrEqual(bytes.byteOffset + bytes.length);
          last = end;
          return undefined;
        });
        expect(at).toBeGreaterThanOrEqual(last);
        const { frame, orientation } = readJpegHeader(bytes);
        const seen = accepted(bytes);
        blocksOf(bytes);
        if (seen?.mime !== 'image/jpeg') return;
        whole++;
        const { width, height } = frame!;
        expect([seen.width, seen.height]).toEqual(orientation >= 5 ? [height, width] : [width, height]);
      }),
      runs(500),
    );
    expect(whole).toBeGreaterThan(0);
  });

  it('as PNG has its chunks inside the file, one after another, and one header', () => {
    let whole = 0;
    fc.assert(
      fc.property(spoiled(png(40, 30)), (bytes) => {
        let last = 8;
        let first: PngHeader | undefined;
        walkPng(bytes, ({ data, from, to }, header) => {
          first ??= header;
          expect(header).toBe(first);
          expect(from).toBe(last);
          expect(to).toBe(from + 12 + data.length);
          expect(to).toBeLessThanOrEqual(bytes.length);
          last = to;
          return undefined;
        });
        const seen = accepted(bytes);
        blocksOf(bytes);
        if (seen?.mime !== 'image/png') return;
        whole++;
        expect(seen).toMatchObject({ width: first!.width, height: first!.height });
      }),
      runs(500),
    );
    expect(whole).toBeGreaterThan(0);
  });
});
