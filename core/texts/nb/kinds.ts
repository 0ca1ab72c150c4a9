/** Kinds of facts and their fields. A kind, a field or an option of one without words does not compile. */

import type { Plural } from '../../base/fill';
import type { Field } from '../../model/field';
import type { KindId, kinds as registered } from '../../model/kinds';
import type { QueryName } from '../../model/ref';
import type { FieldText, FormTexts } from '../text';

type FieldsOf<K extends KindId> = Omit<(typeof registered)[K]['fields'], 'source' | 'note'>;

/** The options of a field that is a choice; of others nothing, or any string. */
type OptionsOf<F> = F extends Field<infer _, infer P> ? Extract<P, string> : never;

/** A choice needs a word for every option, and may have one for none: «Nøyaktig», «Alle». */
type FieldTextOf<F> = [OptionsOf<F>] extends [never]
  ? FieldText
  : string extends OptionsOf<F>
    ? FieldText
    : Exclude<FieldText, string> & {
        readonly options: Readonly<Record<OptionsOf<F>, string>> & { readonly ''?: string };
      };

type FormTextsOf<F> = FormTexts & { readonly [P in keyof F]: FieldTextOf<F[P]> };

export const kinds = {
  images: { one: 'Bilde', other: 'Bilder' },
  people: { one: 'Person', other: 'Personer' },
  quotes: { one: 'Sitat', other: 'Sitater' },
  clippings: { one: 'Avisutklipp', other: 'Avisutklipp' },
  decisions: { one: 'Vedtak', other: 'Vedtak' },
  figures: { one: 'Tall', other: 'Tall' },
  reports: { one: 'Utredning', other: 'Utredninger' },
  mandate: { one: 'Mandatpunkt', other: 'Mandatet' },
  interpretation: { one: 'Punkt i mandattolkningen', other: 'Mandattolkning' },
  instruments: { one: 'Virkemiddel', other: 'Virkemidler' },
  meetings: { one: 'Møte', other: 'Møter' },
  topics: { one: 'Tema', other: 'Temaer' },
  series: { one: 'Tiltakspakke', other: 'Tiltakspakker' },
  recommendations: { one: 'Anbefaling', other: 'Anbefalinger' },
  illustrations: { one: 'Illustrasjon', other: 'Illustrasjoner' },
  texts: { one: 'Tekst', other: 'Tekster' },
  tables: { one: 'Tabell', other: 'Tabeller' },
  datasets: { one: 'Datasett', other: 'Datasett' },
} as const satisfies Readonly<Record<KindId, Plural>>;

/** «the quotations», inside a line. */
export const kindsInLine = {
  images: 'bildene',
  people: 'personene',
  quotes: 'sitatene',
  clippings: 'utklippene',
  decisions: 'vedtakene',
  figures: 'tallene',
  reports: 'utredningene',
  mandate: 'mandatpunktene',
  interpretation: 'mandattolkningen',
  instruments: 'virkemidlene',
  meetings: 'møtene',
  topics: 'temaene',
  series: 'tiltakspakkene',
  recommendations: 'anbefalingene',
  illustrations: 'illustrasjonene',
  texts: 'tekstene',
  tables: 'tabellene',
  datasets: 'datasettene',
} as const satisfies Readonly<Record<KindId, string>>;

/** What each kind is for, in one sentence. */
export const kindsAbout = {
  images: 'Bilder og tegninger, med hvem som har laget dem og en tekst for dem som ikke ser.',
  people: 'Medlemmer, sekretariat, talere og andre som er nevnt.',
  quotes: 'Noe noen har sagt eller skrevet, ordrett.',
  clippings: 'Saker fra avisen, med bilde eller bare overskriften.',
  decisions: 'Politiske vedtak, ordrett, med hvem som stemte for.',
  figures: 'Ett tall og hva det teller, med kilde og år.',
  reports: 'Det kommisjonen eller andre skal levere, med frist.',
  mandate: 'Oppgavene kommisjonen er satt til å løse.',
  interpretation: 'Hvordan kommisjonen forstår mandatet sitt.',
  instruments: 'Måter staten styrer på, og hvilken utredning som behandler dem.',
  meetings: 'Møtene i kommisjonen, med dag og sted.',
  topics: 'Spørsmål og dilemmaer, gjerne to sider som står mot hverandre.',
  series: 'Anbefalinger som hører sammen og kommer fra samme utvalg.',
  recommendations: 'Det et utvalg anbefaler, punkt for punkt.',
  illustrations: 'En tegning med det figurene sier.',
  texts: 'Overskrift og punkter som flere presentasjoner deler.',
  tables: 'Små tabeller med tall eller ord.',
  datasets: 'Statistikk hentet fra SSB eller andre, til diagrammer og tabeller.',
} as const satisfies Readonly<Record<KindId, string>>;

/** What slides ask the register as a whole, inside a line. */
export const queries = {
  members: 'hvem som er medlem',
  secretariat: 'hvem som er i sekretariatet',
  nextMeeting: 'neste møte',
} as const satisfies Readonly<Record<QueryName, string>>;

/** The places of the app's Fakta. */
export const kindGroups = {
  'folk-og-moter': 'Personer og møter',
  'mandat-og-arbeid': 'Mandat og arbeid',
  'sitater-og-medier': 'Sitater og medier',
  tall: 'Tall',
} as const;

/** Inside a line. */
export const phrases = {
  points: { one: '{count} punkt', other: '{count} punkter' },
  bubbles: { one: '{count} snakkeboble', other: '{count} snakkebobler' },
  rows: { one: '{count} rad', other: '{count} rader' },
  table: 'tabell {number}',
  due: 'frist {date}',
  numbers: '{count} tall',
} as const;

/** In sheets, where the label of the field would not do, and of columns that are only read: by kind and column. */
export const columnHeadings = {
  people: { first: 'Fornavn', last: 'Etternavn', role: 'Verv' },
  meetings: { date: 'Fra dato', end: 'Til dato', time: 'Klokkeslett', what: 'Tema' },
} as const;

/** By kind and path: «credit.creator», «points.text». What every fact has stands in `every`. */
export const fields = {
  every: {
    comments: 'Kommentarer',
    source: { label: 'Kilde', help: 'Hvor opplysningen kommer fra. Er kilden ukjent, skriv hvorfor.' },
    'source.title': { label: 'Tittel på kilden', help: 'Dokumentet, nettsiden eller møtet.' },
    'source.author': 'Forfatter',
    'source.publisher': 'Utgiver',
    'source.url': 'Nettadresse',
    'source.page': { label: 'Side eller avsnitt', help: 'For eksempel 12–14, kap. 4 eller § 3.' },
    'source.date': { label: 'Dato på kilden', help: 'År, måned eller dag.' },
    'source.fetched': { label: 'Lest', help: 'Når du så på nettsiden.' },
    'source.unknown': 'Hvorfor kilden er ukjent',
    note: { label: 'Merknad', help: 'Til internt bruk. Vises aldri på lysbilder.' },
  },
  images: {
    file: 'Fil',
    alt: { label: 'Alternativ tekst', help: 'Si i en setning hva bildet viser, for dem som ikke ser det.' },
    purpose: {
      label: 'Hva bildet er',
      options: { content: 'Innhold', decorative: 'Pynt' },
    },
    own: { label: 'Vårt eget', help: 'Laget av kommisjonen. Da trengs ingen kreditering.' },
    credit: {
      label: 'Kreditering',
      help: 'Hvem som har laget bildet, og hva de krever for at det kan brukes.',
    },
    'credit.creator': { label: 'Opphaver', help: 'Fotografen eller tegneren, ved navn.' },
    'credit.agency': 'Byrå',
    'credit.title': 'Bildets tittel',
    'credit.sourceUrl': 'Adressen bildet er hentet fra',
    'credit.licence': { label: 'Lisens', help: '«CC BY 4.0».' },
    'credit.licenceUrl': 'Adressen til lisensen',
    'credit.changed': { label: 'Hva som er endret', help: '«beskåret».' },
    'credit.as': {
      label: 'Foto eller tegning',
      options: { photo: 'Foto', illustration: 'Tegning' },
    },
    focus: { label: 'Fokuspunkt', help: 'Det punktet som alltid skal vises når bildet beskjæres.' },
    'focus.x': 'Vannrett',
    'focus.y': 'Loddrett',
  },
  people: {
    name: 'Navn',
    title: { label: 'Tittel', help: 'Med liten forbokstav: «kommunedirektør».' },
    organisation: 'Organisasjon',
    place: 'Sted',
    portrait: 'Portrett',
    membership: {
      label: 'Verv',
      help: 'Vervet i kommisjonen. Andre som er nevnt, har ikke noe.',
      options: { chair: 'Leder', deputy: 'Nestleder', member: 'Medlem', secretariat: 'Sekretariat' },
    },
    email: 'E-post',
    phone: 'Telefon',
    uid: {
      label: 'ID i adresseboken',
      help: 'Gjør at personen kjennes igjen når kortet hentes inn på nytt.',
    },
  },
  quotes: {
    text: { label: 'Sitat', help: 'Ordrett, uten anførselstegn rundt.' },
    speaker: 'Hvem som sa det',
    by: { label: 'Utvalg, organ eller rapport', help: 'Når det ikke er en person som sier det.' },
    title: { label: 'Tittel den gangen', help: 'Når den var en annen enn den som står under Personer.' },
    after: { label: 'Etter', help: 'Når noen gjentok en annens ord.' },
    said: { label: 'Når det ble sagt', help: 'År, måned eller dag.' },
    topic: { label: 'Tema', help: 'En kort overskrift: hva sitatet handler om.' },
    image: 'Bilde',
  },
  clippings: {
    paper: 'Avis',
    date: 'Dato',
    headline: { label: 'Overskrift', help: 'Ordrett, slik den sto.' },
    summary: 'Sammendrag',
    topic: { label: 'Hva det viser', help: 'Når overskriften ikke er kjent.' },
    image: 'Bilde av utklippet',
  },
  decisions: {
    title: 'Tittel',
    body: 'Hvem som vedtok',
    text: { label: 'Vedtaket', help: 'Ordrett.' },
    number: 'Nummer',
    date: 'Dato',
    parties: { label: 'Partier bak', each: 'parti' },
  },
  figures: {
    value: { label: 'Verdi', help: 'Bare tallet.' },
    to: { label: 'Til', help: 'For et spenn: 10–20.' },
    becomes: { label: 'Blir til', help: 'For et tall som endrer seg: 3,7 → 2,8.' },
    approx: {
      label: 'Hvor nøyaktig',
      options: { '': 'Nøyaktig', ca: 'ca.', about: 'om lag', over: 'over', under: 'under' },
    },
    decimals: { label: 'Desimaler', help: 'Hvor mange som vises. Ellers vises tallet som det er skrevet.' },
    unit: { label: 'Enhet', help: '«prosent», «kommuner».' },
    label: 'Hva tallet gjelder',
    detail: 'Utdyping',
    year: { label: 'År', help: 'Året tallet gjelder for.' },
  },
  reports: {
    name: { label: 'Navn', help: 'Det den kalles til daglig: «NOU I».' },
    title: { label: 'Tittel', help: 'Når den har fått en.' },
    due: { label: 'Frist', help: 'År, måned eller dag.' },
    delivered: 'Overlevert',
    by: { label: 'Fra', help: 'Utvalget som leverer.' },
    url: 'Nettadresse',
  },
  mandate: {
    heading: 'Overskrift',
    text: 'Oppgaven',
    short: { label: 'Kort form', help: 'Brukes når det er lite plass.' },
  },
  interpretation: {
    text: 'Slik forstår vi det',
  },
  instruments: {
    text: 'Virkemiddel',
    category: { label: 'Gruppe', help: '«Juridiske virkemidler».' },
    report: 'Utredning som behandler det',
  },
  meetings: {
    when: 'Dato',
    'when.start': 'Første dag',
    'when.end': { label: 'Siste dag', help: 'Bare når møtet går over flere dager.' },
    year: { label: 'År', help: 'For et møte som ikke har fått dato.' },
    places: { label: 'Sted', help: 'Skriv flere når stedet ikke er bestemt.', each: 'sted' },
    uid: {
      label: 'ID i kalenderen',
      help: 'Gjør at møtet kjennes igjen når kalenderen hentes inn på nytt.',
    },
    what: 'Hva møtet gjelder',
  },
  topics: {
    text: 'Tema',
    against: { label: 'Motsatt side', help: 'Når to begreper står mot hverandre.' },
    points: { label: 'Punkter', each: 'punkt' },
  },
  series: {
    name: 'Navn',
    body: { label: 'Utvalg', help: 'Hvem som anbefaler.' },
    report: 'Utredning',
    each: { label: 'Hva hver av dem kalles', help: '«Tiltak».' },
  },
  recommendations: {
    heading: 'Overskrift',
    series: 'Tiltakspakke',
    points: { label: 'Punkter', each: 'punkt' },
    'points.text': 'Anbefaling',
    'points.by': {
      label: 'Hvem som står bak',
      options: { '': 'Alle', majority: 'Flertallet', minority: 'Mindretallet' },
    },
  },
  illustrations: {
    title: 'Tittel',
    image: 'Tegning',
    bubbles: { label: 'Snakkebobler', each: 'snakkeboble' },
  },
  texts: {
    heading: 'Overskrift',
    lead: { label: 'Ingress', help: 'En setning eller to før punktene.' },
    points: { label: 'Punkter', each: 'punkt' },
    'points.text': 'Punkt',
    'points.points': { label: 'Underpunkter', each: 'underpunkt' },
  },
  tables: {
    title: 'Tittel',
    columns: { label: 'Kolonner', help: 'Overskriften over hver kolonne.', each: 'kolonne' },
    rows: { label: 'Rader', each: 'rad' },
    unit: 'Enhet',
  },
  datasets: {
    title: 'Tittel',
    unit: { label: 'Enhet', help: 'For kolonner med tall som ikke har sin egen: «personer», «prosent».' },
    decimals: { label: 'Desimaler', help: 'Hvor mange som vises. Ellers vises tallene som de er skrevet.' },
    table: { label: 'Tabellnummer', help: 'Nummeret hos den som gir ut statistikken: «06913».' },
    columns: { label: 'Kolonner', each: 'kolonne' },
    'columns.label': 'Overskrift',
    'columns.holds': {
      label: 'Kolonnen har',
      options: { names: 'Navn eller perioder', numbers: 'Tall' },
    },
    'columns.unit': 'Enhet',
    'columns.decimals': 'Desimaler',
    rows: {
      label: 'Rader',
      help: 'Tall som mangler, har tegnet de ble hentet med: «.», «..» eller «:».',
      each: 'rad',
    },
  },
} as const satisfies Readonly<{ every: FormTexts } & { [K in KindId]: FormTextsOf<FieldsOf<K>> }>;
