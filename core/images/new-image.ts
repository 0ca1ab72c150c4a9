/** A new picture's entry, from what its file says of itself; what is not sure is offered and not written. */
import type { NewEntry } from '../operations';
import { withCredit } from './credit';

/** What an image file says of itself: IPTC, EXIF or XMP. */
export interface ImageFacts {
  /** Who made it. */
  creator?: string;
  /** How it is to be credited, often the agency. */
  credit?: string;
  copyright?: string;
  title?: string;
  description?: string;
}

/** @param unknown why nobody knows where it is from, in the commission's language */
export function entryOf(file: string, facts: ImageFacts, unknown: string): NewEntry {
  const creator = facts.creator ?? byline(facts.copyright);
  const agency = facts.credit !== undefined && !sameName(facts.credit, creator) ? facts.credit : undefined;
  const credit = withCredit({}, { creator, agency });
  return { file, ...(credit ? { credit } : {}), source: { unknown } };
}

/** «© 2024 Kari Nordmann»: who has the right is most often who made it. Undefined for what is no short name. */
function byline(copyright: string | undefined): string | undefined {
  const name = copyright
    ?.replace(/©|\(c\)|copyright|all rights reserved\.?|alle rettigheter( reservert)?\.?/giu, ' ')
    .replace(/\b(19|20)\d\d(\s*[-–]\s*(19|20)\d\d)?\b/gu, ' ')
    .replace(/^[\s,.:;-]+|(?<![\s,.:;-])[\s,.:;-]+$/gu, '')
    .replace(/\s+/gu, ' ');
  return name && name.length <= 60 && /\p{L}/u.test(name) ? name : undefined;
}

function sameName(a: string, b: string | undefined): boolean {
  return b !== undefined && a.toLocaleLowerCase('nb') === b.toLocaleLowerCase('nb');
}

/** What the file says that is left for people to use. */
export function offered(facts: ImageFacts): { field: 'alt' | 'title'; text: string }[] {
  return [
    ...(facts.description ? [{ field: 'alt' as const, text: facts.description }] : []),
    ...(facts.title && facts.title !== facts.description
      ? [{ field: 'title' as const, text: facts.title }]
      : []),
  ];
}
