import { useDeferredValue, useMemo, useState } from 'react';
import type { Language } from '../../../core/formats/language';
import type { NewEntry } from '../../../core/operations';
import { readMeetings, readMembers } from '../../../core/paste';
import { emptyWorkspace, type Mended, type Row, rowsOf } from './pasted';

export interface PastedList {
  text: string;
  setText(text: string): void;
  rows: readonly Row[];
  /** Lines that are nobody and no meeting. */
  rest: readonly string[];
  set(key: string, fields: NewEntry): void;
  leave(key: string, left: boolean): void;
}

/** Text as it is typed or pasted, and what is read of it. */
export function usePasted(kind: 'people' | 'meetings', today: string, language: Language): PastedList {
  const [text, setText] = useState('');
  const [mended, setMended] = useState<ReadonlyMap<string, Mended>>(new Map());
  // Typing is not held up by the reading of a long list.
  const later = useDeferredValue(text);
  const read = useMemo(() => {
    const options = { today, workspace: emptyWorkspace(language) };
    return kind === 'people' ? readMembers(later, options) : readMeetings(later, options);
  }, [kind, later, today, language]);
  const rows = useMemo(() => rowsOf(read.entries, mended), [read, mended]);
  const change = (key: string, make: (before: Mended) => Mended) =>
    setMended((all) => new Map(all).set(key, make(all.get(key) ?? { fields: {} })));
  return {
    text,
    setText,
    rows,
    rest: read.rest,
    set: (key, fields) => change(key, (one) => ({ ...one, fields: { ...one.fields, ...fields } })),
    leave: (key, left) => change(key, (one) => ({ ...one, left })),
  };
}
