import type { PerLanguage } from './language';
import { fold } from './typography';

const norwegianMonths = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

/**
 * Språkrådet: three letters and a full stop; March to July are not shortened. CLDR's «apr.» is not used, and
 * «sept.» is accepted on input only.
 */
const norwegianShort = [
  'jan.',
  'feb.',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'aug.',
  'sep.',
  'okt.',
  'nov.',
  'des.',
] as const;

const english = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const englishShort = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** Genitive, as real pages print dates: «miessemánu 25. b.», «ođđajagimánu 25. b. 2019». */
const samiGenitive = [
  'ođđajagimánu',
  'guovvamánu',
  'njukčamánu',
  'cuoŋománu',
  'miessemánu',
  'geassemánu',
  'suoidnemánu',
  'borgemánu',
  'čakčamánu',
  'golggotmánu',
  'skábmamánu',
  'juovlamánu',
] as const;

const samiNominative = [
  'ođđajagemánnu',
  'guovvamánnu',
  'njukčamánnu',
  'cuoŋománnu',
  'miessemánnu',
  'geassemánnu',
  'suoidnemánnu',
  'borgemánnu',
  'čakčamánnu',
  'golggotmánnu',
  'skábmamánnu',
  'juovlamánnu',
] as const;

/** The month as it stands inside a date. */
export const monthsInDates: PerLanguage<readonly string[]> = {
  nb: norwegianMonths,
  nn: norwegianMonths,
  se: samiGenitive,
  en: english,
};

/** The month alone («september 2025»). */
export const monthsAlone: PerLanguage<readonly string[]> = {
  nb: norwegianMonths,
  nn: norwegianMonths,
  se: samiNominative,
  en: english,
};

/** Short months inside dates. For Northern Sámi we found no norm, so the whole word stays. */
export const monthsShort: PerLanguage<readonly string[]> = {
  nb: norwegianShort,
  nn: norwegianShort,
  se: samiGenitive,
  en: englishShort,
};

/** Monday first. Nynorsk: Språkrådet's short form is «su.», hence «sundag»; CLDR's «søndag» is read as well. */
export const weekdays: PerLanguage<readonly string[]> = {
  nb: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  nn: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'],
  // Nominative from CLDR. Needs a speaker's confirmation in front of a date, where a genitive may be wanted.
  se: ['vuossárga', 'maŋŋebárga', 'gaskavahkku', 'duorasdat', 'bearjadat', 'lávvardat', 'sotnabeaivi'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** Words for months that people type, by family: bokmål and nynorsk share theirs. */
type WordFamily = 'no' | 'se' | 'en';

const fullWords: Record<WordFamily, readonly (readonly string[])[]> = {
  no: norwegianMonths.map((name) => [name]),
  en: english.map((name) => [name.toLowerCase()]),
  se: samiGenitive.map((genitive, i) => {
    const nominative = samiNominative[i] ?? genitive;
    const both: string[] = [genitive, nominative];
    // Both «ođđajage-» and «ođđajagi-» are in use.
    if (i === 0) both.push('ođđajagemánu', 'ođđajagimánnu');
    return [...both, ...both.map(fold)];
  }),
};

const abbreviations: Record<WordFamily, readonly string[][]> = {
  no: [
    ['jan'],
    ['feb', 'febr'],
    ['mar'],
    ['apr'],
    [],
    ['jun'],
    ['jul'],
    ['aug'],
    ['sep', 'sept'],
    ['okt'],
    ['nov'],
    ['des'],
  ],
  en: [
    ['jan'],
    ['feb'],
    ['mar'],
    ['apr'],
    [],
    ['jun'],
    ['jul'],
    ['aug'],
    ['sep', 'sept'],
    ['oct'],
    ['nov'],
    ['dec'],
  ],
  se: [],
};

const monthByWord = new Map<string, number>();
for (const table of [fullWords, abbreviations])
  for (const months of Object.values(table))
    months.forEach((words, i) => {
      for (const word of words) monthByWord.set(fold(word), i + 1);
    });

const weekdayByWord = new Map<string, number>();
for (const names of Object.values(weekdays))
  names.forEach((name, i) => {
    weekdayByWord.set(fold(name), i);
  });
weekdayByWord.set('sondag', 6);
for (const [i, words] of [
  'man mon',
  'tir tirs tys tue',
  'ons wed',
  'tor tors thu',
  'fre fri',
  'lor lau sat',
  'son sun',
].entries())
  for (const word of words.split(' ')) weekdayByWord.set(word, i);

// Of two letters; «on 9 June» is no Wednesday.
for (const [word, i] of Object.entries({ ma: 0, ti: 1, to: 3, fr: 4, lo: 5, so: 6 }))
  weekdayByWord.set(word, i);

/** Regular expression source, without capture, that matches a weekday in any of our languages, short or full. */
export function weekdayPattern(): string {
  const short =
    'ma|man|ti|tir|tirs|ty|tys|on|ons|to|tor|tors|fr|fre|lø|lør|lau|sø|søn|su|mon|tue|wed|thu|fri|sat|sun';
  return `(?:(?:${Object.values(weekdays).flat().join('|')}|søndag|${short})(?!\\p{L})\\.?)`;
}

/** Month number (1–12) of a typed word in any of our languages, short or full, with or without a full stop. */
export function monthOfWord(word: string): number | undefined {
  return monthByWord.get(fold(word.replace(/\.$/, '')));
}

/** Weekday (0 = Monday) of a typed word in any of our languages. */
export function weekdayOfWord(word: string): number | undefined {
  return weekdayByWord.get(fold(word.replace(/\.$/, '')));
}

/** Regular expression source, without capture, that matches a month word of the families. */
export function monthPattern(families: readonly WordFamily[]): string {
  const longestFirst = (words: string[]) => words.sort((a, b) => b.length - a.length).join('|');
  const full = longestFirst(families.flatMap((family) => fullWords[family].flat()));
  const short = longestFirst(families.flatMap((family) => abbreviations[family].flat()));
  // A full stop belongs to an abbreviation; after a whole month it ends the sentence.
  const abbreviated = short ? `|(?:${short})(?!\\p{L})\\.?` : '';
  return `(?:(?:${full})(?!\\p{L})${abbreviated})`;
}
