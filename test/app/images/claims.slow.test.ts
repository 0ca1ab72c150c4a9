/** Pictures of some bytes that say they are gigapixels: refused for that, before any memory is set aside for them. */
import { describe, expect, it } from 'vitest';
import { decode } from '../../../app/images/decode';
import { webpSize } from '../../../core/image-files/webp';

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const two = (n: number): number[] => [n & 255, n >> 8];
const four = (n: number): number[] => [...two(n & 0xffff), ...two(n >>> 16)];
const webp = (name: string, data: number[]): Uint8Array =>
  new Uint8Array([
    ...letters('RIFF'),
    ...four(12 + data.length),
    ...letters('WEBP'),
    ...letters(name),
    ...four(data.length),
    ...data,
  ]);

function tiff(side: number): Uint8Array {
  const tags = [
    [256, side],
    [257, side],
    [258, 8],
    [259, 1],
    [262, 1],
    [273, 140],
    [277, 1],
    [278, side],
    [279, 20],
  ].flatMap(([tag, value]) => [...two(tag!), ...two(4), ...four(1), ...four(value!)]);
  return new Uint8Array([...letters('II'), 42, 0, ...four(8), ...two(9), ...tags, ...Array(60).fill(0)]);
}

const claims: Readonly<Record<string, Uint8Array>> = {
  'a WebP with losses': webp('VP8 ', [
    0x30,
    1,
    0,
    0x9d,
    1,
    0x2a,
    0xff,
    0x3f,
    0xff,
    0x3f,
    ...Array(60).fill(7),
  ]),
  'a WebP without losses': webp('VP8L', [0x2f, 0xff, 0xff, 0xff, 0x0f, ...Array(20).fill(0)]),
  'a WebP with a canvas': webp('VP8X', [0, 0, 0, 0, 0xff, 0xff, 0, 0xff, 0xff, 0, ...Array(20).fill(0)]),
  'a GIF': new Uint8Array([
    ...letters('GIF89a'),
    ...[...two(65535), ...two(65535), 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c, 0, 0, 0, 0],
    ...[...two(65535), ...two(65535), 0, 2, 2, 0x4c, 1, 0, 0x3b],
  ]),
  'a TIFF': tiff(100_000),
};

describe('A picture of some bytes that says it is enormous', () => {
  it.each(Object.entries(claims))('is refused as too large: %s', async (_, bytes) => {
    const before = process.memoryUsage.rss();
    for (const task of [{ bytes }, { bytes, anew: { facts: {} } }])
      expect(await decode(task)).toEqual({ refused: 'vips::Error: too large' });
    expect((process.memoryUsage.rss() - before) / 1024 ** 2).toBeLessThan(200);
  });
});

describe('The size of a WebP', () => {
  it('is read of each of its three forms, and of nothing else', () => {
    expect(webpSize(webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...two(640), ...two(360), 0, 0]))).toEqual({
      width: 640,
      height: 360,
    });
    expect(webpSize(webp('VP8L', [0x2f, ...four(639 | (359 << 14)), 0, 0, 0, 0, 0]))).toEqual({
      width: 640,
      height: 360,
    });
    expect(webpSize(webp('VP8X', [0, 0, 0, 0, ...two(639), 0, ...two(359), 0]))).toEqual({
      width: 640,
      height: 360,
    });
    expect(webpSize(webp('ALPH', Array(20).fill(1)))).toBeUndefined();
    expect(webpSize(new Uint8Array(12))).toBeUndefined();
  });
});
