/** Contents to choose among, laid out while the page is idle. */
import { useEffect, useMemo, useState } from 'react';
import { inTimeSlices, timeSlice } from '../../../../core/base/time-slices';
import type { Candidate } from '../../../../core/editing/candidates';
import { type Laid, Layouts } from '../../../../core/editing/fitness';
import type { Deck } from '../../../../core/model/deck';
import type { AnyTemplate, DeckUse } from '../../../../core/template';
import { templates } from '../../../../templates';
import { useWorkspace } from '../../../state/commission';
import { type DeckView, fontsOf, mostHere, useDeck } from '../../../state/decks';

/** Milliseconds to lay out a presentation for the slide that lists what it shows. */
const patience = 200;

export interface Offer {
  key: string;
  template: AnyTemplate;
  candidates: readonly Candidate[];
}

export interface Best {
  candidate: Candidate;
  laid: Laid;
}

/** By the offer's key: the best of its candidates; null when none shows anything; nothing yet when it is not known. */
export type BestOffers = ReadonlyMap<string, Best | null>;

interface Setting {
  view: DeckView;
  layouts: Layouts;
}

/** What laying out needs, made anew when the presentation or the facts change. */
export function useLayouts(deck: Deck): Setting | undefined {
  const workspace = useWorkspace();
  const view = useDeck(deck.id);
  return useMemo(() => {
    if (!view) return undefined;
    const { theme, live } = view;
    const input = { workspace, deck: view.deck, templates, theme, fonts: fontsOf(theme), most: mostHere };
    const use = (): DeckUse => {
      // What is not laid out yet is not known to be shown; a presentation too long for that waits for the editor.
      live.work(timeSlice(patience));
      return live.use();
    };
    return { view, layouts: new Layouts({ ...input, use }) };
  }, [workspace, view]);
}

/** @param offers the same array as long as they are the same */
export function useBest(offers: readonly Offer[], layouts: Layouts | undefined): BestOffers {
  const [best, setBest] = useState<{ of: readonly Offer[]; found: BestOffers }>({ of: [], found: new Map() });
  useEffect(() => {
    if (!layouts) return;
    const found = new Map<string, Best | null>();
    let at = 0;
    const work = (deadline: () => boolean): boolean => {
      while (at < offers.length) {
        const offer = offers[at++]!;
        found.set(offer.key, layouts.best(offer.template, offer.candidates) ?? null);
        if (deadline()) break;
      }
      return at >= offers.length;
    };
    const stop = new AbortController();
    const after = (): void => setBest({ of: offers, found: new Map(found) });
    void inTimeSlices(work, { waits: true, signal: stop.signal, after });
    return () => stop.abort();
  }, [offers, layouts]);
  return best.of === offers ? best.found : none;
}

/** What is known, or found out now: one that was chosen before its turn came. */
export function bestOf(known: BestOffers, offer: Offer, layouts: Layouts | undefined): Best | null {
  const found = known.get(offer.key);
  if (found !== undefined) return found;
  return layouts?.best(offer.template, offer.candidates) ?? null;
}

const none: BestOffers = new Map();
