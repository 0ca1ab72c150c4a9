/** What the lists under the form are made of. It follows typing a little behind, so that they are never in its way. */
import { useDeferredValue, useMemo } from 'react';
import type { Deck, Slide } from '../../../../core/model/deck';
import type { Workspace } from '../../../../core/model/register';
import type { UsedFact } from '../../../../core/scene/types';
import { useTrailingCommission } from '../../../state/commission';
import { useTrailingDeck } from '../../../state/decks';

export interface Seen {
  workspace: Workspace;
  deck: Deck;
  slide: Slide;
  /** What the slide has read; undefined when it shows nothing. */
  facts: readonly UsedFact[] | undefined;
  recent: string;
  readOnly: boolean;
}

export function useSeen(deck: Deck, slide: Slide): Seen {
  const { workspace, recent, readOnly } = useTrailingCommission();
  const facts = useTrailingDeck(deck.id)?.live.scenesOf(slide.id)[0]?.facts;
  const now = useMemo(
    () => ({ workspace, deck, slide, facts, recent, readOnly }),
    [workspace, deck, slide, facts, recent, readOnly],
  );
  return useDeferredValue(now);
}
