import { describe, expect, it } from 'vitest';
import { everyKind, theme } from '../../core/chart/charts';
import { comparePage } from '../../support/pdf/compare';
import { deck, scene, title } from '../pptx/decks';
import { exported } from './checked';
import { fittedDeck } from './decks';

describe('A chart in a PDF', () => {
  it('is one figure that says what it shows, with its words in their places', async () => {
    const kinds = Object.entries(everyKind());
    const given = fittedDeck(
      deck(kinds.map(([kind, node]) => scene(kind, [title(`Diagram ${kind}`), node]))),
      theme,
    );
    const { pages, structure, pdf } = await exported(given, { theme });
    expect(given.scenes.flatMap((one, i) => comparePage(one, pages[i]!))).toEqual([]);
    const figures = structure.all.filter(({ type }) => type === 'Figure');
    expect(figures.map(({ dict }) => pdf.text(dict, 'Alt'))).toEqual(kinds.map(([, { alt }]) => alt));
    // Nothing of a chart stands outside its figure.
    expect(new Set(structure.all.map(({ type }) => type))).toEqual(
      new Set(['Document', 'Sect', 'H1', 'H2', 'Figure']),
    );
  });
});
