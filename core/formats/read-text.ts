/**
 * Text as it is taken in, whatever it was written with: one kind of line break, no marks that nobody sees where names,
 * dates and numbers are looked for, and bullets that are bullets. What is read later knows none of the others.
 */

/** Carriage returns, vertical tabs, page breaks, and the breaks of Unicode and of EBCDIC. */
const breaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Bullets of the fonts Symbol and Wingdings, which Word and PowerPoint write as private signs. */
const privateBullets = /[\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC\uF06C\uF06E\uF071\uF076]/g;
const strange =
  /[\r\v\f\u0085\u2028\u2029\uFEFF\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC\uF06C\uF06E\uF071\uF076]/;

/** Every line break as «\n», private bullets as «•», no byte order marks. The same text when it has none of these. */
export function oneForm(text: string): string {
  if (!strange.test(text)) return text;
  return text.replace(breaks, '\n').replace(privateBullets, '•').replaceAll('\uFEFF', '');
}

/**
 * Soft hyphens, zero-width spaces and joiners, marks of direction, fillers and variation selectors; places of pictures, and
 * control characters, which web forms and old databases leave behind.
 */
const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFC\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F]/gu;
/** More blanks than this between two words say nothing more. */
const blanks = / {9,}/g;

/**
 * A line in which names, dates and numbers are looked for: in one form, without what nobody sees, and with no more
 * blanks in a row than people type to put words under each other. Tabs are kept, for they part columns.
 */
export function plainLine(line: string): string {
  return oneForm(line).replace(unseen, '').replaceAll('\u2800', ' ').replace(blanks, '        ');
}
