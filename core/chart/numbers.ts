/** How numbers of a chart are written: as many decimals as tell them apart, and millions as millions. */

import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import { formatNumber } from '../formats/numbers';
import type { ChartScale } from '../scene/chart';
import { decimalsOf, isPercent } from './values';

interface Written {
  decimals: number;
  scale?: ChartScale;
  /** The unit without the multiplier that it came with. */
  unit: string;
}

/** What is known of how the numbers are to be written. */
interface Wanted {
  unit: string;
  language: Language;
  /** Decimals that somebody has asked for. */
  asked?: number | undefined;
  /** Decimals that the numbers were published with. */
  published?: number | undefined;
}

const scaleWords = { 6: 'scaleMillion', 9: 'scaleBillion' } as const;

const multipliers: readonly [RegExp, number][] = [
  [/^(?:1[\s\u00A0.,]?000|tusen|thousand)$/iu, 3],
  [/^(?:mill\.?|million(?:er|ar|s)?|mnok)$/iu, 6],
  [/^(?:mrd\.?|milliard(?:er|ar)?|bn|billions?)$/iu, 9],
];

/** More than this many values are not compared one by one. */
const mostCompared = 80;
/** Digits after the mark that somebody may still read. */
const mostDecimals = 9;

/** @param values those that are written on the slide */
export function numbersOf(values: readonly number[], { unit, language, asked, published }: Wanted): Written {
  const digits = decimalsOf(values, mostDecimals);
  const usual = needed(values, published ?? digits, digits, published === undefined);
  const decimals = asked === undefined ? usual : seen(values, asked);
  const plain = { decimals: Math.min(mostDecimals, Math.max(0, Math.round(decimals))), unit };
  const { power: from, rest } = partsOf(unit);
  const largest = Math.max(0, ...values.map(Math.abs)) * 10 ** from;
  if (isPercent(unit) || largest < 1e6) return plain;
  for (const power of [9, 6] as const) {
    if (largest < 10 ** power || power <= from) continue;
    // «1 200 millioner» stays so; «1 200 000 millioner» does not.
    if (from > 3 && largest / 10 ** from < 10_000) continue;
    const scaled = values.map((value) => value / 10 ** (power - from));
    const most = largest / 10 ** power >= 100 ? 1 : 2;
    const own = asked || needed(scaled, decimalsOf(scaled, mostDecimals), mostDecimals, true);
    if (own > Math.max(most, asked ?? 0) || clash(scaled, own)) continue;
    return {
      decimals: own,
      scale: { power: power - from, word: label(language, scaleWords[power]), label: scaleWords[power] },
      unit: rest,
    };
  }
  return plain;
}

/** «1 000 kr», «mill. kroner», «NOK million»: the multiplier, and what is counted. */
function partsOf(unit: string): { power: number; rest: string } {
  const all = unit.trim();
  for (const [pattern, power] of multipliers) {
    const parts = all.split(/\s+(?!000\b)/u);
    for (const at of [0, parts.length - 1]) {
      if (pattern.test(parts[at] ?? '')) return { power, rest: parts.toSpliced(at, 1).join(' ') };
    }
  }
  return { power: 0, rest: all };
}

/** Decimals from what is given, less what nobody needs, and more where unlike numbers would look the same. */
function needed(values: readonly number[], given: number, digits: number, mayTrim: boolean): number {
  let decimals = Math.min(given, mostDecimals);
  const largest = Math.max(0, ...values.map(Math.abs));
  // Three digits say what can be seen; a number with one or two decimals is written as it came.
  if (mayTrim && largest > 0 && (decimals > 2 || largest >= 1000)) {
    const three =
      largest >= 1000
        ? decimals > 1 || largest >= 1e6
          ? 0
          : decimals
        : Math.max(1, 2 - Math.floor(Math.log10(largest)));
    decimals = Math.min(decimals, three);
  }
  while (decimals < Math.min(digits, mostDecimals) && clash(values, decimals)) decimals++;
  return decimals;
}

/** The decimals that somebody asked for, or as many more as it takes for something not to be written as nothing. */
function seen(values: readonly number[], asked: number): number {
  let decimals = Math.max(0, Math.round(asked));
  const vanishes = (value: number): boolean =>
    value !== 0 && !/[1-9]/.test(formatNumber(value, 'nb', { decimals }));
  while (decimals < mostDecimals && values.some(vanishes)) decimals++;
  return decimals;
}

/** Whether unlike numbers would be written alike, or one that is something as nothing. */
export function clash(values: readonly number[], decimals: number): boolean {
  const seen = new Map<string, number>();
  const few = values.length <= mostCompared;
  for (const value of values) {
    const text = formatNumber(value, 'nb', { decimals });
    if (value !== 0 && !/[1-9]/.test(text)) return true;
    const was = seen.get(text);
    if (few && was !== undefined && was !== value) return true;
    seen.set(text, value);
  }
  return false;
}
