import { expect, test } from 'vitest';
import { compileDeck } from '../../../core/deck/compile';
import { shownOn } from '../../../core/editing/shown-facts';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import { templates } from '../../../templates';
import { example, look } from '../../renderer/dialogs/support';

const { workspace, deck } = await example();

function shown(own: Deck, id: string, within: Workspace = workspace) {
  const slide = own.slides.find((one) => one.id === id)!;
  const { deck: compiled } = compileDeck({ workspace: within, deck: own, templates, ...look });
  const facts = compiled.scenes.find((scene) => scene.slide === id)?.facts;
  return shownOn(within, own, slide, facts, templates);
}

test('a slide’s facts stand by what they are about, the slide’s own first and in its order', () => {
  const { entries } = shown(deck, 'omfang-av-statlig-styring');
  expect(entries.map(({ ref }) => ref)).toEqual([
    'figures/lovkrav',
    'figures/forskriftsbestemmelser',
    'figures/oremerkede-tilskudd',
  ]);
  expect(entries[0]!.values.map(({ field }) => field)).toEqual(['value', 'approx', 'label']);
  expect(entries[0]!.values[0]!.value).toBe(450);
});

test('a slide that asks for all members says so', () => {
  const { asks } = shown(deck, 'sammensetning');
  expect(asks).toContainEqual({ type: 'query', name: 'members', kind: 'people' });
});

test('a value that holds on this slide only stands beside the register’s', () => {
  const ref = 'figures/lovkrav#value';
  const own = {
    ...deck,
    slides: deck.slides.map((slide) =>
      slide.id === 'omfang-av-statlig-styring' ? { ...slide, deviations: { [ref]: 460 } } : slide,
    ),
  };
  const { entries } = shown(own, 'omfang-av-statlig-styring');
  const value = entries[0]!.values.find((one) => one.ref === ref);
  expect(value).toMatchObject({ value: 460, instead: { value: 450 } });
});

test('a value in time is the one of the presentation’s date', () => {
  const quote = { id: 'q', text: 'Ordene', speaker: 'kari', source: { title: 'Avisen' } };
  const title = [
    { value: 'rådgiver', to: '2025-12-31' },
    { value: 'direktør', from: '2026-01-01' },
  ];
  const kari = { id: 'kari', name: 'Kari Nordmann', title, source: { title: 'Avisen' } };
  const register = { ...workspace.register, quotes: [quote], people: [kari] };
  const own: Deck = {
    ...deck,
    speaker: undefined,
    sections: [],
    slides: [{ id: 's', template: 'quote', quote: 'q' }],
  };
  const titleOn = (date: string) => {
    const dated = { ...own, date };
    const { entries } = shown(dated, 's', { ...workspace, register, decks: [dated] });
    return entries.flatMap(({ values }) => values).find(({ field }) => field === 'title')?.value;
  };
  expect(titleOn('2025-06-01')).toBe('rådgiver');
  expect(titleOn('2026-06-01')).toBe('direktør');
});

test('a slide that is not laid out yet shows nothing', () => {
  expect(shownOn(workspace, deck, deck.slides[0]!, undefined, templates)).toEqual({ entries: [], asks: [] });
});
