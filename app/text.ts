/** Text from people and files made fit to be shown, and findings in words for a host without a page. */
import { bySeverity, type Diagnostic, diagnosticText, type Severity } from '../core/diagnostics';

/** As typed, within marks and bounds. */
export function quoted(text: string): string {
  const clipped = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return `«${withoutControls(clipped)}»`;
}

/** What comes from files must not steer a terminal. */
export function withoutControls(text: string): string {
  return text.replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ');
}

/** What goes to a terminal as it stands in a file: lines and tabs are kept, and nothing steers. */
export function forTerminal(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split(/([\n\t])/)
    .map((part, i) => (i % 2 === 1 ? part : withoutControls(part)))
    .join('');
}

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** A file name that is no device on Windows either, whatever extension it has. */
export function withoutDeviceName(name: string): string {
  return reserved.test(name) ? `_${name}` : name;
}

export { bySeverity, type Diagnostic, type Severity };

/**
 * Small letters a–z and digits, with a hyphen for everything between them: «Blå fjord» → «bla-fjord».
 * @param accents `dropped`: «é» is «e». `cut`: «é» is «e-», as the ids of themes and layouts have been made from the
 *   first version on; another id would be another theme
 */
export function hyphenated(text: string, accents: 'dropped' | 'cut' = 'dropped'): string {
  const bare = text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD');
  return (accents === 'dropped' ? bare.replace(/\p{M}/gu, '') : bare).replace(/[^a-z0-9]+/g, '-');
}

/** One line; whatever a file put into it cannot steer a terminal. */
export function findingText(diagnostic: Diagnostic): string {
  return withoutControls(diagnosticText(diagnostic));
}

export type Counts = Record<Severity, number>;

export function countOf(list: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, tip: 0 };
  for (const { severity } of list) counts[severity]++;
  return counts;
}

/** «2 errors, 1 warning», or «nothing to remark». */
export function countsText(counts: Counts): string {
  const said = (['error', 'warning', 'tip'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => plural(counts[severity], severity));
  return said.length === 0 ? 'nothing to remark' : said.join(', ');
}

export function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/**
 * Cut between two words, so that what is left reads as a name. A word that is longer than half of what there is room for
 * is cut within it.
 * @param most UTF-16 units
 */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const blank = /\s/.test(text[most]!) ? most : cut.lastIndexOf(' ');
  const words = blank > most / 2 ? cut.slice(0, blank) : cut;
  // A dash or a comma before what was cut leads nowhere.
  return words.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '');
}
