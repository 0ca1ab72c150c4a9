/** Pasted lists and files, looked through before anything is saved. */

import { Button } from '@digdir/designsystemet-react';
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Workspace } from '../../../core/model/register';
import {
  chairDoubt,
  chosenOf,
  type Look,
  type Looks,
  leftSentence,
  type Pasted,
  type PastedRow,
  type PasteKind,
  readPasted,
  rowsOf,
  takenLine,
  unsureSentence,
  whyLeft,
} from '../../../core/paste';
import { useKeptValue } from '../../forms';
import { session } from '../../state/session';
import { uiLanguage, useWords } from '../../words';
import { PastedTable } from './table';

export { Changed, ChangeList } from './changes';

interface LookThroughProps {
  kind: PasteKind;
  looked: LookedThrough;
  /** Where it is to go. */
  workspace: Workspace;
  /** Above the table. */
  title: string;
  /** Said where nothing was read. */
  empty: string;
  /** What else is left out, in words. */
  rest: readonly string[];
  /** How many lines are left out. */
  restTitle(count: number): string;
}

export function LookThrough({ kind, looked, workspace, title, empty, rest, restTitle }: LookThroughProps) {
  const t = useWords('facts');
  const { rows, unsure, look, chosen } = looked;
  const { today } = session();
  const chair = kind === 'people' ? chairDoubt(chosen, workspace, today) : undefined;
  return (
    <div className="shrink">
      <LeftOut kind={kind} looked={looked} rest={rest} title={restTitle} />
      <div role="status">
        <p className="pasted-head line between base">
          <b>{title}</b>
          {unsure > 0 && <span className="muted small">{t('pasteUnsure', { count: unsure })}</span>}
        </p>
        {chair && (
          <p className="pasted-chair line gap-2 warning small">
            <ExclamationmarkTriangleIcon aria-hidden />
            {unsureSentence(chair.why, chair.params, uiLanguage())}
          </p>
        )}
        {rows.length === 0 && <p className="muted small">{empty}</p>}
      </div>
      {rows.length > 0 && (
        <PastedTable kind={kind} rows={rows} against={{ workspace, today }} onLook={look} />
      )}
    </div>
  );
}

interface LeftOutProps {
  kind: PasteKind;
  looked: LookedThrough;
  rest: readonly string[];
  title(count: number): string;
}

/** What is not taken in: first, open, with what was tried, and the way to take it in all the same. */
function LeftOut({ kind, looked, rest, title }: LeftOutProps) {
  const t = useWords('facts');
  const { left, takeLine } = looked;
  if (left.length + rest.length === 0) return null;
  return (
    <section className="pasted-rest small" aria-label={title(left.length + rest.length)}>
      <b className="line gap-2 warning">
        <ExclamationmarkTriangleIcon aria-hidden />
        {title(left.length + rest.length)}
      </b>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keys too. */}
      <ul className="list stack gap-2 scroll" tabIndex={0}>
        {left.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same.
          <li key={`${i} ${line}`} className="line gap-2 between">
            <span className="stack break-words shrink">
              <span>{line}</span>
              <small className="muted">{unsureSentence(whyLeft(kind, line), {}, uiLanguage())}</small>
            </span>
            <Button
              variant="secondary"
              data-size="sm"
              className="no-shrink"
              aria-label={t('takeLineOf', { line })}
              onClick={() => takeLine(line)}
            >
              {t('takeLine')}
            </Button>
          </li>
        ))}
        {rest.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences may be the same.
          <li key={`rest ${i}`}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** What was read, with what people change in it before it is taken in. */
interface LookedThrough {
  rows: readonly PastedRow[];
  /** What is to be taken in. */
  chosen: readonly Pasted[];
  /** Of those that are taken, how many should be looked at. */
  unsure: number;
  /** Lines that were not understood and are left out. */
  left: readonly string[];
  /** How many lines are left out: those, and those with something in them that cannot be kept. */
  leaves: number;
  look(key: string, look: Look): void;
  takeLine(line: string): void;
}

const none: readonly (readonly [string, Look])[] = [];

const noLines: readonly string[] = [];

interface LookedOptions {
  /** Lines that were not understood. */
  lines: readonly string[];
  workspace: Workspace;
  /** Under which it is kept what was changed; nothing where it is not. */
  key?: string;
}

/** What is changed follows its line, so that it stays while more is read. */
export function useLooked(
  kind: PasteKind,
  entries: readonly Pasted[],
  { lines, workspace, key }: LookedOptions,
): LookedThrough {
  const [kept, keep] = useKeptValue<readonly (readonly [string, Look])[]>(key && `${key} looks`, none);
  const [taken, setTaken] = useKeptValue<readonly string[]>(key && `${key} taken`, noLines);
  const looks: Looks = useMemo(() => new Map(kept), [kept]);
  const { today } = session();
  const rows = useMemo(() => {
    const more = lines.filter((line) => taken.includes(line));
    const made = more.map((line) => takenLine(kind, line, { workspace, today }));
    // First, where the line stood: what one has just asked for is seen.
    return rowsOf(kind, [...made, ...entries], looks);
  }, [kind, entries, lines, taken, looks, workspace, today]);
  const left = useMemo(() => lines.filter((line) => !taken.includes(line)), [lines, taken]);
  return {
    rows,
    chosen: chosenOf(rows),
    unsure: rows.filter((row) => row.taken && row.pasted.unsure.length > 0).length,
    left,
    leaves: left.length + rows.filter(({ whole }) => !whole).length,
    look: (row, look) => keep([...new Map(looks).set(row, look)]),
    takeLine: (line) => setTaken([...taken, line]),
  };
}

export interface PastedList extends LookedThrough {
  text: string;
  setText(text: string): void;
  /** Nothing is pasted, or it has not been read yet. */
  empty: boolean;
  /** What else is left out, in words. */
  rest: readonly string[];
}

/**
 * Text as it is typed or pasted, and what is read of it.
 *
 * @param key under which it is kept until it is taken in or thrown away
 * @param first pasted already, in place of what was kept
 */
export function usePasted(kind: PasteKind, workspace: Workspace, key: string, first = ''): PastedList {
  const [kept, setText] = useKeptValue(key, '');
  const began = useRef(false);
  const text = began.current || first === '' ? kept : first;
  useEffect(() => {
    began.current = true;
    if (first !== '') setText(first);
  }, [first, setText]);
  // Typing is not held up by the reading of a long list.
  const later = useDeferredValue(text);
  const { today } = session();
  const lang = uiLanguage();
  const read = useMemo(() => readPasted(kind, later, { today, workspace }), [kind, later, today, workspace]);
  const looked = useLooked(kind, read.entries, { lines: read.rest, workspace, key });
  const rest = useMemo(() => (read.left ?? []).map((one) => leftSentence(one, lang)), [read, lang]);
  return { ...looked, text, setText, empty: later.trim() === '', rest };
}
