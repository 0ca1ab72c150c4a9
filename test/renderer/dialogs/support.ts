/** The example commission, and one that has nothing yet, for what is offered in dialogs. */
import { resolve } from 'node:path';
import { emptyUse } from '../../../core/deck/use';
import { Layouts } from '../../../core/editing/fitness';
import type { Deck } from '../../../core/model/deck';
import { emptyRegister, type Workspace } from '../../../core/model/register';
import { fjord } from '../../../core/scene/themes/fjord';
import { FontSet } from '../../../core/text/fonts';
import { templates } from '../../../templates';
import { bundledFonts } from '../../../workspace/fonts';
import { readWorkspace } from '../../../workspace/read';

export const theme = fjord('16:9');
export const fonts = new FontSet(bundledFonts(), theme);

export async function example(): Promise<{ workspace: Workspace; deck: Deck }> {
  const { workspace } = await readWorkspace(resolve('examples/kommunekommisjonen'), templates);
  return { workspace, deck: workspace.decks.find(({ id }) => id === 'okonomiforum')! };
}

export const emptyDeck: Deck = {
  format: 2,
  id: 'tom',
  title: 'Tom',
  date: '2026-02-09',
  language: 'nb',
  sections: [],
  slides: [],
};

export const emptyWorkspace: Workspace = {
  commission: {
    format: 1,
    id: 'ny',
    name: 'Ny kommisjon',
    language: 'nb',
  } as Workspace['commission'],
  register: emptyRegister(),
  decks: [emptyDeck],
  outlines: [],
  images: new Map(),
};

export function layouts(workspace: Workspace, deck: Deck): Layouts {
  return new Layouts({ workspace, deck, templates, theme, fonts, use: emptyUse });
}

export const look = { theme, fonts };
