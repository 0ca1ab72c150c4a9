/** What stands where a number should be, and what that means. */

import type { DashMeans } from './types';

/**
 * `missing`: the agencies' own signs, which say so themselves. `hidden`: the number is kept back, or is a bound and no
 * number. `error`: a formula came to nothing. `dash`: zero or missing, as the source says.
 */
export type SignKind = 'missing' | 'hidden' | 'error' | 'dash';

const dash = /^[-–—−‐‑]{1,3}$/;
const missing = /^(?:\.{1,3}|…|:|)$/;
const alsoMissing =
  /^(?:n\/?a|n\.a\.?|nan|null|none|nil|na\.|i\.a\.?|i\.t\.?|i\/a|ikke (?:oppgitt|oppgitte|tilgjengelig|relevant|aktuelt|publisert|målt|kjent)|ikkje (?:oppgitt|tilgjengeleg|relevant|aktuelt|publisert|målt|kjent)|ingen data|ingen tall|ingen tal|mangler(?: data| tall)?|manglar(?: data| tal)?|mangler|manglar|missing|not available|not applicable|no data|x|\(x\)|\[[xzu]\])$/i;
const hidden =
  /^(?:\*{1,3}|\(\*\)|[:;]\s?[cC]|\[[c]\]|\[low\]|[<>‹›≤≥]\s?=?\s?\d{1,3}(?:[.,]\d+)?\s?%?|(?:under|over|færre enn|mindre enn|færre|fewer than|less than)\s\d{1,3}(?: personer| elever)?|(?:er )?(?:prikket|prikka|skjult|skjulte|unntatt|utelatt|hemmelig|konfidensiell|konfidensielt|anonymisert|sladdet|sladda|undertrykt|suppressed|confidential|hidden|withheld|masked)(?: (?:data|tall|tal|offentlighet|off\.?))?\.?)$/i;
const error =
  /^#(?:N\/A|I\/T|NULL!|DIV\/0!|VALUE!|VERDI!|REF!|NAME\?|NAVN\?|NUM!|SPILL!|CALC!|GETTING_DATA|TOM!)$/i;

/** Undefined for what is no sign: numbers and words. */
export function signOf(text: string): SignKind | undefined {
  if (missing.test(text)) return 'missing';
  if (dash.test(text)) return 'dash';
  if (text.length > 40) return undefined;
  if (error.test(text)) return 'error';
  if (hidden.test(text)) return 'hidden';
  return alsoMissing.test(text) ? 'missing' : undefined;
}

/** «Symbolet (-) betyr at resultatet er skjult», «- = null» */
const explained =
  /(?:^|[\s«"'“(])[-–—−][»"'”)]?\s*(?:=|:|betyr|tyder|står for|angir|viser|er|means|denotes|indicates|represents)\s*(.{1,80})/iu;
const zero =
  /^(?:at |that )?(?:(?:tallet|talet|verdien|the value) )?(?:er |is )?(?:0\b|null|lik null|zero|nil)/iu;
const ssb = /statistisk sentralbyrå|statistisk sentralbyra|statistics norway|\bssb\b/iu;

/** A line that says what a sign means is no title. */
export function explainsDash(line: string): boolean {
  return explained.test(line.slice(0, 1000));
}

/**
 * What a dash is in a table: what its own lines say, and otherwise zero in Statistics Norway's tables alone. Elsewhere
 * a number that is kept back looks the same.
 *
 * @param lines what stands above and below the numbers
 * @param source what people or the file say of where it is from
 * @param numbered the table has a number as Statistics Norway gives them
 */
export function dashMeans(lines: readonly string[], source: string, numbered: boolean): DashMeans {
  for (const line of lines) {
    const said = explained.exec(line.slice(0, 1000))?.[1];
    if (said !== undefined) return zero.test(said.trim()) ? 'zero' : 'missing';
  }
  return numbered || ssb.test(source) ? 'zero' : 'missing';
}
