/** Points typed on the slide: the slide's own, and those of a fact that are otherwise here only. */
import { expect, test } from 'vitest';
import { firstWords, leavePoint, levelsOf, pasteInList, typePoint } from '../../../core/editing/list-typing';
import { isMarkable, type Typed, typedText } from '../../../core/editing/retyping';
import type { Origin } from '../../../core/editing/shown-origins';
import type { Slide } from '../../../core/model/deck';
import { apply, type Operation } from '../../../core/operations';
import { templates } from '../../../templates';
import { emptyDeck, emptyWorkspace } from '../../renderer/dialogs/support';

const source = { unknown: 'Skrevet for prøven.' };
const register = {
  ...emptyWorkspace.register,
  texts: [{ id: 't', heading: 'Tekst', points: [{ text: 'En' }, { text: 'To' }], source }],
};

function typed(slide: Partial<Slide>): Typed {
  const own = { id: 's', template: 'statements', ...slide } as Slide;
  const deck = { ...emptyDeck, slides: [own] };
  return {
    workspace: { ...emptyWorkspace, register, decks: [deck] },
    deck,
    slide: own,
    template: templates.get(own.template),
  };
}

function after(at: Typed, op: Operation | undefined): Typed {
  const { workspace } = apply(at.workspace, op!, templates);
  const deck = workspace.decks[0]!;
  return { ...at, workspace, deck, slide: deck.slides[0]! };
}

const own = (...path: (string | number)[]): Origin => ({
  type: 'slide',
  deck: 'tom',
  slide: 's',
  field: 'points',
  path,
});
const ofFact = (...path: (string | number)[]): Origin => ({
  type: 'field',
  fact: 'texts/t',
  kind: 'texts',
  id: 't',
  field: 'points',
  path,
});

test('Enter, Tab and Backspace lead to the point that is typed next', () => {
  const at = typed({ points: [{ text: 'En to' }] });
  expect(levelsOf(at, own(0, 'text'))).toBe(true);
  const split = typePoint(at, own(0, 'text'), 'split', 2, 3)!;
  expect(split.next).toEqual({ origin: own(1, 'text'), caret: 0 });
  const now = after(at, split.op);
  expect(now.slide.points).toEqual([{ text: 'En' }, { text: 'to' }]);
  const inside = typePoint(now, own(1, 'text'), 'in', 0, 1)!;
  expect(inside.next).toEqual({ origin: own(0, 'points', 0), caret: 1 });
  expect(typePoint(now, own(1, 'text'), 'join', 1, 1)).toBeUndefined();
  expect(after(now, typePoint(now, own(1, 'text'), 'join', 0, 0)!.op).slide.points).toEqual([
    { text: 'Ento' },
  ]);
});

test('Enter on an empty one ends the list, and keeps the place of a list that has no other', () => {
  const at = typed({ points: [{ text: 'En' }, { text: '' }] });
  const ended = typePoint(at, own(1, 'text'), 'split', 0, 0)!;
  expect(ended.next).toBeUndefined();
  expect(after(at, ended.op).slide.points).toEqual([{ text: 'En' }]);
  expect(typePoint(typed({ points: [{ text: '' }] }), own(0, 'text'), 'split', 0, 0)).toEqual({});
});

test('the first words of a list make its other empty places go, and a point that is left empty goes', () => {
  const at = typed({ points: [{ text: '' }, { text: '' }, { text: '' }] });
  const first = firstWords(at, own(1, 'text'))!;
  expect(first.next?.origin).toEqual(own(0, 'text'));
  expect(after(at, first.op).slide.points).toEqual([{ text: '' }]);
  expect(leavePoint(at, own(1, 'text'))).toBeUndefined();
  const begun = typed({ points: [{ text: 'En' }, { text: '' }] });
  expect(after(begun, leavePoint(begun, own(1, 'text'))).slide.points).toEqual([{ text: 'En' }]);
});

test('points of a fact are otherwise here only, and are the fact’s again when they say the same', () => {
  const at = typed({ text: 't' } as Partial<Slide>);
  const now = after(at, typePoint(at, ofFact(1, 'text'), 'split', 2, 2)!.op);
  expect(now.workspace.register).toBe(register);
  expect(now.slide.deviations).toEqual({
    'texts/t#points': [{ text: 'En' }, { text: 'To' }, { text: '' }],
  });
  expect(typedText(now, ofFact(2, 'text'))).toBe('');
  expect(after(now, leavePoint(now, ofFact(2, 'text'))).slide.deviations).toBeUndefined();
  const pasted = pasteInList(
    at,
    ofFact(0, 'text'),
    [
      { text: 'A', level: 0 },
      { text: 'B', level: 1 },
    ],
    0,
    2,
  )!;
  expect(after(at, pasted.op).slide.deviations?.['texts/t#points']).toEqual([
    { text: 'A', points: ['B'] },
    { text: 'To' },
  ]);
});

test('what is no point is left to the text', () => {
  const at = typed({ heading: 'Tittel' });
  const heading: Origin = { type: 'slide', deck: 'tom', slide: 's', field: 'heading', path: [] };
  for (const key of ['split', 'join', 'in', 'out'] as const) {
    expect(typePoint(at, heading, key, 0, 0)).toBeUndefined();
  }
  expect(levelsOf(at, heading)).toBeUndefined();
});

test('words that are somebody else’s are not made bold afterwards, and all others can be', () => {
  const at = typed({ text: 't' } as Partial<Slide>);
  expect(isMarkable(at, ofFact(0, 'text'))).toBe(true);
  for (const [kind, field] of [
    ['quotes', 'text'],
    ['clippings', 'headline'],
    ['decisions', 'text'],
  ] as const) {
    const origin = { type: 'field', fact: `${kind}/x`, kind, id: 'x', field, path: [] } as const;
    expect(isMarkable(at, origin)).toBe(false);
  }
  const number: Origin = {
    type: 'field',
    fact: 'figures/x',
    kind: 'figures',
    id: 'x',
    field: 'value',
    path: [],
  };
  expect(isMarkable(at, number)).toBe(false);
});
