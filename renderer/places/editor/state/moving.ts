/** Where slides go when they are dragged or moved by keys, as edits. Pure. */
import type { Deck } from '../../../../core/model/deck';
import type { Operation, Step } from '../../../../core/operations';
import type { Row } from './rows';

/** A place in a deck: behind a slide and in a section. At a border there are two places behind the same slide. */
export interface DeckSpot {
  after: string | null;
  section: string | undefined;
}

/** @param gap 0 is before the first row, 1 behind it */
export function spotAtGap(rows: readonly Row[], gap: number): DeckSpot {
  // Nothing stands above the first heading.
  const above = rows[gap === 0 && rows[0]?.type === 'section' ? 0 : gap - 1];
  if (!above) return { after: null, section: undefined };
  if (above.type === 'slide') return { after: above.id, section: above.section };
  return { after: above.collapsed ? above.last : above.before, section: above.id };
}

/** The gap one step up or down from the selected slides; undefined at the ends. */
export function nextGap(rows: readonly Row[], ids: ReadonlySet<string>, step: -1 | 1): number | undefined {
  const selected = (row: Row): boolean => row.type === 'slide' && ids.has(row.id);
  if (step < 0) {
    const first = rows.findIndex(selected);
    const top = rows[0]?.type === 'section' ? 1 : 0;
    return first <= top ? undefined : first - 1;
  }
  const last = rows.findLastIndex(selected);
  return last < 0 || last === rows.length - 1 ? undefined : last + 2;
}

/** @returns nothing when the slides stand there already */
export function moveTo(deck: Deck, ids: ReadonlySet<string>, spot: DeckSpot): Operation | undefined {
  const moving = deck.slides.filter(({ id }) => ids.has(id));
  const upTo = deck.slides.findIndex(({ id }) => id === spot.after);
  // Behind one that moves itself: behind the nearest that stays.
  const anchor = deck.slides.slice(0, upTo + 1).findLast(({ id }) => !ids.has(id));
  const rest = deck.slides.filter(({ id }) => !ids.has(id));
  const next = rest.toSpliced(anchor ? rest.indexOf(anchor) + 1 : 0, 0, ...moving);
  const moves = next.some((slide, i) => slide !== deck.slides[i]);
  const joins = moving.filter(({ section }) => section !== spot.section);
  if (!moves && joins.length === 0) return undefined;
  const home = { in: 'decks', deck: deck.id } as const;
  const steps: Step[] = [];
  let previous: string | null = anchor?.id ?? null;
  for (const { id } of moving) {
    if (moves) steps.push({ type: 'slide.move', ...home, id, after: previous });
    previous = id;
  }
  for (const { id } of joins) {
    const set = { type: 'slide.set', ...home, id, field: 'section' } as const;
    steps.push(spot.section === undefined ? set : { ...set, value: spot.section });
  }
  return { type: 'batch', steps };
}
