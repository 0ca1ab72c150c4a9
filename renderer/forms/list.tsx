/** A list whose items are added, removed and moved by buttons and by keys. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useContext, useEffect, useMemo, useRef } from 'react';
import { keptKeys } from '../../core/editing/drafts';
import { listShape, writtenPoints } from '../../core/editing/points';
import { hasTexts, movedItem, textsIn, withoutEmpty } from '../../core/editing/values';
import { useWords } from '../words';
import { useDraft } from './draft';
import { focusIn } from './focus';
import { Group } from './frame';
import { InDraft } from './kept';
import { useLackingWords } from './lacking';
import { LanguageTabs } from './languages';
import { usePoints } from './points';
import { type EditorProps, InList, InPoints, useEditor, useForm, useInList } from './settings';

export function ListEditor(props: EditorProps) {
  const t = useWords('forms');
  const { texts, readOnly, textLanguage, languages, home } = useForm();
  const inList = useInList();
  const lackingWords = useLackingWords();
  const Editor = useEditor();
  /** Its points are edited by the list around it, which knows their levels. */
  const nested = useContext(InPoints) === 'levels';
  const shape = useMemo(() => listShape(props.form), [props.form]);
  const draft = useDraft<readonly unknown[]>(
    props.value as readonly unknown[] | undefined,
    props.onChange,
    (items) => items && (shape ? writtenPoints(shape, items) : withoutEmpty(items)),
  );
  const keysOf = useKeys();
  const box = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const item = box.current?.children[wanted.current];
    wanted.current = undefined;
    focusIn(item);
  });
  const { form, path } = props;
  const items = draft.value ?? [];
  const points = usePoints({
    shape: nested || readOnly ? undefined : shape,
    items,
    language: languages.includes(textLanguage) ? textLanguage : home,
    home,
    box,
    put: draft.set,
    onEnd: () => adder.current?.focus(),
  });
  if (form.type !== 'list') return null;
  const keys = keysOf(items);
  const isWords = form.of.type === 'text' || form.of.type === 'string';
  const put = (next: readonly unknown[], focus?: number): void => {
    wanted.current = focus;
    draft.set(next);
  };
  const addAfter = (i: number) => put(items.toSpliced(i + 1, 0, undefined), i + 1);
  const remove = (i: number) => put(items.toSpliced(i, 1), Math.max(0, i - 1));
  const move = (i: number, to: number) => {
    const next = movedItem(items, i, to);
    if (next !== items) put(next, to);
  };
  const onKey = (event: KeyboardEvent, i: number) => {
    if (readOnly || event.nativeEvent.isComposing || points.onKey(event)) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      event.stopPropagation();
      move(i, event.key === 'ArrowUp' ? i - 1 : i + 1);
    }
  };
  const word = texts.item?.(path) ?? t('item');
  const addButton = !readOnly && (
    <Button
      ref={adder}
      variant="tertiary"
      className="self-start"
      aria-label={t('addItemTo', { word, label: props.label })}
      onClick={() => addAfter(items.length - 1)}
    >
      <PlusIcon aria-hidden />
      {t('addItem', { word })}
    </Button>
  );
  // An empty nested list shows only the button that adds an item.
  if (inList && items.length === 0 && !draft.error) return <div data-field={path}>{addButton}</div>;
  return (
    <Group
      {...props}
      error={draft.error ? (lackingWords(props, draft.value) ?? draft.error) : props.error}
      onDrop={draft.unsent ? draft.drop : undefined}
      aside={hasTexts(form) ? <LanguageTabs label={props.label} texts={textsIn(form, items)} /> : undefined}
    >
      <InDraft value>
        <InList value>
          <InPoints value={shape?.below ? 'levels' : shape ? 'points' : undefined}>
            <ol
              ref={box}
              className="f-list list stack gap-2"
              data-words={isWords || undefined}
              onPaste={points.onPaste}
            >
              {items.map((item, i) => (
                <li className="stack gap-1 align-start" key={keys[i]} onKeyDown={(event) => onKey(event, i)}>
                  <Editor
                    form={form.of}
                    path={path}
                    bare
                    label={t('itemNumber', { word, number: i + 1 })}
                    value={item}
                    onChange={(value) => {
                      draft.set(items.with(i, value));
                      return undefined;
                    }}
                  />
                  {!readOnly && (
                    <div className="f-item-buttons line" data-beside-fields>
                      <button
                        type="button"
                        className="f-icon hovers bare centered muted"
                        aria-label={t('moveUp', { word, number: i + 1 })}
                        title={`${t('up')} (Alt+↑)`}
                        disabled={i === 0}
                        onClick={() => move(i, i - 1)}
                      >
                        <ArrowUpIcon aria-hidden />
                      </button>
                      <button
                        type="button"
                        className="f-icon hovers bare centered muted"
                        aria-label={t('moveDown', { word, number: i + 1 })}
                        title={`${t('down')} (Alt+↓)`}
                        disabled={i === items.length - 1}
                        onClick={() => move(i, i + 1)}
                      >
                        <ArrowDownIcon aria-hidden />
                      </button>
                      <button
                        type="button"
                        className="f-icon hovers bare centered muted"
                        aria-label={t('removeItem', { word, number: i + 1 })}
                        title={t('remove')}
                        onClick={() => remove(i)}
                      >
                        <XMarkIcon aria-hidden />
                      </button>
                    </div>
                  )}
                </li>
              ))}
            </ol>
          </InPoints>
        </InList>
      </InDraft>
      {addButton}
    </Group>
  );
}

/** Items have no names: their fields are told apart by what they say, so that one that is typed in stays the same field. */
function useKeys(): (items: readonly unknown[]) => readonly number[] {
  const kept = useRef({ items: [] as readonly unknown[], keys: [] as readonly number[], next: 0 });
  return (items) => {
    const now = kept.current;
    if (now.items !== items) {
      now.keys = keptKeys(now, items, () => now.next++);
      now.items = items;
    }
    return now.keys;
  };
}
