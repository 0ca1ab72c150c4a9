/** What is unsure about files that are read, in sentences. */
import { type Words, w } from '../words';

export const fileSentences = {
  formula: w(
    'Celler med formel: {count} ({cells}). Tallet er det som sto der da filen ble lagret.',
    'Celler med formel: {count} ({cells}). Talet er det som stod der då fila vart lagra.',
    'Cells with a formula: {count} ({cells}). The number is the one that stood there when the file was saved.',
  ),
  'words-among-numbers': w(
    'Celler i kolonner med tall som ikke er tall, og er regnet som manglende: {count} ({typed}).',
    'Celler i kolonnar med tal som ikkje er tal, og er rekna som manglande: {count} ({typed}).',
    'Cells in columns of numbers that are no numbers and count as missing: {count} ({typed}).',
  ),
  'dash-is-zero': w(
    '«-» er lest som null, slik SSB skriver det. Antall celler: {count}.',
    '«-» er lese som null, slik SSB skriv det. Talet på celler: {count}.',
    '«-» was read as zero, as Statistics Norway writes it. Number of cells: {count}.',
  ),
  'number-ambiguous': w(
    'Tall som kan leses på to måter: {count} ({typed}).',
    'Tal som kan lesast på to måtar: {count} ({typed}).',
    'Numbers that can be read in two ways: {count} ({typed}).',
  ),
  'number-marked': w(
    'Tall som hadde et merke ved seg, som er tatt bort: {count} ({typed}).',
    'Tal som hadde eit merke ved seg, som er teke bort: {count} ({typed}).',
    'Numbers that had a mark beside them, which was taken away: {count} ({typed}).',
  ),
  'name-repeated': w(
    'Rader som sto uten navn og har fått det over seg: {count} ({typed}).',
    'Rader som stod utan namn og har fått det over seg: {count} ({typed}).',
    'Rows that had no name and were given the one above: {count} ({typed}).',
  ),
  'heading-missing': w(
    'En kolonne med tall har ingen overskrift.',
    'Ein kolonne med tal har inga overskrift.',
    'A column of numbers has no heading.',
  ),
  'title-from-name': w(
    'Tittelen er tatt fra navnet på filen: {title}.',
    'Tittelen er teken frå namnet på fila: {title}.',
    'The title was taken from the name of the file: {title}.',
  ),
  'encoding-guessed': w(
    'Noen bokstaver ser feil ut. Filen er lest som {encoding}.',
    'Nokre bokstavar ser feil ut. Fila er lesen som {encoding}.',
    'Some letters look wrong. The file was read as {encoding}.',
  ),
  'fetched-guessed': w(
    'Hentet-datoen er den dagen filen sist ble lagret: {date}.',
    'Henta-datoen er den dagen fila sist vart lagra: {date}.',
    'The date it was fetched is the day that the file was last saved: {date}.',
  ),
  'source-missing': w(
    'Det står ikke hvor tallene er fra.',
    'Det står ikkje kvar tala er frå.',
    'It does not say where the numbers are from.',
  ),
  recurring: w(
    'Møtet gjentas. Dette er nummer {number} av {count}.',
    'Møtet blir gjenteke. Dette er nummer {number} av {count}.',
    'The meeting recurs. This is number {number} of {count}.',
  ),
  'recurring-cut': w(
    'Møtet gjentas uten slutt. Bare de første {count} er tatt med.',
    'Møtet blir gjenteke utan slutt. Berre dei første {count} er tekne med.',
    'The meeting recurs without an end. Only the first {count} were taken.',
  ),
  cancelled: w('Møtet er avlyst.', 'Møtet er avlyst.', 'The meeting is cancelled.'),
  'zone-unknown': w(
    'Tidssonen «{typed}» er ukjent. Klokkeslettet er lest som norsk tid.',
    'Tidssona «{typed}» er ukjend. Klokkeslettet er lese som norsk tid.',
    'The time zone «{typed}» is not known. The time was read as Norwegian time.',
  ),
  'role-unknown': w(
    '«{typed}» er ikke en rolle som Lysark kjenner.',
    '«{typed}» er ikkje ei rolle som Lysark kjenner.',
    '«{typed}» is no role that Lysark knows.',
  ),
} as const satisfies Record<string, Words>;
