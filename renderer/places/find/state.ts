/** What is looked for, what was found, and where among the hits one stands. Kept while the app is open. */
import type { Found, Hit, Scope, Spot } from '../../../core/search/find';
import { type Query, queryOf } from '../../../core/search/fold';
import type { Change, Replaceable } from '../../../core/search/replacing';
import { commissionSource } from '../../state/commission';
import { type Route, route } from '../../state/route';
import { value } from '../../state/value';

/** Open, and whether it also replaces. */
export const panel = value<{ replacing: boolean } | undefined>(undefined);

export interface Wanted {
  typed: string;
  whole: boolean;
  where: Scope['in'];
}

export const wanted = value<Wanted>({ typed: '', whole: false, where: 'deck' });
/** What is to stand there instead. */
export const by = value('');

type Answer<T> = T & { pending: number; of: Wanted };
export const found = value<Answer<Found> | undefined>(undefined);
export const changes = value<Answer<Replaceable> | undefined>(undefined);
/** The hit or the change that one stands on, by its key. */
export const current = value<string | undefined>(undefined);
/** Another number each time the search field is asked for. */
export const asked = value(0);

/** What had the focus before, which gets it back. */
let before: HTMLElement | undefined;

export function scopeOf(where: Scope['in'], at: Route): Scope {
  if (where !== 'deck') return { in: where };
  const deck = at.at === 'presentasjoner' ? at.deck : undefined;
  return deck === undefined ? { in: 'decks' } : { in: 'deck', deck };
}

/** Where one looks first: in what one stands in. */
function whereAt(at: Route): Scope['in'] {
  if (at.at === 'presentasjoner') return at.deck === undefined ? 'decks' : 'deck';
  return 'facts';
}

export function queryNow(): Query | undefined {
  const { typed, whole } = wanted.get();
  return queryOf(typed, whole);
}

/** Words that are marked, when they are what one would look for. */
function marked(): string | undefined {
  const field = document.activeElement;
  const text =
    field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : (document.getSelection()?.toString() ?? '');
  return text.trim() !== '' && text.length <= 100 && !text.includes('\n') ? text : undefined;
}

export function openFind(replacing: boolean): void {
  const words = isInPanel(document.activeElement) ? undefined : marked();
  if (!panel.get()) {
    const at = document.activeElement;
    before = at instanceof HTMLElement && at !== document.body ? at : undefined;
    wanted.set({ ...wanted.get(), where: whereAt(route.get()) });
  }
  if (words !== undefined) wanted.set({ ...wanted.get(), typed: words });
  panel.set({ replacing: replacing || (panel.get()?.replacing ?? false) });
  asked.set(asked.get() + 1);
}

export function closeFind(): void {
  panel.set(undefined);
  current.set(undefined);
  const back = before?.isConnected
    ? before
    : document.querySelector<HTMLElement>('.stage .target, .facts-rows, .app > main button');
  before = undefined;
  back?.focus({ preventScroll: true });
}

export function isInPanel(element: Element | null): boolean {
  return element?.closest('.find') !== null && element !== null;
}

/** What says of a hit that it is the same after an edit of something else. */
function hitKey({ spot, start }: Hit): string {
  return `${spotKey(spot)} ${start}`;
}

function spotKey(spot: Spot): string {
  if (spot.in !== 'slide') return JSON.stringify(spot);
  const { number: _number, title: _title, ...place } = spot;
  return JSON.stringify(place);
}

/** Where a search begins: at what one looks at. */
export function nearest(spots: readonly Spot[]): number {
  const at = route.get();
  if (at.at === 'presentasjoner' && at.deck !== undefined) {
    const deck = commissionSource.get()?.workspace.decks.find(({ id }) => id === at.deck);
    const order = new Map(deck?.slides.map(({ id }, i) => [id, i]));
    const here = order.get(at.slide ?? '') ?? 0;
    const next = spots.findIndex(
      (spot) => spot.in === 'slide' && spot.deck === at.deck && (order.get(spot.slide) ?? -1) >= here,
    );
    return Math.max(0, next);
  }
  const id = at.at === 'fakta' || at.at === 'bilder' ? at.id : undefined;
  return Math.max(
    0,
    spots.findIndex((spot) => spot.in === 'fact' && spot.id === id),
  );
}

export type HitRow = { key: string; spot: Spot; hit: Hit };
export type ChangeRow = { key: string; spot: Spot; change: Change };
export type Row = HitRow | ChangeRow;

/** Made once for each answer: they are asked for with every letter that is typed beside them. */
const made = new WeakMap<object, readonly Row[]>();

export function hitRows(answer: Found | undefined): readonly HitRow[] {
  return rowsOf(answer, ({ hits }) => hits.map((hit) => ({ key: hitKey(hit), spot: hit.spot, hit })));
}

export function changeRows(answer: Replaceable | undefined): readonly ChangeRow[] {
  return rowsOf(answer, (all) =>
    all.changes.map((change) => ({ key: change.key, spot: change.spot, change })),
  );
}

function rowsOf<A extends object, R extends Row>(answer: A | undefined, make: (of: A) => R[]): readonly R[] {
  if (!answer) return [];
  const known = (made.get(answer) as readonly R[] | undefined) ?? make(answer);
  made.set(answer, known);
  return known;
}

/** What the list shows: hits, or what replacing would change. */
export function rowsNow(): readonly Row[] {
  return panel.get()?.replacing ? changeRows(changes.get()) : hitRows(found.get());
}
