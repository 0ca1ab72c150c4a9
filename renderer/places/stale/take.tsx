import {
  Button,
  Dialog,
  Field,
  Heading,
  Label,
  Radio,
  Select,
  Textfield,
} from '@digdir/designsystemet-react';
import { useState } from 'react';
import { plainText } from '../../../core/facts/plain-text';
import { formatDate } from '../../../core/formats/dates';
import type { Language } from '../../../core/formats/language';
import type { Deck } from '../../../core/model/deck';

import { OperationError } from '../../../core/operations';
import { templates } from '../../../templates';
import { edit, useCommission } from '../../state/commission';
import { go } from '../../state/route';
import { useSession } from '../../state/session';
import { DateField, dayIn, dayText } from '../../ui/date-field';
import { say } from '../../ui/toast';
import { uiLanguage, useWords } from '../../words';
import { split, usualDate } from '../decks/list';
import { LanguageChoice } from '../decks/new-deck';
import { type Into, type Origin, takeInto } from './taking';

interface TakeProps {
  open: boolean;
  origins: readonly Origin[];
  /** Decks that stand nowhere, with slides made of recipes (`madeAnew`). */
  anew: readonly Deck[];
  onClose(): void;
}

/** «Ta de valgte inn i …»: a presentation of one's own, or one that there is. */
export function Take({ open, origins, anew, onClose }: TakeProps) {
  const common = useWords('common');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeButton={common('close')}
      className="take"
      aria-labelledby="take-title"
    >
      {open && <Panel origins={origins} anew={anew} onDone={onClose} />}
    </Dialog>
  );
}

function Panel({ origins, anew, onDone }: Pick<TakeProps, 'origins' | 'anew'> & { onDone(): void }) {
  const t = useWords('stale');
  const common = useWords('common');
  const { workspace, recent } = useCommission();
  const { today } = useSession();
  const home = workspace.commission.language;
  const { upcoming, held } = split(workspace.decks, today);
  const decks = [...upcoming, ...held].filter((deck) => !deck.held);
  const [fresh, setFresh] = useState(true);
  const [event, setEvent] = useState('');
  const [speaker, setSpeaker] = useState('');
  const [typed, setTyped] = useState(() => dayText(usualDate(today)));
  const date = dayIn(typed);
  const [language, setLanguage] = useState<Language>(home);
  const [deck, setDeck] = useState(decks[0]?.id ?? '');
  const take = () => {
    if (fresh && date === undefined) return;
    const into: Into =
      fresh && date !== undefined
        ? {
            new: {
              date,
              language,
              ...(event.trim() ? { event: event.trim() } : {}),
              ...(speaker.trim() ? { speaker: speaker.trim() } : {}),
            },
          }
        : { deck };
    try {
      const from = { ...workspace, decks: [...workspace.decks, ...anew] };
      const made = takeInto(from, templates, origins, into);
      const refused = edit(made.op);
      if (refused) throw refused;
      onDone();
      go({ at: 'presentasjoner', recent, deck: made.deck, slide: made.slides[0] });
      tell(made.slides.length, made.left.length);
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      say(error.sentence(uiLanguage()), { tone: 'danger' });
    }
  };
  const tell = (count: number, left: number) => {
    if (left === 0) say(t('taken', { count }), { tone: 'success' });
    // It is to be read before it goes.
    else say(`${t('taken', { count })} ${t('leftOut', { count: left })}`, { tone: 'warning', stays: 20_000 });
  };
  return (
    <form
      className="stack gap-4"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        take();
      }}
    >
      <Heading level={2} data-size="xs" id="take-title">
        {t('takeTitle', { count: origins.length })}
      </Heading>
      {decks.length > 0 && (
        <fieldset className="take-into row">
          <legend className="visually-hidden">{t('takeInto')}</legend>
          <Radio
            name="take-into"
            value="new"
            label={t('intoNew')}
            checked={fresh}
            onChange={() => setFresh(true)}
          />
          <Radio
            name="take-into"
            value="deck"
            label={t('intoDeck')}
            checked={!fresh}
            onChange={() => setFresh(false)}
          />
        </fieldset>
      )}
      {fresh ? (
        <div className="take-fields columns gap-5 align-start">
          <Textfield
            label={t('event')}
            description={t('eventHelp')}
            value={event}
            maxLength={200}
            onChange={(changed) => setEvent(changed.target.value)}
          />
          <Textfield
            label={t('speaker')}
            description={t('speakerHelp')}
            value={speaker}
            maxLength={200}
            onChange={(changed) => setSpeaker(changed.target.value)}
          />
          <DateField label={t('date')} text={typed} onText={setTyped} />
          <LanguageChoice language={language} onChange={setLanguage} />
        </div>
      ) : (
        <Field>
          <Label>{t('whichDeck')}</Label>
          <Field.Description>{t('whichDeckHelp')}</Field.Description>
          <Select value={deck} onChange={(changed) => setDeck(changed.target.value)}>
            {decks.map((one) => (
              <Select.Option key={one.id} value={one.id}>
                {`${plainText(one.event?.name ?? one.title, home, one.language)} – ${formatDate(one.date, uiLanguage())}`}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <div className="row gap-3">
        <Button type="submit" disabled={fresh ? date === undefined : deck === ''}>
          {fresh ? t('makeNew') : t('addTo')}
        </Button>
        <Button variant="secondary" onClick={onDone}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
