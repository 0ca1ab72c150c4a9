/** The presentation's date. Another one is tried first: what changes with it is shown before it is taken. */
import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { readDate, writeDate } from '../../../../core/editing/typed-input';
import { formatDate } from '../../../../core/formats/dates';
import type { Deck } from '../../../../core/model/deck';
import { changeDeckDate, type DateEffect, dateEffects } from '../../../../core/operations';
import { scenesOfDeck } from '../../../background';
import { useKeptText } from '../../../forms';
import { commission, usePart } from '../../../state/commission';
import type { DeckView } from '../../../state/decks';
import { useSession } from '../../../state/session';
import { DateField } from '../../../ui/date-field';
import { uiLanguage, useWords } from '../../../words';
import { perform } from '../state/actions';

const most = { slides: 6, facts: 3 };

export function DeckDate({ view, focus }: { view: DeckView; focus?: boolean }) {
  const { deck } = view;
  const t = useWords('editor');
  const common = useWords('common');
  const { today } = useSession();
  const readOnly = usePart((now) => now.readOnly);
  const [typed, setTyped] = useKeptText(`decks/${deck.id}#date`, t('date'));
  const read = typed === undefined ? undefined : readDate(typed, { today, partial: false });
  const date = read && 'value' in read ? read.value : undefined;
  const wanted = date !== undefined && date !== deck.date ? date : undefined;
  const effects = useDateEffects(deck, wanted);
  const take = () => {
    if (wanted !== undefined && perform(() => changeDeckDate(commission().workspace, deck.id, wanted))) {
      setTyped(undefined);
    }
  };
  return (
    <div>
      <DateField
        label={t('date')}
        text={typed ?? writeDate(deck.date, uiLanguage())}
        readOnly={readOnly}
        autoFocus={focus}
        onText={setTyped}
        onEnter={take}
        // A date that cannot be read stays until it is mended; one that says nothing new is as it was.
        onBlur={() => date === deck.date && setTyped(undefined)}
      />
      {wanted !== undefined && (
        <section
          className="about-effects stack gap-2 tinted small"
          aria-live="polite"
          aria-label={formatDate(wanted, uiLanguage())}
        >
          <strong>{formatDate(wanted, uiLanguage(), 'weekday')}</strong>
          {deck.held ? (
            <Paragraph>{t('heldDate')}</Paragraph>
          ) : (
            effects && <Effects effects={effects} view={view} />
          )}
          <div className="row gap-2">
            <Button onClick={take}>{t('changeDate')}</Button>
            <Button variant="secondary" onClick={() => setTyped(undefined)}>
              {common('cancel')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

function Effects({ effects, view }: { effects: readonly DateEffect[]; view: DeckView }) {
  const t = useWords('editor');
  if (effects.length === 0) return <Paragraph>{t('dateNothing')}</Paragraph>;
  const rest = effects.length - most.slides;
  return (
    <>
      <Paragraph>{t('dateEffects', { count: effects.length })}</Paragraph>
      <ul className="list stack gap-2">
        {effects.slice(0, most.slides).map(({ slide, facts }) => (
          <li key={slide} className="stack gap-half">
            <span className="strong">
              {view.live.numberOf(slide)}. {view.live.scenesOf(slide)[0]?.title.text ?? slide}
            </span>
            {facts.slice(0, most.facts).map(({ ref, was, now }) => (
              <span key={ref} className="about-change">
                <del className="muted">{was || t('empty')}</del> <span aria-hidden>→</span>{' '}
                <ins>{now || t('empty')}</ins>
              </span>
            ))}
            {facts.length > most.facts && (
              <span className="about-change">{t('more', { count: facts.length - most.facts })}</span>
            )}
          </li>
        ))}
        {rest > 0 && <li>{t('more', { count: rest })}</li>}
      </ul>
    </>
  );
}

/** What the slides would show otherwise; undefined until it is known. */
function useDateEffects(deck: Deck, date: string | undefined): readonly DateEffect[] | undefined {
  const [found, setFound] = useState<{ date: string; effects: readonly DateEffect[] }>();
  useEffect(() => {
    if (date === undefined) return;
    let current = true;
    scenesOfDeck(deck.id).then(
      (scenes) => {
        if (current) setFound({ date, effects: dateEffects(commission().workspace, deck.id, date, scenes) });
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [deck, date]);
  return found?.date === date ? found?.effects : undefined;
}
