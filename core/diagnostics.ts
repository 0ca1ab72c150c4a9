/**
 * What Lysark tells people. A diagnostic is data (rule, parameters, place), so that the command line, the app and
 * tests can word, sort and jump to it; `message` is its English wording, made where the finding is made.
 */

export type Severity = 'error' | 'warning' | 'tip';

/** Where a finding stands. Every part is optional; the most precise ones known are given. */
export interface Place {
  /** File relative to the workspace root, with forward slashes. */
  file?: string;
  /** Path inside the file as people read it: `slides[10] › members`. */
  path?: string;
  /** The same path as data: `['slides', 10, 'members']`. */
  keys?: readonly PropertyKey[];
  deck?: string;
  slide?: string;
  /** Printed slide number, from 1. */
  number?: number;
  node?: string;
  /** Reference of a fact or of one of its fields, `people/mette-nord#title`. */
  fact?: string;
}

export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>;

export interface Diagnostic {
  /** Stable identifier: a rule of `core/checks` or a kind of broken input. */
  rule: string;
  severity: Severity;
  message: string;
  /** What to do about it, when that is known. */
  hint?: string;
  /** What was found, as data: numbers, words of the workspace, ids, references, and paths of fields as in forms. */
  params?: FindingParams;
  at: Place;
}

const rank: Record<Severity, number> = { error: 0, warning: 1, tip: 2 };

/** Errors first, then warnings, then tips; the given order otherwise. */
export function bySeverity(list: readonly Diagnostic[]): Diagnostic[] {
  return [...list].sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** «decks/okonomiforum.json › slides[10] › members», or what is known of the place. */
export function placeText(at: Place): string {
  const slide = at.number !== undefined ? `slide ${at.number}` : at.slide;
  const parts = at.file ? [at.file, at.path] : [at.deck, slide, at.fact, at.path];
  return parts.filter((part) => part !== undefined && part !== '').join(' › ');
}

/** One line for a terminal. */
export function diagnosticText(d: Diagnostic): string {
  const place = placeText(d.at);
  const number = d.at.file && d.at.number !== undefined ? ` (slide ${d.at.number})` : '';
  return `${d.severity}: ${place}${number}${place ? ': ' : ''}${d.message}${d.hint ? ` ${d.hint}` : ''} [${d.rule}]`;
}

/** A path in a file, for a place. */
export function placePath(keys: readonly PropertyKey[]): Pick<Place, 'path' | 'keys'> {
  return keys.length > 0 ? { path: pathText(keys), keys } : {};
}

/** Path segments as people read them: `slides[10] › members`. */
function pathText(path: readonly PropertyKey[]): string {
  let out = '';
  for (const part of path) {
    if (typeof part === 'number') out += `[${part}]`;
    else out += out === '' ? String(part) : ` › ${String(part)}`;
  }
  return out;
}
