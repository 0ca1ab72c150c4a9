/** Opens a workspace and finds decks in it. */
import type { Deck } from '../core/model/deck';
import { nearestWords } from '../core/model/nearest';
import { templates } from '../templates';
import { WorkspaceError } from '../workspace/errors';
import { type OpenWorkspace, readWorkspace } from '../workspace/read';
import { AppError } from './errors';
import { quoted } from './text';

export type { OpenWorkspace } from '../workspace/read';

/** @throws AppError when there is no such folder or it is no workspace; what is wrong inside becomes findings. */
export async function openWorkspace(dir: string): Promise<OpenWorkspace> {
  try {
    return await readWorkspace(dir, templates);
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    const hint =
      error.code === 'no-workspace'
        ? 'Choose the folder that holds commission.json, or make a new one with: lysark new <folder>'
        : undefined;
    throw new AppError('not-a-folder', error.message, hint);
  }
}

/** @throws AppError naming the nearest id when there is no such deck. */
export function findDeck(open: OpenWorkspace, id: string): Deck {
  const { decks } = open.workspace;
  const deck = decks.find((one) => one.id === id);
  if (deck) return deck;
  const file = `decks/${id}.json`;
  if (open.files.has(file)) {
    const why = open.diagnostics.find((d) => d.at.file === file && d.severity === 'error');
    const message = `The deck ${quoted(id)} cannot be read${why ? `: ${why.message}` : ''}.`;
    throw new AppError('unknown-deck', message, `Mend ${file} first.`);
  }
  const ids = decks.map((one) => one.id);
  const near = nearestWords(id, ids);
  const known = ids.length === 0 ? 'The workspace has no decks.' : `The decks are: ${ids.join(', ')}.`;
  throw new AppError('unknown-deck', `There is no deck ${quoted(id)}${near}.`, known);
}

/** The decks of the given ids, or all. @throws AppError when there are none. */
export function chooseDecks(open: OpenWorkspace, ids: readonly string[] = []): Deck[] {
  if (ids.length > 0) return [...new Set(ids)].map((id) => findDeck(open, id));
  const { decks } = open.workspace;
  if (decks.length > 0) return [...decks];
  const failed = [...open.files].filter(([path]) => path.startsWith('decks/'));
  throw new AppError(
    'no-decks',
    failed.length > 0 ? 'None of the decks can be read.' : `${open.dir} has no decks.`,
    failed.length > 0 ? `See: lysark check ${open.dir}` : 'Put one in the folder decks.',
  );
}
