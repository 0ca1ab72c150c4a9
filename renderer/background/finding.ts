/** What is looked for, answered from all that the worker has laid out. */
import type { Workspace } from '../../core/model/register';
import type { Scene } from '../../core/scene/types';
import { findHits, type Library } from '../../core/search/find';
import { queryOf } from '../../core/search/fold';
import { replaceable } from '../../core/search/replacing';
import { findWords } from '../../core/search/words';
import { templates } from '../../templates';
import type { Question, Reply } from './messages';

/** A deck as it was last laid out. */
interface Last {
  done: boolean;
  scenes?: readonly Scene[];
}

export function libraryOf(workspace: Workspace, followed: ReadonlyMap<string, Last>): Library {
  const decks = workspace.decks.map((deck) => ({ deck, scenes: followed.get(deck.id)?.scenes ?? [] }));
  return { workspace, decks };
}

export function lookedFor(
  question: Extract<Question, { ask: 'find' | 'replaceable' | 'words' }>,
  workspace: Workspace,
  followed: ReadonlyMap<string, Last>,
): Reply {
  const library = libraryOf(workspace, followed);
  if (question.ask === 'words') {
    return { ask: 'words', hits: findWords(library, question.typed, question.most) };
  }
  const { ask, scope, typed, whole } = question;
  const query = queryOf(typed, whole);
  const searched = scope.in === 'deck' ? [scope.deck] : [...followed.keys()];
  const pending = scope.in === 'facts' ? 0 : searched.filter((id) => followed.get(id)?.done !== true).length;
  if (ask === 'find') {
    return { ask, pending, found: query ? findHits(library, scope, query) : { hits: [], more: false } };
  }
  const none = { changes: [], stays: [], more: false };
  return { ask, pending, replaceable: query ? replaceable(library, templates, scope, query) : none };
}
