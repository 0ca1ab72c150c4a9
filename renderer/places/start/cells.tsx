import { Button } from '@digdir/designsystemet-react';
import { ArrowUndoIcon, ExclamationmarkTriangleIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type PasteDoubt, unsureSentence } from '../../../core/paste';
import { uiLanguage, useWords } from '../../words';
import type { Row } from './pasted';
import type { PastedList } from './use-pasted';

interface CellProps {
  /** For those who hear the page: which field of which row. */
  label: string;
  value: string;
  type?: 'text' | 'date';
  /** Something in it should be looked at. */
  unsure?: boolean;
  disabled?: boolean;
  onChange(text: string): void;
}

/** A field of a table: quiet until it is pointed at or stood in. */
export function Cell({ label, value, type = 'text', unsure, disabled, onChange }: CellProps) {
  return (
    <input
      className="cell bare pad-2 shrink full-width"
      type={type}
      aria-label={label}
      value={value}
      disabled={disabled}
      data-unsure={unsure || undefined}
      maxLength={type === 'text' ? 300 : undefined}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        // Enter in a row must not make the commission.
        if (event.key === 'Enter') event.preventDefault();
      }}
    />
  );
}

export function isUnsure(row: Row, ...fields: readonly string[]): boolean {
  return row.unsure.some(({ field }) => fields.includes(field));
}

/** What was unsure when the line was read. */
export function Doubts({ doubts }: { doubts: readonly PasteDoubt[] }) {
  return (
    <ul className="doubts list warning-strong small">
      {doubts.map(({ field, why, params }) => (
        <li key={`${field} ${why} ${JSON.stringify(params)}`}>
          <ExclamationmarkTriangleIcon aria-hidden /> {unsureSentence(why, params, uiLanguage())}
        </li>
      ))}
    </ul>
  );
}

/** Leaves a row out, or takes it along after all. */
export function Leave({ row, name, list }: { row: Row; name: string; list: PastedList }) {
  const t = useWords('start');
  const label = t(row.left ? 'takeAlong' : 'leave', { row: name });
  return (
    <Button
      variant="tertiary"
      icon
      data-color="neutral"
      aria-label={label}
      title={label}
      onClick={() => list.leave(row.key, !row.left)}
    >
      {row.left ? <ArrowUndoIcon aria-hidden /> : <XMarkIcon aria-hidden />}
    </Button>
  );
}
