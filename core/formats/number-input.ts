import type { Language } from './language';
import { plainLine } from './read-text';
import { plainSpaces } from './typography';
import type { Unsure } from './unsure';

interface ParsedNumber {
  readonly raw: string;
  readonly value: number;
  /** «ca.», «om lag»: kept, because it is part of the figure. */
  readonly approx: boolean;
  readonly unit?: 'percent' | 'kroner';
  readonly unsure: readonly Unsure<'ambiguous-separator' | 'unusual-separators'>[];
}

const approx = /^(?:ca\.?|circa|omtrent|om lag|rundt|omkring|sullii|about|approx(?:\.|imately)?)\s+/iu;
const percent = /(?<!\s)\s*(?:%|prosent|proseantta|per cent|percent)$/iu;
const kroner = /(?<!\s)\s*(?:kr\.?|kroner?|ruvnno|nok)$/iu;
const scale = /(?<!\s)\s*(mill(?:\.|ion(?:er|ar)?)?|milj\.?|miljovnna|mrd\.?|milliard(?:er|ar)?|billion)$/iu;

/** Letters of the longest number with its words; more is no number. */
const longest = 80;

type Separators = { readonly text: string; readonly unsure: ParsedNumber['unsure'] };

/** Finds out which mark is the decimal one. Undefined when the marks cannot stand in one number. */
function settle(digits: string, lang: Language): Separators | undefined {
  const norwegian = lang !== 'en';
  const dots = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (dots === 0 && commas === 0) return { text: digits, unsure: [] };
  if (dots > 0 && commas > 0) {
    const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const group = decimal === '.' ? ',' : '.';
    const form = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+\\${decimal}\\d+$`);
    if (!form.test(digits)) return undefined;
    const text = digits.replaceAll(group, '').replace(decimal, '.');
    return {
      text,
      unsure: [{ what: 'value', why: 'unusual-separators', params: { typed: digits, read: text } }],
    };
  }
  const mark = dots > 0 ? '.' : ',';
  const own = norwegian ? ',' : '.';
  const groups = new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`).test(digits);
  if (dots + commas > 1) return groups ? { text: digits.replaceAll(mark, ''), unsure: [] } : undefined;
  const asDecimal = digits.replace(mark, '.');
  if (!groups) return { text: asDecimal, unsure: [] };
  // Three digits after one mark: «3.000», «3,125». The language's own rule decides, and where the other
  // language would read the same digits differently the result says so. Not in doubt: an English «3,000», and
  // a Norwegian «3,125», whereas a Norwegian «3,000» ends in zeros that nobody writes as decimals.
  const asThousands = digits.replace(mark, '');
  const text = mark === own ? asDecimal : asThousands;
  const certain = mark === ',' && (!norwegian || !digits.endsWith('000'));
  if (certain) return { text, unsure: [] };
  const params = { typed: digits, read: text, asThousands, asDecimal };
  return { text, unsure: [{ what: 'value', why: 'ambiguous-separator', params }] };
}

/**
 * Reads a number as Norwegians type it: hard or plain spaces between thousands, comma or full stop, both minus
 * signs, «ca.», per cent, kroner with «mill.» and «mrd.». Ambiguous input («3.000») gets a value and says so.
 * Undefined when it is not a number, also for SSB's signs for missing values (`.`, `..`, `:`), which are never 0.
 */
export function parseNumber(typed: string, lang: Language = 'nb'): ParsedNumber | undefined {
  let rest = plainSpaces(plainLine(typed)).trim();
  if (rest.length > longest) return undefined;
  const isApprox = approx.test(rest);
  rest = rest.replace(approx, '').replace(/^(?:kr\.?|nok)\s*(?=[\d−-])/i, 'NOK');
  let unit: ParsedNumber['unit'];
  if (rest.startsWith('NOK')) {
    unit = 'kroner';
    rest = rest.slice(3);
  } else if (percent.test(rest)) {
    unit = 'percent';
    rest = rest.replace(percent, '');
  } else if (kroner.test(rest)) {
    unit = 'kroner';
    rest = rest.replace(kroner, '');
  }
  const scaleWord = scale.exec(rest)?.[1]?.toLowerCase();
  rest = rest.replace(scale, '');
  const match = /^([-−–]?)\s?(\d{1,3}(?: \d{3})+|\d[\d.,]*?)([.,]\d+)?$/.exec(rest);
  if (!match) return undefined;
  const settled = settle((match[2] ?? '').replaceAll(' ', '') + (match[3] ?? ''), lang);
  if (!settled || !/^\d+(?:\.\d+)?$/.test(settled.text)) return undefined;
  // Shifting the point as text keeps «1,1 mill.» from becoming 1100000.0000000001.
  const exponent = scaleWord === undefined ? 0 : /^(?:mrd|milliard|billion)/.test(scaleWord) ? 9 : 6;
  const magnitude = Number(`${settled.text}e${exponent}`);
  const value = match[1] && magnitude !== 0 ? -magnitude : magnitude;
  const result = { raw: typed, value, approx: isApprox, unsure: settled.unsure };
  return unit ? { ...result, unit } : result;
}
