/** What all names of a chart's series have in common, so that it is said once and not at each line. */
import type { ShownSeries } from './chart-grid';

/** Names shorter than this say everything without being in the way. */
const short = 18;
/** Words that all names begin with are said once when they are at least this long together. */
const leastWords = 8;

/** Series with the names that tell them apart, and what was common to them. */
export function withoutCommon(series: readonly ShownSeries[]): { series: ShownSeries[]; common: string } {
  const all = { series: [...series], common: '' };
  if (series.length < 2) return all;
  const parts = byParts(series.map(({ name }) => name));
  const byWord = parts ?? byWords(series.map(({ name }) => name));
  if (!byWord) return all;
  return {
    series: series.map((one, s) => ({ ...one, name: byWord.names[s]!, full: one.full ?? one.name })),
    common: byWord.common,
  };
}

interface Told {
  names: string[];
  common: string;
}

/** «Oslo, Folkemengde» and «Bergen, Folkemengde»: parts between commas, from the front and the back. */
function byParts(names: readonly string[]): Told | undefined {
  const split = names.map((name) => name.split(/,\s+|(?<!\s)\s+[–-]\s+|:\s+/u));
  const least = Math.min(...split.map((parts) => parts.length));
  if (least < 2) return undefined;
  const front = shared(split, least - 1);
  const back = shared(
    split.map((parts) => parts.toReversed()),
    least - 1 - front.length,
  ).toReversed();
  if (front.length + back.length === 0) return undefined;
  return told(
    split.map((parts) => parts.slice(front.length, parts.length - back.length).join(', ')),
    [...front, ...back].join(', '),
  );
}

/** «Andel kvinner i kommunestyret», «Andel kvinner i formannskapet»: words that all begin with, where names are long. */
function byWords(names: readonly string[]): Told | undefined {
  if (Math.max(...names.map((name) => name.length)) < short) return undefined;
  const split = names.map((name) => name.split(/\s+/u));
  const least = Math.min(...split.map((words) => words.length));
  const front = shared(split, least - 1);
  const common = front.join(' ');
  if (common.length < leastWords || names.length < 3) return undefined;
  return told(
    split.map((words) => words.slice(front.length).join(' ')),
    common,
  );
}

function shared(split: readonly (readonly string[])[], most: number): string[] {
  const out: string[] = [];
  for (let i = 0; i < most; i++) {
    const part = split[0]![i]!;
    if (!split.every((parts) => parts[i] === part)) break;
    out.push(part);
  }
  return out;
}

/** Only names that still are names, and still differ. */
function told(names: string[], common: string): Told | undefined {
  const whole = names.every((name) => /[\p{L}\d]/u.test(name)) && new Set(names).size === names.length;
  return whole ? { names, common } : undefined;
}
