/** How many slides a list is to stand on, where people ask for one or two: within what can be read, never below. */
import { choice, optional } from '../../core/model/field';
import type { Context } from '../../core/template';

/** The field of it; left out, the template chooses. */
export const spreadField = () => optional(choice('one', 'two'));
export type Spread = 'one' | 'two' | undefined;

/**
 * @param natural slides as the template would choose
 * @param over all on exactly so many slides; undefined where that cannot be read
 * @returns what was asked for, or what the template chooses with a word of why
 */
export function spreadOver<T>(
  ctx: Context,
  spread: Spread,
  natural: readonly T[],
  over: (slides: number) => readonly T[] | undefined,
): readonly T[] {
  const wanted = spread === 'one' ? 1 : 2;
  if (spread === undefined || natural.length === wanted) return natural;
  const asked = over(wanted);
  if (asked && asked.length === wanted) return asked;
  ctx.report({
    rule: 'spread',
    severity: 'warning',
    message: `It cannot be read on ${wanted === 1 ? 'one slide' : 'two slides'}: it stands on ${natural.length}.`,
    hint: 'Show fewer, write less, or let the template choose.',
    params: { count: natural.length },
  });
  return natural;
}

/** A list in so many parts, evenly; fewer where there are not enough. */
export function partsOf<T>(list: readonly T[], parts: number): T[][] {
  const per = Math.ceil(list.length / parts);
  const out: T[][] = [];
  for (let i = 0; i < list.length; i += per) out.push(list.slice(i, i + per));
  return out;
}
