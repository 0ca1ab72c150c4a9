/** A reference to a fact, found by typing. */
import { Button, Input } from '@digdir/designsystemet-react';
import { ArrowRightIcon, PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { found } from '../../core/editing/search';
import { readable } from '../../core/editing/unreadable';
import { inLine } from '../../core/words';
import { afterPaint } from '../state/after-paint';
import { useWords } from '../words';
import { dropOf, type TextForm, useDraftField } from './draft';
import { Frame, type Tied } from './frame';
import { type EditorProps, type RefChoice, useForm } from './settings';

/** What is typed to find an entry is no entry until one is chosen. */
const looking: TextForm<string> = {
  read: (text) => (text === '' ? { value: undefined } : { why: 'notChosen' }),
  write: () => '',
};

export function RefEditor(props: EditorProps) {
  const t = useWords('forms');
  const { refs, readOnly } = useForm();
  const [again, setAgain] = useState(false);
  const [error, setError] = useState<string>();
  /** One is in the field: what is being looked for is not wrong yet. */
  const [inside, setInside] = useState(false);
  const typed = useDraftField(props.value as string | undefined, looking, props.onChange);
  const choosing = again || typed.text !== '';
  const box = useRef<HTMLDivElement>(null);
  const back = useRef(false);
  useEffect(() => {
    if (choosing || !back.current) return;
    back.current = false;
    // The slide may be made anew by the same choice, and the caret need not wait for both.
    afterPaint(() => {
      const at = document.activeElement;
      if (at && at !== document.body && !box.current?.contains(at)) return;
      box.current?.querySelector<HTMLElement>('button, input')?.focus();
    });
  });
  const { form } = props;
  if (form.type !== 'ref') return null;
  const id = readable(props.value) as string | undefined;
  const one = id === undefined ? undefined : refs.one(form.kind, id);
  const set = (next: string | undefined) => {
    typed.drop();
    setError(props.onChange(next));
    back.current = true;
    setAgain(false);
  };
  const close = () => {
    back.current = true;
    setAgain(false);
  };
  return (
    <Frame
      {...props}
      error={(typed.why && !inside ? t(typed.why) : undefined) ?? error ?? props.error}
      onDrop={dropOf(typed)}
    >
      {(tied) => (
        <div ref={box}>
          {id !== undefined && !choosing ? (
            <div className="f-chosen f-box line gap-1 rounded">
              {one?.picture && <img src={one.picture} alt="" />}
              <button
                // A button is neither required nor filled in wrongly.
                id={tied.id}
                aria-describedby={tied['aria-describedby']}
                type="button"
                className="f-chosen-main bare stack fill break-words rounded"
                disabled={readOnly}
                aria-label={t('chosen', { label: props.label, title: one?.title ?? id })}
                onClick={() => setAgain(true)}
              >
                <span>{one?.title ?? t('gone', { id })}</span>
                {one?.subtitle && <small>{one.subtitle}</small>}
              </button>
              {refs.open && one && (
                <button
                  type="button"
                  className="f-icon hovers bare centered muted"
                  aria-label={t('goTo', { title: one.title })}
                  title={t('goTo', { title: one.title })}
                  onClick={() => refs.open?.(form.kind, id)}
                >
                  <ArrowRightIcon aria-hidden />
                </button>
              )}
              {!readOnly && (
                <button
                  type="button"
                  className="f-icon hovers bare centered muted"
                  aria-label={t('removeChosen', { title: one?.title ?? id })}
                  title={t('remove')}
                  onClick={() => set(undefined)}
                >
                  <XMarkIcon aria-hidden />
                </button>
              )}
            </div>
          ) : (
            <Finder
              kind={form.kind}
              tied={tied}
              again={choosing && id !== undefined}
              query={typed.text}
              onQuery={(query) => (query === '' ? typed.drop() : typed.set(query))}
              onInside={setInside}
              onChoose={set}
              onClose={close}
              onError={setError}
            />
          )}
        </div>
      )}
    </Frame>
  );
}

interface FinderProps {
  kind: string;
  tied: Tied;
  /** Opened to replace the current choice. */
  again: boolean;
  /** What is looked for; it stays in the field when it is left. */
  query: string;
  onQuery(query: string): void;
  onInside(inside: boolean): void;
  onChoose(id: string): void;
  onClose(): void;
  onError(error: string): void;
}

function Finder(props: FinderProps) {
  const { kind, tied, again, query, onQuery, onInside, onChoose, onClose, onError } = props;
  const t = useWords('forms');
  const common = useWords('common');
  const { refs, readOnly } = useForm();
  const listId = useId();
  // What was left here is not opened again by itself.
  const [open, setOpen] = useState(again && query === '');
  const [at, setAt] = useState(0);
  const choices: readonly RefChoice[] = open ? found(refs.list(kind), query) : [];
  const word = inLine(refs.word(kind));
  const creates = open && query.trim() !== '' && refs.create !== undefined && refs.canCreate?.(kind) === true;
  const count = choices.length + (creates ? 1 : 0);
  const choose = (i: number) => {
    const one = choices[i];
    if (one) onChoose(one.id);
    else if (creates && i === choices.length) {
      const made = refs.create!(kind, query.trim());
      if (made && 'id' in made) onChoose(made.id);
      else if (made) onError(made.error);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (!open) setOpen(true);
        else if (count > 0) setAt((at + (event.key === 'ArrowDown' ? 1 : count - 1)) % count);
        return;
      case 'Enter':
        if (!open) return;
        event.preventDefault();
        event.stopPropagation();
        choose(at);
        return;
      case 'Escape':
        if (!open) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        if (again && query === '') onClose();
        return;
      default:
    }
  };
  const shown = open && count > 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: follows whether one is still in the field.
    <div
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setOpen(false);
        onInside(false);
        if (again) onClose();
      }}
      onFocus={() => onInside(true)}
    >
      <Input
        {...tied}
        role="combobox"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${listId}-${at}` : undefined}
        autoComplete="off"
        autoFocus={again && query === ''}
        readOnly={readOnly}
        placeholder={t('find', { word })}
        value={query}
        onClick={() => !readOnly && setOpen(true)}
        onChange={(event) => {
          onQuery(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKey}
      />
      {shown && (
        <div
          className="f-options f-box scroll rounded"
          role="listbox"
          id={listId}
          aria-label={t('find', { word })}
        >
          {choices.map((one, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's, as for every combobox.
            <div
              className="pointer line gap-2 base"
              key={one.id}
              id={`${listId}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(i)}
            >
              {one.picture && <img src={one.picture} alt="" loading="lazy" />}
              <span>
                {one.title}
                {one.subtitle && <small>{one.subtitle}</small>}
              </span>
            </div>
          ))}
          {creates && (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the input's, as for every combobox.
            <div
              className="pointer line gap-2 base"
              id={`${listId}-${choices.length}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === choices.length}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choices.length)}
            >
              <PlusIcon aria-hidden />
              <span>{t('createNamed', { word, name: query.trim() })}</span>
            </div>
          )}
        </div>
      )}
      {open && query !== '' && count === 0 && (
        <div className="f-help muted smaller regular" role="status">
          {t('noneFound')}
        </div>
      )}
      {again && (
        <Button
          variant="tertiary"
          className="self-start"
          onClick={() => {
            onQuery('');
            onClose();
          }}
        >
          {common('cancel')}
        </Button>
      )}
    </div>
  );
}
