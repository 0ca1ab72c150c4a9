/** Text for titles and other places that hold one line. */

/** Characters that neither XML nor anybody's screen reader can do anything with, lone surrogates included. */
const unreadable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;

export function oneLine(text: string): string {
  return text
    .replace(/\u00AD/g, '')
    .replace(unreadable, '')
    .replace(/\s+/g, ' ')
    .trim();
}
