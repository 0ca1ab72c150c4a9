/** What two have changed differently and nobody has settled: one of the versions is shown until then. */
import { factRef, parseField } from '../../model/ref';
import { type Thing, thingAt } from '../../words';
import type { CheckContext, Seen } from '../context';
import { defineRule } from '../rule';

export const conflict = defineRule({
  id: 'conflict',
  level: 'warning',
  scope: 'deck',
  basis: 'Forvaltningens ansvar for riktig informasjon',
  find(ctx, report) {
    for (const { id, place } of ctx.workspace.conflicts ?? []) {
      const thing = thingAt(place);
      const seen = thing && placesOf(thing, place.path?.[0], ctx);
      if (!seen) continue;
      report({
        ...(seen.on ? { on: seen.on } : { path: [] }),
        ...(thing.type === 'fact' ? { fact: factRef(thing.kind, thing.id) } : {}),
        message: `Two people have changed ${[...Object.values(place)].flat().join(' › ')} differently.`,
        hint: 'Choose which is to hold.',
        params: { conflict: id },
      });
    }
  },
});

/** Where the deck shows it; undefined when it does not. */
function placesOf(thing: Thing, field: string | undefined, ctx: CheckContext): { on?: Seen } | undefined {
  switch (thing.type) {
    case 'commission':
      return {};
    case 'fact': {
      const ref = factRef(thing.kind, thing.id);
      if (ctx.deck.held?.facts[ref]) return undefined;
      const shows = ({ facts, values }: Seen): boolean =>
        field === undefined
          ? facts.get(thing.kind)?.has(thing.id) === true
          : [...values].map(parseField).some((value) => value?.fact === ref && value.field === field);
      const on = ctx.slides.find(shows);
      return on && { on };
    }
    default: {
      if (thing.in !== 'decks' || thing.deck !== ctx.deck.id) return undefined;
      const on =
        thing.type === 'slide' ? ctx.slides.find(({ scene }) => scene.slide === thing.slide) : undefined;
      return on ? { on } : {};
    }
  }
}
