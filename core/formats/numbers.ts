import type { Language, PerLanguage } from './language';
import { MINUS, NBSP } from './typography';

interface NumberOptions {
  /** Fixed number of decimals; without it the number keeps those it has. */
  readonly decimals?: number;
}

const decimalMark: PerLanguage<string> = { nb: ',', nn: ',', se: ',', en: '.' };
/** Språkrådet: never a full stop between thousands, but a hard space. */
const groupMark: PerLanguage<string> = { nb: NBSP, nn: NBSP, se: NBSP, en: ',' };

/** The shortest exact decimal digits of a number, without exponent. */
function plainDigits(value: number): string {
  const text = String(value);
  const match = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const digits = (match[1] ?? '') + (match[2] ?? '');
  const point = 1 + Number(match[3]);
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  return digits.padEnd(point, '0');
}

/** Rounds decimal digits half away from zero, on the digits people see: 1.005 → 1.01. */
function roundDigits(digits: string, decimals: number): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const scaled = (BigInt(whole + kept) + up).toString().padStart(decimals + 1, '0');
  return decimals === 0 ? scaled : `${scaled.slice(0, -decimals)}.${scaled.slice(-decimals)}`;
}

/**
 * A number as text: «30 000», «0,9», «−100». Four digits are grouped too: Språkrådet leaves that free and asks
 * for consistency. Nothing is rounded unless `decimals` says so. Years, and figures inside a verbatim quotation, are
 * printed as they were written and never come here.
 */
export function formatNumber(value: number, lang: Language, options: NumberOptions = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number that can be printed: ${value}`);
  let digits = plainDigits(Math.abs(value));
  if (options.decimals !== undefined) digits = roundDigits(digits, options.decimals);
  const [whole = '0', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, groupMark[lang]);
  // «−0» says nothing, so zero has no sign after rounding either.
  const sign = value < 0 && /[1-9]/.test(digits) ? MINUS : '';
  return sign + grouped + (fraction ? decimalMark[lang] + fraction : '');
}

// «proseantta»: genitive after a numeral. Needs a Northern Sámi speaker's confirmation.
const percentWord: PerLanguage<string> = { nb: 'prosent', nn: 'prosent', se: 'proseantta', en: 'per cent' };

/** «15,5 %» for tables and charts, «15,5 prosent» in running text. The value is in per cent. */
export function formatPercent(
  value: number,
  lang: Language,
  options: NumberOptions & { readonly style?: 'sign' | 'running' } = {},
): string {
  const number = formatNumber(value, lang, options);
  if (options.style === 'running') return `${number} ${percentWord[lang]}`;
  return lang === 'en' ? `${number}%` : `${number}${NBSP}%`;
}

const approxWord: PerLanguage<{ readonly short: string; readonly running: string }> = {
  nb: { short: 'ca.', running: 'om lag' },
  nn: { short: 'ca.', running: 'om lag' },
  se: { short: 'sullii', running: 'sullii' },
  en: { short: 'approx.', running: 'about' },
};

/** The word for «about» alone, for slides that set it apart from the numeral. */
export function approxPrefix(lang: Language, style: 'short' | 'running' = 'short'): string {
  return approxWord[lang][style];
}
