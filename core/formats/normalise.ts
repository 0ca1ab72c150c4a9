import type { TypedDay } from './calendar';
import { renderDay, renderList, renderRange } from './date-render';
import { type FoundDate, findDates } from './date-scan';
import type { Language } from './language';
import { normaliseNumbers } from './normalise-numbers';
import { protectedPieces } from './quotes';
import { findTimes, formatTimeRange } from './times';
import { EN_DASH, NBSP } from './typography';
import type { Unsure } from './unsure';

export interface NormalisedText {
  readonly text: string;
  /** Readings that a person should confirm, e.g. «3.000». */
  readonly unsure: readonly Unsure[];
}

/**
 * Sets typed text in the typography of its language: dates, times, numbers, dashes, quotation marks, «ca.»,
 * «NOU 2023: 9», double spaces. Doing it twice changes nothing more. Only for our own words: a verbatim
 * quotation never comes here, and words between quotation marks inside a text are left exactly as typed.
 * Spaces at the ends stay, because the text may be one run of several.
 */
export function normaliseText(typed: string, lang: Language): NormalisedText {
  const unsure: Unsure[] = [];
  let text = typed;
  // What one rule sets can be what an earlier rule looks for («24.11.25 - 26. november 2025» becomes a range
  // once its first half is a date in letters), so the rules run until nothing changes: at most a few times.
  for (let pass = 0; pass < maxPasses; pass++) {
    const next = protectedPieces(text, lang)
      .map((piece) => (piece.free ? normalisePiece(piece.text, lang, unsure) : piece.text))
      .join('');
    if (next === text) break;
    text = next;
  }
  return { text, unsure };
}

/** Two passes settle all that people type; the rest is for pathological input. */
const maxPasses = 6;

function normalisePiece(typed: string, lang: Language, unsure: Unsure[]): string {
  // Runs of spaces are layout in disguise; line breaks are the author's.
  let text = typed.replace(/ *(?:[ \u00a0]{2,})/g, (run) => (run.includes(' ') ? ' ' : NBSP));
  text = text.replace(/(?<!\p{L})NOU[ \u00a0](\d{4})[ \u00a0]*:[ \u00a0]*(\d+)/gu, `NOU${NBSP}$1:${NBSP}$2`);
  text = normaliseDates(text, lang, unsure);
  text = normaliseTimes(text, lang);
  text = normaliseNumbers(text, lang, unsure);
  text = normaliseDashes(text);
  if (lang === 'nb' || lang === 'nn') text = normaliseAbbreviations(text);
  // An apostrophe between letters; elsewhere a straight mark may be a minute or a foot.
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

function replaceSpans<T extends { readonly index: number; readonly until: number }>(
  text: string,
  spans: readonly T[],
  set: (span: T) => string,
): string {
  let result = '';
  let done = 0;
  for (const span of spans) {
    result += text.slice(done, span.index) + set(span);
    done = span.until;
  }
  return result + text.slice(done);
}

function setDate(found: FoundDate, lang: Language): string {
  const how = { year: true, short: false };
  const [first, last] = [found.days[0], found.days.at(-1)] as [TypedDay, TypedDay];
  if (found.kind === 'list') return renderList(found.days, lang, how);
  return found.kind === 'range' ? renderRange(first, last, lang, how) : renderDay(first, lang, how);
}

function normaliseDates(text: string, lang: Language, unsure: Unsure[]): string {
  const dates = findDates(text, lang).filter((date) => date.exists && !isEnglishVerb(text, date, lang));
  return replaceSpans(text, dates, (date) => {
    const typed = text.slice(date.index, date.until);
    if (date.slash && lang === 'en') unsure.push({ what: 'date', why: 'day-month-order', params: { typed } });
    if (date.centuryGuessed) unsure.push({ what: 'date', why: 'century-guessed', params: { typed } });
    return setDate(date, lang) + (endsSentence(text, date) ? '.' : '');
  });
}

/** «at most 3 may attend»: in English only a capital makes it the month. */
function isEnglishVerb(text: string, date: FoundDate, lang: Language): boolean {
  return lang === 'en' && /\b(?:may|march)\b/.test(text.slice(date.index, date.until));
}

/**
 * «… skjer 7. sept. Neste …»: the full stop of a shortened month also ended the sentence. A line that begins
 * with its date («16.-17. nov. Oslo») has no sentence to end.
 */
function endsSentence(text: string, date: FoundDate): boolean {
  if (!date.endsWithStop || /b\.$/u.test(text.slice(date.index, date.until))) return false;
  const line = text.slice(text.lastIndexOf('\n', date.index) + 1, date.index);
  return /\p{L}/u.test(line) && /^(?:\s+\p{Lu}|\s*$)/u.test(text.slice(date.until));
}

function normaliseTimes(text: string, lang: Language): string {
  return replaceSpans(text, findTimes(text), (time) => {
    const set = formatTimeRange(time.start, time.end, lang);
    // «klokka 10:00» already has its word.
    const spelled = /klokk(?:a|en)[ \u00a0]$/iu.test(text.slice(0, time.index));
    return spelled ? set.replace(/^kl\.\u00a0/, '') : set;
  });
}

/** A hyphen between spaces is a typed dash; so is a double hyphen, and a hyphen that opens a line of speech. */
function normaliseDashes(text: string): string {
  return text
    .replace(/(?<=\S[ \u00a0])-{1,2}(?=[ \u00a0]|$)/gmu, EN_DASH)
    .replace(/^([ \u00a0]*)-{1,2}(?=[ \u00a0]\S)/gmu, `$1${EN_DASH}`);
}

/** Språkrådet: abbreviations have a full stop, those of currency and measure excepted. */
function normaliseAbbreviations(text: string): string {
  return text
    .replace(/(?<![\p{L}\d.-])([Cc]a)(?:\.[ \u00a0]*|[ \u00a0]+)(?=\d)/gu, `$1.${NBSP}`)
    .replace(/(?<![\p{L}\d.-])([Cc]a|dvs|jf|inkl|ekskl|f\.eks|bl\.a)(?= \p{L})/gu, '$1.');
}
