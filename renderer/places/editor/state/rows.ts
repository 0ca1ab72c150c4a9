/** The list of thumbnails as rows: headings of sections, and slides. Pure. */
import type { Language } from '../../../../core/formats/language';
import type { Deck } from '../../../../core/model/deck';
import { wordsIn } from './texts';

export interface SectionRow {
  type: 'section';
  id: string;
  title: string;
  /** How many slides stand in it. */
  count: number;
  collapsed: boolean;
  /** The last slide that stands before the heading, and the last one in the section. */
  before: string | null;
  last: string | null;
}

export interface SlideRow {
  type: 'slide';
  id: string;
  section: string | undefined;
}

export type Row = SectionRow | SlideRow;

/**
 * Sections without slides stand where the list of sections has them.
 * @param home the commission's language, which bare texts are in
 */
export function rowsOf(deck: Deck, collapsed: ReadonlySet<string>, home: Language): Row[] {
  const counts = new Map<string, { count: number; last: string }>();
  for (const { id, section } of deck.slides) {
    if (section === undefined) continue;
    counts.set(section, { count: (counts.get(section)?.count ?? 0) + 1, last: id });
  }
  const rows: Row[] = [];
  let placed = 0;
  let before: string | null = null;
  const heading = (id: string, title: Deck['title']): void => {
    const { count, last } = counts.get(id) ?? { count: 0, last: null };
    rows.push({
      type: 'section',
      id,
      title: wordsIn(title, deck.language, home),
      count,
      collapsed: count > 0 && collapsed.has(id),
      before,
      last,
    });
  };
  const positions = new Map(deck.sections.map(({ id }, i) => [id, i]));
  let current: string | undefined;
  for (const { id, section } of deck.slides) {
    if (section !== undefined && section !== current) {
      const position = positions.get(section) ?? -1;
      for (; placed < position; placed++) {
        const empty = deck.sections[placed]!;
        if (!counts.has(empty.id)) heading(empty.id, empty.title);
      }
      const own = deck.sections[position];
      if (own) heading(own.id, own.title);
      placed = Math.max(placed, position + 1);
    }
    current = section;
    if (section === undefined || !collapsed.has(section)) rows.push({ type: 'slide', id, section });
    before = id;
  }
  for (const { id, title } of deck.sections.slice(placed)) if (!counts.has(id)) heading(id, title);
  return rows;
}

/** Whether the rows of both are the same: what is typed in slides makes no others. Sooner seen than made. */
export function hasSameRows(a: Deck, b: Deck): boolean {
  if (a.id !== b.id || a.sections !== b.sections || a.language !== b.language) return false;
  if (a.slides.length !== b.slides.length) return false;
  return a.slides.every((slide, i) => {
    const other = b.slides[i]!;
    return slide === other || (slide.id === other.id && slide.section === other.section);
  });
}

/** The rows as they were, where nothing of them is otherwise: so after most letters that are typed. */
export function sameRows(before: readonly Row[] | undefined, after: readonly Row[]): readonly Row[] {
  if (before?.length !== after.length) return after;
  return after.every((row, i) => isSame(before[i]!, row)) ? before : after;
}

function isSame(a: Row, b: Row): boolean {
  if (a.type === 'slide' || b.type === 'slide') {
    return a.type === b.type && a.id === b.id && (a as SlideRow).section === (b as SlideRow).section;
  }
  return (
    a.id === b.id &&
    a.title === b.title &&
    a.count === b.count &&
    a.collapsed === b.collapsed &&
    a.before === b.before &&
    a.last === b.last
  );
}

/** Ids of the slides that can be seen in the list. */
export function slideOrder(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => (row.type === 'slide' ? [row.id] : []));
}
