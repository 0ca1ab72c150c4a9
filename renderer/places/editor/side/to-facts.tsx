/** «Ta med i Fakta»: below the numbers or cells that are written on the slide. */
import { Button } from '@digdir/designsystemet-react';
import { FolderPlusIcon } from '@navikt/aksel-icons';
import { useId } from 'react';
import { find } from '../../../../core/base/lists';
import { factKindFor, intoFacts } from '../../../../core/editing/into-facts';
import type { Deck } from '../../../../core/model/deck';
import { commission } from '../../../state/commission';
import { useSlide } from '../../../state/decks';
import { sayDone } from '../../../ui/toast';
import { sayIn, useWords } from '../../../words';
import { perform } from '../state/actions';

export function ToFacts({ deck, slide: id }: { deck: Deck; slide: string }) {
  const t = useWords('side');
  const slide = useSlide(deck.id, id);
  const why = useId();
  if (!slide || !factKindFor(deck, slide)) return null;
  return (
    <div className="stack gap-1 at-top above-1">
      <Button variant="secondary" data-size="sm" aria-describedby={why} onClick={() => takeIn(deck.id, id)}>
        <FolderPlusIcon aria-hidden /> {t('toFacts')}
      </Button>
      <p id={why} className="muted small">
        {t('toFactsWhy')}
      </p>
    </div>
  );
}

/** As it is when the button is pressed. */
export function takeIn(deckId: string, slideId: string): void {
  const { workspace } = commission();
  const deck = find(workspace.decks, deckId);
  const slide = deck && find(deck.slides, slideId);
  if (!deck || !slide) return;
  const t = sayIn('side');
  const made = intoFacts(workspace, deck, slide, {
    untitled: t('untitledFact'),
    unsourced: t('unsourced'),
  });
  if (made && perform(() => made.op)) sayDone(t('tookIntoFacts', { title: made.title }));
}
