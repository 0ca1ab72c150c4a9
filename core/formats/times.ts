import type { Language, PerLanguage } from './language';
import { EN_DASH, NBSP } from './typography';

/** A time of day, `HH:MM`, with an optional end. */
export interface TimeSpan {
  readonly start: string;
  readonly end?: string;
}

interface FoundTime extends TimeSpan {
  readonly index: number;
  /** Where the match ends (exclusive). */
  readonly until: number;
}

/**
 * Språkrådet: «kl.» with a full stop; a full stop or (since 2014) a colon between hours and minutes. We write
 * the full stop. Northern Sámi «dii.» (diibmu) needs a speaker's confirmation. English: 24 hours, as in a plan.
 */
const prefix: PerLanguage<string> = { nb: `kl.${NBSP}`, nn: `kl.${NBSP}`, se: `dii.${NBSP}`, en: '' };

function clock(time: string, lang: Language): string {
  if (!/^\d{2}:\d{2}$/.test(time)) throw new RangeError(`Not a time (HH:MM): ${JSON.stringify(time)}`);
  return lang === 'en' ? time : time.replace(':', '.');
}

/** «kl. 10.00» from `10:00`. */
export function formatTime(time: string, lang: Language): string {
  return prefix[lang] + clock(time, lang);
}

/** «kl. 10.00–16.00» */
export function formatTimeRange(start: string, end: string | undefined, lang: Language): string {
  return end === undefined
    ? formatTime(start, lang)
    : prefix[lang] + clock(start, lang) + EN_DASH + clock(end, lang);
}

const S = '[ \\u00a0]{0,3}';
const DASH_OR_WORD = `${S}(?:[-–—−‐‑]|til|to)${S}`;
const BEFORE = '(?<![\\p{L}\\d.,:/])';
const AFTER = '(?!\\d|[.:,]\\d|[ \\u00a0]\\d{3}(?!\\d)|\\p{L}|[ \\u00a0]?%)';
const FREE = '(?!\\d{3}(?!\\d))(\\d{1,2})(?:[.:](\\d{2})|(\\d{2}))?';
const DOTTED = '(\\d{1,2})[.:](\\d{2})()';

const patterns = [
  new RegExp(
    `${BEFORE}(?:klokk(?:a|en)|kl|diibmu|dii)\\.?${S}${FREE}(?:${DASH_OR_WORD}(?:kl\\.?${S})?${FREE})?${AFTER}`,
    'giu',
  ),
  new RegExp(
    `${BEFORE}(?:at )?${DOTTED.replace('.:', ':')}(?:${DASH_OR_WORD}${DOTTED.replace('.:', ':')})?${AFTER}`,
    'giu',
  ),
  new RegExp(`${BEFORE}${DOTTED}${DASH_OR_WORD}${DOTTED}${AFTER}`, 'giu'),
];

const amPm = new RegExp(
  `${BEFORE}(?:at )?(\\d{1,2})(?:[.:](\\d{2}))?${S}(am|pm)?(?:${DASH_OR_WORD}(\\d{1,2})(?:[.:](\\d{2}))?${S}(am|pm))?(?![\\p{L}\\d])`,
  'giu',
);

function toTime(hours: string | undefined, minutes: string | undefined, half?: string): string | undefined {
  if (hours === undefined) return undefined;
  let hour = Number(hours);
  const minute = Number(minutes ?? '0');
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Times as people type them in the line of a meeting: «kl 10», «10.00–16.00», «at 10 am to 4 pm». */
export function findTimes(text: string): FoundTime[] {
  const found: FoundTime[] = [];
  const add = (
    match: RegExpMatchArray,
    start: string | undefined,
    end: string | undefined,
    hasEnd: boolean,
  ) => {
    const index = match.index ?? 0;
    const until = index + match[0].length;
    if (start === undefined || (hasEnd && end === undefined)) return;
    if (found.some((other) => index < other.until && other.index < until)) return;
    found.push(end === undefined ? { start, index, until } : { start, end, index, until });
  };
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern))
      add(
        match,
        toTime(match[1], match[2] || match[3]),
        toTime(match[4], match[5] || match[6]),
        match[4] !== undefined,
      );
  for (const match of text.matchAll(amPm)) {
    const half = match[3] ?? match[6];
    if (half === undefined) continue;
    add(
      match,
      toTime(match[1], match[2], half),
      toTime(match[4], match[5], match[6]),
      match[4] !== undefined,
    );
  }
  return found.sort((a, b) => a.index - b.index);
}
