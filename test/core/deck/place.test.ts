import { describe, expect, it } from 'vitest';
import { compileDeck } from '../../../core/deck/compile';
import { aboutDeck, placeComposed, themeFindings, withNumbers } from '../../../core/deck/place';
import type { Diagnostic } from '../../../core/diagnostics';
import { templates } from '../../../templates';
import { look } from '../../gallery/compiled';
import { deck, workspaceOf } from '../operations/samples';

const rows = Array.from({ length: 40 }, (_, i) => ({ text: `Punkt ${i} ${'med mange ord '.repeat(6)}` }));
const slides = [
  {
    id: 'lang',
    template: 'statements',
    title: 'Lang',
    points: [...rows, { text: 'Til sist \u{1F9FF}\u05D0' }],
  },
  { id: 'kort', template: 'statements', title: 'Kort', points: [{ text: 'Et ord \u05D0' }] },
];

describe('the number in a finding', () => {
  it('is the one printed on the slide where its text stands, also where a slide goes on', () => {
    const one = deck('prove', slides);
    const made = compileDeck({ workspace: workspaceOf({}, [one]), deck: one, templates, ...look('16:9') });
    const { scenes } = made.deck;
    expect(scenes.length).toBeGreaterThan(3);
    const found = made.diagnostics.filter(({ rule }) => rule === 'glyph-missing');
    expect(found.map(({ at }) => [at.slide, at.number])).toEqual([
      ['lang', scenes.length - 1],
      ['kort', scenes.length],
    ]);
  });

  it('is that of the scene which has the node a template names, or of the slide', () => {
    const one = deck('prove', slides);
    const { scenes } = compileDeck({
      workspace: workspaceOf({}, [one]),
      deck: one,
      templates,
      ...look('16:9'),
    }).deck;
    const last = scenes.filter(({ slide }) => slide === 'lang').at(-1)!;
    const nodes = [...last.nodes, { ...last.nodes[0]!, id: 'bare-her' }];
    const mine = scenes.map((scene) => (scene === last ? { ...scene, nodes } : scene));
    const spot = { deck: 'prove', slide: 'lang', position: 0, first: 1 };
    const at = (node?: string) =>
      placeComposed(
        { rule: 'r', severity: 'tip', message: 'm', ...(node ? { at: { node } } : {}) },
        spot,
        mine,
      ).at;
    expect(at('bare-her').number).toBe(last.part.index);
    expect(at('finnes-ikke').number).toBe(1);
    expect(at()).toEqual({
      path: 'slides[0]',
      keys: ['slides', 0],
      file: 'decks/prove.json',
      deck: 'prove',
      slide: 'lang',
      number: 1,
    });
  });

  it('is given to what reading the files found, and not made up for a slide that shows nothing', () => {
    const read: Diagnostic[] = ['lang', 'borte', undefined].map((slide) => ({
      rule: 'r',
      severity: 'error',
      message: 'm',
      at: { file: 'decks/prove.json', ...(slide ? { slide } : {}) },
    }));
    const numbered = withNumbers(read, (slide) => (slide === 'lang' ? 7 : undefined));
    expect(numbered.map(({ at }) => at.number)).toEqual([7, undefined, undefined]);
  });
});

describe('what is told with a deck', () => {
  it('is what the files say of it and of the facts, and not of other decks', () => {
    const read = [
      'decks/prove.json',
      'decks/annen.json',
      'outlines/min.json',
      'facts/people.json',
      undefined,
    ];
    const all: Diagnostic[] = read.map((file) => ({
      rule: 'r',
      severity: 'tip',
      message: 'm',
      at: file ? { file } : {},
    }));
    expect(aboutDeck(all, 'prove').map(({ at }) => at.file)).toEqual([
      'decks/prove.json',
      'facts/people.json',
      undefined,
    ]);
  });

  it('is that its look is not known', () => {
    const workspace = workspaceOf({});
    expect(themeFindings(deck('prove'), workspace)).toEqual([]);
    expect(themeFindings(deck('prove', [], { theme: 'fjord' }), workspace)).toEqual([]);
    const [found] = themeFindings(deck('prove', [], { theme: 'ukjent' }), workspace);
    expect(found?.message).toContain('«ukjent»');
    expect(found?.at.file).toBe('decks/prove.json');
  });

  it('is that the look of the commission is not known, where the deck asks for none', () => {
    const { commission, ...rest } = workspaceOf({});
    const workspace = { ...rest, commission: { ...commission, theme: 'ukjent' } };
    expect(themeFindings(deck('prove'), workspace)[0]?.at).toEqual({
      file: 'commission.json',
      path: 'theme',
      keys: ['theme'],
    });
    expect(themeFindings(deck('prove', [], { theme: 'fjord' }), workspace)).toEqual([]);
  });
});
