/**
 * Notes to colleagues, on a slide or a fact. They lie with what they are about, by ids that nobody else makes, so that two
 * who write at the same time both keep what they wrote. No slide shows them, and no file has them unless asked for.
 */
import { z } from 'zod';
import { idSchema } from './field';

const most = { comments: 500, letters: 4000, name: 100 };

const commentSchema = z.strictObject({
  text: z.string().min(1).max(most.letters),
  /** Who wrote it, as that person calls themselves. */
  by: z.string().max(most.name).optional(),
  /** When, ISO 8601. */
  at: z.iso.datetime(),
  /** Nothing is left to be done about it. */
  done: z.boolean().optional(),
});
export type Comment = z.infer<typeof commentSchema>;

export const commentsSchema = z
  .record(idSchema, commentSchema)
  .refine(
    (all) => Object.keys(all).length <= most.comments,
    `expected no more than ${most.comments} comments`,
  );
export type Comments = Readonly<Record<string, Comment>>;

/** The longest comment, in UTF-16 units. */
export const longestComment = most.letters;

/** In the order in which they were written. */
export function inOrder(comments: Comments | undefined): { id: string; comment: Comment }[] {
  return Object.entries(comments ?? {})
    .map(([id, comment]) => ({ id, comment }))
    .sort((a, b) =>
      a.comment.at === b.comment.at ? (a.id < b.id ? -1 : 1) : a.comment.at < b.comment.at ? -1 : 1,
    );
}

export function openCount(comments: Comments | undefined): number {
  return Object.values(comments ?? {}).filter(({ done }) => !done).length;
}

/** The thing without what was said about it. */
export function withoutComments<T extends object>(thing: T): T {
  if (!Object.hasOwn(thing, 'comments')) return thing;
  const { comments: _comments, ...rest } = thing as T & { comments?: unknown };
  return rest as T;
}
