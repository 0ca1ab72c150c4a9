/** Commissions from seeds through every outline: no error, no empty slide, and packages that nobody can fault. */
import { describe, expect, it } from 'vitest';
import { checkDeck } from '../../core/checks';
import { compileDeck } from '../../core/deck/compile';
import { deckFromOutline } from '../../core/deck/outline';
import { diagnosticText } from '../../core/diagnostics';
import type { Scene } from '../../core/scene/types';
import { rasterizeSvg } from '../../exporters/png';
import { exportPptx } from '../../exporters/pptx';
import { templates } from '../../templates';
import { outlines } from '../../templates/outlines';
import { galleryAssets } from '../gallery/case';
import { look } from '../gallery/compiled';
import { lintPackage } from '../support/ooxml-lint';
import { overlapFaults, sizeFaults, titleFaults } from '../support/scene-paint';
import { frameFaults, orderFaults, textFaults, texts, toldOf, words } from '../support/scene-rules';
import { validateWithSdk } from '../support/sdk';
import { commission, commissions } from './commission';

const date = '2025-11-24';
const assets = galleryAssets((svg) => rasterizeSvg(svg, 200));

/** Something to read or look at besides title, footer and number. */
function hasContent(scene: Scene): boolean {
  const said = texts(scene).filter(({ role }) => role !== 'footer' && role !== 'number');
  // Sections and covers say all they have to say in their titles.
  const bare = scene.template === 'section' || scene.template === 'cover' || scene.template === 'closing';
  const content = said.filter(
    ({ role, paragraphs }) => (bare || role !== 'title') && words(paragraphs).trim() !== '',
  );
  return content.length > 0 || scene.nodes.some((node) => node.kind === 'image' && !node.decorative);
}

describe('a commission from a seed', () => {
  it('is the same every time', () => {
    expect(JSON.stringify(commission(4).register)).toBe(JSON.stringify(commission(4).register));
    expect(JSON.stringify(commission(4).register)).not.toBe(JSON.stringify(commission(5).register));
  });
});

describe.each(commissions)('the commission with $name', ({ workspace }) => {
  for (const outline of outlines) {
    for (const page of ['16:9', '4:3'] as const) {
      it(`gets a whole deck of «${outline.name.nb}» in ${page}`, async () => {
        const { theme, fonts } = look(page);
        const made = { id: 'prove', title: 'Prøve', date, language: 'nb' as const, page };
        const deck = deckFromOutline(outline, workspace, made);
        const compiled = compileDeck({ workspace, deck, templates, theme, fonts });
        const { scenes } = compiled.deck;
        const checked = checkDeck({
          compiled: compiled.deck,
          theme,
          workspace,
          deck,
          use: compiled.use,
          language: 'nb',
          asOf: date,
        });
        const all = [...compiled.diagnostics, ...checked];
        const errors = all
          .filter((d) => d.severity === 'error')
          .map((d) => `${d.at.node ?? ''}: ${diagnosticText(d)}`);
        const empty = scenes.filter((scene) => !hasContent(scene)).map((scene) => `${scene.id} is empty`);
        const faults = scenes.flatMap((scene) => {
          const told = toldOf(scene, compiled.diagnostics);
          return [
            ...orderFaults(scene),
            ...textFaults(scene),
            ...frameFaults(scene, theme, told),
            ...overlapFaults(scene, told),
            ...sizeFaults(scene, told),
          ].map((fault) => `${scene.id}: ${fault}`);
        });
        expect([...errors, ...empty, ...titleFaults(scenes), ...faults]).toEqual([]);
        // Sources are the last; whatever else the outline chose has something to show.
        expect(new Set(scenes.map((scene) => scene.slide)).size).toBeGreaterThanOrEqual(
          deck.slides.length - 1,
        );
        const file = await exportPptx(compiled.deck, theme, assets);
        expect(lintPackage(file)).toEqual([]);
        expect(await validateWithSdk(file)).toEqual([]);
      });
    }
  }
});

describe.each(['nn', 'se', 'en'] as const)('a commission that writes bokmål only, in %s', (language) => {
  it('gets its decks, and is told what is not translated', () => {
    const workspace = commission(6, { members: 16, meetings: 3, quotes: 0, longTitles: true });
    for (const outline of outlines) {
      const deck = deckFromOutline(outline, workspace, { id: 'prove', title: 'Prøve', date, language });
      const { deck: compiled, diagnostics } = compileDeck({ workspace, deck, templates, ...look('16:9') });
      expect(diagnostics.filter((d) => d.severity === 'error').map(diagnosticText)).toEqual([]);
      expect(diagnostics.some((d) => d.rule === 'translation-missing')).toBe(true);
      expect(titleFaults(compiled.scenes)).toEqual([]);
    }
  });
});
