import { describe, expect, it } from 'vitest';
import type { StaleReport, StaleSlide } from '../../../app/contract';
import type { Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';
import {
  chosenOrigins,
  freshDeck,
  linesOf,
  madeAnew,
  type Origin,
  outdatedKeys,
  standingOf,
  takeInto,
} from '../../../renderer/places/stale/taking';
import { deck, person, source, templates, workspaceOf } from '../../core/operations/samples';

const cover = (id: string, more: object = {}) => ({ id, template: 'cover', ...more });

const workspace = (): Workspace =>
  workspaceOf({ people: [person('a')], quotes: [{ id: 'q', text: 'Sagt', speaker: 'a', source }] }, [
    deck('d', [cover('1'), cover('2', { deviations: { 'people/a#title': 'x' } }), cover('3')]),
    deck('e', [cover('1'), cover('9')]),
  ]);

function slide(number: number, deckId: string, id: string, more: Partial<StaleSlide> = {}): StaleSlide {
  return {
    number,
    title: `Lysbilde ${number}`,
    hidden: false,
    status: 'outdated',
    edited: false,
    facts: [],
    stamp: { workspace: 'w', deck: deckId, slide: id, template: 'cover', asOf: '2026-01-01', facts: 1 },
    ...more,
  };
}

const report = (slides: StaleSlide[]): StaleReport => ({
  workspace: 'w',
  asOf: '2026-02-02',
  slides,
  counts: { current: 0, outdated: 0, altered: 0, edited: 0, likely: 0, foreign: 0 },
  problems: [],
});

const origin = (deckId: string, id: string): Origin => ({
  deck: deckId,
  slide: id,
  part: 0,
  key: `${deckId}/${id}`,
});

describe('A slide of a file that was sent out', () => {
  it('is found in its presentation, also when it was the second of several', () => {
    expect(standingOf(slide(1, 'd', '2~3'), workspace())).toEqual({
      at: { deck: 'd', slide: '2', part: 2, key: 'd/2' },
    });
    expect(standingOf(slide(1, 'd', '7'), workspace())).toEqual({ gone: 'slide' });
    expect(standingOf(slide(1, 'x', '1'), workspace())).toEqual({ gone: 'deck' });
    expect(standingOf(slide(1, 'd', '1', { status: 'foreign' }), workspace())).toBe('foreign');
    expect(standingOf(slide(1, 'd', '__proto__'), workspace())).toEqual({ gone: 'slide' });
  });

  it('is chosen once, however many slides it fills in the file, and in the order of the file', () => {
    const lines = linesOf(
      report([
        slide(1, 'd', '3'),
        slide(2, 'd', '1'),
        slide(3, 'd', '1~2'),
        slide(4, 'd', '2', { status: 'current' }),
        slide(5, 'd', '7'),
      ]),
      workspace(),
    );
    const outdated = outdatedKeys(lines);
    expect([...outdated]).toEqual(['d/3', 'd/1']);
    expect(chosenOrigins(lines, outdated).map(({ slide: id }) => id)).toEqual(['3', '1']);
    expect(chosenOrigins(lines, new Set(['d/2'])).map(({ slide: id }) => id)).toEqual(['2']);
  });

  it('is drawn as it would be made now, without what was set on it alone', () => {
    const [one] = workspace().decks;
    const fresh = freshDeck({ ...one!, held: { date: '2026-01-01', facts: {} } as never });
    expect(fresh).not.toHaveProperty('held');
    expect(fresh.slides[1]).toEqual(cover('2'));
    expect(fresh.slides[0]).toBe(one!.slides[0]);
  });
});

describe('A slide whose presentation no longer has it', () => {
  const recipe = (id: string, title: string, missing: string[] = []) => ({
    slide: { id, template: 'cover', title },
    language: 'nb' as const,
    missing,
  });

  it('stands in a presentation that is nowhere, and can be looked at and taken like any other', () => {
    const before = workspace();
    const gone = report([
      slide(1, 'x', 'a', { remake: recipe('a', 'Borte') }),
      slide(2, 'd', '1'),
      slide(3, 'd', '7', { status: 'current', remake: recipe('7', 'Slettet') }),
    ]);
    const anew = madeAnew(gone, before);
    const lines = linesOf(gone, before, anew.at);
    expect(
      lines.map(({ standing }) => (typeof standing === 'object' && 'anew' in standing ? standing.anew : '-')),
    ).toEqual(['deck', '-', 'slide']);
    const chosen = chosenOrigins(
      lines,
      new Set(
        lines.flatMap(({ standing }) =>
          typeof standing === 'object' && 'at' in standing ? [standing.at.key] : [],
        ),
      ),
    );
    const taking = takeInto({ ...before, decks: [...before.decks, ...anew.decks] }, templates, chosen, {
      deck: 'e',
    });
    const { workspace: after, inverse } = apply(before, taking.op, templates);
    expect(after.decks.map(({ id }) => id)).toEqual(before.decks.map(({ id }) => id));
    const made = after.decks.find(({ id }) => id === 'e')!.slides.slice(2);
    expect(made.map(({ title }) => title)).toEqual(['Borte', undefined, 'Slettet']);
    expect(apply(after, inverse, templates).workspace).toEqual(before);
    const alone = takeInto(
      { ...before, decks: [...before.decks, ...anew.decks] },
      templates,
      chosen.slice(0, 1),
      {
        new: { date: '2026-03-05' },
      },
    );
    const fresh = apply(before, alone.op, templates).workspace.decks.find(({ id }) => id === alone.deck)!;
    expect(fresh.slides).toMatchObject([{ template: 'cover', title: 'Borte' }]);
  });

  it('is made once when it filled several in the file, and apart from another of the same name', () => {
    const gone = report([
      slide(1, 'x', 'a', { remake: recipe('a', 'En') }),
      slide(2, 'x', 'a~2', { remake: recipe('a', 'En') }),
      slide(3, 'y', 'a', { remake: recipe('a', 'To') }),
    ]);
    const { decks, at } = madeAnew(gone, workspace());
    expect(decks).toHaveLength(1);
    expect(decks[0]!.slides.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'En'],
      ['a-2', 'To'],
    ]);
    expect([...at.values()].map(({ slide: id, part }) => [id, part])).toEqual([
      ['a', 0],
      ['a', 1],
      ['a-2', 0],
    ]);
  });

  it('is not offered when what it shows is gone too', () => {
    const gone = report([slide(1, 'x', 'a', { remake: recipe('a', 'Borte', ['people/b']) })]);
    const anew = madeAnew(gone, workspace());
    expect(anew.decks).toEqual([]);
    expect(linesOf(gone, workspace(), anew.at)[0]!.standing).toEqual({ gone: 'deck', missing: true });
  });
});

describe('Fresh slides', () => {
  it('come into a new presentation with a speaker, a date and a language of its own, as one edit', () => {
    const before = workspace();
    const choices = { date: '2026-03-05', language: 'nn', event: 'Fylkesmøtet', speaker: 'Siri Li' } as const;
    const taking = takeInto(before, templates, [origin('d', '2'), origin('d', '3')], { new: choices });
    const { workspace: after, inverse } = apply(before, taking.op, templates);
    const made = after.decks.find(({ id }) => id === taking.deck)!;
    expect(made).toMatchObject({
      date: '2026-03-05',
      language: 'nn',
      event: { name: 'Fylkesmøtet' },
      speaker: { name: 'Siri Li' },
    });
    expect(made.slides.map(({ id }) => id)).toEqual(taking.slides);
    expect(made.slides.every((one) => one.deviations === undefined)).toBe(true);
    expect(apply(after, inverse, templates).workspace).toEqual(before);
  });

  it('keep the order of the file when they come from several presentations', () => {
    const before = workspace();
    const origins = [origin('d', '3'), origin('e', '9'), origin('d', '1'), origin('d', '2')];
    const taking = takeInto(before, templates, origins, { new: { date: '2026-03-05' } });
    const made = apply(before, taking.op, templates).workspace.decks.find(({ id }) => id === taking.deck)!;
    expect(made.slides.map(({ id }) => id)).toEqual(['3', '9', '1', '2']);
    expect(taking.slides).toEqual(['3', '9', '1', '2']);
  });

  it('come last in a presentation that there is, with names of their own', () => {
    const before = workspace();
    const taking = takeInto(before, templates, [origin('d', '1'), origin('d', '2')], { deck: 'e' });
    const { workspace: after, inverse } = apply(before, taking.op, templates);
    const ids = after.decks.find(({ id }) => id === 'e')!.slides.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['1', '9']);
    expect(ids.slice(2)).toEqual(taking.slides);
    expect(new Set(ids).size).toBe(4);
    expect(apply(after, inverse, templates).workspace).toEqual(before);
  });

  it('that show what is gone stay behind, and the others come', () => {
    const before = workspace();
    const broken = {
      ...before,
      decks: [
        deck('d', [cover('1'), { id: '2', template: 'quote', quote: 'borte' } as never, cover('3')]),
        ...before.decks.slice(1),
      ],
    };
    const origins = [origin('d', '1'), origin('d', '2'), origin('d', '3')];
    const taking = takeInto(broken, templates, origins, { deck: 'e' });
    expect(taking.slides).toHaveLength(2);
    expect(taking.left).toMatchObject([{ slide: '2' }]);
  });
});
