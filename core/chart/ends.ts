/**
 * Names of series: at the right end of lines, moved apart where lines end close to each other, or in a row above the
 * chart where they have no room there.
 */
import type { ChartAxis, ChartSpec, EndLabel, KeyItem, Said } from '../scene/chart';
import type { Frame } from '../scene/types';
import type { FontSet } from '../text/fonts';
import { pitch, placeOf, swatch } from './look';
import { widthOf } from './measure';
import { valueText } from './values';

/** From the last point to its text, in points. */
export const endGap = 10;
interface Ends {
  labels: EndLabel[];
  /** Points, the widest text. */
  width: number;
}

/**
 * The texts, not yet placed. Lines get their name and last value; the reference line its words.
 * @param room width of the chart's frame in points
 */
export function endsOf(spec: ChartSpec, size: number, fonts: FontSet, room: number, named: boolean): Ends {
  const labels: EndLabel[] = [];
  let width = 0;
  const add = (text: string, label: Omit<EndLabel, 'text' | 'y'>): void => {
    width = Math.max(width, widthOf(fonts, text, size, true));
    labels.push({ ...label, text, y: 0 });
  };
  if (spec.kind === 'line') {
    spec.series.forEach((one, series) => {
      if (one.rest) return;
      const category = one.values.findLastIndex((value) => value !== null);
      if (category < 0) return;
      const value = valueText(spec, one.values[category]!);
      const says: Said = named ? ['series', 'values'] : ['values'];
      add(named ? `${one.name} ${value}` : value, { says, series, category });
    });
  }
  if (spec.reference && spec.kind !== 'horizontal') {
    add(referenceText(spec, fonts, size, room), {
      says: ['reference'],
      category: spec.categories.length - 1,
    });
  }
  return { labels, width };
}

/** The part of a chart's width that the reference line's words may take: readers wrap them, each in its own way. */
const mostReference = 0.3;

/** Whether a reference line can say what it is at its end; otherwise only its value stands there. */
export function referenceFits(spec: ChartSpec, fonts: FontSet, size: number, room: number): boolean {
  return widthOf(fonts, wholeReference(spec), size, true) <= mostReference * room;
}

export function wholeReference({ reference, ...spec }: ChartSpec): string {
  return reference ? `${reference.label} ${valueText(spec, reference.value)}`.trim() : '';
}

export function referenceText(spec: ChartSpec, fonts: FontSet, size: number, room: number): string {
  if (!spec.reference) return '';
  return referenceFits(spec, fonts, size, room)
    ? wholeReference(spec)
    : valueText(spec, spec.reference.value);
}

/** Puts each text beside its line's end, and pushes apart those that would meet. */
export function placed(
  labels: readonly EndLabel[],
  spec: ChartSpec,
  plot: Frame,
  axis: ChartAxis,
  size: number,
): EndLabel[] {
  const height = size * pitch;
  const out = labels.map((label) => {
    const value =
      label.series === undefined ? spec.reference!.value : spec.series[label.series]!.values[label.category]!;
    return { ...label, y: placeOf({ plot, axis }, value, false) };
  });
  const order = [...out].sort((a, b) => a.y - b.y);
  let top = plot.y - size * 0.6;
  for (const label of order) {
    label.y = Math.max(label.y, top + height / 2);
    top = label.y + height / 2;
  }
  // What was pushed below the plot comes back up, and pushes the others.
  let bottom = plot.y + plot.h + size * 0.6;
  for (const label of [...order].reverse()) {
    label.y = Math.min(label.y, bottom - height / 2);
    bottom = label.y - height / 2;
  }
  return out;
}

/** Names from the left, in as many rows as they need; `height` is theirs with the air below, in points. */
export function keyOf(
  spec: ChartSpec,
  frame: Frame,
  size: number,
  fonts: FontSet,
): { items: KeyItem[]; height: number } {
  const row = size * pitch + 2;
  const items: KeyItem[] = [];
  let x = frame.x;
  let y = frame.y + 2;
  spec.series.forEach((one, series) => {
    if (one.rest) return;
    const w = swatch.size + swatch.gap + widthOf(fonts, one.name, size);
    if (x > frame.x && x + w > frame.x + frame.w) {
      x = frame.x;
      y += row;
    }
    items.push({ series, frame: { x, y, w, h: size * pitch } });
    x += w + swatch.between;
  });
  return { items, height: y + row - frame.y + 10 };
}
