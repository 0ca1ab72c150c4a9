/** The example, laid out, for tests of the editor's parts. */
import { compileDeck } from '../../../core/deck/compile';
import type { Typed } from '../../../core/editing/retyping';
import { type Origin, originsAt } from '../../../core/editing/shown-origins';
import { paragraphText, targetsOf } from '../../../core/editing/targets';
import type { Deck } from '../../../core/model/deck';
import type { Workspace } from '../../../core/model/register';
import type { Scene } from '../../../core/scene/types';
import { templates } from '../../../templates';
import { readWorkspace } from '../../../workspace/read';
import { look } from '../../gallery/compiled';

export async function example(): Promise<Workspace> {
  return (await readWorkspace('examples/kommunekommisjonen', templates)).workspace;
}

export function deckIn(workspace: Workspace, id: string): Deck {
  return workspace.decks.find((one) => one.id === id)!;
}

const known = new WeakMap<Workspace, Map<string, readonly Scene[]>>();

export function laidOut(workspace: Workspace, id: string): readonly Scene[] {
  const decks = known.get(workspace) ?? new Map<string, readonly Scene[]>();
  known.set(workspace, decks);
  const deck = deckIn(workspace, id);
  const scenes =
    decks.get(id) ?? compileDeck({ workspace, deck, templates, ...look(deck.page ?? '16:9') }).deck.scenes;
  decks.set(id, scenes);
  return scenes;
}

export function slideIn(workspace: Workspace, id: string, slideId: string): Typed {
  const deck = deckIn(workspace, id);
  const slide = deck.slides.find((one) => one.id === slideId)!;
  return { workspace, deck, slide, template: templates.get(slide.template) };
}

/** Where the first paragraph comes from that says these words. */
export function originOfWords(workspace: Workspace, id: string, slideId: string, words: string): Origin[] {
  const given = slideIn(workspace, id, slideId);
  for (const scene of laidOut(workspace, id)) {
    if (scene.slide !== slideId) continue;
    for (const target of targetsOf(scene)) {
      for (const [i, paragraph] of target.paragraphs.entries()) {
        const said = paragraphText(paragraph);
        if (said.replaceAll('\u00A0', ' ').includes(words)) {
          return originsAt(given, target, i);
        }
      }
    }
  }
  throw new Error(`«${words}» does not stand on ${slideId}.`);
}
