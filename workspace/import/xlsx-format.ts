/**
 * Number formats of workbooks: what a cell shows of the number behind it. Dates, clock times, percent, decimals,
 * thousands and millions; a format that says more than this shows its number as it is.
 */

import { clock, dateOf, partOf } from './xlsx-times';

export interface Shown {
  text: string;
  /** In the unit that is shown. */
  number?: number;
  decimals?: number;
  unit?: string;
  /** What the shown number is to be multiplied with. */
  factor?: number;
}

/** Formats that files only name by number, in the parts that matter here. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
};

/** @param id of the format @param codes of the file's own formats */
export function formatOf(id: number, codes: ReadonlyMap<number, string>): string {
  return codes.get(id) ?? builtIn[id] ?? 'General';
}

interface Section {
  code: string;
  /** Literal words, in the order in which they are shown. */
  words: string;
  /** The code without words, colours and spaces. */
  bare: string;
  elapsed: boolean;
  conditional: boolean;
}

const cache = new Map<string, Section[]>();

/** @param date1904 days are counted from 1904 */
export function shown(value: number, format: string, date1904: boolean): Shown {
  const sections = sectionsOf(format);
  const negative = sections[1];
  const section =
    sections.length > 1 && !sections[0]!.conditional && value < 0
      ? negative!
      : sections.length > 2 && value === 0
        ? sections[2]!
        : sections[0]!;
  if (/^general$/i.test(section.bare) || section.bare === '@') return plain(value);
  if (isTime(section)) return timeShown(value, section, date1904);
  if (!/[0#?]/.test(section.bare)) {
    // A zero that is shown as «-» is a zero; words instead of a number are words.
    return value === 0 ? plain(value) : { text: section.words.trim() };
  }
  if (/[/]|e[+-]/i.test(section.bare)) return plain(value);
  return numberShown(value, section, sections);
}

function plain(value: number): Shown {
  const number = Number(value.toPrecision(15));
  return { text: String(number), number };
}

const scales: Readonly<Record<number, string>> = { 1: '1 000', 2: 'mill.', 3: 'mrd.' };

function numberShown(value: number, { bare, words }: Section, sections: readonly Section[]): Shown {
  const percent = /%/.test(bare);
  const decimals = Math.min(6, /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0);
  // Another scale for small numbers than for large ones would make one column of two units.
  const isOne = !sections.some(({ conditional }) => conditional);
  const thousands = isOne ? (/[0#?](,+)(?:%|$|\.)/.exec(bare)?.[1]?.length ?? 0) : 0;
  const factor = 1000 ** thousands;
  const shift = (percent ? 2 : 0) - 3 * thousands;
  const number = isOne ? rounded(value, shift, decimals) : moved(Number(value.toPrecision(15)), shift);
  const unit = percent ? 'prosent' : unitIn(words, isOne) || scales[thousands];
  return {
    text: String(number),
    number,
    ...(isOne ? { decimals } : {}),
    ...(unit ? { unit } : {}),
    ...(factor === 1 ? {} : { factor }),
  };
}

/** As spreadsheets round: away from zero at a half, on the fifteen digits that they show. 1.005 is 1.01, not 1.00. */
function rounded(value: number, shift: number, decimals: number): number {
  const size = moved(Number(Math.abs(value).toPrecision(15)), shift + decimals);
  const whole = size < Number.MAX_SAFE_INTEGER ? Math.round(size) : size;
  return Math.sign(value) * moved(whole, -decimals) || 0;
}

/** The decimal mark so many places further to the right, without what a multiplication would add in the last digits. */
function moved(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function unitIn(words: string, isOne: boolean): string | undefined {
  const text = words
    .replace(/[()\-–—+:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '%') return 'prosent';
  return isOne && /^[\p{L}$€£²³./ ]{1,20}$/u.test(text) ? text : undefined;
}

function sectionsOf(format: string): Section[] {
  let found = cache.get(format);
  if (!found) {
    found = split(format.slice(0, 500)).map(sectionOf);
    if (cache.size < 5000) cache.set(format, found);
  }
  return found;
}

function split(format: string): string[] {
  const out = [''];
  for (let i = 0, quoted = false; i < format.length; i++) {
    const sign = format[i]!;
    if (sign === '"') quoted = !quoted;
    if (sign === '\\' && !quoted) {
      out[out.length - 1] += sign + (format[++i] ?? '');
      continue;
    }
    if (sign === ';' && !quoted) out.push('');
    else out[out.length - 1] += sign;
  }
  return out;
}

function sectionOf(code: string): Section {
  let words = '';
  let bare = '';
  let elapsed = false;
  let conditional = false;
  for (let i = 0; i < code.length; i++) {
    const sign = code[i]!;
    if (sign === '"') {
      const end = code.indexOf('"', i + 1);
      const stop = end < 0 ? code.length : end;
      words += code.slice(i + 1, stop);
      i = stop;
    } else if (sign === '\\') words += code[++i] ?? '';
    // A blank as wide as a letter, or a letter that fills the cell.
    else if (sign === '_' || sign === '*') i++;
    else if (sign === '[') {
      const end = code.indexOf(']', i);
      const inside = code.slice(i + 1, end < 0 ? code.length : end);
      i = end < 0 ? code.length : end;
      if (/^[hms]+$/i.test(inside)) {
        elapsed = true;
        bare += inside;
      } else if (/^\$/.test(inside)) words += inside.slice(1).split('-')[0];
      else if (/^[<>=]/.test(inside)) conditional = true;
    } else if (/[\s€$£()]/.test(sign)) words += sign;
    else bare += sign;
  }
  return { code, words, bare, elapsed, conditional };
}

function isTime({ bare }: Section): boolean {
  return (
    /[ymdhs]/i.test(bare.replace(/general|am\/pm|a\/p/gi, '').replace(/e[+-]/gi, '')) && !/[#?]/.test(bare)
  );
}

/** Days as YYYY-MM-DD, with a time of day where one is shown; months, years and clock times as they are shown. */
function timeShown(value: number, section: Section, date1904: boolean): Shown {
  const code = section.bare.toLowerCase().replace(/am\/pm|a\/p/g, '');
  const hasClock = /[hs]/.test(code);
  const hasDay = /y/.test(code) || /d/.test(code) || !hasClock;
  if (!hasDay) return { text: clock(value, code, section.elapsed) };
  const date = dateOf(value, date1904);
  if (!date) return plain(value);
  const iso = date.toISOString();
  if (/d/.test(code) && /y/.test(code)) {
    const time = iso.slice(11, 16);
    return { text: hasClock && time !== '00:00' ? `${iso.slice(0, 10)} ${time}` : iso.slice(0, 10) };
  }
  return { text: partOf(date, section.code) };
}
