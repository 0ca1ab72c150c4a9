/**
 * A value with periods: shows the current one, and the others under «Historikk». A value that was true is not rewritten
 * while typing: when the edit has ended, the user says whether it was wrong or has changed.
 */
import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { same } from '../../core/base/json';
import { holdsUnreadable } from '../../core/editing/unreadable';
import { lookedAt } from '../../core/editing/values';
import { formatDate } from '../../core/formats/dates';
import { useWords } from '../words';
import { focusIn } from './focus';
import { History } from './history';
import { type Kept, KeptProvider, useKeeping, useKept } from './kept';
import { afterPress } from './pointer';
import { type EditorProps, useEditor, useForm } from './settings';

interface Pending {
  value: unknown;
  /** The user was asked and went back to the field, and is not asked again automatically. */
  asked: boolean;
}

export function TimedEditor(props: EditorProps) {
  const t = useWords('forms');
  const { today, time, lang } = useForm();
  const Editor = useEditor();
  const { form, path, value } = props;
  const box = useRef<HTMLDivElement>(null);
  const { kept } = useKept();
  const [pending, setPending] = useState<Pending | undefined>(() => {
    const left = kept?.get();
    return left?.waits ? { value: left.value, asked: true } : undefined;
  });
  const [error, setError] = useState<string>();
  const [round, setRound] = useState(0);
  const looked = lookedAt(value, today);
  /** Decided on focus: the first letter typed must not make the rest an edit of something true. */
  const visit = useRef<{ waits: boolean }>(undefined);
  const waits = visit.current?.waits ?? time?.waits(path) ?? false;
  const day = looked.day;

  const latest = useRef({ pending, day, time, path, kept });
  latest.current = { pending, day, time, path, kept };
  const places = usePlaces(kept, pending);
  // The field disappears in the middle of an edit: ask about it instead of losing it.
  useEffect(
    () => () => {
      const { pending: left, ...at } = latest.current;
      latest.current.pending = undefined;
      if (!left || left.asked) return;
      void at.time?.end(at.path, left.value, at.day).then((answer) => {
        if (answer === 'done') at.kept?.put(undefined);
      });
    },
    [],
  );

  const focusField = () => focusIn(box.current);
  const hold = (next: Pending | undefined) => {
    setError(undefined);
    setPending(next);
    latest.current.pending = next;
    time?.drafting?.(path, next && { value: next.value, day });
  };
  const drop = () => {
    hold(undefined);
    places?.field.put(undefined);
    setRound(round + 1);
    requestAnimationFrame(focusField);
  };
  const end = async () => {
    const left = latest.current.pending;
    // What cannot be read is not asked about: it stands with its error until it is mended.
    if (!left || !time || holdsUnreadable(left.value)) return;
    hold({ ...left, asked: true });
    const answer = await time.end(path, left.value, day);
    if (answer === 'done') {
      hold(undefined);
      return;
    }
    if (answer !== 'later') setError(answer.error);
    focusField();
  };
  const change = (next: unknown): string | undefined => {
    if (!time) {
      return props.onChange(next);
    }
    if (!waits) return time.set(path, next, day);
    hold(same(next, looked.value) ? undefined : { value: next, asked: false });
    if (form.type === 'timed' && (form.of.type === 'ref' || form.of.type === 'boolean')) void end();
    return undefined;
  };
  const onBlur = (event: FocusEvent) => {
    const here = event.currentTarget;
    // When only the window lost the focus, this field will get it back.
    const left = () => {
      if (here.contains(document.activeElement)) return;
      visit.current = undefined;
      const still = latest.current.pending;
      if (still && !still.asked) void end();
    };
    setTimeout(() => afterPress(left), 0);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!pending || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      (event.target as HTMLElement).matches('input, textarea, select')
    ) {
      event.preventDefault();
      void end();
    }
    // Esc keeps what was typed: the question is whether it was wrong or has changed. Who was asked leaves the field by it.
    if (event.key === 'Escape' && !pending.asked) {
      event.preventDefault();
      event.stopPropagation();
      void end();
    }
  };
  if (form.type !== 'timed') return null;
  const note =
    looked.when === 'later'
      ? t('holdsFrom', { date: formatDate(looked.period!.from!, lang) })
      : looked.when === 'before'
        ? t('heldUntil', { date: formatDate(looked.period!.to!, lang) })
        : looked.period?.from
          ? t('since', { date: formatDate(looked.period.from, lang) })
          : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: watches the field inside for the end of its edit.
    <div
      className="stack gap-1"
      ref={box}
      onFocus={() => {
        visit.current ??= { waits: time?.waits(path) ?? false };
      }}
      onBlur={onBlur}
      onKeyDown={onKey}
    >
      <KeptProvider value={places?.field}>
        <Editor
          key={round}
          form={form.of}
          path={path}
          label={props.label}
          help={props.help}
          error={pending ? undefined : props.error}
          value={pending ? pending.value : looked.value}
          onChange={change}
        />
      </KeptProvider>
      {pending && (
        <div className="row gap-2 warning smaller">
          <span>{t('notSaved')}</span>
          {/* Enter and Esc do the same, and leaving the field asks: until it has, the buttons are not in the way. */}
          <Button
            className="f-tight smaller"
            variant="secondary"
            tabIndex={pending.asked ? undefined : -1}
            onClick={() => void end()}
          >
            {t('saveEdit')}
          </Button>
          <Button
            className="f-tight smaller"
            variant="tertiary"
            tabIndex={pending.asked ? undefined : -1}
            onClick={drop}
          >
            {t('dropEdit')}
          </Button>
        </div>
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
      {!pending && value !== undefined && (
        <KeptProvider value={places?.periods}>
          <History {...props} note={note} />
        </KeptProvider>
      )}
    </div>
  );
}

/**
 * Where the drafts of a value with periods are kept: what waits for its question, and what is in the field and cannot be
 * saved, are one place; the periods under «Historikk» are another.
 */
function usePlaces(
  kept: Kept | undefined,
  pending: Pending | undefined,
): { field: Kept; periods: Kept } | undefined {
  useKeeping(
    kept,
    pending && { waits: true, ...(pending.value === undefined ? {} : { value: pending.value }) },
  );
  return useMemo(
    () =>
      kept && {
        field: kept.beside('now'),
        periods: kept.beside('periods'),
      },
    [kept],
  );
}
