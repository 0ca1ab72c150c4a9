/** Who leads the commission. None or several is possible for a while, and is seldom meant. */
import { queries } from '../../facts/queries';
import type { Person } from '../../model/kinds';
import { factRef } from '../../model/ref';
import type { CheckContext, Seen } from '../context';
import { defineRule } from '../rule';

const basis = 'Ett medlem er oppnevnt som leder';

/** A slide that shows fewer is about some of them, and not about the commission. */
const fewest = 3;

/** The members on the deck's date, and the first slide that shows them as a commission. */
function shownMembers(ctx: CheckContext): { on: Seen; members: Person[]; chairs: Person[] } | undefined {
  const members = queries.members.run(ctx.view);
  const ids = new Set(members.map(({ id }) => id));
  const on = ctx.slides.find((one) => {
    const shown = [...(one.facts.get('people') ?? [])].filter((id) => ids.has(id));
    return shown.length >= fewest;
  });
  return on && { on, members, chairs: members.filter(({ membership }) => membership === 'chair') };
}

export const chairMissing = defineRule({
  id: 'chair-missing',
  level: 'warning',
  scope: 'deck',
  basis,
  find(ctx, report) {
    const shown = shownMembers(ctx);
    if (!shown || shown.chairs.length > 0) return;
    const { on, members } = shown;
    report({
      on,
      fact: factRef('people', members[0]!.id),
      message: `None of the ${members.length} members is the chair.`,
      hint: 'Say who leads the commission, in the field for the role.',
      params: { count: members.length },
    });
  },
});

export const chairsMany = defineRule({
  id: 'chairs-many',
  level: 'warning',
  scope: 'deck',
  basis,
  find(ctx, report) {
    const shown = shownMembers(ctx);
    if (!shown || shown.chairs.length < 2) return;
    const { on, chairs } = shown;
    const refs = chairs.map(({ id }) => factRef('people', id));
    report({
      on,
      fact: refs[1]!,
      message: `More than one is the chair: ${chairs.map(({ name }) => name).join(', ')}.`,
      hint: 'Let one be the chair; a role that has changed has its dates.',
      params: { count: chairs.length, people: refs },
    });
  },
});
