/** Comments that two have written: all of both, and never a conflict, since nothing that goes out depends on them. */
import { same } from '../base/json';
import type { Comment, Comments } from '../model/comments';
import { isObject, type Three } from './outcome';

/** What one has removed goes when the other has not changed it since. @returns ours when they say the same */
export function commentsThree({ base, ours, theirs }: Three): Comments | undefined {
  if (same(ours, theirs)) return ours as Comments | undefined;
  const [was, a, b] = [base, ours, theirs].map((one) => (isObject(one) ? one : {}) as Comments) as [
    Comments,
    Comments,
    Comments,
  ];
  const out: Record<string, Comment> = {};
  for (const id of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    const one = commentThree(was[id], a[id], b[id]);
    if (one) out[id] = one;
  }
  if (Object.keys(out).length === 0) return undefined;
  return same(out, ours) ? (ours as Comments) : out;
}

function commentThree(
  base: Comment | undefined,
  ours: Comment | undefined,
  theirs: Comment | undefined,
): Comment | undefined {
  if (!ours || !theirs) {
    const left = ours ?? theirs;
    return base && same(left, base) ? undefined : left;
  }
  if (same(theirs, base) || same(ours, theirs)) return ours;
  if (same(ours, base)) return theirs;
  const { done: _done, ...rest } = ours.at <= theirs.at ? ours : theirs;
  const done = ours.done === theirs.done ? ours.done : base?.done === ours.done ? theirs.done : ours.done;
  return { ...rest, text: textThree(base?.text, ours.text, theirs.text), ...(done ? { done } : {}) };
}

/** Where both have written anew, both stand, in an order that is the same on both machines. */
function textThree(base: string | undefined, ours: string, theirs: string): string {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  return [ours, theirs].sort().join('\n\n').slice(0, 4000);
}
