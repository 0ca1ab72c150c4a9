/** A user's own deck as an outline: the list of slides, without the event it was made for. */
import type { Deck } from '../core/model/deck';
import { idSchema } from '../core/model/field';
import { outlineOf } from '../core/operations';
import { AppError } from './errors';
import { save } from './hold';
import { findDeck, type OpenWorkspace } from './open';
import { quoted } from './text';

export interface OutlineOptions {
  id: string;
  title?: Deck['title'];
}

/**
 * Writes `outlines/<id>.json`.
 * @throws AppError when the id is none or is taken
 */
export async function saveAsOutline(
  open: OpenWorkspace,
  deckId: string,
  { id, title }: OutlineOptions,
): Promise<OpenWorkspace> {
  if (!idSchema.safeParse(id).success) {
    throw new AppError('bad-id', `${quoted(id)} is no id.`, 'Use small letters a–z, digits and hyphens.');
  }
  if (open.files.has(`outlines/${id}.json`)) {
    throw new AppError('exists', `There is an outline ${quoted(id)} already.`, 'Choose another id.');
  }
  const outline = outlineOf(findDeck(open, deckId), id, title);
  return await save(open, { ...open.workspace, outlines: [...open.workspace.outlines, outline] });
}
