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

/**
 * Marks on one letter past the thirtieth, which no language has (Unicode's Stream-Safe Text Format, UAX #15 section 13).
 * Nobody could tell them apart, and programs that draw them take a time that grows with their square.
 */
const tooManyMarks = /(\p{M}{30})\p{M}+/gu;

/**
 * Every line break as «\n», private bullets as «•», no byte order marks, at most thirty marks on a letter. The same text
 * when it has none of these.
 */
export function oneForm(text: string): string {
  return oneBreak(withinMarks(text));
}

/** The same with every mark, for what is kept and not shown yet. */
export function oneBreak(text: string): string {
  if (!strange.test(text)) return text;
  return text.replace(breaks, '\n').replace(privateBullets, '•').replaceAll('\uFEFF', '');
}

/** Whether marks fall away from it when it is read, which whoever reads it has to say. */
export function losesMarks(text: string): boolean {
  return /\p{M}{31}/u.test(text);
}

/** How many of some texts lose marks, and the first few of them; undefined where none does. */
export function marksLost(texts: Iterable<string>): { count: string; typed: string } | undefined {
  let count = 0;
  const shown = new Set<string>();
  for (const text of texts) {
    if (!losesMarks(text)) continue;
    count++;
    if (shown.size < 3) shown.add(shownWithout(text));
  }
  return count === 0
    ? undefined
    : { count: String(count), typed: [...shown].join(', ') + (count > 3 ? ' …' : '') };
}

/** As it is named in a sentence, where heaps of marks would cover the lines above. */
export function shownWithout(text: string): string {
  const bare = plainLine(text).replace(/\p{M}{2,}/gu, '');
  return bare.replace(/\s+/g, ' ').trim().slice(0, 60);
}

/** The text with at most thirty marks on a letter; the same one when it has no more. */
export function withinMarks(text: string): string {
  // Most texts have no mark at all, and finding that out takes no time.
  return losesMarks(text) ? text.replace(tooManyMarks, '$1') : text;
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
