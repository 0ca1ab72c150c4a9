import type { Language, PerLanguage } from './language';
import { MINUS, NBSP } from './typography';

export interface NumberOptions {
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
 * for consistency. Years are not numbers and never come here. Nothing is rounded unless `decimals` says so. Figures inside a verbatim
 * quotation stay as they were written and never come here either.
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

interface Scale {
  readonly one: string;
  readonly many: string;
  readonly table: string;
}

// Northern Sámi: numerals take the genitive singular; all of these need a speaker's confirmation.
const scales: PerLanguage<{ readonly million: Scale; readonly milliard: Scale }> = {
  nb: {
    million: { one: 'million', many: 'millioner', table: 'mill.' },
    milliard: { one: 'milliard', many: 'milliarder', table: 'mrd.' },
  },
  nn: {
    million: { one: 'million', many: 'millionar', table: 'mill.' },
    milliard: { one: 'milliard', many: 'milliardar', table: 'mrd.' },
  },
  se: {
    million: { one: 'miljovdna', many: 'miljovnna', table: 'milj.' },
    milliard: { one: 'miljárda', many: 'miljárdda', table: 'mrd.' },
  },
  en: {
    million: { one: 'million', many: 'million', table: 'million' },
    milliard: { one: 'billion', many: 'billion', table: 'billion' },
  },
};

const krone: PerLanguage<Scale> = {
  nb: { one: 'krone', many: 'kroner', table: 'kr' },
  nn: { one: 'krone', many: 'kroner', table: 'kr' },
  se: { one: 'ruvdno', many: 'ruvnno', table: 'ru' },
  en: { one: 'NOK', many: 'NOK', table: 'NOK' },
};

function withScale(number: string, isOne: boolean, words: Scale | undefined, lang: Language, table: boolean) {
  const unit = krone[lang];
  const scale = words && (table ? words.table : isOne ? words.one : words.many);
  const amount = scale ? `${number}${NBSP}${scale}` : number;
  if (lang === 'en') return `${unit.many}${NBSP}${amount}`;
  // «1 million kroner» is plural although «1 krone» is not.
  const word = table ? unit.table : isOne && !words ? unit.one : unit.many;
  return `${amount}${table || !scale ? NBSP : ' '}${word}`;
}

/**
 * An amount in whole kroner as text: «10 millioner kroner», in tables «10 mill. kr» (abbreviations of currency
 * have no full stop). A scale is used only when it keeps every digit with at most two decimals, because an
 * amount must never be rounded in silence.
 */
export function formatKroner(
  value: number,
  lang: Language,
  options: NumberOptions & { readonly style?: 'running' | 'table' } = {},
): string {
  const table = options.style === 'table';
  for (const [factor, key] of [
    [1e9, 'milliard'],
    [1e6, 'million'],
  ] as const) {
    if (Math.abs(value) < factor) continue;
    const hundredths = value / (factor / 100);
    if (options.decimals === undefined && !Number.isInteger(hundredths)) continue;
    const scaled = value / factor;
    return withScale(formatNumber(scaled, lang, options), scaled === 1, scales[lang][key], lang, table);
  }
  return withScale(formatNumber(value, lang, options), value === 1, undefined, lang, table);
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
