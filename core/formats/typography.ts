import type { Language, PerLanguage } from './language';

/**
 * Hard space. Språkrådet advises it («hardt mellomrom») inside numbers; we use it wherever a number would
 * otherwise part from what it belongs to: day and month, «kl.» and time, «ca.» and figure, figure and unit.
 */
export const NBSP = '\u00a0';
export const EN_DASH = '–';
/** The minus sign, U+2212, as CLDR writes negative numbers in Norwegian. */
export const MINUS = '\u2212';

/** Hard and narrow hard spaces become plain spaces: for comparing and searching, never for printing. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f\u2007\u2009]/g, ' ');
}

/** First letter upper-cased; the rest is left as it is («pH-verdi» must not become «Ph-verdi»). */
export function capitalise(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + text.slice(letter.length);
}

/**
 * Lower-cased with every diacritic removed, for looking up what people typed («Kárášjohka», «karasjohka»).
 * đ, ŋ, ŧ, ø and æ do not decompose in Unicode and are mapped by hand.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/ŋ/g, 'n')
    .replace(/ŧ/g, 't')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae');
}

interface Marks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

const norwegian: Marks = { open: '«', close: '»', innerOpen: '‘', innerClose: '’' };

/** Norwegian «ord ‘ord’ ord»; Northern Sámi print in Norway follows it; English “word ‘word’ word”. */
export const quoteMarks: PerLanguage<Marks> = {
  nb: norwegian,
  nn: norwegian,
  se: norwegian,
  en: { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
};

const and: PerLanguage<string> = { nb: 'og', nn: 'og', se: 'ja', en: 'and' };
const or: PerLanguage<string> = { nb: 'eller', nn: 'eller', se: 'dahje', en: 'or' };

function join(items: readonly string[], word: string): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  // No comma before the conjunction: Norwegian rule, and British usage for short items.
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** «a, b og c» */
export function joinAnd(items: readonly string[], lang: Language): string {
  return join(items, and[lang]);
}

/** «Kristiansand eller Innlandet» */
export function joinOr(items: readonly string[], lang: Language): string {
  return join(items, or[lang]);
}
