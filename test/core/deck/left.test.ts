/** Slides that read more than there is time for are left to somebody else, who brings what came of them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type LaidSlide, LiveDeck } from '../../../core/deck/compile';
import { allowing, effortOf, TooMuch } from '../../../core/deck/effort';
import { kindOf } from '../../../core/model/kinds';
import type { Workspace } from '../../../core/model/register';
import type { Operation } from '../../../core/operations';
import { themeOf } from '../../../core/scene/themes';
import { templates } from '../../../templates';
import { readWorkspace } from '../../../workspace/read';
import { lookOf } from '../../gallery/compiled';
import { edited } from './edits';

const deck = 'okonomiforum';
const never = () => false;
let example: Workspace;
let heavy: Workspace;
beforeAll(async () => {
  example = (await readWorkspace('examples/kommunekommisjonen', templates)).workspace;
  heavy = edited(example, set('mandat', 'notes', 'Mange ord. '.repeat(400)));
});

const set = (id: string, field: string, value: unknown): Operation =>
  ({ type: 'slide.set', in: 'decks', deck, id, field, value }) as Operation;

const input = { templates, theme: themeOf, fonts: (theme: never) => lookOf(theme).fonts };
const whole = (workspace: Workspace): LiveDeck => {
  const one = new LiveDeck(input as never);
  one.update(workspace, deck);
  one.work(never);
  return one;
};
const laidBy = (workspace: Workspace, slide: string): LaidSlide =>
  structuredClone(whole(workspace).laidOf(slide)!);

function hurried(): { one: LiveDeck; asked: string[] } {
  const asked: string[] = [];
  const left = (slide: string, known: boolean) => asked.push(known ? `${slide} again` : slide);
  return { one: new LiveDeck({ ...(input as never as object), most: 3000, left } as never), asked };
}

describe('a slide with more text than there is time for', () => {
  it('is asked for once, and the rest of the deck is laid out without it', () => {
    const { one, asked } = hurried();
    one.update(heavy, deck);
    expect(one.work(never)).toBe(true);
    expect(asked).toEqual(['mandat']);
    expect([one.isAwaited('mandat'), one.isLaid('mandat'), one.scenesOf('mandat')]).toEqual([
      true,
      false,
      [],
    ]);
    expect(one.deck()).toBeUndefined();
    one.scenesOf('mandat');
    expect(asked).toEqual(['mandat']);
  });

  it('is the same deck with what is brought as when all is laid out in one place', () => {
    const { one } = hurried();
    one.update(heavy, deck);
    one.work(never);
    one.bring('mandat', laidBy(heavy, 'mandat'), true);
    one.work(never);
    const made = whole(heavy);
    expect(one.isAwaited('mandat')).toBe(false);
    expect(one.deck()).toEqual(made.deck());
    expect(one.use()).toEqual(made.use());
    expect(one.facts()).toEqual(made.facts());
  });

  it('stands as it was while it is written in, and says so until what is new is brought', () => {
    const { one, asked } = hurried();
    one.update(heavy, deck);
    one.work(never);
    one.bring('mandat', laidBy(heavy, 'mandat'), true);
    const was = one.scenesOf('mandat');
    const next = edited(heavy, set('mandat', 'title', 'En annen tittel'));
    one.update(next, deck);
    expect(one.scenesOf('mandat')).toBe(was);
    expect(one.isAwaited('mandat')).toBe(true);
    expect(asked).toEqual(['mandat', 'mandat again']);
    // What was asked for before the letter was typed is shown, and is not the last word.
    one.bring('mandat', laidBy(heavy, 'mandat'), false);
    expect([one.scenesOf('mandat'), one.isAwaited('mandat')]).toEqual([was, true]);
    one.bring('mandat', laidBy(next, 'mandat'), true);
    expect(one.scenesOf('mandat')[0]!.title.text).toBe('En annen tittel');
    expect(one.isAwaited('mandat')).toBe(false);
  });

  it('is laid out here again when its text is short', () => {
    const { one } = hurried();
    one.update(heavy, deck);
    one.work(never);
    one.bring('mandat', laidBy(heavy, 'mandat'), true);
    one.update(example, deck);
    expect(one.work(never)).toBe(true);
    expect([one.isAwaited('mandat'), one.isLaid('mandat')]).toEqual([false, true]);
    expect(one.deck()).toEqual(whole(example).deck());
    // An answer that comes late changes nothing.
    one.bring('mandat', laidBy(heavy, 'mandat'), true);
    expect(one.deck()).toEqual(whole(example).deck());
  });

  it('is asked for again after any change of facts, for what it reads further on is not known', () => {
    const { one, asked } = hurried();
    one.update(heavy, deck);
    one.work(never);
    one.bring('mandat', laidBy(heavy, 'mandat'), true);
    const person = heavy.register.people[0]!.id;
    const op = {
      type: 'entry.set',
      kind: 'people',
      id: person,
      field: 'name',
      value: 'Ny Navn',
    } as Operation;
    one.update(edited(heavy, op), deck);
    expect([one.isAwaited('mandat'), asked]).toEqual([true, ['mandat', 'mandat again']]);
    one.bring('mandat', undefined, true);
    expect(one.isAwaited('mandat')).toBe(false);
  });
});

describe('how much a slide reads', () => {
  it('counts letters wherever they stand, and cells of data for little', () => {
    expect(effortOf({ a: 'fire', b: ['to', { c: 'tre' }] })).toBe(9);
    const rows = Array.from({ length: 100 }, (_, i) => [`Kommune ${i}`, i, i]);
    expect(effortOf(rows, kindOf('datasets').fields.rows!.form)).toBeCloseTo(30);
    expect(effortOf([['mange ord i en tabell']])).toBe(21);
  });

  it('stops where more is read than is allowed', () => {
    const read = allowing(10);
    read('12345');
    read('12345');
    expect(() => read('1')).toThrow(TooMuch);
  });
});
