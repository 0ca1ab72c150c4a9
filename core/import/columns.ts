/** Which column of a sheet holds what, from its headings; people may say otherwise. */
import { fold, plainSpaces } from '../formats/typography';
import type { RawCell, RawTable } from './types';

export const memberFields = [
  'name',
  'first',
  'last',
  'title',
  'organisation',
  'place',
  'role',
  'email',
  'phone',
] as const;
export const meetingFields = ['date', 'end', 'time', 'place', 'what'] as const;
export type MemberField = (typeof memberFields)[number];
export type MeetingField = (typeof meetingFields)[number];

const memberHeadings: Readonly<Record<MemberField, string>> = {
  name: 'navn|namn|fullt navn|fullt namn|fulltnavn|medlem|namma|name|full name|member',
  first: 'fornavn|fornamn|ovdanamma|first name|given name|firstname',
  last: 'etternavn|etternamn|goargu|last name|surname|family name|lastname',
  title: 'tittel|stilling|yrke|stillingstittel|virgi|title|position|job title|occupation',
  organisation:
    'organisasjon|virksomhet|verksemd|arbeidsgiver|arbeidsgjevar|arbeidssted|arbeidsstad|etat|firma|organisasuvdna|organisation|organization|employer|company',
  place: 'sted|stad|bosted|bustad|hjemsted|heimstad|kommune|by|baiki|place|home|municipality|city',
  role: 'rolle|verv|funksjon|rolle i kommisjonen|doaibma|role',
  email: 'e-post|epost|e-postadresse|epostadresse|mail|e-mail|email|e-mail address|e-poasta',
  phone: 'telefon|tlf|tlf.|mobil|mobiltelefon|telefonnummer|phone|telephone|mobile',
};

const meetingHeadings: Readonly<Record<MeetingField, string>> = {
  date: 'dato|datoar|datoer|dag|nar|start|startdato|fra|fra dato|fra dato|fra og med|fra dag|fom|f.o.m.|beaivi|date|day|when|start date|from',
  end: 'slutt|sluttdato|til|til dato|til og med|tom|t.o.m.|end|end date|to|until',
  time: 'tid|klokkeslett|kl|kl.|tidspunkt|time|hours',
  place: 'sted|stad|hvor|kor|lokale|lokasjon|baiki|place|where|venue|location',
  what: 'tema|hva|kva|sak|saker|innhold|innhald|formal|type|tittel|emne|merknad|mote|topic|what|subject|title|meeting|summary',
};

export type ColumnChoice<F extends string> = readonly (F | undefined)[];

export interface GuessedColumns<F extends string> {
  /** The row of headings; undefined where no row looks like one. */
  header: number | undefined;
  columns: ColumnChoice<F>;
}

function guess<F extends string>(
  table: RawTable,
  headings: Readonly<Record<F, string>>,
  must: readonly F[],
): GuessedColumns<F> {
  const words = Object.entries(headings) as [F, string][];
  const fieldOf = ({ text }: RawCell): F | undefined => {
    const word = fold(plainSpaces(text)).replace(/[:*]/g, '').replace(/\s+/g, ' ').trim();
    return words.find(([, known]) => known.split('|').includes(word))?.[0];
  };
  // Above the headings there may be a title and a few lines of who made the list.
  for (const [r, row] of table.rows.slice(0, 15).entries()) {
    const found = row.map(fieldOf);
    const once = found.map((field, c) =>
      field !== undefined && found.indexOf(field) === c ? field : undefined,
    );
    if (
      once.some((field) => field !== undefined && must.includes(field)) &&
      once.filter(Boolean).length >= 1
    ) {
      return { header: r, columns: once };
    }
  }
  return { header: undefined, columns: (table.rows[0] ?? []).map(() => undefined) };
}

export function guessMemberColumns(table: RawTable): GuessedColumns<MemberField> {
  return guess(table, memberHeadings, ['name', 'first', 'last']);
}

export function guessMeetingColumns(table: RawTable): GuessedColumns<MeetingField> {
  return guess(table, meetingHeadings, ['date']);
}

/** What the columns of a table are called: its headings, or their letters where it has none. */
export function headingsIn(table: RawTable, header: number | undefined): string[] {
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  const row = header === undefined ? undefined : table.rows[header];
  return Array.from({ length: width }, (_, c) => plainSpaces(row?.[c]?.text ?? '').trim() || letter(c));
}

function letter(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? String.fromCharCode(64 + before) : '') + String.fromCharCode(65 + (column % 26));
}
