import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  endPoint,
  joinNext,
  joinPoint,
  type ListPlace,
  listShape,
  type PointPath,
  pastePoints,
  shiftPoint,
  splitPoint,
  writtenPoints,
} from '../../../core/editing/points';
import { formsOf, list, object, optional, text } from '../../../core/model/field';
import { kindOf, kinds } from '../../../core/model/kinds';

const forms = formsOf({
  levels: list(object({ text: text(), points: optional(list(text())) })),
  flat: list(text()),
});
const levels = listShape(forms.levels!)!;
const flat = listShape(forms.flat!)!;
const at = (items: readonly unknown[], path: PointPath, shape = levels): ListPlace => ({
  shape,
  items,
  path,
  language: 'nb',
  home: 'nb',
});

describe('a list of points', () => {
  test('is one of words, with levels where a template has them', () => {
    expect([levels.below, flat.below]).toEqual(['points', undefined]);
    expect(listShape(formsOf(kinds.recommendations.fields).points!)).toEqual({
      words: 'text',
      key: 'text',
      by: 'by',
    });
    expect(listShape(formsOf(kinds.tables.fields).rows!)).toBeUndefined();
    expect(listShape(formsOf(kinds.datasets.fields).columns!)).toBeUndefined();
  });

  test('a point is split at the caret, and what is below it follows its end', () => {
    const items = [{ text: 'en to', points: ['a'] }, { text: 'tre' }];
    expect(splitPoint(at(items, [0, 'text']), 2, 3)).toEqual({
      items: [{ text: 'en' }, { text: 'to', points: ['a'] }, { text: 'tre' }],
      path: [1, 'text'],
      caret: 0,
    });
    expect(splitPoint(at(items, [0, 'points', 0]), 1, 1).path).toEqual([0, 'points', 1]);
  });

  test('at the beginning of one, an empty one is put in above, and the point stays whole', () => {
    const items = [{ text: { nb: 'en', en: 'one' }, by: 'minority' }];
    expect(splitPoint(at(items, [0, 'text']), 0, 0).items).toEqual([{ text: '' }, ...items]);
  });

  test('keeps bold words and links on both sides of where it is split', () => {
    const items = [[{ t: 'en ' }, { t: 'to tre', strong: true }]];
    expect(splitPoint(at(items, [0], flat), 5, 5).items).toEqual([
      [{ t: 'en ' }, { t: 'to', strong: true }],
      [{ t: ' tre', strong: true }],
    ]);
  });

  test('Backspace at the beginning puts it behind the one before, in every language', () => {
    const items = [{ text: { nb: 'en ', en: 'one ' } }, { text: { nb: 'to', nn: 'to' }, points: ['a'] }];
    expect(joinPoint(at(items, [1, 'text']))).toEqual({
      items: [{ text: { nb: 'en to', en: 'one ', nn: 'to' }, points: ['a'] }],
      path: [0, 'text'],
      caret: 3,
    });
    expect(joinPoint(at(items, [0, 'text']))).toBeUndefined();
    expect(joinNext(at(items, [0, 'text']))?.path).toEqual([0, 'text']);
    expect(joinNext(at(items, [1, 'points', 0]))).toBeUndefined();
  });

  test('goes in below the point before, and out again, with what stands below it', () => {
    const items = [{ text: 'en' }, { text: 'to', points: ['a'] }];
    const inside = shiftPoint(at(items, [1, 'text']), 1, 2)!;
    expect(inside).toEqual({
      items: [{ text: 'en', points: ['to', 'a'] }],
      path: [0, 'points', 0],
      caret: 2,
    });
    expect(shiftPoint(at(inside.items, inside.path), -1, 2)?.items).toEqual(items);
  });

  test('stays on its level where there is no other: first, deepest, or in a flat list', () => {
    const items = [{ text: 'en', points: ['a'] }];
    expect(shiftPoint(at(items, [0, 'text']), 1, 0)).toBeUndefined();
    expect(shiftPoint(at(items, [0, 'points', 0]), 1, 0)).toBeUndefined();
    expect(shiftPoint(at(items, [0, 'text']), -1, 0)).toBeUndefined();
    expect(shiftPoint(at(['en', 'to'], [1], flat), 1, 0)).toBeUndefined();
  });

  test('Enter on an empty one goes a level out, and then out of the list', () => {
    const items = [{ text: 'en', points: ['a', ''] }];
    const out = endPoint(at(items, [0, 'points', 1]));
    expect(out).toEqual({
      items: [{ text: 'en', points: ['a'] }, { text: '' }],
      path: [1, 'text'],
      caret: 0,
    });
    expect(endPoint(at(out.items, [1, 'text']))).toEqual({
      items: [{ text: 'en', points: ['a'] }],
      ended: true,
    });
  });

  test('what is pasted becomes points on their levels, and the words around the caret stay around it', () => {
    const pasted = [
      { text: 'x', level: 2 },
      { text: 'y', level: 3 },
      { text: [{ t: 'z', strong: true }], level: 2 },
    ];
    expect(pastePoints(at([{ text: 'føretter' }], [0, 'text']), 3, 3, pasted)).toEqual({
      items: [{ text: 'førx', points: ['y'] }, { text: [{ t: 'z', strong: true }, { t: 'etter' }] }],
      path: [1, 'text'],
      caret: 1,
    });
    expect(pastePoints(at([''], [0], flat), 0, 0, pasted).items).toHaveLength(3);
  });

  test('that are pasted say who is behind them where an item has a place for that, and keep the words elsewhere', () => {
    const form = kindOf('recommendations').fields.points!.form;
    const lines = [
      'Nærskole (flertall)',
      'Skyss (mindretallet)',
      'Fleire lærarar (fleirtalet)',
      '(flertall)',
      'Fri (gratis)',
    ];
    const pasted = lines.map((text) => ({ text, level: 0 }));
    expect(pastePoints(at([{ text: '' }], [0, 'text'], listShape(form)!), 0, 0, pasted).items).toEqual([
      { text: 'Nærskole', by: 'majority' },
      { text: 'Skyss', by: 'minority' },
      { text: 'Fleire lærarar', by: 'majority' },
      { text: '(flertall)' },
      { text: 'Fri (gratis)' },
    ]);
    expect(pastePoints(at([''], [0], flat), 0, 0, pasted).items).toEqual(lines);
  });

  test('splitting and joining again changes nothing, wherever the caret is', () => {
    const point = fc.record({
      text: fc.string({ minLength: 1, maxLength: 6 }),
      points: fc.array(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (items, which, where) => {
          const i = which % items.length;
          const caret = where % (items[i]!.text.length + 1);
          const split = splitPoint(at(items, [i, 'text']), caret, caret);
          expect(joinPoint(at(split.items, split.path))!.items).toEqual(items);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('points that nothing is written in are left out of the file', () => {
    expect(writtenPoints(levels, [{ text: '' }, { text: 'en', points: ['', 'a', undefined] }])).toEqual([
      { text: 'en', points: ['a'] },
    ]);
    expect(writtenPoints(flat, ['', undefined])).toBeUndefined();
  });
});
