import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../../core/model/register';
import {
  apply,
  deviate,
  moveSection,
  type Operation,
  OperationError,
  pasteSlides,
  removeFact,
  removeSection,
  resetDeviation,
  swapSlide,
  useCounts,
  whereUsed,
} from '../../../core/operations';
import { deck, person, source, templates, workspaceOf } from './samples';

const cover = (id: string, section?: string) => ({ id, template: 'cover', ...(section ? { section } : {}) });
const sections = ['x', 'y', 'z'].map((id) => ({ id, title: id }));
const sample = (): Workspace =>
  workspaceOf(
    {
      people: [person('a'), person('b')],
      images: [{ id: 'i', file: 'i.png', source }],
      quotes: [{ id: 'q', text: 'Sagt', speaker: 'a', source }],
    },
    [
      deck('d', [cover('1', 'x'), cover('2', 'x'), cover('3', 'y'), cover('4', 'z')], {
        sections,
        speaker: { person: 'b' },
      }),
      deck('e', [
        { id: 's', template: 'people', members: ['a'], notes: 'Notat', title: 'Tittel' },
        { id: 't', template: 'quote', quote: 'q' },
      ]),
    ],
  );
const done = (workspace: Workspace, op: Operation): Workspace => {
  const { workspace: next, inverse } = apply(workspace, op, templates);
  expect(apply(next, inverse, templates).workspace).toEqual(workspace);
  return next;
};
const order = (workspace: Workspace): string =>
  workspace.decks[0]!.slides.map(({ id, section }) => `${id}${section ?? ''}`).join(' ');
const code = (act: () => unknown): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof OperationError) return error.code;
    throw error;
  }
  return undefined;
};

describe('slides and sections', () => {
  it('a slide that would divide a section is refused', () => {
    const move: Operation = { type: 'slide.move', in: 'decks', deck: 'd', id: '4', after: '1' };
    expect(code(() => apply(sample(), move, templates))).toBe('section-divided');
  });

  it('a section moves with its slides, and leaves them to the one before when it goes', () => {
    const one = sample();
    const moved = done(one, moveSection(one, { deck: 'd' }, 'x', 'y'));
    expect(order(moved)).toBe('3y 1x 2x 4z');
    expect(moved.decks[0]!.sections.map(({ id }) => id)).toEqual(['y', 'x', 'z']);
    expect(order(done(one, removeSection(one, { deck: 'd' }, 'y')))).toBe('1x 2x 3x 4z');
    expect(order(done(one, removeSection(one, { deck: 'd' }, 'x')))).toBe('1 2 3y 4z');
  });

  it('a swap keeps place and notes and drops what was the old template’s', () => {
    const one = sample();
    const next = done(one, swapSlide(one, { deck: 'e', slide: 's' }, { template: 'quote', quote: 'q' }));
    expect(next.decks[1]!.slides[0]).toEqual({ id: 's', template: 'quote', notes: 'Notat', quote: 'q' });
    const bad = swapSlide(one, { deck: 'e', slide: 's' }, { template: 'quote' });
    expect(code(() => apply(one, bad, templates))).toBe('value');
  });

  it('pasted slides get ids of their own', () => {
    const one = sample();
    const next = done(one, pasteSlides(one, { deck: 'd' }, one.decks[0]!.slides.slice(0, 2), '2'));
    expect(order(next)).toBe('1x 2x 1-2x 2-2x 3y 4z');
  });

  it('a place out of range is refused', () => {
    const lost: Operation = { type: 'slide.move', in: 'decks', deck: 'd', id: '4', after: 'borte' };
    expect(code(() => apply(sample(), lost, templates))).toBe('position');
  });
});

describe('a deviation', () => {
  const where = { deck: 'e', slide: 's', ref: 'people/a#name' };

  it('holds on one slide and can be set back', () => {
    const one = sample();
    const there = done(one, deviate(where, 'Bare her'));
    expect(there.decks[1]!.slides[0]!.deviations).toEqual({ 'people/a#name': 'Bare her' });
    expect(apply(there, resetDeviation(where), templates).workspace).toEqual(one);
  });

  it('is refused for quotations, for fields that do not exist, and for values that they cannot have', () => {
    const at = (ref: string) => ({ ...where, ref });
    expect(code(() => deviate(at('quotes/q#text'), 'x'))).toBe('quotation');
    const forged: Operation = {
      type: 'slide.deviate',
      in: 'decks',
      deck: 'e',
      id: 't',
      ref: 'quotes/q#text',
      value: 'x',
    };
    expect(code(() => apply(sample(), forged, templates))).toBe('quotation');
    expect(code(() => apply(sample(), deviate(at('people/a#navn'), 'x'), templates))).toBe('not-settable');
    expect(code(() => apply(sample(), deviate(at('people/a#name'), 7), templates))).toBe('value');
    expect(code(() => apply(sample(), deviate(at('people/borte#name'), 'x'), templates))).toBe('reference');
    expect(code(() => apply(sample(), deviate(at('tull'), 'x'), templates))).toBe('value');
  });
});

describe('a fact that is used', () => {
  it('is not removed before people have agreed, and comes back as it was', () => {
    const one = sample();
    expect(code(() => apply(one, removeFact('people', 'a'), templates))).toBe('used');
    expect(done(one, removeFact('people', 'a', { evenIfUsed: true })).register.people).toHaveLength(1);
    const both: Operation = {
      type: 'batch',
      steps: [
        { type: 'entry.remove', kind: 'people', id: 'a' },
        { type: 'entry.remove', kind: 'quotes', id: 'q' },
        { type: 'slide.remove', in: 'decks', deck: 'e', id: 's' },
        { type: 'slide.remove', in: 'decks', deck: 'e', id: 't' },
      ],
    };
    expect(done(one, both).decks[1]!.slides).toEqual([]);
  });

  it('says where: by name, through other facts, as speaker, and where slides show it without naming it', () => {
    const one = sample();
    const facts = [{ ref: 'people/a#name', digest: '', short: '' }];
    expect(whereUsed(one, templates, 'people/a', [{ deck: 'd', scenes: [{ slide: '2', facts }] }])).toEqual({
      slides: [
        { in: 'decks', deck: 'e', slide: 's', how: 'named', held: false },
        { in: 'decks', deck: 'd', slide: '2', how: 'shown', held: false },
      ],
      speaker: [],
      facts: ['quotes/q'],
      cover: false,
    });
    expect(whereUsed(one, templates, 'people/b').speaker).toEqual([{ in: 'decks', deck: 'd' }]);
    expect([...useCounts(one, templates)]).toEqual(
      expect.arrayContaining([
        ['people/a', 2],
        ['people/b', 1],
        ['quotes/q', 1],
      ]),
    );
  });

  it('in a held deck is in its record and no hindrance', () => {
    const one = sample();
    const held = {
      on: '2025-06-02',
      facts: { 'quotes/q': one.register.quotes[0]!, 'people/a': one.register.people[0]! },
    };
    const e = { ...one.decks[1]!, held };
    const two = { ...one, decks: [one.decks[0]!, e] };
    expect(done(two, removeFact('quotes', 'q')).register.quotes).toEqual([]);
  });
});
