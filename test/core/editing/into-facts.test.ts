import { describe, expect, test } from 'vitest';
import { compileDeck } from '../../../core/deck/compile';
import { factKindFor, intoFacts } from '../../../core/editing/into-facts';
import type { Deck, Slide } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';
import { templates } from '../../../templates';
import { emptyDeck, emptyWorkspace, fonts, theme } from '../../renderer/dialogs/support';

const words = { untitled: 'Uten navn', unsourced: 'Skrevet på et lysbilde.' };

const typedChart = {
  id: 'tall',
  template: 'chart',
  kind: 'bar',
  heading: 'Eldre',
  unit: 'personer',
  rows: [
    ['År', '80 år og over', '67–79 år'],
    ['2025', 250, 600],
    ['2030', 310, 640],
    ['', '', ''],
  ],
  sourceLine: 'SSB, tabell 07459',
} as Slide;

const typedTable = {
  id: 'frister',
  template: 'table',
  heading: 'Frister',
  rows: [
    ['Tiltak', 'Frist', ''],
    ['Høring', [{ t: '1. mars', strong: true }], ''],
    ['', '', ''],
    ['Vedtak', '1. juni', ''],
  ],
  sourceLine: 'Sekretariatet',
} as Slide;

function withSlide(slide: Slide, more: Partial<Deck> = {}) {
  const deck = { ...emptyDeck, slides: [slide], ...more };
  return { workspace: { ...emptyWorkspace, decks: [deck] }, deck };
}

function taken(slide: Slide) {
  const { workspace, deck } = withSlide(slide);
  const made = intoFacts(workspace, deck, slide, words)!;
  const { workspace: after, inverse } = apply(workspace, made.op, templates);
  return { before: workspace, after, inverse, slide: after.decks[0]!.slides[0]!, title: made.title };
}

/** What is seen as it goes out, without where it comes from. */
function seen(workspace: Workspace): unknown {
  const { scenes } = compileDeck({ workspace, deck: workspace.decks[0]!, templates, theme, fonts }).deck;
  const nodes = scenes.map((scene) => scene.nodes);
  return JSON.parse(JSON.stringify(nodes, (key, value) => (key === 'from' ? undefined : value)));
}

describe.each([
  ['numbers of a chart', typedChart, 'datasets'],
  ['cells of a table', typedTable, 'tables'],
] as const)('%s', (_name, slide, kind) => {
  test('become a fact that the slide then shows, and look as they did', () => {
    const done = taken(slide);
    expect(done.after.register[kind]).toHaveLength(1);
    expect(done.slide.rows).toBeUndefined();
    expect(seen(done.after)).toEqual(seen(done.before));
    expect(JSON.stringify(seen(done.before))).toMatch(/80 år og over|1\. mars/);
  });

  test('stand on the slide again after one undo', () => {
    const { before, after, inverse } = taken(slide);
    expect(apply(after, inverse, templates).workspace.decks).toEqual(before.decks);
  });
});

test('the fact has the heading, the source and no empty rows or columns', () => {
  const [table] = taken(typedTable).after.register.tables;
  expect(table).toMatchObject({
    title: 'Frister',
    columns: ['Tiltak', 'Frist'],
    source: { title: 'Sekretariatet' },
  });
  expect(table!.rows).toEqual([
    ['Høring', [{ t: '1. mars', strong: true }]],
    ['Vedtak', '1. juni'],
  ]);
  const [dataset] = taken(typedChart).after.register.datasets;
  expect(dataset).toMatchObject({ title: 'Eldre', unit: 'personer', source: { title: 'SSB, tabell 07459' } });
  expect(dataset!.rows).toEqual([
    ['2025', 250, 600],
    ['2030', 310, 640],
  ]);
});

test('years side by side stay the series that they were', () => {
  const rows = [
    ['', '2020', '2021', '2022', '2023'],
    ['Oslo', 1, 2, 3, 4],
    ['Bergen', 2, 3, 4, 5],
  ];
  const slide = { ...typedChart, rows } as Slide;
  const done = taken(slide);
  expect(seen(done.after)).toEqual(seen(done.before));
});

test('one series without a name is called by the heading, and drawn as before', () => {
  const slide = {
    ...typedChart,
    rows: [
      ['', ''],
      ['2025', 1],
      ['2030', 2],
    ],
  } as Slide;
  const done = taken(slide);
  const unnamed = (all: unknown) => JSON.stringify(all).replaceAll('"name":"Eldre"', '"name":""');
  expect(unnamed(seen(done.after))).toEqual(unnamed(seen(done.before)));
});

test('a slide without cells, or that shows a fact, has nothing to take in', () => {
  const empty = { ...typedTable, rows: [['', '']] } as Slide;
  const shows = { ...typedTable, table: 'frister' } as Slide;
  for (const slide of [empty, shows, { id: 'a', template: 'statements' } as Slide])
    expect(factKindFor(emptyDeck, slide)).toBeUndefined();
  // What a frozen presentation has all of as it was would not be shown in it.
  const held = { on: '2026-01-01', facts: {}, whole: ['tables'] };
  expect(factKindFor({ held }, typedTable)).toBeUndefined();
  expect(factKindFor({ held }, typedChart)).toBe('datasets');
});
