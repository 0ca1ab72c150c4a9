/** A credit as it is filled in, and the source that follows it until somebody writes another. Pure. */

import { same } from '../base/json';
import { pruned } from '../editing/values';
import type { Language } from '../formats/language';
import type { Source } from '../model/kind';
import type { Entry } from '../model/register';
import { isCommonsUrl, type Licence, licenceText, licenceUrl, parseLicence } from './licences';

export interface Credit {
  creator?: string;
  agency?: string;
  title?: string;
  sourceUrl?: string;
  licence?: string;
  licenceUrl?: string;
  changed?: string;
  as?: 'photo' | 'illustration';
}

/** As files have them. */
const order: readonly (keyof Credit)[] = [
  'creator',
  'agency',
  'title',
  'sourceUrl',
  'licence',
  'licenceUrl',
  'changed',
  'as',
];

export function creditOf(entry: Entry): Credit {
  return (entry.credit as Credit | undefined) ?? {};
}

/** The credit with some of it other; undefined when nothing is left. */
export function withCredit(credit: Credit, patch: Partial<Credit>): Credit | undefined {
  const all: Record<string, unknown> = { ...credit, ...patch };
  const known = order.filter((key) => all[key] !== undefined);
  return pruned(Object.fromEntries(known.map((key) => [key, all[key]]))) as Credit | undefined;
}

/** Another licence takes its address along, and leaves one that people wrote themselves. */
export function withLicence(
  credit: Credit,
  licence: Licence | undefined,
  language: Language,
): Partial<Credit> {
  const own = isCommonsUrl(credit.licenceUrl) ? undefined : credit.licenceUrl;
  if (!licence) return { licence: undefined, licenceUrl: undefined };
  return {
    licence: licenceText(licence, language) || undefined,
    licenceUrl: licenceUrl(licence) ?? own,
  };
}

/** A licence in people's own words; one that is known by them gets its address. */
export function withLicenceWords(credit: Credit, words: string): Partial<Credit> {
  const known = parseLicence(words);
  const own = isCommonsUrl(credit.licenceUrl) ? undefined : credit.licenceUrl;
  return { licence: words || undefined, licenceUrl: (known && licenceUrl(known)) ?? own };
}

function derived({ title, sourceUrl }: Credit): Source | undefined {
  if (sourceUrl === undefined) return undefined;
  let host = sourceUrl;
  try {
    host = new URL(sourceUrl).hostname.replace(/^www\./, '') || sourceUrl;
  } catch {
    // An address that no browser understands stands as it is.
  }
  return { title: title ?? host, url: sourceUrl };
}

/**
 * The source that goes with a changed credit; undefined when it stays. People say once where a picture is from: what
 * they wrote as the source themselves is left alone.
 *
 * @param blank the words of a source that nobody has given yet, in every language
 */
export function sourceAfter(
  source: Source | undefined,
  before: Credit,
  after: Credit,
  blank: readonly string[],
): Source | undefined {
  const was = derived(before);
  const isBlank = source === undefined || ('unknown' in source && blank.includes(source.unknown));
  const follows = isBlank || (was !== undefined && same(source, was));
  if (!follows) return undefined;
  const next = derived(after) ?? (isBlank ? source : { unknown: blank[0]! });
  return same(next, source) ? undefined : next;
}
