/** The list of thumbnails as rows: headings of sections, and slides. Pure. */

import type { Diagnostic } from '../diagnostics';
import { wordsIn } from '../facts/plain-text';
import type { Language } from '../formats/language';
import type { Deck } from '../model/deck';
import { freshId, idFrom, type Json, type Operation, type Step, withText } from '../operations';

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

interface SlideRow {
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

/** A section that begins with a slide: those behind it, to the end of the section it stood in, come along. */
export function newSection(
  deck: Deck,
  slide: string,
  title: string,
  home: Language,
): { id: string; op: Operation } {
  const id = freshId(idFrom(title, 'inndeling', 40), new Set(deck.sections.map((one) => one.id)));
  const at = deck.slides.findIndex((one) => one.id === slide);
  const old = deck.slides[at]?.section;
  const end = deck.slides.findIndex((one, i) => i > at && one.section !== old);
  const own = deck.slides.slice(at, end < 0 ? undefined : end);
  const inDeck = { in: 'decks', deck: deck.id } as const;
  // A section that begins where another did, takes all of it: the old one goes on before it, without slides.
  const before =
    old ?? deck.slides.slice(0, at).findLast((one) => one.section !== undefined)?.section ?? null;
  const steps: Step[] = [
    {
      type: 'section.add',
      ...inDeck,
      section: { id, title: withText(undefined, deck.language, home, title) as Json },
      after: before,
    },
    ...own.map((one): Step => ({ type: 'slide.set', ...inDeck, id: one.id, field: 'section', value: id })),
  ];
  return { id, op: { type: 'batch', steps } };
}

/** @returns nothing for an empty name: a section is called something */
export function renameSection(
  deck: Deck,
  section: string,
  title: string,
  home: Language,
): Operation | undefined {
  const own = deck.sections.find(({ id }) => id === section);
  const value = withText(own?.title, deck.language, home, title.trim());
  if (!own || title.trim() === '' || value === undefined) return undefined;
  return {
    type: 'section.set',
    in: 'decks',
    deck: deck.id,
    id: section,
    field: 'title',
    value: value as Json,
  };
}

/** The section that a section is to stand behind when it moves a step; undefined at the ends. */
export function sectionStep(deck: Deck, section: string, step: -1 | 1): { after: string | null } | undefined {
  const at = deck.sections.findIndex(({ id }) => id === section);
  const to = at + step;
  if (at < 0 || to < 0 || to >= deck.sections.length) return undefined;
  return { after: step > 0 ? deck.sections[to]!.id : (deck.sections[to - 1]?.id ?? null) };
}

/**
 * Behind the last of the section, because a section's slides stand together; in an empty one, where it would begin. What
 * stands in no section stands before all of them.
 *
 * @param moving the slides that join it
 */
export function endOfSection(
  deck: Pick<Deck, 'slides' | 'sections'>,
  moving: ReadonlySet<string>,
  section: string | undefined,
): DeckSpot {
  const order = deck.sections.map(({ id }) => id);
  const upTo = section === undefined ? -1 : order.indexOf(section);
  const last = deck.slides.findLast(
    (slide) => !moving.has(slide.id) && (slide.section === undefined || order.indexOf(slide.section) <= upTo),
  );
  return { after: last?.id ?? null, section };
}

/** What is to be told about each slide in its thumbnail. Pure. */
export interface Mark {
  errors: number;
  warnings: number;
}

const known = new WeakMap<readonly Diagnostic[], ReadonlyMap<string, Mark>>();
const none: ReadonlyMap<string, Mark> = new Map();

/** Errors and warnings by slide; the same objects for the same findings. */
export function marksOf(findings: readonly Diagnostic[] | undefined): ReadonlyMap<string, Mark> {
  if (!findings) return none;
  const made = known.get(findings);
  if (made) return made;
  const out = new Map<string, Mark>();
  for (const { severity, at } of findings) {
    if (at.slide === undefined || severity === 'tip') continue;
    const mark = out.get(at.slide) ?? { errors: 0, warnings: 0 };
    if (severity === 'error') mark.errors++;
    else mark.warnings++;
    out.set(at.slide, mark);
  }
  known.set(findings, out);
  return out;
}

/** The number that is printed on a slide, or the first and the last where it continues: «12–13». */
export function printedNumber(first: number | undefined, count: number): string {
  if (first === undefined) return '';
  return count > 1 ? `${first}–${first + count - 1}` : String(first);
}
