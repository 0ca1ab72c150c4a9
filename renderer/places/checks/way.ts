/** From a finding to the place where it is mended. */
import type { Diagnostic } from '../../../core/diagnostics';
import type { FixPlace } from '../../../core/fixes';
import { factRef, parseFact, parseField } from '../../../core/model/ref';
import { kindGroups, type Thing } from '../../../core/words';
import { commission } from '../../state/commission';
import { openAbout } from '../../state/dialogs';
import { go, type Route } from '../../state/route';

/** Where a fact stands in the app. @param ref «people/mette-nord» */
export function factRoute(ref: string, recent: string, field?: string): Route | undefined {
  const at = parseFact(ref);
  if (!at) return undefined;
  const { kind, id } = at;
  if (kind === 'images') return { at: 'bilder', recent, id, field };
  const group = kindGroups.find((one) => one.kinds.includes(kind))?.id;
  return { at: 'fakta', recent, group, kind, id, field };
}

export function routeTo(
  goTo: FixPlace | undefined,
  { at }: Diagnostic,
  decks: readonly string[],
  recent: string,
): Route | undefined {
  if (goTo?.kind === 'image') return factRoute(factRef('images', goTo.id), recent, goTo.field);
  if (goTo?.kind === 'fact') return factRoute(goTo.ref, recent, goTo.field);
  if (goTo?.kind === 'slide') return { at: 'presentasjoner', recent, deck: goTo.deck, slide: goTo.slide };
  if (goTo?.kind === 'deck') return { at: 'presentasjoner', recent, deck: goTo.deck };
  if (at.fact) return factRoute(at.fact, recent, parseField(at.fact)?.field);
  const deck = at.deck ?? decks[0];
  return deck && at.slide ? { at: 'presentasjoner', recent, deck, slide: at.slide } : undefined;
}

/** Shows a thing where it stands. @param field of it, as forms name it */
export function goToThing(thing: Thing, field?: string): void {
  const { recent } = commission();
  switch (thing.type) {
    case 'commission':
      openAbout();
      return;
    case 'fact': {
      const way = factRoute(factRef(thing.kind, thing.id), recent, field);
      if (way) go(way);
      return;
    }
    default: {
      const slide = thing.type === 'slide' ? { slide: thing.slide } : {};
      const deck = thing.in === 'decks' ? { deck: thing.deck, ...slide } : {};
      go({ at: 'presentasjoner', recent, ...deck });
    }
  }
}
