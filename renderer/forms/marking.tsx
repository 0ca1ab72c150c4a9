/** Bold, italics and links of what is selected in a text: by keys, and by a small bar at the selection. */
import { Button, Input, ValidationMessage } from '@digdir/designsystemet-react';
import { LinkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import {
  isMarked,
  linkAt,
  type MarkPatch,
  mark,
  type OneText,
  type Run,
  wordAround,
  wordsOf,
} from '../../core/editing/text-runs';
import { readUrl } from '../../core/editing/typed-input';
import { keysText } from '../ui/commands';
import { useWords } from '../words';
import { offsetAt } from './selection-place';

interface MarkingProps {
  /** The text as it is now, letter by letter. */
  text(): OneText | undefined;
  box: RefObject<HTMLTextAreaElement | null>;
  onChange(next: string | Run[]): void;
  /** Of the field, for who does not see the bar. */
  label: string;
  /** Texts that keep the marks of their source, and those that cannot be edited. */
  off?: boolean;
}

export interface Marking {
  /** @returns whether the key was a mark's */
  onKeyDown(event: KeyboardEvent): boolean;
  onSelect(): void;
  /** Asks for the address of a stretch. */
  link(start: number, end: number, href?: string): void;
  /** Nothing while nothing is selected. */
  bar: ReactNode;
}

interface Range {
  start: number;
  end: number;
}

interface Linking extends Range {
  href: string;
  wrong?: boolean;
}

export function useMarking({ text, box, onChange, label, off = false }: MarkingProps): Marking {
  const [selected, setSelected] = useState<Range & { left: number; top: number }>();
  const [linking, setLinking] = useState<Linking>();
  const range = (): Range | undefined => {
    const field = box.current;
    if (off || !field || field.selectionStart === field.selectionEnd) return undefined;
    return { start: field.selectionStart, end: field.selectionEnd };
  };
  const set = ({ start, end }: Range, patch: MarkPatch): void => {
    onChange(mark(text(), start, end, patch));
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(start, end);
  };
  const turn = (key: 'strong' | 'em'): void => {
    const at = range();
    if (at) {
      set(at, { [key]: isMarked(text(), at.start, at.end, key) ? undefined : true });
      return;
    }
    // Without a selection the word around the caret, which stays where it is.
    const caret = box.current?.selectionStart ?? 0;
    const word = off ? undefined : wordAround(wordsOf(text()), caret);
    if (!word) return;
    onChange(
      mark(text(), word.start, word.end, {
        [key]: isMarked(text(), word.start, word.end, key) ? undefined : true,
      }),
    );
    box.current?.setSelectionRange(caret, caret);
  };
  const link = (start: number, end: number, href = linkAt(text(), start, end)?.href ?? ''): void =>
    setLinking({ start, end, href });
  const done = (): void => {
    if (!linking) return;
    const read = readUrl(linking.href);
    if ('why' in read) {
      setLinking({ ...linking, wrong: true });
      return;
    }
    setLinking(undefined);
    set(linking, { href: read.value });
  };
  const onSelect = (): void => {
    const at = range();
    // The selection changes with each letter: setting an equal value would render for nothing.
    if (!at) {
      if (selected) setSelected(undefined);
    } else if (at.start !== selected?.start || at.end !== selected.end) {
      setSelected({ ...at, ...offsetAt(box.current!, at.start) });
    }
  };
  return {
    onKeyDown(event) {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (!(ctrlKey || metaKey) || altKey || shiftKey) return false;
      const at = range();
      const letter = key.toLowerCase();
      if (letter === 'b' || letter === 'i') turn(letter === 'b' ? 'strong' : 'em');
      else if (letter === 'k' && at) link(at.start, at.end);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    onSelect,
    link,
    bar:
      linking || (selected && !off) ? (
        <div
          className="f-mark-bar stack gap-1 rounded"
          style={{
            insetInlineStart: linking ? 0 : (selected?.left ?? 0),
            insetBlockStart: selected?.top ?? 0,
          }}
        >
          {linking ? (
            <LinkForm
              words={wordsOf(text()).slice(linking.start, linking.end)}
              linking={linking}
              onChange={(href) => setLinking({ ...linking, href, wrong: false })}
              onDone={done}
              onCancel={() => {
                setLinking(undefined);
                box.current?.focus({ preventScroll: true });
              }}
            />
          ) : (
            <Buttons
              label={label}
              on={(key) => isMarked(text(), selected!.start, selected!.end, key)}
              turn={turn}
              link={() => link(selected!.start, selected!.end)}
            />
          )}
        </div>
      ) : undefined,
  };
}

interface ButtonsProps {
  label: string;
  on(key: 'strong' | 'em'): boolean;
  turn(key: 'strong' | 'em'): void;
  link(): void;
}

function Buttons({ label, on, turn, link }: ButtonsProps) {
  const t = useWords('forms');
  // Pressing a button must not clear the selection.
  const keep = (event: { preventDefault(): void }): void => event.preventDefault();
  return (
    <div className="line gap-half" role="toolbar" aria-label={t('marksIn', { label })}>
      <button
        className="hovers bare centered"
        type="button"
        title={`${t('bold')} (${keysText('Mod+B')})`}
        aria-label={t('boldIn', { label })}
        aria-pressed={on('strong')}
        onMouseDown={keep}
        onClick={() => turn('strong')}
      >
        <strong aria-hidden>{t('boldSign')}</strong>
      </button>
      <button
        className="hovers bare centered"
        type="button"
        title={`${t('stress')} (${keysText('Mod+I')})`}
        aria-label={t('stressIn', { label })}
        aria-pressed={on('em')}
        onMouseDown={keep}
        onClick={() => turn('em')}
      >
        <em aria-hidden>{t('stressSign')}</em>
      </button>
      <button
        className="hovers bare centered"
        type="button"
        title={`${t('link')} (${keysText('Mod+K')})`}
        aria-label={t('linkIn', { label })}
        onMouseDown={keep}
        onClick={link}
      >
        <LinkIcon aria-hidden />
      </button>
    </div>
  );
}

interface LinkFormProps {
  words: string;
  linking: Linking;
  onChange(href: string): void;
  onDone(): void;
  onCancel(): void;
}

function LinkForm({ words, linking, onChange, onDone, onCancel }: LinkFormProps) {
  const t = useWords('forms');
  const common = useWords('common');
  const id = useId();
  return (
    <div className="stack gap-1 small">
      <label htmlFor={id}>{t('addressOf', { words })}</label>
      <div className="f-row row gap-2">
        <Input
          id={id}
          autoFocus
          value={linking.href}
          aria-invalid={linking.wrong || undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter') onDone();
            else if (event.key === 'Escape') onCancel();
            else return;
            event.preventDefault();
          }}
        />
        <Button variant="secondary" onClick={onDone}>
          {common('done')}
        </Button>
      </div>
      {linking.wrong && <ValidationMessage>{t('notAnAddress')}</ValidationMessage>}
    </div>
  );
}
