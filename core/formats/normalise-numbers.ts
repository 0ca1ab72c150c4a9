import type { Language } from './language';
import { parseNumber } from './number-input';
import { formatKroner, formatNumber } from './numbers';
import { EN_DASH, MINUS, NBSP } from './typography';
import type { Unsure } from './unsure';

/** Numbers after these words are references («kap. 3.2», «§ 5-14», «CC BY-SA 3.0») and keep their form. */
const reference =
  /(?:§+|kap\.?|kapittel|pkt\.?|punkt|avsnitt|paragraf|artikkel|art\.|versjon|version|chapter|section|figur|tabell|nr\.?|no\.|CC(?: BY)?[A-Z -]*|NOU|tlf\.?|telefon|sak|saksnr\.?|vedtak|mearrádus|postboks|org\.?nr\.?|id)[ \u00a0]?$/iu;

function isReference(text: string, index: number): boolean {
  return reference.test(text.slice(Math.max(0, index - 24), index));
}

function replaceOutsideReferences(
  text: string,
  pattern: RegExp,
  set: (match: RegExpExecArray) => string,
): string {
  return text.replace(pattern, (...args: unknown[]) => {
    const index = args.findIndex((arg) => typeof arg === 'number');
    const offset = args[index] as number;
    const match = args.slice(0, index) as unknown as RegExpExecArray;
    return isReference(text, offset) ? match[0] : set(match);
  });
}

/** A number that stands by itself, i.e. is not the tail of a date, a time, a code or a longer number. */
const START = `(?<![\\p{L}\\d.,:/${EN_DASH}-]|\\d[ \\u00a0])`;

/** Separators, minus, per cent, amounts and ranges in running text of a language with decimal comma. */
export function normaliseNumbers(typed: string, lang: Language, unsure: Unsure[]): string {
  let text = typed;
  if (lang === 'en') return signs(text.replace(/(\d)[ \u00a0]%/g, '$1%'));
  text = replaceOutsideReferences(
    text,
    new RegExp(
      `${START}(?:0\\.\\d{1,3}|\\d+\\.\\d{1,2}(?=[ \\u00a0]?(?:%|prosent|mill|mrd|km|kg|°)))(?![\\d.])`,
      'gu',
    ),
    (match) => match[0].replace('.', ','),
  );
  text = text.replace(
    new RegExp(
      `${START}(\\d{1,3}(?:[ .\\u00a0]\\d{3})+|\\d+)(,\\d+)?[ \\u00a0]*(kr|kroner)(?![\\p{L}])`,
      'gu',
    ),
    (all, whole: string, fraction: string | undefined, unit: string) => {
      const value = Number(whole.replace(/[ .\u00a0]/g, '') + (fraction ?? '').replace(',', '.'));
      const scaled = formatKroner(value, lang);
      // Nynorsk and bokmål differ in the words for millions, so those are always set anew.
      if (/mil/u.test(scaled)) return scaled;
      if (fraction || value > Number.MAX_SAFE_INTEGER) return all;
      return `${formatNumber(value, lang)}${NBSP}${unit}`;
    },
  );
  text = replaceOutsideReferences(
    text,
    new RegExp(`${START}[1-9]\\d{0,2}(?:\\.\\d{3})+(?![\\d.,]\\d|\\d)`, 'gu'),
    (match) => {
      const number = parseNumber(match[0], lang);
      if (!number) return match[0];
      for (const guess of number.unsure) unsure.push({ ...guess, what: 'number' });
      return formatNumber(number.value, lang);
    },
  );
  text = groupLongNumbers(text, lang);
  text = text.replace(/(\d)[ \u00a0]*%/g, `$1${NBSP}%`).replace(/(\d) (?=\d{3}(?!\d))/g, keepGroups);
  return signs(text);
}

/** «30 000» typed with a plain space must not break; «i 2025 450 lovkrav» is two numbers and is left alone. */
function keepGroups(match: string, digit: string, offset: number, text: string): string {
  const before = /(?<![\p{L}\d.,:/-])\d{1,3}(?:[ \u00a0]\d{3})*$/u.test(text.slice(0, offset + 1));
  return before ? digit + NBSP : match;
}

/** Five to seven digits before a word, or alone, get groups; longer ones are telephone or case numbers. */
function groupLongNumbers(text: string, lang: Language): string {
  const pattern = new RegExp(`${START}([1-9]\\d{4,6})(?=[ \\u00a0]\\p{Ll}|$)`, 'gu');
  return replaceOutsideReferences(text, pattern, (match) => formatNumber(Number(match[0]), lang));
}

/** Minus (U+2212) before a figure and en dash in ranges of figures and years. */
function signs(text: string): string {
  return replaceOutsideReferences(
    text,
    /(?<![\p{L}\d.,:/–-])(\d{1,4})-(\d{1,4})(?![\p{L}\d/:–-]|[.,]\d)/gu,
    ([all, from = '', to = '']) => {
      // «2030-50» is a range of years as well; «22-14» is a code or a score.
      const rises = Number(to) > Number(from) || (from.length === 4 && to.length === 2 && to > from.slice(2));
      return rises ? `${from}${EN_DASH}${to}` : all;
    },
  ).replace(/(^|[\s(])-(?=\d)/gu, (all, before: string, offset: number) =>
    /\d\s?$/u.test(text.slice(0, offset)) ? all : before + MINUS,
  );
}
