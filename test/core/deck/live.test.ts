import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Compiled, compileDeck, LiveDeck } from '../../../core/deck/compile';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import type { Operation } from '../../../core/operations';
import { ownTheme, themeOf } from '../../../core/scene/themes';
import type { Scene } from '../../../core/scene/types';
import type { AnyTemplate } from '../../../core/template';
import { templates } from '../../../templates';
import { readWorkspace } from '../../../workspace/read';
import { lookOf } from '../../gallery/compiled';
import { Chance } from '../../seeds/random';
import { runs } from '../../support/random-text';
import { slowly } from '../../support/slowly';
import { edited, randomEdit } from './edits';

let example: Workspace;
beforeAll(async () => {
  example = (await readWorkspace('examples/kommunekommisjonen', templates)).workspace;
});

const live = () => new LiveDeck({ templates, theme: themeOf, fonts: (theme) => lookOf(theme).fonts });
const never = () => false;
const deckOf = (workspace: Workspace, id: string): Deck => workspace.decks.find((one) => one.id === id)!;

function whole(workspace: Workspace, id: string, more: object = {}): Compiled {
  const deck = deckOf(workspace, id);
  return compileDeck({ workspace, deck, templates, ...lookOf(themeOf(deck, workspace)), ...more });
}

function expectSame(one: LiveDeck, workspace: Workspace, id: string): void {
  expect(one.work(never)).toBe(true);
  const made = whole(workspace, id);
  expect(one.deck()).toEqual(made.deck);
  expect(one.diagnostics()).toEqual(made.diagnostics);
  expect(one.use()).toEqual(made.use);
  const { slides } = deckOf(workspace, id);
  for (const slide of slides) {
    const own = made.deck.scenes.filter((scene) => scene.slide === slide.id);
    expect(one.scenesOf(slide.id)).toEqual(own);
    expect(one.sceneCount(slide.id)).toBe(own.length);
    if (own.length > 0) expect(one.numberOf(slide.id)).toBe(made.deck.scenes.indexOf(own[0]!) + 1);
  }
  const facts = new Map(made.deck.scenes.map((scene) => [scene.slide, scene.facts]));
  expect(one.facts()).toEqual({
    deck: id,
    scenes: [...facts].map(([slide, read]) => ({ slide, facts: read })),
  });
}

const set = (deck: string, id: string, field: string, value: unknown): Operation =>
  ({ type: 'slide.set', in: 'decks', deck, id, field, value }) as Operation;

describe('a deck that is followed', () => {
  slowly('is what is made of it at once, after any edits and however far it had come', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const chance = new Chance(seed);
        const id = chance.pick(['kort-innlegg', 'kort-innlegg', 'okonomiforum']);
        let workspace = example;
        const one = live();
        one.update(workspace, id);
        for (let n = 0; n < 12; n++) {
          const next = edited(workspace, randomEdit(workspace, id, chance));
          if (!next.decks.some((deck) => deck.id === id)) continue;
          workspace = next;
          one.update(workspace, id);
          // Looked at here and there, and stopped in the middle.
          for (const slide of deckOf(workspace, id).slides) if (chance.next() < 0.1) one.scenesOf(slide.id);
          let left = chance.between(0, 30);
          if (chance.next() < 0.5) one.work(() => left-- <= 0);
          if (chance.next() < 0.3) expectSame(one, workspace, id);
        }
        expectSame(one, workspace, id);
      }),
      { numRuns: runs(12).numRuns },
    );
  });

  it('keeps the scenes of every slide that an edit does not reach, as the same objects', () => {
    const { one, before, after } = typing(set('okonomiforum', 'mandat', 'title', 'En annen tittel'));
    expect(changed(before, after)).toEqual(['mandat']);
    expect(one.work(never)).toBe(true);
  });

  it('keeps every part of a slide that a letter does not reach, as the same objects', () => {
    const { one, start } = counting();
    const nodesOf = (id: string) => new Map(one.scenesOf(id)[0]!.nodes.map((node) => [node.id, node]));
    const kept: Record<string, string[]> = {};
    for (const id of ['perspektivmeldingen', 'sammensetning', 'mandat']) {
      const before = nodesOf(id);
      one.update(edited(start, set('okonomiforum', id, 'title', 'En annen tittel')), 'okonomiforum');
      const after = nodesOf(id);
      kept[id] = [...after.keys()].filter((key) => after.get(key) !== before.get(key));
      one.update(start, 'okonomiforum');
    }
    // What the chart is called changes with the title, and what it is drawn of does not.
    expect(kept).toEqual({
      perspektivmeldingen: ['title', 'chart'],
      sammensetning: ['title'],
      mandat: ['title'],
    });
  });

  it('keeps what a chart is drawn of while its slide is called something else', () => {
    const { one, start } = counting();
    const drawing = () => {
      const chart = one.scenesOf('perspektivmeldingen')[0]!.nodes.find(({ kind }) => kind === 'chart');
      return chart?.kind === 'chart' ? chart.children : [];
    };
    const before = drawing();
    expect(before.length).toBeGreaterThan(5);
    one.update(edited(start, set('okonomiforum', 'perspektivmeldingen', 'title', 'Arbeid')), 'okonomiforum');
    expect(drawing()).toBe(before);
  });

  it('composes again exactly the slides that show what was changed', () => {
    const name: Operation = {
      type: 'entry.set',
      kind: 'people',
      id: example.register.people[0]!.id,
      field: 'name',
      value: 'Kari Nordmann',
      how: 'correction',
    };
    const ref = `people/${name.id}#name`;
    const { asked, one, start } = counting();
    const reads = one
      .facts()
      .scenes.filter(({ facts }) => facts.some((fact) => fact.ref === ref || fact.ref === 'query:members'));
    asked.length = 0;
    one.update(edited(start, name), 'okonomiforum');
    one.work(never);
    expect(reads.length).toBeGreaterThan(0);
    expect(asked.sort()).toEqual(reads.map(({ slide }) => slide).sort());
    asked.length = 0;
    // What no slide shows of a person makes no difference, and neither does another deck.
    const note = edited(edited(start, name), { ...name, field: 'note', value: 'Husk dette' } as Operation);
    one.update(
      edited(note, set('kort-innlegg', deckOf(note, 'kort-innlegg').slides[1]!.id, 'notes', 'Hei')),
      'okonomiforum',
    );
    one.work(never);
    expect(asked).toEqual([]);
  });

  it('is the same object when an edit changes nothing in it', () => {
    const one = live();
    one.update(example, 'okonomiforum');
    one.work(never);
    const deck = one.deck();
    const findings = one.diagnostics();
    const other = edited(
      example,
      set('kort-innlegg', deckOf(example, 'kort-innlegg').slides[1]!.id, 'notes', 'Hei'),
    );
    expect(other).not.toBe(example);
    one.update(other, 'okonomiforum');
    expect(one.deck()).toBeUndefined();
    expect(one.work(never)).toBe(true);
    expect(one.deck()).toBe(deck);
    expect(one.diagnostics()).toBe(findings);
  });

  it('moves the numbers of the slides after a new one, and draws nothing else of them again', () => {
    const op = {
      type: 'slide.add',
      in: 'decks',
      deck: 'okonomiforum',
      slide: { id: 'ny', template: 'section', heading: 'Nytt' },
      after: null,
    } as unknown as Operation;
    const { asked, one, start } = counting();
    const before = scenesById(one);
    asked.length = 0;
    const next = edited(start, op);
    expect(next).not.toBe(start);
    one.update(next, 'okonomiforum');
    one.work(never);
    expect(asked.filter((id) => id !== 'ny')).toEqual([]);
    let numbered = 0;
    for (const [id, scene] of before) {
      const now = scenesById(one).get(id)!;
      const others = scene.nodes.filter((node) => node.role !== 'number');
      expect(now.nodes.filter((node) => node.role !== 'number').every((node, i) => node === others[i])).toBe(
        true,
      );
      if (now !== scene) numbered++;
    }
    expect(numbered).toBeGreaterThan(10);
    expectSame(one, next, 'okonomiforum');
  });

  it('numbers slides of one title anew when they change places', () => {
    const [a, b] = ['temaer', 'mandat'];
    let workspace = edited(
      edited(example, set('okonomiforum', a, 'title', 'Den samme')),
      set('okonomiforum', b, 'title', 'den  samme'),
    );
    const one = live();
    one.update(workspace, 'okonomiforum');
    one.work(never);
    expect(one.scenesOf(b)[0]!.title.text).toContain('(1 av 2)');
    const slides = [...deckOf(workspace, 'okonomiforum').slides].reverse();
    workspace = {
      ...workspace,
      decks: workspace.decks.map((deck) => (deck.id === 'okonomiforum' ? { ...deck, slides } : deck)),
    };
    one.update(workspace, 'okonomiforum');
    expect(one.scenesOf(b)[0]!.title.text).toContain('(2 av 2)');
    expectSame(one, workspace, 'okonomiforum');
  });

  it('counts a slide that cannot be made as none, when that is found out', () => {
    const slides = [
      { id: 'borte', template: 'finnes-ikke' },
      { id: 'to', template: 'statements', title: 'To', points: [{ text: 'Ett' }] },
    ] as never;
    const workspace = {
      ...example,
      decks: [{ ...deckOf(example, 'kort-innlegg'), sections: [], slides }],
    };
    const printed = (scene: Scene | undefined) =>
      scene?.nodes.flatMap((node) => (node.kind === 'text' && node.role === 'number' ? node.lines : []));
    const one = live();
    one.update(workspace, 'kort-innlegg');
    expect(one.numberOf('to')).toBe(2);
    expect(printed(one.scenesOf('to')[0])?.[0]?.text).toBe('2');
    one.scenesOf('borte');
    expect(one.numberOf('to')).toBe(1);
    expect(printed(one.scenesOf('to')[0])?.[0]?.text).toBe('1');
    expectSame(one, workspace, 'kort-innlegg');
  });

  it('tells the slide of sources when the source of a fact on another slide is corrected', () => {
    const { one, start } = counting();
    const sources = deckOf(start, 'okonomiforum').slides.find((slide) => slide.template === 'sources')!;
    const cited = one.use().sources[0]!;
    const [kind, id] = cited.refs[0]!.split('/') as ['quotes', string];
    const op: Operation = {
      type: 'entry.set',
      kind,
      id,
      field: 'source',
      value: { title: 'En helt ny kilde' },
      how: 'correction',
    };
    const next = edited(start, op);
    one.update(next, 'okonomiforum');
    const said = one.scenesOf(sources.id).length;
    one.work(never);
    expect(said).toBeGreaterThan(0);
    expect(JSON.stringify(one.scenesOf(sources.id))).toContain('En helt ny kilde');
    expectSame(one, next, 'okonomiforum');
  });

  it('shows a picture when its file comes, and leaves slides without pictures alone', () => {
    const without = { ...example, images: new Map() };
    const one = live();
    one.update(without, 'okonomiforum');
    one.work(never);
    expect(one.diagnostics().some(({ rule }) => rule === 'image-missing')).toBe(true);
    const before = scenesById(one);
    one.update(example, 'okonomiforum');
    expectSame(one, example, 'okonomiforum');
    expect(one.diagnostics().some(({ rule }) => rule === 'image-missing')).toBe(false);
    const kept = [...scenesById(one)].filter(([id, scene]) => before.get(id) === scene);
    expect(kept.length).toBeGreaterThan(5);
  });

  it('sees what a slide reads quietly: a longer heading in a series sets the size of all', () => {
    const { asked, one, start } = counting();
    const shown = deckOf(start, 'okonomiforum').slides.filter((slide) => slide.template === 'recommendation');
    const other = start.register.recommendations.find(({ id }) => id !== shown[0]!.recommendation)!;
    const op: Operation = {
      type: 'entry.set',
      kind: 'recommendations',
      id: other.id,
      field: 'heading',
      value: 'Kommunesammenslåingsprosessene',
      how: 'correction',
    };
    asked.length = 0;
    one.update(edited(start, op), 'okonomiforum');
    one.work(never);
    expect(asked).toContain(shown[0]!.id);
    expectSame(one, edited(start, op), 'okonomiforum');
  });

  slowly('speaks on another day and in another language when it is asked to', () => {
    const one = live();
    for (const more of [
      {},
      { asOf: '2026-06-01' },
      { language: 'en' },
      { asOf: '2024-01-01', language: 'nn' },
      {},
    ] as const) {
      one.update(example, 'okonomiforum', more);
      one.work(never);
      expect(one.deck()).toEqual(whole(example, 'okonomiforum', more).deck);
      expect(one.diagnostics()).toEqual(whole(example, 'okonomiforum', more).diagnostics);
    }
    one.update(example, 'kort-innlegg');
    expectSame(one, example, 'kort-innlegg');
  });

  it('knows which slides are laid out, and has those of before an edit until they are laid out anew', () => {
    const one = live();
    one.update(example, 'okonomiforum');
    expect([one.isLaid('mandat'), one.lastScenesOf('mandat')]).toEqual([false, []]);
    const was = one.scenesOf('mandat');
    expect([one.isLaid('mandat'), one.lastScenesOf('mandat')]).toEqual([true, was]);
    one.update(edited(example, set('okonomiforum', 'mandat', 'title', 'En annen tittel')), 'okonomiforum');
    expect(one.isLaid('mandat')).toBe(false);
    expect(one.lastScenesOf('mandat')).toBe(was);
    expect(one.scenesOf('mandat')[0]!.title.text).toBe('En annen tittel');
    expect(one.isLaid('mandat')).toBe(true);
    expect([one.isLaid('finnes-ikke'), one.lastScenesOf('finnes-ikke')]).toEqual([false, []]);
  });

  it('says that there is no such deck, and knows nothing before it is shown one', () => {
    const one = live();
    expect(one.work(never)).toBe(false);
    expect([one.deck(), one.scenesOf('mandat'), one.numberOf('mandat'), one.diagnostics()]).toEqual([
      undefined,
      [],
      undefined,
      [],
    ]);
    expect(() => one.update(example, 'finnes-ikke')).toThrow('There is no deck «finnes-ikke».');
  });

  it('takes back an edit without composing anything when nobody had looked at it', () => {
    const { asked, one, start } = counting();
    const { id } = start.register.people[0]!;
    const op: Operation = {
      type: 'entry.set',
      kind: 'people',
      id,
      field: 'name',
      value: 'En annen',
      how: 'correction',
    };
    const scenes = scenesById(one);
    asked.length = 0;
    one.update(edited(start, op), 'okonomiforum');
    one.update(start, 'okonomiforum');
    one.work(never);
    expect(asked).toEqual([]);
    expect(scenesById(one)).toEqual(scenes);
  });
});

function scenesById(one: LiveDeck): Map<string, Scene> {
  return new Map(one.deck()!.scenes.map((scene) => [scene.id, scene]));
}

/** A finished deck that tells which slides are composed. */
function counting(): { one: LiveDeck; asked: string[]; start: Workspace } {
  const asked: string[] = [];
  const counted = new Map(
    [...templates].map(([id, template]): [string, AnyTemplate] => [
      id,
      {
        ...template,
        compose: (content, context) => {
          asked.push(context.slide.id);
          return template.compose(content, context);
        },
      },
    ]),
  );
  const one = new LiveDeck({ templates: counted, ...lookOf(ownTheme('fjord')) });
  one.update(example, 'okonomiforum');
  one.work(never);
  return { one, asked, start: example };
}

function typing(op: Operation): { one: LiveDeck; before: Map<string, Scene>; after: Map<string, Scene> } {
  const { one, start } = counting();
  const before = scenesById(one);
  const next = edited(start, op);
  expect(next).not.toBe(start);
  one.update(next, 'okonomiforum');
  one.work(never);
  return { one, before, after: scenesById(one) };
}

function changed(before: Map<string, Scene>, after: Map<string, Scene>): string[] {
  return [...after].filter(([id, scene]) => before.get(id) !== scene).map(([id]) => id);
}
