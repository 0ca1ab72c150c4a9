/** What is unsure about files that are read, in sentences. */
import { type Words, w } from '../words';

export const fileSentences = {
  formula: w(
    '{count} celler har en formel. Tallet er det som sto der da filen ble lagret: {cells}.',
    '{count} celler har ein formel. Talet er det som stod der då fila vart lagra: {cells}.',
    '{count} cells have a formula. The number is the one that stood there when the file was saved: {cells}.',
  ),
  'words-among-numbers': w(
    '{count} celler i en kolonne med tall er ikke tall, og er regnet som manglende: {typed}.',
    '{count} celler i ein kolonne med tal er ikkje tal, og er rekna som manglande: {typed}.',
    '{count} cells in a column of numbers are no numbers and count as missing: {typed}.',
  ),
  'dash-is-zero': w(
    '«-» er lest som null i {count} celler, slik SSB skriver det.',
    '«-» er lese som null i {count} celler, slik SSB skriv det.',
    '«-» was read as zero in {count} cells, as Statistics Norway writes it.',
  ),
  'number-ambiguous': w(
    '{count} tall kan leses på to måter: {typed}.',
    '{count} tal kan lesast på to måtar: {typed}.',
    '{count} numbers can be read in two ways: {typed}.',
  ),
  'number-marked': w(
    '{count} tall hadde et merke ved seg, som er tatt bort: {typed}.',
    '{count} tal hadde eit merke ved seg, som er teke bort: {typed}.',
    '{count} numbers had a mark beside them, which was taken away: {typed}.',
  ),
  'name-repeated': w(
    '{count} rader sto uten navn og har fått det over seg: {typed}.',
    '{count} rader stod utan namn og har fått det over seg: {typed}.',
    '{count} rows had no name and were given the one above: {typed}.',
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
    'Filen sier ikke hvor tallene er fra.',
    'Fila seier ikkje kvar tala er frå.',
    'The file does not say where the numbers are from.',
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
