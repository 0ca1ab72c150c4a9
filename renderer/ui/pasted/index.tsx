/** Pasted lists and files, looked through before anything is saved. */

import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Workspace } from '../../../core/model/register';
import {
  chosenOf,
  type Look,
  type Looks,
  leftSentence,
  type Pasted,
  type PastedRow,
  type PasteKind,
  readPasted,
  rowsOf,
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
  /** Lines that are no entries, and how many they are in words. */
  rest: readonly string[];
  restTitle: string;
}

export function LookThrough({ kind, looked, workspace, title, empty, rest, restTitle }: LookThroughProps) {
  const t = useWords('facts');
  const { rows, unsure, look } = looked;
  return (
    <div className="shrink">
      <div role="status">
        <p className="pasted-head line between base">
          <b>{title}</b>
          {unsure > 0 && <span className="muted small">{t('pasteUnsure', { count: unsure })}</span>}
        </p>
        {rows.length === 0 && <p className="muted small">{empty}</p>}
      </div>
      {rows.length > 0 && (
        <PastedTable kind={kind} rows={rows} against={{ workspace, today: session().today }} onLook={look} />
      )}
      {rest.length > 0 && (
        <div className="pasted-rest above-3 muted small">
          <b>{restTitle}</b>
          <ul className="scroll">
            {rest.map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same.
              <li key={i}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** What was read, with what people change in it before it is taken in. */
interface LookedThrough {
  rows: readonly PastedRow[];
  /** What is to be taken in. */
  chosen: readonly Pasted[];
  /** Of those that are taken, how many should be looked at. */
  unsure: number;
  look(key: string, look: Look): void;
}

const none: readonly (readonly [string, Look])[] = [];

/** What is changed follows its line, so that it stays while more is read. */
export function useLooked(kind: PasteKind, entries: readonly Pasted[], key?: string): LookedThrough {
  const [kept, keep] = useKeptValue<readonly (readonly [string, Look])[]>(key && `${key} looks`, none);
  const looks: Looks = useMemo(() => new Map(kept), [kept]);
  const rows = useMemo(() => rowsOf(kind, entries, looks), [kind, entries, looks]);
  return {
    rows,
    chosen: chosenOf(rows),
    unsure: rows.filter(({ taken, pasted }) => taken && pasted.unsure.length > 0).length,
    look: (row, look) => keep([...new Map(looks).set(row, look)]),
  };
}

export interface PastedList extends LookedThrough {
  text: string;
  setText(text: string): void;
  /** Nothing is pasted, or it has not been read yet. */
  empty: boolean;
  /** Lines that are no entries. */
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
  const looked = useLooked(kind, read.entries, key);
  const rest = useMemo(
    () => [...read.rest, ...(read.left ?? []).map((one) => leftSentence(one, lang))],
    [read, lang],
  );
  return { ...looked, text, setText, empty: later.trim() === '', rest };
}
