/** What is to be mended where one stands, each thing once. */
import type { Diagnostic, Severity } from '../../../core/diagnostics';
import type { KindId } from '../../../core/model/kinds';
import { factRef, parseFact } from '../../../core/model/ref';

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
  /** Facts of one kind that it is about, all for the same reason and mended together. */
  many?: { kind: KindId; ids: readonly string[] };
}

/** Faults that are the same for a reader are one: a fact's own fault is the fact's, wherever it is shown. */
export function keyOf({ rule, at, message, params }: Diagnostic): string {
  if (at.fact) return `${rule}\n${at.fact}`;
  if (!at.file && params?.facts) return `${rule}\n${String(params.facts)}`;
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
  return gathered([...byKey.values()]);
}

/** Facts that nobody knows the source of are one finding for each kind, however many slides show them. */
function gathered(items: readonly CheckItem[]): CheckItem[] {
  const kinds = new Map<KindId, { first: CheckItem; ids: Set<string>; decks: Set<string> }>();
  const rest: CheckItem[] = [];
  for (const item of items) {
    const { rule, at, params } = item.diagnostic;
    const facts = rule === 'source-unknown' ? (at.fact ? [at.fact] : (params?.facts ?? [])) : [];
    const refs = (Array.isArray(facts) ? facts : []).flatMap((fact) => parseFact(String(fact)) ?? []);
    if (refs.length === 0) rest.push(item);
    for (const { kind, id } of refs) {
      const one = kinds.get(kind) ?? { first: item, ids: new Set(), decks: new Set() };
      kinds.set(kind, one);
      one.ids.add(id);
      for (const deck of item.decks) one.decks.add(deck);
    }
  }
  const made = [...kinds].map(([kind, { first, ids, decks }]): CheckItem => {
    const { at: _at, params: _params, ...diagnostic } = first.diagnostic;
    const facts = [...ids].map((id) => factRef(kind, id));
    const about = { ...diagnostic, params: { count: ids.size, facts } };
    return facts.length === 1
      ? { diagnostic: { ...about, at: { fact: facts[0]! } }, decks: [...decks] }
      : { diagnostic: { ...about, at: {} }, decks: [...decks], many: { kind, ids: [...ids] } };
  });
  return [...made, ...rest];
}

export const severities: readonly Severity[] = ['error', 'warning', 'tip'];
