/**
 * What lies where on a layout, from a picture of it: which colours a frame stands on, and which part of it is free of
 * ornaments. A picture tells this of gradients, photographs and odd outlines alike.
 */
import { luminance } from '../contrast';
import type { Frame } from '../types';

/** RGBA rows from the top left. */
interface Raster {
  width: number;
  height: number;
  pixels: Uint8Array;
}

interface Surveyed {
  /** The colour that most of it has; with a lively ground its darkest and lightest too. */
  grounds: string[];
  /** The largest part with nothing but its ground. */
  clear: Frame;
  /** True for photographs, patterns and gradients. */
  lively: boolean;
}

/** Channels that differ by less are the same colour to the eye, and to JPEG. */
const alike = 22;
/** A ground of which more than this part differs is no plain colour with something on it. */
const livelyFrom = 0.35;

export class Survey {
  /** @param page the size, in the frames' points */
  constructor(
    private readonly raster: Raster,
    private readonly page: { width: number; height: number },
  ) {}

  /** @param ground the colour that counts as free; without it that of most of the frame */
  look(frame: Frame, ground?: string): Surveyed {
    const area = this.area(frame);
    const main = ground ?? this.commonest(area);
    const rgb = Number.parseInt(main, 16);
    const differs = (x: number, y: number): boolean => {
      const at = (y * this.raster.width + x) * 4;
      const { pixels } = this.raster;
      return (
        Math.abs(pixels[at]! - ((rgb >> 16) & 255)) > alike ||
        Math.abs(pixels[at + 1]! - ((rgb >> 8) & 255)) > alike ||
        Math.abs(pixels[at + 2]! - (rgb & 255)) > alike
      );
    };
    let other = 0;
    for (let y = area.top; y < area.bottom; y++) {
      for (let x = area.left; x < area.right; x++) if (differs(x, y)) other++;
    }
    const all = Math.max(1, (area.right - area.left) * (area.bottom - area.top));
    if (other === 0) return { grounds: [main], clear: frame, lively: false };
    const clear = this.largest(area, differs);
    const share = ((clear.right - clear.left) * (clear.bottom - clear.top)) / all;
    if (other / all > livelyFrom && share < 0.4) {
      return { grounds: [main, ...this.extremes(area)], clear: frame, lively: true };
    }
    return { grounds: [main], clear: this.frameOf(clear, frame), lively: false };
  }

  private area(frame: Frame): Area {
    const sx = this.raster.width / this.page.width;
    const sy = this.raster.height / this.page.height;
    const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
    const left = within(Math.floor(frame.x * sx), this.raster.width - 1);
    const top = within(Math.floor(frame.y * sy), this.raster.height - 1);
    return {
      left,
      top,
      right: within(Math.max(left + 1, Math.ceil((frame.x + frame.w) * sx)), this.raster.width),
      bottom: within(Math.max(top + 1, Math.ceil((frame.y + frame.h) * sy)), this.raster.height),
    };
  }

  private frameOf(area: Area, whole: Frame): Frame {
    const sx = this.page.width / this.raster.width;
    const sy = this.page.height / this.raster.height;
    const x = Math.max(whole.x, area.left * sx);
    const y = Math.max(whole.y, area.top * sy);
    return {
      x,
      y,
      w: Math.max(0, Math.min(whole.x + whole.w, area.right * sx) - x),
      h: Math.max(0, Math.min(whole.y + whole.h, area.bottom * sy) - y),
    };
  }

  private commonest(area: Area): string {
    const counts = new Map<number, { n: number; sum: [number, number, number] }>();
    const { pixels, width } = this.raster;
    for (let y = area.top; y < area.bottom; y++) {
      for (let x = area.left; x < area.right; x++) {
        const at = (y * width + x) * 4;
        const [r, g, b] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
        const key = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4);
        const one = counts.get(key) ?? { n: 0, sum: [0, 0, 0] };
        one.n++;
        one.sum[0] += r;
        one.sum[1] += g;
        one.sum[2] += b;
        counts.set(key, one);
      }
    }
    const most = [...counts.values()].sort((a, b) => b.n - a.n)[0]!;
    return hex(most.sum.map((sum) => Math.round(sum / most.n)));
  }

  /** The darkest and the lightest twentieth. */
  private extremes(area: Area): string[] {
    const seen: { light: number; color: string }[] = [];
    const { pixels, width } = this.raster;
    for (let y = area.top; y < area.bottom; y += 2) {
      for (let x = area.left; x < area.right; x += 2) {
        const at = (y * width + x) * 4;
        const color = hex([pixels[at]!, pixels[at + 1]!, pixels[at + 2]!]);
        seen.push({ light: luminance(color), color });
      }
    }
    seen.sort((a, b) => a.light - b.light);
    const at = (share: number): string => seen[Math.floor((seen.length - 1) * share)]!.color;
    return [at(0.05), at(0.95)];
  }

  /** The largest rectangle without a differing point, by the heights of free columns row after row. */
  private largest(area: Area, differs: (x: number, y: number) => boolean): Area {
    const columns = area.right - area.left;
    const heights = new Array<number>(columns + 1).fill(0);
    let best: Area = { ...area, right: area.left, bottom: area.top };
    let most = 0;
    for (let y = area.top; y < area.bottom; y++) {
      for (let x = 0; x < columns; x++) heights[x] = differs(area.left + x, y) ? 0 : heights[x]! + 1;
      const open: number[] = [];
      for (let x = 0; x <= columns; x++) {
        while (open.length > 0 && heights[open.at(-1)!]! >= heights[x]!) {
          const h = heights[open.pop()!]!;
          const from = open.length === 0 ? 0 : open.at(-1)! + 1;
          if (h * (x - from) > most) {
            most = h * (x - from);
            best = { left: area.left + from, right: area.left + x, top: y + 1 - h, bottom: y + 1 };
          }
        }
        open.push(x);
      }
    }
    return best;
  }
}

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function hex(rgb: readonly number[]): string {
  return rgb
    .map((c) => c.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
