/** «Om presentasjonen»: what it is for, when, by whom, in which language and shape. Everything is saved as it is typed. */
import { Field, Heading, Label, Select } from '@digdir/designsystemet-react';
import { wordsIn } from '../../../../core/facts/plain-text';
import type { Deck } from '../../../../core/model/deck';
import { wantedTheme } from '../../../../core/scene/themes';
import { useCommission } from '../../../state/commission';
import { useDeck } from '../../../state/decks';
import { PlaceDialog } from '../../../ui/dialog';
import { Looks } from '../../../ui/looks';
import { useWords } from '../../../words';
import { perform } from '../state/actions';
import { about } from '../state/editor';
import { DeckDate } from './date';
import { deckSet, eventOp, titleOp } from './setting';
import { Speaker } from './speaker';
import { Typed } from './typed';

const languages = ['nb', 'nn', 'se', 'en'] as const;

export function About({ deck }: { deck: string }) {
  const t = useWords('editor');
  return (
    <PlaceDialog state={about} closedby="any" placement="right" className="about" aria-label={t('about')}>
      {({ field }) => <Form deck={deck} focus={field} />}
    </PlaceDialog>
  );
}

function Form({ deck: id, focus }: { deck: string; focus?: string }) {
  const view = useDeck(id);
  const t = useWords('editor');
  const { workspace, readOnly } = useCommission();
  const home = workspace.commission.language;
  if (!view) return null;
  const { deck } = view;
  const words = (text: Deck['title'] | undefined): string => wordsIn(text, deck.language, home);
  return (
    <div className="stack gap-4">
      <Heading level={2} data-size="xs">
        {t('about')}
      </Heading>
      <Typed
        label={t('deckTitle')}
        field="title"
        deck={deck.id}
        stored={words(deck.title)}
        focus={focus === 'title'}
        make={(text) => titleOp(deck, text, home)}
      />
      <Typed
        label={t('event')}
        field="event.name"
        deck={deck.id}
        stored={words(deck.event?.name)}
        focus={focus === 'event.name'}
        make={(text) => eventOp(deck, 'name', text, home)}
      />
      {deck.event && (
        <>
          <Typed
            label={t('occasion')}
            field="event.occasion"
            deck={deck.id}
            help={t('occasionHelp')}
            stored={words(deck.event.occasion)}
            focus={focus === 'event.occasion'}
            make={(text) => eventOp(deck, 'occasion', text, home)}
          />
          <Typed
            label={t('place')}
            field="event.place"
            deck={deck.id}
            stored={deck.event.place ?? ''}
            focus={focus === 'event.place'}
            make={(text) => eventOp(deck, 'place', text, home)}
          />
        </>
      )}
      <DeckDate view={view} focus={focus === 'date'} />
      <Speaker deck={deck} focus={focus} />
      <div className="about-pair columns gap-4">
        <Choice
          label={t('language')}
          value={deck.language}
          options={languages.map((one) => [one, one] as const)}
          onChoose={(value) => deckSet(deck, 'language', value)}
        />
        <Choice
          label={t('page')}
          value={deck.page ?? '16:9'}
          options={[
            ['16:9', t('pageWide')],
            ['4:3', t('pageNarrow')],
          ]}
          onChoose={(value) => deckSet(deck, 'page', value === '16:9' ? undefined : value)}
        />
      </div>
      <Looks
        workspace={workspace}
        deck={deck}
        value={deck.theme}
        inherited={wantedTheme({}, workspace)}
        readOnly={readOnly}
        onChoose={(id) => perform(() => deckSet(deck, 'theme', id), `theme ${deck.id}`)}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose(value: string): ReturnType<typeof deckSet>;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const common = useWords('common');
  const { readOnly } = useCommission();
  const names: Record<string, string> = Object.fromEntries(
    languages.map((one) => [one, common(`language_${one}`)]),
  );
  return (
    <Field>
      <Label>{label}</Label>
      <Select
        value={value}
        disabled={readOnly}
        onChange={(event) => perform(() => onChoose(event.target.value))}
      >
        {options.map(([id, name]) => (
          <Select.Option key={id} value={id}>
            {names[id] ?? name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
