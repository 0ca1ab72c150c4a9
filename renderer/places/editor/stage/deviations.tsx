/** What this slide says otherwise than Fakta, with the way back. */
import { Button } from '@digdir/designsystemet-react';
import type { Deck, Slide } from '../../../../core/model/deck';
import { resetDeviation } from '../../../../core/operations';
import { commission, usePart } from '../../../state/commission';
import { uiLanguage, useWords } from '../../../words';
import { perform } from '../state/actions';
import { deviationOrigin, originLabel } from './labels';

export function Deviations({ deck, slide }: { deck: Deck; slide: Slide }) {
  const t = useWords('editor');
  const readOnly = usePart((now) => now.readOnly);
  const refs = Object.keys(slide.deviations ?? {});
  if (refs.length === 0) return null;
  const { workspace } = commission();
  return (
    <section className="deviations row line-below page-ground small" aria-label={t('deviation')}>
      <strong>{t('deviation')}</strong>
      <ul className="list row">
        {refs.map((ref) => {
          const origin = deviationOrigin(ref);
          const what = origin ? originLabel(origin, slide.template, workspace, deck.date, uiLanguage()) : ref;
          return (
            <li key={ref} className="line gap-1">
              <span>{what}</span>
              <Button
                variant="tertiary"
                disabled={readOnly}
                aria-label={`${t('reset')}: ${what}`}
                onClick={() => perform(() => resetDeviation({ deck: deck.id, slide: slide.id, ref }))}
              >
                {t('reset')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
