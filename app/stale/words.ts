/** The register's fields in people's words, for «was → now». */
import { type KindId, kindOf } from '../../core/model/kinds';

export type WordLanguage = 'nb' | 'en';
type Words = Readonly<Record<WordLanguage, string>>;

const w = (nb: string, en: string): Words => ({ nb, en });

export const kindWords: Readonly<Record<KindId, Words>> = {
  images: w('bildene', 'the images'),
  people: w('personene', 'the people'),
  quotes: w('sitatene', 'the quotations'),
  clippings: w('utklippene', 'the press clippings'),
  decisions: w('vedtakene', 'the decisions'),
  figures: w('tallene', 'the figures'),
  reports: w('leveransene', 'the reports'),
  mandate: w('mandatpunktene', 'the points of the mandate'),
  interpretation: w('mandatforståelsen', 'the reading of the mandate'),
  instruments: w('virkemidlene', 'the instruments'),
  meetings: w('møtene', 'the meetings'),
  topics: w('temaene', 'the topics'),
  series: w('rekkene av tiltak', 'the series'),
  recommendations: w('tiltakene', 'the recommendations'),
  illustrations: w('illustrasjonene', 'the illustrations'),
  texts: w('tekstene', 'the texts'),
  tables: w('tabellene', 'the tables'),
};

export const queryWords: Readonly<Record<string, Words>> = {
  members: w('hvem som er medlem', 'who is a member'),
  secretariat: w('hvem som er i sekretariatet', 'who is in the secretariat'),
  nextMeeting: w('neste møte', 'the next meeting'),
};

const fieldWords: Readonly<Record<string, Words>> = {
  after: w('etter hvem', 'after whom'),
  against: w('motsats', 'the other side'),
  alt: w('alternativ tekst', 'alternative text'),
  approx: w('ca.', 'approximation'),
  body: w('organ', 'body'),
  bubbles: w('snakkebobler', 'speech bubbles'),
  by: w('av', 'by'),
  category: w('kategori', 'category'),
  columns: w('kolonner', 'columns'),
  credit: w('kreditering', 'credit'),
  date: w('dato', 'date'),
  decimals: w('desimaler', 'decimals'),
  delivered: w('overlevert', 'delivered'),
  detail: w('utdyping', 'detail'),
  due: w('frist', 'due'),
  each: w('ordet for hvert', 'the word for each'),
  email: w('e-post', 'e-mail'),
  file: w('fil', 'file'),
  focus: w('fokuspunkt', 'focus point'),
  heading: w('overskrift', 'heading'),
  headline: w('overskrift', 'headline'),
  image: w('bilde', 'image'),
  label: w('hva tallet gjelder', 'what it counts'),
  lead: w('ingress', 'lead'),
  licence: w('lisens', 'licence'),
  membership: w('verv', 'role'),
  name: w('navn', 'name'),
  note: w('merknad', 'note'),
  number: w('nummer', 'number'),
  organisation: w('organisasjon', 'organisation'),
  own: w('eget bilde', 'own image'),
  paper: w('avis', 'newspaper'),
  parties: w('partier', 'parties'),
  phone: w('telefon', 'telephone'),
  place: w('sted', 'place'),
  places: w('sted', 'place'),
  points: w('punkter', 'points'),
  portrait: w('portrett', 'portrait'),
  purpose: w('formål', 'purpose'),
  report: w('utredning', 'report'),
  rows: w('rader', 'rows'),
  said: w('når det ble sagt', 'when it was said'),
  series: w('rekke', 'series'),
  short: w('kortform', 'short form'),
  source: w('kilde', 'source'),
  speaker: w('hvem som sa det', 'speaker'),
  summary: w('sammendrag', 'summary'),
  text: w('tekst', 'text'),
  becomes: w('senere verdi', 'later value'),
  title: w('tittel', 'title'),
  topic: w('tema', 'topic'),
  unit: w('enhet', 'unit'),
  url: w('adresse', 'address'),
  value: w('verdi', 'value'),
  what: w('hva møtet gjelder', 'what it is about'),
  when: w('dato', 'date'),
  year: w('år', 'year'),
};

/** A field without a word of its own keeps its name: better than nothing said. */
export function fieldWord(field: string, language: WordLanguage): string {
  return Object.hasOwn(fieldWords, field) ? fieldWords[field]![language] : field;
}

/** Fields of any kind that have no word; the tests keep it empty. */
export function fieldsWithoutWords(kinds: readonly KindId[]): string[] {
  return kinds.flatMap((kind) =>
    Object.keys(kindOf(kind).fields)
      .filter((field) => !Object.hasOwn(fieldWords, field))
      .map((field) => `${kind}#${field}`),
  );
}
