/** Colours made of colours: mixtures, and the nearest one that can be read on a ground. */
import { contrastRatio, luminance } from '../contrast';

type Triple = [number, number, number];

function channels(hex: string): Triple {
  const value = Number.parseInt(hex, 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(rgb: readonly number[]): string {
  return rgb
    .map((c) =>
      Math.round(Math.min(255, Math.max(0, c)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

/** `share` of the second colour, 0 to 1. */
export function mix(a: string, b: string, share: number): string {
  const [x, y] = [channels(a), channels(b)];
  return hexOf(x.map((c, i) => c + (y[i]! - c) * share));
}

/** The smallest contrast to any of the grounds. */
export function contrastTo(color: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrastRatio(color, ground)));
}

/** The colour itself when it has the contrast, else the nearest one on its way to black or white that has. */
export function readable(color: string, grounds: readonly string[], ratio: number): string {
  if (contrastTo(color, grounds) >= ratio) return color;
  const mean = grounds.reduce((sum, ground) => sum + luminance(ground), 0) / grounds.length;
  const ways = mean > 0.18 ? ['000000', 'FFFFFF'] : ['FFFFFF', '000000'];
  for (const way of ways) {
    for (let share = 0.05; share <= 1.0001; share += 0.05) {
      const tried = mix(color, way, Math.min(1, share));
      if (contrastTo(tried, grounds) >= ratio) return tried;
    }
  }
  return contrastTo('000000', grounds) >= contrastTo('FFFFFF', grounds) ? '000000' : 'FFFFFF';
}

/** 0 for greys to 1. */
export function saturation(hex: string): number {
  const rgb = channels(hex);
  const [most, least] = [Math.max(...rgb), Math.min(...rgb)];
  return most === 0 ? 0 : (most - least) / most;
}

/** Largest difference of a channel, 0 to 255. */
export function distance(a: string, b: string): number {
  const [x, y] = [channels(a), channels(b)];
  return Math.max(...x.map((c, i) => Math.abs(c - y[i]!)));
}
