/** The chart slide: what is typed into it and what a dataset gives, as it is drawn. */
import { describe, expect, it } from 'vitest';
import type { ChartNode, Scene } from '../../core/scene/types';
import { entries, type GalleryCase } from '../gallery/case';
import { compileCase } from '../gallery/compiled';

const base = { template: 'chart', heading: 'Behovet vokser', kind: 'bar', unit: 'kroner' };

function made(slide: Record<string, unknown>, more: Partial<GalleryCase> = {}) {
  const compiled = compileCase({
    id: 'x',
    level: 'normal',
    slide: { ...base, ...slide },
    ...more,
  } as GalleryCase);
  const charts = compiled.deck.scenes.map(
    (scene) => scene.nodes.find((node) => node.kind === 'chart') as ChartNode,
  );
  return { ...compiled, charts, rules: compiled.diagnostics.map(({ rule }) => rule) };
}

const notes = (scene: Scene): string[] => scene.notes.map((p) => p.runs.map((run) => run.text).join(''));
const words = (scene: Scene, id: string): string =>
  scene.nodes
    .filter((node) => node.kind === 'text' && node.id === id)
    .flatMap((node) =>
      node.kind === 'text' ? node.paragraphs.flatMap((p) => p.runs.map((run) => run.text)) : [],
    )
    .join('');

describe('A chart slide', () => {
  const rows = [
    ['', 'Kvinner', 'Menn'],
    ['2024', 12.5, '..'],
    ['2025', 13, 9],
  ];

  it('takes the names of its series from the first row, and what is no number as missing', () => {
    const { charts } = made({ rows });
    expect(charts[0]!.spec).toMatchObject({
      categories: ['2024', '2025'],
      series: [
        { name: 'Kvinner', values: [12.5, 13] },
        { name: 'Menn', values: [null, 9] },
      ],
      decimals: 1,
    });
  });

  it('says what is missing and what is projected, in words', () => {
    const { deck } = made({ rows, forecastFrom: '2025' });
    expect(words(deck.scenes[0]!, 'legend')).toBe(
      'Skravert: framskriving fra 2025. Tall mangler for Menn 2024.',
    );
  });

  it('has an alternative text that says what it shows, unless somebody has written one', () => {
    const { charts } = made({
      rows: [
        ['', ''],
        ['Oslo', 3],
        ['Bergen', 9],
        ['Bodø', 1],
      ],
    });
    expect(charts[0]!.alt).toBe(
      'Stolpediagram: 3 kategorier, størst Bergen med 9, minst Bodø med 1. Enhet: kroner.',
    );
    const nynorsk = made(
      {
        rows: [
          ['', ''],
          ['Oslo', 3],
          ['Bergen', 9],
        ],
      },
      { language: 'nn' },
    );
    expect(nynorsk.charts[0]!.alt).toContain('2 kategoriar, størst Bergen med 9');
    expect(made({ rows, alt: 'Flere kvinner enn menn' }).charts[0]!.alt).toBe('Flere kvinner enn menn');
  });

  it('has its numbers in the notes when that is asked for', () => {
    const { deck } = made({ rows, numbersInNotes: true, notes: 'Si noe.' });
    expect(notes(deck.scenes[0]!)).toEqual([
      'Si noe.',
      'Tallene i diagrammet (kroner):',
      '2024: Kvinner 12,5; Menn mangler',
      '2025: Kvinner 13,0; Menn 9,0',
    ]);
    expect(notes(made({ rows }).deck.scenes[0]!)).toEqual([]);
  });

  it('says that numbers are an illustration', () => {
    expect(words(made({ rows, illustration: true }).deck.scenes[0]!, 'unit')).toBe(
      'Illustrasjon, ikke reelle tall · kroner',
    );
  });

  it('tells of names that the numbers do not have', () => {
    expect(made({ rows, highlight: '2030' }).rules).toContain('chart-name');
    expect(made({ rows, highlight: 'menn' }).charts[0]!.spec.highlight).toEqual({ series: 1 });
  });

  it('is no slide without numbers', () => {
    expect(
      made({
        rows: [
          ['', 'Kvinner'],
          ['2025', '..'],
        ],
      }).rules,
    ).toContain('nothing-to-show');
  });

  it('lies down when words need it, and goes on when rows do, measured on one axis', () => {
    const many = Array.from({ length: 30 }, (_, i) => [
      `Et tiltak med et langt navn, nummer ${i + 1}`,
      i + 1,
    ]);
    const { charts } = made({ rows: [['', ''], ...many], highlight: many[20]![0] });
    expect(charts.map(({ spec }) => spec.kind)).toEqual(['horizontal', 'horizontal']);
    expect(charts.flatMap(({ spec }) => spec.categories)).toEqual(many.map(([name]) => name));
    expect(charts[0]!.look.axis).toEqual(charts[1]!.look.axis);
    expect(charts.map(({ spec }) => spec.highlight)).toEqual([undefined, { category: 5 }]);
  });
});

describe('A chart of a dataset', () => {
  const dataset = {
    id: 'd',
    title: 'Sysselsatte',
    unit: 'Personer',
    columns: [
      { label: 'Region', holds: 'names' },
      { label: 'År', holds: 'names' },
      { label: 'Antall', holds: 'numbers' },
    ],
    rows: [
      ['Agder', '2023', 10],
      ['Agder', '2024', 11],
      ['Finnmark', '2023', ':'],
      ['Finnmark', '2024', 5],
    ],
  };
  const facts = { datasets: entries([dataset]) };

  it('has a series for each name over the years, its unit, and its source at the foot', () => {
    const { charts, deck } = made({ unit: undefined, dataset: 'd' }, { facts });
    expect(charts[0]!.spec).toMatchObject({
      categories: ['2023', '2024'],
      series: [
        { name: 'Agder', values: [10, 11] },
        { name: 'Finnmark', values: [null, 5] },
      ],
      unit: 'Personer',
    });
    expect(words(deck.scenes[0]!, 'footer')).toContain('Kilde: Galleriets prøvestoff');
    expect(deck.scenes[0]!.facts.map(({ ref }) => ref)).toContain('datasets/d#rows');
  });

  it('shows only what is named', () => {
    const { charts } = made({ dataset: 'd', show: ['Finnmark', '2024'] }, { facts });
    expect(charts[0]!.spec).toMatchObject({
      categories: ['2024'],
      series: [{ name: 'Finnmark', values: [5] }],
    });
  });
});
