/** What people type, checked: dates, languages, slide numbers. */
import { isLanguage, type Language, languages } from '../core/formats/language';
import { daySchema } from '../core/model/field';
import { AppError } from './errors';
import { quoted } from './text';

/** @throws AppError unless the text is a date that exists, as YYYY-MM-DD. */
export function readDay(text: string): string {
  const day = daySchema.safeParse(text);
  if (day.success) return day.data;
  const message = `${quoted(text)} is no date that exists.`;
  throw new AppError('bad-date', message, 'Write it as YYYY-MM-DD, for example 2026-03-01.');
}

export function isDay(text: string): boolean {
  return daySchema.safeParse(text).success;
}

/** @throws AppError unless it is a language that decks can speak. */
export function readLanguage(text: string): Language {
  if (isLanguage(text)) return text;
  throw new AppError(
    'bad-language',
    `${quoted(text)} is no language that Lysark knows.`,
    `Choose one of ${languages.join(', ')}.`,
  );
}

/** Today where the user is. */
export function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The largest number that is looked at; more slides than any deck may have. */
const mostSlides = 100_000;

/**
 * Printed slide numbers from «3,5-9»: sorted, each once.
 *
 * @param count slides in the deck
 * @throws AppError when it is no list of ranges, or names a slide that the deck does not have
 */
export function readSlideNumbers(text: string, count: number): number[] {
  const help = 'Write numbers and ranges with commas between them, for example 3,5-9.';
  const chosen = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(part);
    if (!match) throw new AppError('bad-slides', `${quoted(text)} is no list of slide numbers.`, help);
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from > to) {
      throw new AppError('bad-slides', `The range ${from}-${to} is backwards.`, `Write ${to}-${from}.`);
    }
    if (from < 1 || to > Math.min(count, mostSlides)) {
      const which = from < 1 ? from : to;
      const has = count === 1 ? 'There is only slide 1.' : `The slides are numbered 1 to ${count}.`;
      throw new AppError('bad-slides', `There is no slide ${which}.`, has);
    }
    for (let n = from; n <= to; n++) chosen.add(n);
  }
  return [...chosen].sort((a, b) => a - b);
}
