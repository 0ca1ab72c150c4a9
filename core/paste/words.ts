/** What is unsure about pasted lines, in sentences. Dates among the parameters are written in the reader's language. */
import { formatDate } from '../formats/dates';
import type { Language } from '../formats/language';
import { type WordLanguage, type Words, w } from '../words';
import { fileSentences } from './file-words';

export const unsureSentences = {
  ...fileSentences,
  'name-uncertain': w('Er «{typed}» et navn?', 'Er «{typed}» eit namn?', 'Is «{typed}» a name?'),
  'name-not-first': w(
    'Navnet sto ikke først på linjen. Er det «{typed}»?',
    'Namnet stod ikkje først på linja. Er det «{typed}»?',
    'The name did not come first on the line. Is it «{typed}»?',
  ),
  'organisation-or-place': w(
    '«{typed}» kan være en organisasjon eller et sted.',
    '«{typed}» kan vere ein organisasjon eller ein stad.',
    '«{typed}» may be an organisation or a place.',
  ),
  'organisation-not-split': w(
    'Del «{typed}» i tittel og organisasjon om det trengs.',
    'Del «{typed}» i tittel og organisasjon om det trengst.',
    'Share «{typed}» between title and organisation if need be.',
  ),
  'preposition-missing': w(
    '«{typed}» er delt i tittel og organisasjon.',
    '«{typed}» er delt i tittel og organisasjon.',
    '«{typed}» was shared between title and organisation.',
  ),
  'columns-not-read': w(
    'Det var ikke plass til dette: {typed}.',
    'Det var ikkje plass til dette: {typed}.',
    'There was no place for this: {typed}.',
  ),
  'line-joined': w(
    'Linjen «{text}» er lagt til den over.',
    'Linja «{text}» er lagd til den over.',
    'The line «{text}» was put to the one above.',
  ),
  twice: w(
    '{name} står to ganger i det du limte inn.',
    '{name} står to gonger i det du limte inn.',
    '{name} stands twice in what you pasted.',
  ),
  'abbreviation-expanded': w(
    '«{typed}» er lest som {expanded}.',
    '«{typed}» er lese som {expanded}.',
    '«{typed}» was read as {expanded}.',
  ),
  'place-guessed': w('Er {place} stedet?', 'Er {place} staden?', 'Is {place} the place?'),
  'another-date': w(
    'Linjen har en dato til: {typed}.',
    'Linja har ein dato til: {typed}.',
    'The line has another date: {typed}.',
  ),
  'another-time': w(
    'Linjen har et klokkeslett til: {typed}.',
    'Linja har eit klokkeslett til: {typed}.',
    'The line has another time: {typed}.',
  ),
  'time-in-note': w(
    'Klokkeslettet er lagt i merknaden: {time}.',
    'Klokkeslettet er lagt i merknaden: {time}.',
    'The time was put in the note: {time}.',
  ),
  'century-guessed': w(
    'Hvilket hundreår er «{typed}»?',
    'Kva hundreår er «{typed}»?',
    'Which century is «{typed}» in?',
  ),
  'date-missing': w('Ingen dato på linjen.', 'Ingen dato på linja.', 'No date on the line.'),
  'day-missing': w(
    'Bare måneden er kjent: {month}.',
    'Berre månaden er kjend: {month}.',
    'Only the month is known: {month}.',
  ),
  'week-only': w(
    'Bare uken er kjent: uke {week}, {start} til {end}.',
    'Berre veka er kjend: veke {week}, {start} til {end}.',
    'Only the week is known: week {week}, {start} to {end}.',
  ),
  'day-month-order': w(
    'Er «{typed}» dag og så måned?',
    'Er «{typed}» dag og så månad?',
    'Is «{typed}» day and then month?',
  ),
  'days-not-consecutive': w(
    'Dagene følger ikke etter hverandre: {days}.',
    'Dagane følgjer ikkje etter kvarandre: {days}.',
    'The days do not follow one another: {days}.',
  ),
  'end-before-start': w(
    'Møtet slutter ({end}) før det begynner ({start}). Siste dag er utelatt.',
    'Møtet sluttar ({end}) før det byrjar ({start}). Siste dag er utelaten.',
    'The meeting ends ({end}) before it starts ({start}). The last day is left out.',
  ),
  'month-crossing': w(
    '«{typed}» er lest som at møtet begynner måneden før.',
    '«{typed}» er lese som at møtet byrjar månaden før.',
    '«{typed}» was read as beginning in the month before.',
  ),
  'year-crossing': w(
    'Møtet går over nyttår, fra {start} til {end}.',
    'Møtet går over nyttår, frå {start} til {end}.',
    'The meeting goes over new year, from {start} to {end}.',
  ),
  'no-such-day': w(
    'Dagen «{typed}» finnes ikke.',
    'Dagen «{typed}» finst ikkje.',
    'There is no such day as «{typed}».',
  ),
  'year-assumed': w(
    'Året er ikke skrevet. Er det {year}?',
    'Året er ikkje skrive. Er det {year}?',
    'The year is not written. Is it {year}?',
  ),
  'year-missing': w(
    'Året mangler i «{typed}».',
    'Året manglar i «{typed}».',
    'The year is missing in «{typed}».',
  ),
  'several-years': w(
    'Overskriften har flere år: {years}. {year} er brukt.',
    'Overskrifta har fleire år: {years}. {year} er brukt.',
    'The heading has several years: {years}. {year} is used.',
  ),
  'weekday-mismatch': w(
    '{date} er ikke en {typed}.',
    '{date} er ikkje ein {typed}.',
    '{date} is not a {typed}.',
  ),
  'order-goes-back': w(
    '{start} kommer før møtet over. Er året riktig?',
    '{start} kjem før møtet over. Er året rett?',
    '{start} comes before the meeting above. Is the year right?',
  ),
} as const satisfies Record<string, Words>;

export type UnsureWhy = keyof typeof unsureSentences;

const iso = /^\d{4}-\d{2}(-\d{2})?$/;

/** Why something is unsure, as a sentence. */
export function unsureSentence(
  why: UnsureWhy,
  params: Readonly<Record<string, string>>,
  lang: WordLanguage,
): string {
  return unsureSentences[why][lang].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    if (!iso.test(value)) return value;
    try {
      return formatDate(value, lang);
    } catch {
      return value;
    }
  });
}

export function isUnsureWhy(why: string): why is UnsureWhy {
  return Object.hasOwn(unsureSentences, why);
}

/** Said of what was pasted, in the workspace's language: nobody has told where it is from. */
export const pastedSource: Readonly<Record<Language, string>> = {
  nb: 'Limt inn uten at kilden ble oppgitt.',
  nn: 'Limt inn utan at kjelda vart oppgitt.',
  // Norwegian until a speaker has written it.
  se: 'Limt inn uten at kilden ble oppgitt.',
  en: 'Pasted without a source.',
};
