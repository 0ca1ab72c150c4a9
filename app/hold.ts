/** Held decks: a deck that was shown keeps the facts it was shown with. */
import type { Deck } from '../core/model/deck';
import type { Workspace } from '../core/model/register';
import { heldRecord } from '../core/operations';
import { WorkspaceError } from '../workspace/errors';
import { saveWorkspace } from '../workspace/save';
import { compile } from './compile';
import { AppError } from './errors';
import { findDeck, type OpenWorkspace, openWorkspace } from './open';
import { today } from './requests';

export interface HoldOptions {
  today?: string;
  /** Also before the deck's date. */
  early?: boolean;
}

export interface Held {
  open: OpenWorkspace;
  deck: Deck;
  /** Facts in the record. */
  facts: number;
}

/**
 * Writes the facts that a deck shows into its file.
 * @throws AppError when the deck is held already, or its day has not come
 */
export async function holdDeck(dir: string, deckId: string, options: HoldOptions = {}): Promise<Held> {
  const open = await openWorkspace(dir);
  const deck = findDeck(open, deckId);
  if (deck.held) {
    const message = `The deck «${deck.id}» is held already, with the facts of ${deck.held.on}.`;
    throw new AppError('held', message, 'Release it first to hold it anew.');
  }
  if (!options.early && deck.date > (options.today ?? today())) {
    const message = `The deck «${deck.id}» is for ${deck.date}, which has not been yet.`;
    throw new AppError(
      'future',
      message,
      'Until then it follows the register; hold it when it has been shown.',
    );
  }
  const { scenes } = (await compile(open, deckId)).scenes;
  const held = heldRecord(open.workspace, deck, scenes);
  const next = { ...deck, held };
  return { open: await saveDeck(open, next), deck: next, facts: Object.keys(held.facts).length };
}

/** Lets a held deck follow the register again. @throws AppError when it is not held */
export async function releaseDeck(dir: string, deckId: string): Promise<Held> {
  const open = await openWorkspace(dir);
  const { held, ...deck } = findDeck(open, deckId);
  if (!held) throw new AppError('not-held', `The deck «${deck.id}» is not held.`);
  return { open: await saveDeck(open, deck), deck, facts: Object.keys(held.facts).length };
}

async function saveDeck(open: OpenWorkspace, deck: Deck): Promise<OpenWorkspace> {
  const decks = open.workspace.decks.map((one) => (one.id === deck.id ? deck : one));
  return await save(open, { ...open.workspace, decks });
}

/** @throws AppError with the workspace's own words when the file may not be written */
export async function save(open: OpenWorkspace, next: Workspace): Promise<OpenWorkspace> {
  try {
    return await saveWorkspace(open, next);
  } catch (error) {
    if (error instanceof WorkspaceError) throw new AppError('file', error.message);
    throw error;
  }
}
