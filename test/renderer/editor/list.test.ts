import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { choose, neighbour, nothing, one, settled } from '../../../core/editing/selection';
import {
  type DeckSpot,
  hasSameRows,
  marksOf,
  moveTo,
  newSection,
  nextGap,
  printedNumber,
  renameSection,
  rowsOf,
  sameRows,
  sectionStep,
  slideOrder,
  spotAtGap,
} from '../../../core/editing/slide-list';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';
import { gapAt, intentOf, rowAfter } from '../../../renderer/places/editor/thumbs/keys';
import { templates } from '../../../templates';
import { edited, randomEdit } from '../../core/deck/edits';
import { Chance } from '../../seeds/random';
import { deckIn, example } from './support';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await example();
});

const id = 'kort-innlegg';
const open = new Set<string>();
const deck = (): Deck => deckIn(workspace, id);
const rows = (collapsed: ReadonlySet<string> = open) => rowsOf(deck(), collapsed, 'nb');
const order = (of: Deck): string[] => of.slides.map((slide) => slide.id);

function moved(ids: readonly string[], spot: DeckSpot): Deck {
  const op = moveTo(deck(), new Set(ids), spot);
  return op ? deckIn(apply(workspace, op, templates).workspace, id) : deck();
}

describe('the list of slides', () => {
  it('has a heading for each section, and nothing beneath one that is collapsed', () => {
    expect(rows().filter((row) => row.type === 'section')).toMatchObject([
      { id: 'bakteppe', title: 'Bakteppe', count: 3 },
      { id: 'oppdraget', count: 3 },
      { id: 'veien-videre', count: 4 },
    ]);
    const seen = slideOrder(rows(new Set(['oppdraget'])));
    expect(seen).not.toContain('mandat');
    expect(seen).toHaveLength(7);
  });

  it('shows sections without slides where they stand among the others', () => {
    const { op } = newSection(deck(), 'mandat', 'Tom', 'nb');
    const after = deckIn(apply(workspace, op, templates).workspace, id);
    const headings = rowsOf(after, open, 'nb').filter((row) => row.type === 'section');
    expect(headings.map((row) => row.id)).toEqual(['bakteppe', 'oppdraget', 'tom', 'veien-videre']);
    expect(headings[1]).toMatchObject({ count: 0 });
  });

  it('is the same list after an edit that changes nothing in it', () => {
    const before = rows();
    expect(sameRows(before, rows())).toBe(before);
    expect(sameRows(before, rows(new Set(['oppdraget'])))).not.toBe(before);
  });

  it('is not made anew for what cannot change it, and for nothing else', () => {
    let kept = 0;
    let made = 0;
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const next = edited(workspace, randomEdit(workspace, id, new Chance(seed)));
        const after = next.decks.find((one) => one.id === id);
        if (!after) return;
        if (!hasSameRows(deck(), after)) made++;
        else {
          kept++;
          expect(rowsOf(after, open, 'nb')).toEqual(rows());
        }
      }),
      { numRuns: 200 },
    );
    expect(kept).toBeGreaterThan(20);
    expect(made).toBeGreaterThan(5);
  });

  it('gives a slide that continues both its numbers', () => {
    expect([printedNumber(12, 2), printedNumber(12, 1), printedNumber(undefined, 0)]).toEqual([
      '12–13',
      '12',
      '',
    ]);
  });

  it('counts errors and warnings at their slide, and no tips', () => {
    const at = { slide: 'mandat' };
    const found = marksOf([
      { rule: 'a', severity: 'error', message: '', at },
      { rule: 'b', severity: 'warning', message: '', at },
      { rule: 'c', severity: 'tip', message: '', at: { slide: 'forside' } },
    ]);
    expect([...found]).toEqual([['mandat', { errors: 1, warnings: 1 }]]);
  });
});

describe('moving slides', () => {
  it('at the border of two sections goes into the one above first, and then past the heading', () => {
    const list = rows();
    const first = new Set(['mandat']);
    const up = nextGap(list, first, -1)!;
    expect(spotAtGap(list, up)).toEqual({ after: 'omfang-av-statlig-styring', section: 'bakteppe' });
    const after = moved(['mandat'], spotAtGap(list, up));
    expect(order(after)).toEqual(order(deck()));
    expect(after.slides.find((slide) => slide.id === 'mandat')?.section).toBe('bakteppe');
  });

  it('stops at both ends', () => {
    expect(nextGap(rows(), new Set(['forside']), -1)).toBeUndefined();
    expect(nextGap(rows(), new Set(['kilder']), 1)).toBeUndefined();
  });

  it('into a collapsed section puts them last in it', () => {
    const list = rows(new Set(['oppdraget']));
    const heading = list.findIndex((row) => row.id === 'oppdraget');
    expect(spotAtGap(list, heading + 1)).toEqual({ after: 'andre-forhold', section: 'oppdraget' });
  });

  it('keeps every deck right, wherever any slides are dropped', () => {
    const ids = order(deck());
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 1 }),
        fc.subarray(['bakteppe', 'oppdraget', 'veien-videre']),
        fc.nat(14),
        (some, collapsed, gap) => {
          const list = rows(new Set(collapsed));
          const after = moved(some, spotAtGap(list, Math.min(gap, list.length)));
          expect([...order(after)].sort()).toEqual([...ids].sort());
          // Those that were moved stand together, in the order they had.
          const at = order(after);
          const own = at.filter((one) => some.includes(one));
          expect(own).toEqual(some);
          const again = rowsOf(after, open, 'nb');
          expect(new Set(again.map((row) => `${row.type} ${row.id}`)).size).toBe(again.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds the gap nearest to the pointer', () => {
    const starts = [0, 40, 140, 240];
    expect([10, 25, 80, 100, 190, 900].map((y) => gapAt(starts, y))).toEqual([0, 1, 1, 2, 2, 3]);
  });
});

describe('sections', () => {
  it('begin with the slide that one stands on and take those behind it along', () => {
    const { id: made, op } = newSection(deck(), 'to-sitater', 'To sitater', 'nb');
    const after = deckIn(apply(workspace, op, templates).workspace, id);
    expect(after.sections.map((section) => section.id)).toEqual([
      'bakteppe',
      made,
      'oppdraget',
      'veien-videre',
    ]);
    const own = after.slides.filter((slide) => slide.section === made).map((slide) => slide.id);
    expect(own).toEqual(['to-sitater', 'omfang-av-statlig-styring']);
  });

  it('are renamed in the deck’s language, and never to nothing', () => {
    expect(renameSection(deck(), 'bakteppe', 'Begynnelsen', 'nb')).toMatchObject({ value: 'Begynnelsen' });
    expect(renameSection(deck(), 'bakteppe', '  ', 'nb')).toBeUndefined();
    expect(sectionStep(deck(), 'bakteppe', -1)).toBeUndefined();
    expect(sectionStep(deck(), 'oppdraget', -1)).toEqual({ after: null });
    expect(sectionStep(deck(), 'oppdraget', 1)).toEqual({ after: 'veien-videre' });
  });
});

describe('selecting', () => {
  const list = ['a', 'b', 'c', 'd'];
  it('with Shift takes everything between, from where one began', () => {
    const range = choose(choose(one('b'), list, 'd', 'range'), list, 'a', 'range');
    expect([...range.ids]).toEqual(['a', 'b']);
    expect(range.active).toBe('a');
  });

  it('with Ctrl adds and takes away, and never leaves nothing', () => {
    const two = choose(one('a'), list, 'c', 'toggle');
    expect([...two.ids]).toEqual(['a', 'c']);
    expect(choose(two, list, 'c', 'toggle').active).toBe('a');
    expect([...choose(one('a'), list, 'a', 'toggle').ids]).toEqual(['a']);
  });

  it('follows the address, and forgets slides that are gone', () => {
    const two = choose(one('a'), list, 'c', 'toggle');
    expect(settled(two, list, 'c')).toBe(two);
    expect([...settled(two, list, 'd').ids]).toEqual(['d']);
    expect([...settled(two, ['b', 'c', 'd'], 'c').ids]).toEqual(['c']);
    expect(settled(nothing, [], 'a')).toEqual(nothing);
    expect(settled(one('x'), list, 'unknown').active).toBe('a');
  });

  it('stands on the next slide when some are deleted, and on the one before at the end', () => {
    expect(neighbour(list, new Set(['b']))).toBe('c');
    expect(neighbour(list, new Set(['c', 'd']))).toBe('b');
    expect(neighbour(list, new Set(list))).toBeUndefined();
  });
});

describe('keys in the list', () => {
  const key = (name: string, more = {}) =>
    intentOf({ key: name, mod: false, shift: false, alt: false, ...more });
  it('walk, extend, move and open the menu as in PowerPoint', () => {
    expect(key('ArrowDown', { shift: true })).toEqual({ do: 'go', to: 'down', extend: true });
    expect(key('ArrowUp', { alt: true })).toEqual({ do: 'move', step: -1 });
    expect(key('F10', { shift: true })).toEqual({ do: 'menu' });
    expect(key('F10')).toBeUndefined();
    expect(key('d', { mod: true })).toEqual({ do: 'duplicate' });
    // Copying is the clipboard's own event.
    expect(key('c', { mod: true })).toBeUndefined();
  });

  it('step over headings whose slides are seen, and stop at those that are closed or empty', () => {
    // Bakteppe with three slides, Oppdraget with three, Veien videre with four.
    const at = (i: number, of = rows()): string => of[i]!.id;
    expect([at(0), at(4), at(8)]).toEqual(['bakteppe', 'oppdraget', 'veien-videre']);
    expect(rowAfter(3, 'down', rows(), 4)).toBe(5);
    expect(rowAfter(5, 'up', rows(), 4)).toBe(3);
    expect(rowAfter(1, 'up', rows(), 4)).toBe(1);
    expect(rowAfter(4, 'up', rows(), 4)).toBe(3);
    expect(rowAfter(4, 'down', rows(), 4)).toBe(5);
    expect(rowAfter(7, 'first', rows(), 4)).toBe(1);
    expect(rowAfter(2, 'last', rows(), 4)).toBe(12);
    expect(rowAfter(2, 'page-down', rows(), 2)).toBe(5);
    const closed = rows(new Set(['oppdraget']));
    expect(rowAfter(3, 'down', closed, 4)).toBe(4);
    expect(at(rowAfter(4, 'down', closed, 4), closed)).not.toBe('veien-videre');
  });

  it('stop at the first and the last row', () => {
    const slides = rows().filter((row) => row.type === 'slide');
    expect(slides).toHaveLength(10);
    expect(rowAfter(0, 'up', slides, 4)).toBe(0);
    expect(rowAfter(8, 'page-down', slides, 4)).toBe(9);
    expect(rowAfter(5, 'first', slides, 4)).toBe(0);
  });
});
