/** What the kinds of facts are called, what they are for, and how the app groups them. */
import type { KindId } from '../model/kinds';
import type { QueryName, QueryParts } from '../model/ref';
import { type WordLanguage, type Words, w } from './text';

export interface KindWords {
  one: Words;
  many: Words;
  /** «the quotations», inside a line. */
  all: Words;
  /** One sentence on what it is for. */
  about: Words;
}

const k = (one: Words, many: Words, all: Words, about: Words): KindWords => ({ one, many, all, about });

export const kindWords: Readonly<Record<KindId, KindWords>> = {
  images: k(
    w('Bilde', 'Bilete', 'Image'),
    w('Bilder', 'Bilete', 'Images'),
    w('bildene', 'bileta', 'the images'),
    w(
      'Bilder og tegninger, med hvem som har laget dem og en tekst for dem som ikke ser.',
      'Bilete og teikningar, med kven som har laga dei og ein tekst for dei som ikkje ser.',
      'Photographs and drawings, with who made them and words for those who cannot see them.',
    ),
  ),
  people: k(
    w('Person', 'Person', 'Person'),
    w('Personer', 'Personar', 'People'),
    w('personene', 'personane', 'the people'),
    w(
      'Medlemmer, sekretariat, talere og andre som er nevnt.',
      'Medlemmer, sekretariat, talarar og andre som er nemnde.',
      'Members, secretariat, speakers and others who are named.',
    ),
  ),
  quotes: k(
    w('Sitat', 'Sitat', 'Quotation'),
    w('Sitater', 'Sitat', 'Quotations'),
    w('sitatene', 'sitata', 'the quotations'),
    w(
      'Noe noen har sagt eller skrevet, ordrett.',
      'Noko nokon har sagt eller skrive, ordrett.',
      'What somebody has said or written, word for word.',
    ),
  ),
  clippings: k(
    w('Avisutklipp', 'Avisutklipp', 'Press clipping'),
    w('Avisutklipp', 'Avisutklipp', 'Press clippings'),
    w('utklippene', 'utklippa', 'the press clippings'),
    w(
      'Saker fra avisen, med bilde eller bare overskriften.',
      'Saker frå avisa, med bilete eller berre overskrifta.',
      'Pieces from newspapers, with a picture or the headline alone.',
    ),
  ),
  decisions: k(
    w('Vedtak', 'Vedtak', 'Decision'),
    w('Vedtak', 'Vedtak', 'Decisions'),
    w('vedtakene', 'vedtaka', 'the decisions'),
    w(
      'Politiske vedtak, ordrett, med hvem som stemte for.',
      'Politiske vedtak, ordrett, med kven som røysta for.',
      'Political decisions, word for word, with who voted for them.',
    ),
  ),
  figures: k(
    w('Tall', 'Tal', 'Figure'),
    w('Tall', 'Tal', 'Figures'),
    w('tallene', 'tala', 'the figures'),
    w(
      'Ett tall og hva det teller, med kilde og år.',
      'Eitt tal og kva det tel, med kjelde og år.',
      'One number and what it counts, with source and year.',
    ),
  ),
  reports: k(
    w('Utredning', 'Utgreiing', 'Report'),
    w('Utredninger', 'Utgreiingar', 'Reports'),
    w('leveransene', 'leveransane', 'the reports'),
    w(
      'Det kommisjonen eller andre skal levere, med frist.',
      'Det kommisjonen eller andre skal levere, med frist.',
      'What the commission or others are to deliver, and when.',
    ),
  ),
  mandate: k(
    w('Mandatpunkt', 'Mandatpunkt', 'Point of the mandate'),
    w('Mandatet', 'Mandatet', 'The mandate'),
    w('mandatpunktene', 'mandatpunkta', 'the points of the mandate'),
    w(
      'Oppgavene kommisjonen er satt til å løse.',
      'Oppgåvene kommisjonen er sett til å løyse.',
      'The tasks that the commission has been given.',
    ),
  ),
  interpretation: k(
    w('Punkt i mandattolkningen', 'Punkt i mandattolkinga', 'Point of the reading'),
    w('Mandattolkning', 'Mandattolking', 'Reading of the mandate'),
    w('mandatforståelsen', 'mandatforståinga', 'the reading of the mandate'),
    w(
      'Hvordan kommisjonen forstår mandatet sitt.',
      'Korleis kommisjonen forstår mandatet sitt.',
      'How the commission understands its mandate.',
    ),
  ),
  instruments: k(
    w('Virkemiddel', 'Verkemiddel', 'Instrument'),
    w('Virkemidler', 'Verkemiddel', 'Instruments'),
    w('virkemidlene', 'verkemidla', 'the instruments'),
    w(
      'Måter staten styrer på, og hvilken utredning som behandler dem.',
      'Måtar staten styrer på, og kva utgreiing som behandlar dei.',
      'The ways in which the state steers, and the report that treats them.',
    ),
  ),
  meetings: k(
    w('Møte', 'Møte', 'Meeting'),
    w('Møter', 'Møte', 'Meetings'),
    w('møtene', 'møta', 'the meetings'),
    w(
      'Møtene i kommisjonen, med dag og sted.',
      'Møta i kommisjonen, med dag og stad.',
      'The meetings of the commission, with day and place.',
    ),
  ),
  topics: k(
    w('Tema', 'Tema', 'Topic'),
    w('Temaer', 'Tema', 'Topics'),
    w('temaene', 'temaa', 'the topics'),
    w(
      'Spørsmål og dilemmaer, gjerne to sider som står mot hverandre.',
      'Spørsmål og dilemma, gjerne to sider som står mot kvarandre.',
      'Questions and dilemmas, often two sides that face each other.',
    ),
  ),
  series: k(
    w('Rekke av tiltak', 'Rekkje av tiltak', 'Series'),
    w('Rekker av tiltak', 'Rekkjer av tiltak', 'Series'),
    w('rekkene av tiltak', 'rekkjene av tiltak', 'the series'),
    w(
      'Anbefalinger som hører sammen og kommer fra samme utvalg.',
      'Tilrådingar som høyrer saman og kjem frå same utval.',
      'Recommendations that belong together and come from one body.',
    ),
  ),
  recommendations: k(
    w('Anbefaling', 'Tilråding', 'Recommendation'),
    w('Anbefalinger', 'Tilrådingar', 'Recommendations'),
    w('anbefalingene', 'tilrådingane', 'the recommendations'),
    w(
      'Det et utvalg anbefaler, punkt for punkt.',
      'Det eit utval rår til, punkt for punkt.',
      'What a body recommends, point by point.',
    ),
  ),
  illustrations: k(
    w('Illustrasjon', 'Illustrasjon', 'Illustration'),
    w('Illustrasjoner', 'Illustrasjonar', 'Illustrations'),
    w('illustrasjonene', 'illustrasjonane', 'the illustrations'),
    w(
      'En tegning med det figurene sier.',
      'Ei teikning med det figurane seier.',
      'A drawing with what its figures say.',
    ),
  ),
  texts: k(
    w('Tekst', 'Tekst', 'Text'),
    w('Tekster', 'Tekstar', 'Texts'),
    w('tekstene', 'tekstane', 'the texts'),
    w(
      'Overskrift og punkter som flere presentasjoner deler.',
      'Overskrift og punkt som fleire presentasjonar deler.',
      'A heading and points that several presentations share.',
    ),
  ),
  tables: k(
    w('Tabell', 'Tabell', 'Table'),
    w('Tabeller', 'Tabellar', 'Tables'),
    w('tabellene', 'tabellane', 'the tables'),
    w(
      'Små tabeller med tall eller ord.',
      'Små tabellar med tal eller ord.',
      'Small tables of numbers or words.',
    ),
  ),
  datasets: k(
    w('Datasett', 'Datasett', 'Dataset'),
    w('Datasett', 'Datasett', 'Datasets'),
    w('datasettene', 'datasetta', 'the datasets'),
    w(
      'Statistikk hentet fra SSB eller andre, til diagrammer og tabeller.',
      'Statistikk henta frå SSB eller andre, til diagram og tabellar.',
      'Statistics from Statistics Norway or others, for charts and tables.',
    ),
  ),
};

const queryWords: Readonly<Record<QueryName, Words>> = {
  members: w('hvem som er medlem', 'kven som er medlem', 'who is a member'),
  secretariat: w('hvem som er i sekretariatet', 'kven som er i sekretariatet', 'who is in the secretariat'),
  nextMeeting: w('neste møte', 'neste møte', 'the next meeting'),
};

/** What slides ask the register as a whole, inside a line: «hvem som er medlem», «møtene». */
export function queryWord(asked: QueryParts, lang: WordLanguage): string {
  return (asked.type === 'all' ? kindWords[asked.kind].all : queryWords[asked.name])[lang];
}

export interface KindGroup {
  id: 'folk-og-moter' | 'mandat-og-arbeid' | 'sitater-og-medier' | 'tall';
  name: Words;
  kinds: readonly KindId[];
}

/** The places of the app's Fakta; images have a place of their own. */
export const kindGroups: readonly KindGroup[] = [
  {
    id: 'folk-og-moter',
    name: w('Folk og møter', 'Folk og møte', 'People and meetings'),
    kinds: ['people', 'meetings'],
  },
  {
    id: 'mandat-og-arbeid',
    name: w('Mandat og arbeid', 'Mandat og arbeid', 'Mandate and work'),
    kinds: [
      'mandate',
      'interpretation',
      'instruments',
      'topics',
      'series',
      'recommendations',
      'decisions',
      'reports',
      'texts',
      'illustrations',
    ],
  },
  {
    id: 'sitater-og-medier',
    name: w('Sitater og medier', 'Sitat og medium', 'Quotations and media'),
    kinds: ['quotes', 'clippings'],
  },
  { id: 'tall', name: w('Tall', 'Tal', 'Figures'), kinds: ['figures', 'tables', 'datasets'] },
];

/** «Møte», «Møter»: by how many there are. */
export function kindWord(kind: KindId, lang: WordLanguage, count = 1): string {
  return kindWords[kind][count === 1 ? 'one' : 'many'][lang];
}

export function kindAbout(kind: KindId, lang: WordLanguage): string {
  return kindWords[kind].about[lang];
}
