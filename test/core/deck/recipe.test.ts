import { describe, expect, it } from 'vitest';
import { compileDeck } from '../../../core/deck/compile';
import { withStamps } from '../../../core/deck/stamps';
import type { Scene } from '../../../core/scene/types';
import { templates } from '../../../templates';
import { type GalleryCase, galleryWorkspace } from '../../gallery/case';
import { gallery } from '../../gallery/cases';
import { look } from '../../gallery/compiled';

/** Scenes as one sees them: where words come from is told by ids, and notes are none of a recipe's. */
function seen(scenes: readonly Scene[]): unknown {
  return scenes.map(({ title, layout, background, nodes }) =>
    JSON.parse(
      JSON.stringify({ title, layout, background, nodes }, (key, value) =>
        key === 'from' ? undefined : value,
      ),
    ),
  );
}

function made(one: GalleryCase) {
  const { workspace, deck } = galleryWorkspace(one);
  const { theme, fonts } = look(one.page ?? '16:9');
  const input = { workspace, deck, templates, theme, fonts };
  const { deck: scenes } = compileDeck(input);
  return { input, scenes, stamped: withStamps(scenes, deck, workspace, templates) };
}

const normal = gallery.filter(({ level, slide }) => level === 'normal' && slide.template !== 'sources');

describe('A slide made anew of its recipe', () => {
  it.each(normal.map((one) => [one.id, one] as const))('is the same slide: %s', (_id, one) => {
    const { input, scenes, stamped } = made(one);
    if (scenes.scenes.length !== 1) return;
    const { recipe } = stamped.scenes[0]!;
    expect(recipe, 'there is a recipe').toBeDefined();
    const slide = { id: 'slide', template: recipe!.template, ...recipe!.content };
    const again = compileDeck({ ...input, deck: { ...input.deck, slides: [slide] } }).deck;
    expect(seen(again.scenes)).toEqual(seen(scenes.scenes));
  });

  it('has in its recipe what stands on its own part of what goes on, and nothing of the other parts', () => {
    const points = Array.from({ length: 40 }, (_, i) => ({ text: `Punkt nummer ${i + 1}` }));
    const one = {
      id: 'mange',
      level: 'long',
      slide: { template: 'statements', heading: 'Mange', points },
    } as const;
    const { stamped } = made(one);
    expect(stamped.scenes.length).toBeGreaterThan(1);
    const shares = stamped.scenes.map(({ recipe }) =>
      (recipe!.content.points as { text: string }[]).map(({ text }) => text),
    );
    expect(shares.flat()).toEqual(points.map(({ text }) => text));
  });
});
