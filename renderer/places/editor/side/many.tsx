/** Several slides are selected: what they have in common. */
import { Heading } from '@digdir/designsystemet-react';
import type { Deck } from '../../../../core/model/deck';
import { useWords } from '../../../words';
import { Own } from './own';

export function Many({ deck, slides }: { deck: Deck; slides: readonly string[] }) {
  const t = useWords('side');
  return (
    <div className="side-content">
      <section className="side-own side-first">
        <Heading level={2} data-size="2xs">
          {t('many', { count: slides.length })}
        </Heading>
        <p className="side-quiet">{t('manyHint')}</p>
        <Own deck={deck} slides={slides} />
      </section>
    </div>
  );
}
