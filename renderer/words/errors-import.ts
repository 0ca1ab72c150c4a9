/** Why a file could not be read as data, members or meetings. Keys with `_row` and the like say where. */
import type { Said } from './columns';

export const importErrors = {
  'import-file-too-big': [
    'Filen er for stor. Ta ut færre regioner eller år der du henter tallene.',
    'Fila er for stor. Ta ut færre regionar eller år der du hentar tala.',
    'The file is too large. Take fewer regions or years where you fetch the numbers.',
  ],
  'import-too-many-rows': [
    'Filen har for mange rader. Ta ut færre regioner eller år der du henter tallene.',
    'Fila har for mange rader. Ta ut færre regionar eller år der du hentar tala.',
    'The file has too many rows. Take fewer regions or years where you fetch the numbers.',
  ],
  'import-too-many-rows_most': [
    'Filen har flere enn {{most}} rader. Ta ut færre regioner eller år der du henter tallene.',
    'Fila har fleire enn {{most}} rader. Ta ut færre regionar eller år der du hentar tala.',
    'The file has more than {{most}} rows. Take fewer regions or years where you fetch the numbers.',
  ],
  'import-too-many-columns': [
    'Filen har for mange kolonner. Ta ut færre der du henter tallene.',
    'Fila har for mange kolonnar. Ta ut færre der du hentar tala.',
    'The file has too many columns. Take fewer where you fetch the numbers.',
  ],
  'import-too-many-cells': [
    'Filen har for mange celler. Ta ut færre regioner eller år der du henter tallene.',
    'Fila har for mange celler. Ta ut færre regionar eller år der du hentar tala.',
    'The file has too many cells. Take fewer regions or years where you fetch the numbers.',
  ],
  'import-cell-too-long': [
    'En celle er så lang at dette neppe er en tabell.',
    'Ei celle er så lang at dette neppe er ein tabell.',
    'A cell is so long that this is hardly a table.',
  ],
  'import-cell-too-long_row': [
    'En celle i rad {{row}} er så lang at dette neppe er en tabell.',
    'Ei celle i rad {{row}} er så lang at dette neppe er ein tabell.',
    'A cell in row {{row}} is so long that this is hardly a table.',
  ],
  'import-not-text': [
    'Filen er ikke en tekstfil. Lagre den som CSV (UTF-8) eller som Excel (.xlsx), og prøv igjen.',
    'Fila er ikkje ei tekstfil. Lagre ho som CSV (UTF-8) eller som Excel (.xlsx), og prøv igjen.',
    'This is no text file. Save it as CSV (UTF-8) or as Excel (.xlsx) and try again.',
  ],
  'import-quote-open': [
    'Et anførselstegn i filen blir aldri avsluttet.',
    'Eit hermeteikn i fila blir aldri avslutta.',
    'A quotation mark in it is never closed.',
  ],
  'import-quote-open_row': [
    'Et anførselstegn i rad {{row}} blir aldri avsluttet.',
    'Eit hermeteikn i rad {{row}} blir aldri avslutta.',
    'A quotation mark in row {{row}} is never closed.',
  ],
  'import-unknown-file': [
    'Lysark leser regneark (CSV og Excel), JSON-stat og kalenderfiler. Dette er noe annet.',
    'Lysark les rekneark (CSV og Excel), JSON-stat og kalenderfiler. Dette er noko anna.',
    'Lysark reads sheets (CSV and Excel), JSON-stat and calendars. This is something else.',
  ],
  'import-old-excel': [
    'Dette er en gammel Excel-fil (.xls) eller en som har passord. Lagre den som .xlsx uten passord.',
    'Dette er ei gammal Excel-fil (.xls) eller ei som har passord. Lagre ho som .xlsx utan passord.',
    'This is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password.',
  ],
  'import-encrypted': [
    'Filen har passord. Lagre den uten.',
    'Fila har passord. Lagre ho utan.',
    'It has a password. Save it without one.',
  ],
  'import-file-broken': [
    'Filen er skadet. Hent den på nytt, eller lagre den på nytt i programmet den kommer fra.',
    'Fila er skadd. Hent ho på nytt, eller lagre ho på nytt i programmet ho kjem frå.',
    'It is damaged. Fetch it again, or save it again in the program that it comes from.',
  ],
  'import-file-unsafe': [
    'Filen er satt sammen på en måte som ikke er trygg, og er ikke lest.',
    'Fila er sett saman på ein måte som ikkje er trygg, og er ikkje lesen.',
    'It is put together in a way that is not safe, and was not read.',
  ],
  'import-no-sheet': [
    'Filen er ikke en Excel-arbeidsbok med et synlig ark.',
    'Fila er ikkje ei Excel-arbeidsbok med eit synleg ark.',
    'It is no Excel workbook with a sheet that is shown.',
  ],
  'import-bad-json': [
    'JSON-filen kan ikke leses.',
    'JSON-fila kan ikkje lesast.',
    'The JSON in it cannot be read.',
  ],
  'import-bad-json_line': [
    'JSON-filen kan ikke leses: noe er galt på linje {{line}}.',
    'JSON-fila kan ikkje lesast: noko er gale på linje {{line}}.',
    'The JSON in it cannot be read: something is wrong on line {{line}}.',
  ],
  'import-not-jsonstat': [
    'Filen er ikke et datasett i JSON-stat 2. Velg «JSON-stat2» der du henter tallene.',
    'Fila er ikkje eit datasett i JSON-stat 2. Vel «JSON-stat2» der du hentar tala.',
    'It is no JSON-stat 2 dataset. Choose «JSON-stat2» where you fetch the numbers.',
  ],
  'import-bad-calendar': [
    'Kalenderfilen kan ikke leses.',
    'Kalenderfila kan ikkje lesast.',
    'The calendar cannot be read.',
  ],
  'import-too-many-appointments': [
    'Kalenderen har for mange avtaler. Eksporter færre måneder.',
    'Kalenderen har for mange avtalar. Eksporter færre månader.',
    'The calendar has too many appointments. Export fewer months.',
  ],
  'bad-import': ['Filen kan ikke hentes inn.', 'Fila kan ikkje hentast inn.', 'It cannot be taken in.'],
  'bad-map': [
    'Det som er sagt om kolonnene, passer ikke til filen.',
    'Det som er sagt om kolonnane, passar ikkje til fila.',
    'What was said of the columns does not fit it.',
  ],
} satisfies Record<string, Said>;
