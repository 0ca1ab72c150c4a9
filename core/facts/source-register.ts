/**
 * The register of sources. It is made of their use: each source stands whole in the entry that it is about, so that an
 * entry can be read, merged and sent away alone, and those that are the same are one here. Why: docs/decisions/0022.
 */
import { folded } from '../editing/search';
import { isKnown, type Source } from '../model/kind';
import { type KindId, kindIds } from '../model/kinds';
import { factRef } from '../model/ref';
import type { Workspace } from '../model/register';

export type NamedSource = Exclude<Source, { unknown: string }>;

/** One source, however often it is used. */
export interface KnownSource {
  /** Without the page, which is of each use. */
  source: NamedSource;
  /** «people/mette-nord»; the commission itself is not among them. */
  refs: readonly string[];
}

/** What a use says besides which source it is: the page or the section there. */
export function bareSource({ page: _page, ...source }: NamedSource): NamedSource {
  return source;
}

/** The same words and the same address are the same source, whatever page is named and whenever it was read. */
export function sourceKey(source: NamedSource): string {
  const { title, author = '', publisher = '', url = '', date = '' } = source;
  const address = url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
  return JSON.stringify([folded(title), folded(author), folded(publisher), address, date]);
}

/** Every source of the register, those that are used most first. */
export function knownSources({
  register,
  commission,
}: Pick<Workspace, 'register' | 'commission'>): KnownSource[] {
  const known = new Map<string, { source: NamedSource; refs: string[]; uses: number }>();
  const add = (source: Source | undefined, ref?: string): void => {
    if (!source || !isKnown(source) || typeof source.title !== 'string') return;
    const key = sourceKey(source);
    const one = known.get(key) ?? { source: bareSource(source), refs: [], uses: 0 };
    known.set(key, one);
    one.uses++;
    if (ref !== undefined) one.refs.push(ref);
    // The day on which it was last looked at is the one that holds.
    const { fetched } = source;
    if (fetched && (one.source.fetched ?? '') < fetched) one.source = { ...one.source, fetched };
  };
  for (const kind of kindIds as readonly KindId[]) {
    for (const entry of register[kind]) add(entry.source as Source | undefined, factRef(kind, entry.id));
  }
  add(commission.source);
  add(commission.appointed?.source);
  return [...known.values()].sort((a, b) => b.uses - a.uses).map(({ source, refs }) => ({ source, refs }));
}

/** Those that what was typed may mean, by title, author, publisher and address; at most `most`. */
export function sourcesLike(known: readonly KnownSource[], typed: string, most = 8): KnownSource[] {
  const words = folded(typed).split(' ').filter(Boolean);
  const all = known.map((one, order) => {
    const { title, author, publisher, url } = one.source;
    const start = folded(title);
    return { one, order, start, text: folded([title, author, publisher, url].filter(Boolean).join(' ')) };
  });
  return all
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .sort((a, b) => rank(b.start, words) - rank(a.start, words) || a.order - b.order)
    .slice(0, most)
    .map(({ one }) => one);
}

function rank(start: string, [first]: readonly string[]): number {
  return first !== undefined && start.startsWith(first) ? 1 : 0;
}

/** A source put in the place of another: what was said of the page stays, where it is the same source. */
export function sourceInPlace(now: Source | undefined, next: NamedSource): NamedSource {
  if (now && isKnown(now) && now.page !== undefined && sourceKey(now) === sourceKey(next))
    return { ...bareSource(next), page: now.page };
  return bareSource(next);
}
