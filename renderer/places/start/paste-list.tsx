import { Details, Field, Label, Textarea } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words';
import { kept } from './pasted';
import type { PastedList } from './use-pasted';

const words = {
  people: {
    label: 'pasteMembers',
    help: 'pasteMembersHelp',
    empty: 'emptyMembers',
    count: 'countMembers',
    rows: 14,
  },
  meetings: {
    label: 'pasteMeetings',
    help: 'pasteMeetingsHelp',
    empty: 'emptyMeetings',
    count: 'countMeetings',
    rows: 8,
  },
} as const;

interface PasteListProps {
  kind: 'people' | 'meetings';
  list: PastedList;
  /** The rows as a table. */
  children: ReactNode;
}

/** What is pasted at the left, what was read of it at the right. */
export function PasteList({ kind, list, children }: PasteListProps) {
  const t = useWords('start');
  const { label, help, empty, count, rows } = words[kind];
  const taken = kept(kind, list.rows);
  const unsure = taken.filter((row) => row.unsure.length > 0).length;
  return (
    <div className="paste stack gap-8 align-start">
      <Field className="paste-in">
        <Label>{t(label)}</Label>
        <Field.Description>{t(help)}</Field.Description>
        <Textarea
          rows={rows}
          value={list.text}
          maxLength={200_000}
          onChange={(event) => list.setText(event.target.value)}
        />
      </Field>
      <div className="stack gap-2 shrink">
        <p className="paste-count strong" role="status">
          {list.rows.length > 0 && (
            <>
              {t(count, { count: taken.length })}
              {unsure > 0 && <span className="warning-strong"> · {t('unsure', { count: unsure })}</span>}
            </>
          )}
        </p>
        {list.rows.length === 0 ? <p className="paste-empty muted">{t(empty)}</p> : children}
        {list.rest.length > 0 && (
          <Details className="paste-rest">
            <Details.Summary>{t('rest', { count: list.rest.length })}</Details.Summary>
            <Details.Content>
              <ul className="muted">
                {list.rest.map((line, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names, and several may be the same.
                  <li key={i}>{line}</li>
                ))}
              </ul>
            </Details.Content>
          </Details>
        )}
      </div>
    </div>
  );
}
