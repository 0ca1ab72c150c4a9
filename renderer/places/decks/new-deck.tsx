/** «Ny presentasjon»: one panel. Occasion, date, speaker; the rest is filled in. */
import {
  Button,
  Dialog,
  Field,
  Fieldset,
  Heading,
  Label,
  Radio,
  Select,
  Textfield,
} from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { Outline } from '../../../core/deck/outline';
import { plainText } from '../../../core/facts/plain-text';
import type { Language } from '../../../core/formats/language';
import type { Deck } from '../../../core/model/deck';
import { apply, newDeckOp, OperationError } from '../../../core/operations';
import { templates } from '../../../templates';
import { outlines } from '../../../templates/outlines';
import { useKeptValue } from '../../forms';
import { edit, useCommission } from '../../state/commission';
import { usePictures } from '../../state/decks';
import { forgetDrafts } from '../../state/kept-drafts';
import { go } from '../../state/route';
import { useSession } from '../../state/session';
import { setTalkTime } from '../../state/talk-times';
import { DateField, dayIn, dayText } from '../../ui/date-field';
import { say } from '../../ui/toast';
import { uiLanguage, useWords } from '../../words';
import { usualDate } from './list';
import { Strip } from './strip';

/** Of what is filled in and not made yet. */
const begun = 'new deck ';

interface Choice {
  id: string;
  name: string;
  about?: string;
  minutes?: number;
  from: Outline | Deck | undefined;
}

const languages: readonly Language[] = ['nb', 'nn', 'se', 'en'];

export function NewDeck({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useWords('decks');
  const common = useWords('common');
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeButton={common('close')}
      className="new-deck"
      aria-label={t('new')}
    >
      {open && <Panel onDone={onClose} />}
    </Dialog>
  );
}

function useChoices(): Choice[] {
  const t = useWords('decks');
  const { workspace } = useCommission();
  const language = uiLanguage();
  return useMemo(
    () => [
      ...outlines.map(
        (from): Choice => ({
          id: from.id,
          name: from.name[language],
          about: from.about[language],
          minutes: from.minutes,
          from,
        }),
      ),
      ...workspace.outlines.map(
        (from): Choice => ({
          id: `own ${from.id}`,
          name: plainText(from.title, workspace.commission.language),
          about: t('own'),
          from,
        }),
      ),
      { id: '', name: t('empty'), about: t('emptyAbout'), from: undefined },
    ],
    [workspace, language, t],
  );
}

function Panel({ onDone }: { onDone(): void }) {
  const t = useWords('decks');
  const { workspace, recent } = useCommission();
  const { today } = useSession();
  const choices = useChoices();
  const [chosen, setChosen] = useState(choices[0]!.id);
  const [typed, setTyped] = useKeptValue(`${begun}date`, dayText(usualDate(today)));
  const date = dayIn(typed);
  const [who, setWho] = useKeptValue(`${begun}who`, '');
  const [name, setName] = useKeptValue(`${begun}name`, '');
  const [event, setEvent] = useKeptValue(`${begun}event`, '');
  const [language, setLanguage] = useState<Language>(workspace.commission.language);
  const make = (): void => {
    if (date === undefined) return;
    const choice = choices.find((one) => one.id === chosen);
    const speaker = who === 'other' ? name : who;
    try {
      const op = newDeckOp(workspace, choice?.from, {
        date,
        language,
        ...(event.trim() ? { event: event.trim() } : {}),
        ...(speaker.trim() ? { speaker: speaker.trim() } : {}),
      });
      const refused = edit(op);
      if (refused) throw refused;
      const { length } = op.deck.slides as unknown[];
      if (choice?.minutes !== undefined && length > 0) {
        const given = Math.round((choice.minutes * 60) / length);
        setTalkTime(workspace.commission.id, op.deck.id, { minutes: choice.minutes, given });
      }
      forgetDrafts(begun);
      onDone();
      go({ at: 'presentasjoner', recent, deck: op.deck.id });
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      say(error.sentence(uiLanguage()), { tone: 'danger' });
    }
  };
  return (
    <form
      className="stack gap-4"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        make();
      }}
    >
      <Heading level={2} data-size="xs">
        {t('new')}
      </Heading>
      <Fieldset>
        <Fieldset.Legend>{t('occasion')}</Fieldset.Legend>
        <div className="occasions-grid tiling gap-4">
          {choices.map((choice) => (
            <Occasion
              key={choice.id}
              choice={choice}
              date={date ?? today}
              language={language}
              chosen={choice.id === chosen}
              onChoose={() => setChosen(choice.id)}
            />
          ))}
        </div>
      </Fieldset>
      <div className="new-deck-row columns gap-5 align-start">
        <DateField label={t('date')} help={t('dateHelp')} text={typed} onText={setTyped} />
        <Field>
          <Label>{t('who')}</Label>
          <Select value={who} onChange={(changed) => setWho(changed.target.value)}>
            <Select.Option value="">{t('whoNone')}</Select.Option>
            {workspace.register.people
              .filter((one) => one.membership !== undefined)
              .map((one) => (
                <Select.Option key={one.id} value={one.id}>
                  {String(one.name)}
                </Select.Option>
              ))}
            <Select.Option value="other">{t('whoOther')}</Select.Option>
          </Select>
        </Field>
      </div>
      {who === 'other' && (
        <Textfield label={t('whoName')} value={name} onChange={(changed) => setName(changed.target.value)} />
      )}
      <div className="new-deck-row columns gap-5 align-start">
        <Textfield
          label={t('event')}
          description={t('eventHelp')}
          value={event}
          onChange={(changed) => setEvent(changed.target.value)}
        />
        <LanguageChoice language={language} onChange={setLanguage} />
      </div>
      <div className="new-deck-do sticky-foot line-above">
        <Button type="submit" disabled={date === undefined}>
          {t('make')}
        </Button>
      </div>
    </form>
  );
}

export function LanguageChoice({
  language,
  onChange,
}: {
  language: Language;
  onChange(next: Language): void;
}) {
  const t = useWords('decks');
  const common = useWords('common');
  return (
    <Field>
      <Label>{t('language')}</Label>
      <Select value={language} onChange={(changed) => onChange(changed.target.value as Language)}>
        {languages.map((one) => (
          <Select.Option key={one} value={one}>
            {common(`language_${one}`)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

interface OccasionProps {
  choice: Choice;
  date: string;
  language: Language;
  chosen: boolean;
  onChoose(): void;
}

/** An occasion with its first slides as they will be, and how long it takes. */
function Occasion({ choice, date, language, chosen, onChoose }: OccasionProps) {
  const t = useWords('decks');
  const common = useWords('common');
  const { workspace } = useCommission();
  const pictures = usePictures();
  const made = useMemo(() => {
    if (!choice.from) return undefined;
    const op = newDeckOp(workspace, choice.from, { date, language });
    const after = apply(workspace, op, templates).workspace;
    return { workspace: after, deck: after.decks.find((deck) => deck.id === op.deck.id)! };
  }, [workspace, choice, date, language]);
  const slides = common('slides', { count: made?.deck.slides.length ?? 0 });
  const stated = choice.minutes === undefined ? slides : t('stated', { minutes: choice.minutes, slides });
  return (
    <div className="occasion stack gap-3 pad-3 at-top bordered rounded" data-chosen={chosen || undefined}>
      {made && pictures ? (
        <Strip made={made} pictures={pictures} />
      ) : (
        <div className="occasion-blank rounded tinted" aria-hidden />
      )}
      <Radio
        name="occasion"
        value={choice.id}
        checked={chosen}
        onChange={onChoose}
        label={choice.name}
        description={made ? `${stated}. ${choice.about ?? ''}` : choice.about}
      />
    </div>
  );
}
