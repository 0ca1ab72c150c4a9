/** Finn (Ctrl+F) and Erstatt (Ctrl+H): beside what one works on, which goes on being edited. */
import './find.css';
import { Button, Checkbox, Field, Input, Label, Select } from '@digdir/designsystemet-react';
import { ChevronDownIcon, ChevronUpIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Scope } from '../../../core/search/find';
import { useRoute } from '../../state/route';
import { useValue } from '../../state/value';
import { isMac, keysText, useCommands } from '../../ui/commands';
import { useWords } from '../../words';
import { useAsking } from './ask';
import { step } from './go';
import { Hits } from './hits';
import { Replacing } from './replacing';
import {
  asked,
  by,
  changes,
  closeFind,
  current,
  found,
  openFind,
  panel,
  rowsNow,
  scopeOf,
  wanted,
} from './state';

const replaceKeys = isMac ? 'Mod+Shift+F' : 'Mod+H';

export function Find() {
  const t = useWords('find');
  const open = useValue(panel);
  const again = (by: -1 | 1) => (panel.get() && rowsNow().length > 0 ? step(by) : openFind(false));
  useCommands([
    { id: 'find', label: t('findCommand'), keys: 'Mod+F', menu: 'find', run: () => openFind(false) },
    {
      id: 'replace',
      label: t('replaceCommand'),
      keys: replaceKeys,
      menu: 'replace',
      run: () => openFind(true),
    },
    {
      id: 'find-next',
      label: t('nextCommand'),
      keys: 'F3',
      whileTyping: true,
      listed: false,
      run: () => again(1),
    },
    {
      id: 'find-previous',
      label: t('previousCommand'),
      keys: 'Shift+F3',
      whileTyping: true,
      listed: false,
      run: () => again(-1),
    },
  ]);
  return open && <Panel replacing={open.replacing} />;
}

function Panel({ replacing }: { replacing: boolean }) {
  const t = useWords('find');
  const id = useId();
  const of = useValue(wanted);
  const instead = useValue(by);
  const times = useValue(asked);
  const route = useRoute();
  const scope = scopeOf(of.where, route);
  const inDeck = route.at === 'presentasjoner' && route.deck !== undefined;
  const field = useRef<HTMLInputElement>(null);
  useAsking(replacing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [times]);
  const set = (next: Partial<typeof of>): void => {
    current.set(undefined);
    wanted.set({ ...of, ...next });
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <search
      className="find column page-ground"
      aria-label={replacing ? t('replace') : t('find')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closeFind();
      }}
    >
      <div className="find-head">
        {/* From word to word with Tab, and the buttons after them. */}
        <div className="find-what">
          <Field>
            <Label htmlFor={id}>{t('what')}</Label>
            <Input
              ref={field}
              id={id}
              type="search"
              autoComplete="off"
              spellCheck={false}
              aria-describedby={`${id}-count`}
              value={of.typed}
              onChange={(event) => set({ typed: event.target.value })}
              onKeyDown={onEnter}
            />
          </Field>
          {replacing && (
            <Field className="find-by">
              <Label htmlFor={`${id}-by`}>{t('by')}</Label>
              <Input
                id={`${id}-by`}
                autoComplete="off"
                value={instead}
                onChange={(event) => by.set(event.target.value)}
                onKeyDown={onEnter}
              />
            </Field>
          )}
          <div className="find-steps line gap-1">
            <Button
              variant="tertiary"
              icon
              aria-label={t('previousCommand')}
              title={`${t('previousCommand')} (${keysText('Shift+F3')})`}
              onClick={() => step(-1)}
            >
              <ChevronUpIcon aria-hidden />
            </Button>
            <Button
              variant="tertiary"
              icon
              aria-label={t('nextCommand')}
              title={`${t('nextCommand')} (${keysText('F3')})`}
              onClick={() => step(1)}
            >
              <ChevronDownIcon aria-hidden />
            </Button>
            <Button
              variant="tertiary"
              icon
              aria-label={t('close')}
              title={`${t('close')} (${keysText('Escape')})`}
              onClick={closeFind}
            >
              <XMarkIcon aria-hidden />
            </Button>
          </div>
        </div>
        <div className="find-options row gap-3">
          <Select
            aria-label={t('where')}
            width="auto"
            value={scope.in}
            onChange={(event) => set({ where: event.target.value as Scope['in'] })}
          >
            {inDeck && <Select.Option value="deck">{t('inDeck')}</Select.Option>}
            <Select.Option value="decks">{t('inDecks')}</Select.Option>
            <Select.Option value="facts">{t('inFacts')}</Select.Option>
          </Select>
          <Checkbox
            label={t('whole')}
            checked={of.whole}
            onChange={(event) => set({ whole: event.target.checked })}
          />
          <Checkbox
            label={t('replacing')}
            checked={replacing}
            onChange={(event) => panel.set({ replacing: event.target.checked })}
          />
        </div>
        <Count id={`${id}-count`} replacing={replacing} />
      </div>
      {replacing ? <Replacing /> : <Hits />}
    </search>
  );
}

/** «3 av 12», also for who does not see it. */
function Count({ id, replacing }: { id: string; replacing: boolean }) {
  const t = useWords('find');
  const of = useValue(wanted);
  const hits = useValue(found);
  const places = useValue(changes);
  const at = useValue(current);
  const answer = replacing ? places : hits;
  const rows = rowsNow();
  const n = rows.findIndex(({ key }) => key === at) + 1;
  const { length: m } = rows;
  const words = (): string => {
    if (of.typed.trim() === '' || !answer) return '';
    if (n > 0) return answer.more ? t('positionMore', { n, m }) : t('position', { n, m });
    if (m === 0)
      return answer.pending > 0
        ? ''
        : replacing && places?.stays.length
          ? t('changes', { count: 0 })
          : t('nothing');
    if (replacing) return answer.more ? t('changesMore', { count: m }) : t('changes', { count: m });
    return answer.more ? t('hitsMore', { count: m }) : t('hits', { count: m });
  };
  return (
    <p id={id} className="find-count muted small tabular" role="status">
      {words()}
      {of.typed.trim() !== '' && answer && answer.pending > 0 && (
        <span>{`${words() ? ' · ' : ''}${t('pending', { count: answer.pending })}`}</span>
      )}
    </p>
  );
}
