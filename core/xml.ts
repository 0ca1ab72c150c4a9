/** Text in XML 1.0, for everything here that is written as XML: Open XML, SVG and the metadata of a PDF. */

/** Everything that XML 1.0 (2.2) forbids, lone surrogates included. */
const forbidden =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What a text must have to be changed by any of these functions; most texts have none of it. */
const special = /[&<>"'\x00-\x1f\ud800-\udfff\ufffe\uffff]/;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escaper(characters: RegExp): (text: string) => string {
  return (text) =>
    special.test(text) ? cleanText(text).replace(characters, (character) => references[character]!) : text;
}

/** Removes the characters that XML cannot hold at all: one of them makes PowerPoint refuse the file. */
export function cleanText(text: string): string {
  return special.test(text) ? text.replace(forbidden, '') : text;
}

/** For text between tags; a carriage return must be a reference or parsers turn it into a line feed. */
export const escapeText = escaper(/[&<>\r]/g);

/** For attributes in double quotes; white space other than the blank would be normalised away (XML 1.0, 3.3.3). */
export const escapeAttribute = escaper(/[&<>"\t\n\r]/g);

/** For text between tags and attributes in either kind of quotes. */
export const escapeXml = escaper(/[&<>"'\t\n\r]/g);

const characters = new Map(
  Object.entries(references).map(([character, reference]) => [reference, character]),
);

/** The text that was escaped. */
export function unescapeXml(markup: string): string {
  return markup.replace(/&[^;&]*;/g, (reference) => characters.get(reference) ?? reference);
}
