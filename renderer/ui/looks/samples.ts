/** The sample slides that preview a theme: an opening slide and one with text or numbers. Pure. */
import type { Deck } from '../../../core/model/deck';
import { type LayoutRole, layoutRoles, type Theme } from '../../../core/scene/theme';
import type { Scene } from '../../../core/scene/types';

/** Templates that show most of a theme, best first. */
const telling = ['key-figures', 'statements', 'chart', 'meeting-plan', 'mandate', 'composition', 'quote'];
const bare = new Set(['cover', 'section', 'closing', 'full-image', 'sources']);

/** @returns at most two slides */
export function sampleSlides({ slides }: Pick<Deck, 'slides'>): string[] {
  const seen = slides.filter(({ hidden }) => !hidden);
  const first = seen.find(({ template }) => template === 'cover') ?? seen[0];
  const others = seen.filter((slide) => slide !== first);
  const rank = ({ template }: { template: string }): number => {
    const at = telling.indexOf(template);
    return at >= 0 ? at : bare.has(template) ? telling.length + 1 : telling.length;
  };
  const second = [...others].sort((a, b) => rank(a) - rank(b))[0];
  return [first, second].flatMap((slide) => slide?.id ?? []);
}

/** The first slide that uses each layout: a real slide shows a layout better than a made-up one. */
export function firstOnLayouts(
  { slides }: Pick<Deck, 'slides'>,
  scenesOf: (slide: string) => readonly Scene[],
): Map<LayoutRole, Scene> {
  const found = new Map<LayoutRole, Scene>();
  for (const { id, hidden } of slides) {
    if (hidden) continue;
    for (const scene of scenesOf(id)) if (!found.has(scene.layout)) found.set(scene.layout, scene);
    if (found.size === layoutRoles.length) break;
  }
  return found;
}

/** An empty slide on a layout, for layouts that no slide uses yet. */
export function bareSlide(theme: Theme, layout: LayoutRole): Scene {
  const backdrop = theme.borrowed?.backdrops[layout];
  return {
    id: `bare-${layout}`,
    slide: '',
    template: '',
    part: { index: 1, of: 1 },
    title: { text: layout, visible: false },
    language: 'nb',
    ground: 'paper',
    background: 'background',
    ...(backdrop === undefined ? {} : { backdrop }),
    layout,
    notes: [],
    nodes: [],
    facts: [],
  };
}
