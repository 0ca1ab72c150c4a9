/** Where windows stand, kept between runs and put right when a screen has gone. */
import { z } from 'zod';

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const number = z.int().min(-100_000).max(100_000);
export const placementSchema = z.strictObject({
  bounds: z.strictObject({ x: number, y: number, width: number, height: number }),
  maximized: z.boolean(),
});
export type Placement = z.infer<typeof placementSchema>;

export const least = { width: 900, height: 600 } as const;
const usual = { width: 1360, height: 860 } as const;
/** Pixels by which a further window is moved from the one before. */
const step = 28;

function overlap(a: Area, b: Area): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

function centred(area: Area): Area {
  const width = Math.min(usual.width, area.width);
  const height = Math.min(usual.height, area.height);
  const x = area.x + Math.round((area.width - width) / 2);
  const y = area.y + Math.round((area.height - height) / 2);
  return { x, y, width, height };
}

/**
 * Bounds for a window, wholly on one of the screens.
 * @param saved where it stood last
 * @param areas the screens without task bars, the main one first
 * @param taken corners of windows that are there already
 */
export function boundsFor(
  saved: Area | undefined,
  areas: readonly Area[],
  taken: readonly Area[] = [],
): Area {
  const seen =
    saved &&
    areas.find((area) => {
      const shown = overlap(saved, area);
      return shown.width >= 120 && shown.height >= 60;
    });
  const area = seen ?? areas[0]!;
  const wanted = seen && saved ? saved : centred(area);
  const width = Math.min(Math.max(wanted.width, least.width), area.width);
  const height = Math.min(Math.max(wanted.height, least.height), area.height);
  let x = Math.min(Math.max(wanted.x, area.x), area.x + area.width - width);
  let y = Math.min(Math.max(wanted.y, area.y), area.y + area.height - height);
  while (taken.some((one) => one.x === x && one.y === y)) {
    const next = { x: x + step, y: y + step };
    if (next.x + width > area.x + area.width || next.y + height > area.y + area.height) break;
    ({ x, y } = next);
  }
  return { x, y, width, height };
}

/** The screen that a show goes to: one where the given window is not, when there is one. */
export function showArea(areas: readonly Area[], asking: Area | undefined): Area {
  if (!asking || areas.length < 2) return areas[0]!;
  const size = (area: Area): number => {
    const { width, height } = overlap(asking, area);
    return Math.max(0, width) * Math.max(0, height);
  };
  const here = areas.reduce((best, area) => (size(area) > size(best) ? area : best));
  return areas.find((area) => area !== here)!;
}
