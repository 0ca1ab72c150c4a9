/** «Kommentarer»: what colleagues say to each other about the slide, and where else in the presentation something is open. */
import { Button } from '@digdir/designsystemet-react';
import { one } from '../../../../core/editing/selection';
import { openCount } from '../../../../core/model/comments';
import type { Deck, Slide } from '../../../../core/model/deck';
import { putComment } from '../../../../core/operations';
import { commission, usePart } from '../../../state/commission';
import { useSlide } from '../../../state/decks';
import { Comments } from '../../../ui/comments';
import { useWords } from '../../../words';
import { perform } from '../state/actions';
import { select } from '../state/editor';

export function SlideComments({ deck, slide }: { deck: Deck; slide: Slide }) {
  const t = useWords('comments');
  const readOnly = usePart((now) => now.readOnly);
  const now = useSlide(deck.id, slide.id) ?? slide;
  const on = { deck: deck.id, slide: slide.id };
  const others = deck.slides
    .map((other, i) => ({ id: other.id, number: i + 1, count: openCount(other.comments) }))
    .filter(({ id, count }) => id !== slide.id && count > 0);
  return (
    <div className="side-content">
      <section className="stack gap-4" aria-label={t('title')}>
        <Comments
          at={`${deck.id}/${slide.id}`}
          comments={now.comments}
          readOnly={readOnly}
          onPut={(id, comment) => perform(() => putComment(commission().workspace, on, id, comment))}
        />
      </section>
      {others.length > 0 && (
        <section className="stack gap-2" aria-label={t('elsewhere')}>
          <h2 className="base strong">{t('elsewhere')}</h2>
          <ul className="list stack gap-1">
            {others.map(({ id, number, count }) => (
              <li key={id}>
                <Button variant="tertiary" data-size="sm" onClick={() => select(deck.id, one(id))}>
                  {t('onSlide', { number, count })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
