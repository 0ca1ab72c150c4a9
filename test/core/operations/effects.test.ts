import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDeck } from '../../../core/deck/compile';
import { FactView, RegisterIndex } from '../../../core/facts/view';
import type { Deck } from '../../../core/model/deck';
import { queryKinds } from '../../../core/model/ref';
import type { Entry, Workspace } from '../../../core/model/register';
import { apply, changeFrom, effectsOf, type Operation, type UsedFacts } from '../../../core/operations';
import { stretchOf } from '../../../core/operations/lookups';
import { fjord } from '../../../core/scene/themes/fjord';
import { FontSet } from '../../../core/text/fonts';
import { templates } from '../../../templates';
import { bundledFonts } from '../../../workspace/fonts';
import { slowly } from '../../support/slowly';
import { deck, person, randomWorkspace, source, workspaceOf } from './samples';

const theme = fjord();
const fonts = new FontSet(bundledFonts(), theme);
const used = (workspace: Workspace): UsedFacts[] =>
  workspace.decks.map((one) => ({
    deck: one.id,
    scenes: compileDeck({ workspace, deck: one, templates, theme, fonts }).deck.scenes,
  }));

const people = ['a', 'b', 'c'].map((id) => person(id, { title: `tittel ${id}`, membership: 'member' }));
const slides = [
  { id: 'alle', template: 'composition' },
  { id: 'sitat', template: 'quote', quote: 'q' },
];
const decks: Deck[] = [
  deck('for', slides, { date: '2025-01-10' }),
  deck('etter', slides, { date: '2026-01-10', speaker: { person: 'b' } }),
  deck('frosset', slides, { date: '2026-01-10', held: { on: '2026-01-10', facts: {} } }),
];
const sample = workspaceOf({ people, quotes: [{ id: 'q', text: 'Sagt', speaker: 'a', source }] }, decks);
const laidOut = used(sample);
const effects = (op: Operation, workspace = sample) =>
  effectsOf(workspace, apply(workspace, op, templates).workspace, laidOut);
const brief = (op: Operation) =>
  effects(op).decks.map((one) => `${one.deck}: ${one.whole ? 'alt' : one.slides.map(({ slide }) => slide)}`);

describe('the effects of an edit', () => {
  it('are the slides that show the value on their deck’s date, and no held deck', () => {
    expect(
      brief(changeFrom(sample, { kind: 'people', id: 'a', field: 'title', value: 'ny', date: '2025-06-01' })),
    ).toEqual(['etter: alle,sitat']);
    const set = { type: 'entry.set', kind: 'people', id: 'a', field: 'title', how: 'correction' } as const;
    expect(brief({ ...set, value: 'rettet' })).toEqual(['for: alle,sitat', 'etter: alle,sitat']);
    expect(effects({ ...set, value: 'rettet' }).slides).toBe(4);
    expect(effects({ ...set, value: 'rettet' }).decks[0]!.slides[1]!.facts).toEqual([
      { ref: 'people/a#title', was: 'tittel a', now: 'rettet' },
    ]);
  });

  it('are none for a field that no slide shows', () => {
    expect(brief({ type: 'entry.set', kind: 'people', id: 'a', field: 'phone', value: '1' })).toEqual([]);
  });

  it('of who is a member are the slides that ask the register for all members', () => {
    const op = {
      type: 'entry.set',
      kind: 'people',
      id: 'c',
      field: 'membership',
      how: 'correction',
    } as const;
    expect(brief(op)).toEqual(['for: alle', 'etter: alle']);
    const add = {
      type: 'entry.add',
      kind: 'people',
      entry: person('d', { membership: 'member' }) as never,
    } as const;
    expect(brief(add)).toEqual(['for: alle', 'etter: alle']);
    expect(brief({ ...add, entry: person('d') as never })).toEqual([]);
  });

  it('on a deck’s own fields are all its slides, on a slide that slide, and a deviation shields', () => {
    expect(brief({ type: 'deck.set', in: 'decks', id: 'for', field: 'date', value: '2024-01-01' })).toEqual([
      'for: alt',
    ]);
    expect(
      brief({ type: 'slide.set', in: 'decks', deck: 'for', id: 'alle', field: 'title', value: 'T' }),
    ).toEqual(['for: alle']);
    expect(brief({ type: 'commission.set', field: 'name', value: 'Nytt' })).toHaveLength(3);
    const shielded = decks.map((one) => ({
      ...one,
      slides: one.slides.map((slide) => ({ ...slide, deviations: { 'people/a#title': 'Her' } })),
    }));
    const set = { type: 'entry.set', kind: 'people', id: 'a', field: 'title', how: 'correction' } as const;
    expect(effects({ ...set, value: 'x' }, { ...sample, decks: shielded }).decks).toEqual([]);
  });

  it('of the speaker’s title reach the cover, which has no facts of its own for it', () => {
    const set = { type: 'entry.set', kind: 'people', id: 'b', field: 'title', how: 'correction' } as const;
    expect(brief({ ...set, value: 'x' })).toEqual(['for: alle', 'etter: alt']);
  });

  it('of a changed date are also told by what facts change with it', () => {
    const dated = { type: 'entry.set', kind: 'people', id: 'a', field: 'title', how: 'change' } as const;
    const two = apply(
      sample,
      { ...dated, value: [{ value: 'tittel a' }, { value: 'ny', from: '2025-06-01' }] },
      templates,
    ).workspace;
    const move: Operation = { type: 'deck.set', in: 'decks', id: 'for', field: 'date', value: '2025-12-01' };
    const [only] = effectsOf(two, apply(two, move, templates).workspace, used(two)).decks;
    expect(only!.slides.map(({ slide, facts }) => [slide, facts[0]!.now])).toEqual([
      ['alle', 'ny'],
      ['sitat', 'ny'],
    ]);
  });

  slowly('are found among 5 000 facts and 100 decks', () => {
    const many = Array.from({ length: 3000 }, (_, i) =>
      person(`p${i}`, { title: 't', membership: 'member' }),
    );
    const others = Array.from({ length: 2000 }, (_, i): Entry => ({ id: `t${i}`, text: 'Tema', source }));
    const hundred = Array.from({ length: 100 }, (_, i) =>
      deck(
        `d${i}`,
        Array.from({ length: 30 }, (_, n) => ({ id: `s${n}`, template: 'cover' })),
        {
          date: new Date(Date.UTC(2025, 0, 1 + i)).toISOString().slice(0, 10),
        },
      ),
    );
    const big = workspaceOf({ people: many, topics: others }, hundred);
    const ref = (name: string) => ({ ref: name, digest: '', short: '' });
    const shown: UsedFacts[] = hundred.map((one, d) => ({
      deck: one.id,
      scenes: one.slides.map((slide, n) => ({
        slide: slide.id,
        facts: [
          ref('query:members'),
          ref('people/p40#title'),
          ...Array.from({ length: 20 }, (_, k) => ref(`people/p${(d * 7 + n * 20 + k) % 3000}#title`)),
        ],
      })),
    }));
    const set = (field: string, value: string): Operation => ({
      type: 'entry.set',
      kind: 'people',
      id: 'p40',
      field,
      how: 'correction',
      value,
    });
    // The first time the decks' facts are put in order; decks that stay laid out are not looked through again.
    effectsOf(big, apply(big, set('title', 'varm'), templates).workspace, shown);
    for (const title of ['a', 'b', 'c', 'd', 'e']) {
      const after = apply(big, set('title', title), templates).workspace;
      expect(effectsOf(big, after, shown).slides).toBe(3000);
    }
    const after = apply(big, set('membership', 'secretariat'), templates).workspace;
    expect(effectsOf(big, after, shown).slides).toBe(3000);
  });

  it('ask a question once for all days between which no date in the facts is passed: the answer is the same', () => {
    const day = fc
      .integer({ min: 0, max: 1200 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    let alike = 0;
    fc.assert(
      fc.property(fc.nat(100_000), day, day, (seed, a, b) => {
        const { register } = randomWorkspace(seed);
        const index = new RegisterIndex(register, 'nb');
        for (const [name, kind] of Object.entries(queryKinds)) {
          if (stretchOf(a, [register[kind]]) !== stretchOf(b, [register[kind]])) continue;
          alike++;
          const answer = (date: string) => new FactView(index, date, 'nb').lookUp(`query:${name}`);
          expect(answer(a)).toEqual(answer(b));
        }
      }),
      { numRuns: 300 },
    );
    expect(alike).toBeGreaterThan(50);
  });
});
