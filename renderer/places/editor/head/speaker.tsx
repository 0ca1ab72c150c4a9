/** Who speaks: somebody of the register, or somebody who is typed. */
import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { indexOf } from '../../../../core/deck/held';
import { wordsIn } from '../../../../core/facts/plain-text';
import { FactView } from '../../../../core/facts/view';
import type { Deck } from '../../../../core/model/deck';
import type { Workspace } from '../../../../core/model/register';
import { usePart, useWorkspace } from '../../../state/commission';
import { useWords } from '../../../words';
import { perform } from '../state/actions';
import { speakerOp, speakerTextOp } from './setting';
import { Typed } from './typed';

const other = ' other';

export function Speaker({ deck, focus }: { deck: Deck; focus?: string }) {
  const t = useWords('editor');
  const workspace = useWorkspace();
  const readOnly = usePart((now) => now.readOnly);
  const home = workspace.commission.language;
  const { speaker } = deck;
  // Chosen and not yet typed: an empty name is nobody.
  const [writing, setWriting] = useState(speaker !== undefined && speaker.person === undefined);
  const choice = speaker?.person ?? (writing || speaker?.name !== undefined ? other : '');
  const choose = (value: string): void => {
    setWriting(value === other);
    if (value !== choice) perform(() => speakerOp(deck, value === other || value === '' ? undefined : value));
  };
  const people = workspace.register.people;
  return (
    <>
      <Field>
        <Label>{t('speaker')}</Label>
        <Select
          value={choice}
          disabled={readOnly}
          autoFocus={focus === 'speaker' || focus === 'speaker.person'}
          onChange={(event) => choose(event.target.value)}
        >
          <Select.Option value="">{t('speakerNone')}</Select.Option>
          <Select.Option value={other}>{t('speakerOther')}</Select.Option>
          {people.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {String(name)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {choice !== '' && (
        <div className="about-pair columns gap-4">
          {choice === other && (
            <Typed
              label={t('speakerName')}
              field="speaker.name"
              deck={deck.id}
              stored={speaker?.name ?? ''}
              focus={focus === 'speaker.name'}
              make={(words) => speakerTextOp(deck, 'name', words, home)}
            />
          )}
          <Typed
            label={t('speakerTitle')}
            field="speaker.title"
            deck={deck.id}
            help={choice === other ? undefined : t('speakerTitleHelp')}
            stored={wordsIn(speaker?.title, deck.language, home)}
            focus={focus === 'speaker.title'}
            make={(words) => speakerTextOp(deck, 'title', words, home)}
          />
        </div>
      )}
    </>
  );
}

/** The speaker's name on the deck's date. */
export function speakerName(workspace: Workspace, deck: Deck): string | undefined {
  const { speaker } = deck;
  if (speaker?.name || speaker?.person === undefined) return speaker?.name;
  const view = new FactView(indexOf(workspace), deck.date, deck.language);
  return view.get('people', speaker.person)?.name;
}
