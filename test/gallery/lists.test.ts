/** Lists sit in body placeholders, so that they stand in PowerPoint's outline and are read as lists. */
import { describe, expect, it } from 'vitest';
import { compileDeck } from '../../core/deck/compile';
import type { LayoutRole } from '../../core/scene/theme';
import { themeOf } from '../../core/scene/themes';
import type { Scene, SceneNode } from '../../core/scene/types';
import { templates } from '../../templates';
import { readWorkspace } from '../../workspace/read';
import { slowly } from '../support/slowly';
import { galleryWorkspace } from './case';
import { gallery } from './cases';
import { look, lookOf } from './compiled';

/** Bodies that each layout of the base package has. */
const bodies: Record<LayoutRole, number> = {
  cover: 0,
  section: 1,
  content: 1,
  twoContent: 2,
  titleOnly: 0,
  quote: 1,
  split: 1,
  image: 1,
  closing: 1,
};

function listsOutside(scene: Scene): string[] {
  const out: string[] = [];
  const used = new Set<number>();
  const visit = (node: SceneNode): void => {
    if (node.kind === 'group') node.children.forEach(visit);
    if (node.kind !== 'text') return;
    const idx = node.placeholder?.type === 'body' ? (node.placeholder.idx ?? 1) : undefined;
    if (idx !== undefined && (used.has(idx) || idx > bodies[scene.layout])) {
      out.push(`${scene.id}: ${node.id} has no body of its own in the layout ${scene.layout}`);
    }
    if (idx !== undefined) used.add(idx);
    const points = node.paragraphs.filter((p) => p.marker !== undefined).length;
    if (points > 1 && idx === undefined) out.push(`${scene.id}: ${node.id}, ${points} points`);
  };
  scene.nodes.forEach(visit);
  return out;
}

describe('every list', () => {
  slowly('of the gallery has a body placeholder that its layout offers', () => {
    const outside = gallery.flatMap((one) => {
      const input = { ...galleryWorkspace(one), templates, ...look(one.page ?? '16:9') };
      return compileDeck(input).deck.scenes.flatMap((scene) =>
        listsOutside(scene).map((text) => `${one.id}: ${text}`),
      );
    });
    expect(outside).toEqual([]);
  });

  it('of the example has one too', async () => {
    const { workspace } = await readWorkspace('examples/kommunekommisjonen', templates);
    const outside = workspace.decks.flatMap((deck) =>
      compileDeck({ workspace, deck, templates, ...lookOf(themeOf(deck, workspace)) }).deck.scenes.flatMap(
        listsOutside,
      ),
    );
    expect(outside).toEqual([]);
  });
});
