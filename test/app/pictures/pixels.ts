/** Pictures compared the way an eye does: by small blocks, so that the edges of letters may be smoothed otherwise. */
import { Resvg } from '@resvg/resvg-js';
import { pngSize } from '../../../scripts/gallery-sheet';

const block = 4;

interface Blocks {
  across: number;
  down: number;
  /** Red, green and blue of each block, 0–255. */
  values: Float64Array;
}

function blocksOf(png: Uint8Array): Blocks {
  const { width, height } = pngSize(png);
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const across = Math.floor(width / block);
  const down = Math.floor(height / block);
  const values = new Float64Array(across * down * 3);
  for (let y = 0; y < down * block; y++) {
    for (let x = 0; x < across * block; x++) {
      const to = 3 * (Math.floor(y / block) * across + Math.floor(x / block));
      for (let c = 0; c < 3; c++) values[to + c]! += pixels[4 * (y * width + x) + c]! / block ** 2;
    }
  }
  return { across, down, values };
}

/** Share of the blocks that differ in any colour by more than a step of 255. */
export function difference(a: Uint8Array, b: Uint8Array, step = 48): number {
  const [one, other] = [blocksOf(a), blocksOf(b)];
  if (one.across !== other.across || one.down !== other.down) return 1;
  let differ = 0;
  for (let i = 0; i < one.values.length; i += 3) {
    if ([0, 1, 2].some((c) => Math.abs(one.values[i + c]! - other.values[i + c]!) > step)) differ++;
  }
  return (3 * differ) / one.values.length;
}
