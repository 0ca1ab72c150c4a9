/** Comments on slides and facts, as operations. */
import type { Comment, Comments } from '../model/comments';
import type { KindId } from '../model/kinds';
import { factRef } from '../model/ref';
import type { Workspace } from '../model/register';
import { OperationError } from './error';
import { deckOf, slideOf } from './lists';
import type { Operation } from './operation';

/** What a comment is about. */
export type Commented = { deck: string; slide: string } | { kind: KindId; id: string };

/** @throws OperationError when it is not there */
export function commentsOf(workspace: Workspace, on: Commented): Comments {
  if ('slide' in on) return slideOf(deckOf(workspace, 'decks', on.deck), on.slide).comments ?? {};
  const entry = workspace.register[on.kind].find(({ id }) => id === on.id);
  if (entry) return (entry.comments as Comments | undefined) ?? {};
  const fact = factRef(on.kind, on.id);
  throw new OperationError('unknown-id', { file: `facts/${on.kind}.json`, fact }, { id: on.id });
}

/** Writes a comment, or takes it away where none is given. @throws OperationError when what it is about is not there */
export function putComment(
  workspace: Workspace,
  on: Commented,
  id: string,
  comment: Comment | undefined,
): Operation {
  const { [id]: _was, ...others } = commentsOf(workspace, on);
  const all = comment ? { ...others, [id]: comment } : others;
  const value = Object.keys(all).length > 0 ? { value: all } : {};
  const field = 'comments';
  return 'slide' in on
    ? { type: 'slide.set', in: 'decks', deck: on.deck, id: on.slide, field, ...value }
    : { type: 'entry.set', kind: on.kind, id: on.id, field, ...value };
}
