/** A new picture's entry, from what its file says of itself; what is not sure is offered and not written. Pure. */
import type { AddedImage, ImageFacts } from '../../../app/contract';
import type { NewEntry } from '../../../core/operations';
import { withCredit } from './credit-edit';

/** @param unknown why nobody knows where it is from, in the commission's language */
export function entryOf({ file, facts }: Pick<AddedImage, 'file' | 'facts'>, unknown: string): NewEntry {
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
    .replace(/^[\s,.:;-]+|[\s,.:;-]+$/gu, '')
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
