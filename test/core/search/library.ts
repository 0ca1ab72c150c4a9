/** Decks laid out to be searched. */
import { compileDeck } from '../../../core/deck/compile';
import type { Workspace } from '../../../core/model/register';
import { fjord } from '../../../core/scene/themes/fjord';
import type { Library } from '../../../core/search/find';
import { FontSet } from '../../../core/text/fonts';
import { templates } from '../../../templates';
import { bundledFonts } from '../../../workspace/fonts';

const theme = fjord();
const fonts = new FontSet(bundledFonts(), theme);

export { templates };

export function libraryOf(workspace: Workspace): Library {
  const decks = workspace.decks.map((deck) => ({
    deck,
    scenes: compileDeck({ workspace, deck, templates, theme, fonts }).deck.scenes,
  }));
  return { workspace, decks };
}
