/** What the editor remembers beside the presentation: selection, collapsed sections, zoom, what is pointed at. */
import { useMemo, useRef } from 'react';
import { nothing, type Selection, settled } from '../../../../core/editing/selection';
import { hasSameRows, type Row, rowsOf, sameRows, slideOrder } from '../../../../core/editing/slide-list';
import type { Zoom } from '../../../../core/editing/zoom';
import type { Deck } from '../../../../core/model/deck';
import { commission, usePart } from '../../../state/commission';
import { go, route } from '../../../state/route';
import { useValue, value } from '../../../state/value';

const selection = value<Selection>(nothing);
/** «deck/section» */
const collapsed = value<ReadonlySet<string>>(new Set());
/** The heading that the keyboard stands on, if it does not stand on a slide. */
export const heading = value<string | undefined>(undefined);
/** The heading whose name is being written. */
export const renaming = value<string | undefined>(undefined);
export const zoom = value<Zoom>('fit');
/** The field of the slide that was pointed at, for its form; another object each time, so that it is found again. */
export const pointed = value<{ slide: string; field: string } | undefined>(undefined);
/** Whether «Om presentasjonen» is open, and the field to stand in. */
export const about = value<{ field?: string } | undefined>(undefined);

function collapsedIn(deck: string, all: ReadonlySet<string>): ReadonlySet<string> {
  const start = `${deck}/`;
  return new Set([...all].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)));
}

export function useRows(deck: Deck): readonly Row[] {
  const all = useValue(collapsed);
  const home = usePart((now) => now.workspace.commission.language);
  const last = useRef<{ deck: Deck; all: unknown; home: unknown; rows: readonly Row[] }>(undefined);
  return useMemo(() => {
    const was = last.current;
    const stays = was?.all === all && was.home === home && hasSameRows(was.deck, deck);
    const rows = stays ? was.rows : sameRows(was?.rows, rowsOf(deck, collapsedIn(deck.id, all), home));
    last.current = { deck, all, home, rows };
    return rows;
  }, [deck, all, home]);
}

export function toggleSection(deck: string, section: string, open?: boolean): void {
  const key = `${deck}/${section}`;
  const next = new Set(collapsed.get());
  if (open ?? next.has(key)) next.delete(key);
  else next.add(key);
  collapsed.set(next);
}

/** @param wanted the slide that the address names */
export function useSelection(rows: readonly Row[], deck: Deck, wanted: string | undefined): Selection {
  const was = useValue(selection);
  const order = useMemo(() => slideOrder(rows), [rows]);
  const known = useMemo(() => new Set(order), [order]);
  const hidden = wanted !== undefined && !known.has(wanted) && deck.slides.some(({ id }) => id === wanted);
  const all = hidden ? deck : undefined;
  return useMemo(
    () => settled(was, all ? all.slides.map(({ id }) => id) : order, wanted),
    [was, order, all, wanted],
  );
}

/** A slide in a collapsed section can be on the stage and is not among those that can be selected. */
function current(
  was: Selection,
  order: readonly string[],
  deck: Deck,
  wanted: string | undefined,
): Selection {
  const hidden =
    wanted !== undefined && !order.includes(wanted) && deck.slides.some(({ id }) => id === wanted);
  return settled(was, hidden ? deck.slides.map(({ id }) => id) : order, wanted);
}

/** Everything that a command needs to know, as it is now; undefined when the deck is gone. */
export interface Now {
  deck: Deck;
  rows: readonly Row[];
  order: readonly string[];
  selection: Selection;
}

export function editorNow(id: string): Now | undefined {
  const { workspace } = commission();
  const deck = workspace.decks.find((one) => one.id === id);
  if (!deck) return undefined;
  const at = route.get();
  const wanted = at.at === 'presentasjoner' && at.deck === id ? at.slide : undefined;
  const rows = rowsOf(deck, collapsedIn(id, collapsed.get()), workspace.commission.language);
  const order = slideOrder(rows);
  return { deck, rows, order, selection: current(selection.get(), order, deck, wanted) };
}

/** Selects, and brings the active slide on the stage. */
export function select(deck: string, next: Selection): void {
  heading.set(undefined);
  selection.set(next);
  const at = route.get();
  if (at.at !== 'presentasjoner' || at.deck !== deck || at.slide === next.active) return;
  go({ at: 'presentasjoner', recent: at.recent, deck, slide: next.active }, { replace: true });
}

/** Slides that commands work on, in the order of the deck; for whom the rest of the editor must be the same. */
export function useSelectedSlides(deck: Deck, wanted: string | undefined): readonly string[] {
  const rows = useRows(deck);
  const { ids } = useSelection(rows, deck, wanted);
  return useMemo(() => deck.slides.filter(({ id }) => ids.has(id)).map(({ id }) => id), [deck, ids]);
}
