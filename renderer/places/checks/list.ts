/** What is to be mended where one stands, each thing once. */
import type { Diagnostic, Severity } from '../../../core/diagnostics';
import { parseFact } from '../../../core/model/ref';

export type ChecksScope = 'slide' | 'deck' | 'fact' | 'all';

export interface Where {
  deck?: string;
  slide?: string;
  /** «people/mette-nord» */
  fact?: string;
}

export interface CheckItem {
  diagnostic: Diagnostic;
  /** Presentations that it was found in; a fact's own fault is found in every one that shows it. */
  decks: string[];
}

/** Faults that are the same for a reader are one: a fact's own fault is the fact's, wherever it is shown. */
export function keyOf({ rule, at, message }: Diagnostic): string {
  if (at.fact) return `${rule}\n${at.fact}`;
  return [rule, at.file ?? '', at.path ?? '', at.deck ?? '', at.slide ?? '', at.node ?? '', message].join(
    '\n',
  );
}

/** Conflicts stand in a group of their own, with those that no presentation shows. */
export function isConflict({ rule }: Diagnostic): boolean {
  return rule === 'conflict';
}

export function itemsOf(
  findings: ReadonlyMap<string, readonly Diagnostic[]>,
  scope: ChecksScope,
  where: Where,
): CheckItem[] {
  const byKey = new Map<string, CheckItem>();
  for (const [deck, list] of findings) {
    if ((scope === 'deck' || scope === 'slide') && where.deck !== deck) continue;
    for (const diagnostic of list) {
      if (isConflict(diagnostic)) continue;
      const { slide, fact } = diagnostic.at;
      if (scope === 'slide' && slide !== where.slide) continue;
      if (scope === 'fact' && (fact === undefined || parseFact(fact)?.fact !== where.fact)) continue;
      const key = keyOf(diagnostic);
      const known = byKey.get(key);
      if (known) known.decks.push(deck);
      else byKey.set(key, { diagnostic, decks: [deck] });
    }
  }
  return [...byKey.values()];
}

export const severities: readonly Severity[] = ['error', 'warning', 'tip'];
