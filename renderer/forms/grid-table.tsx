/** The table of a grid: a field in each cell, moved between as in a spreadsheet. */
import { XMarkIcon } from '@navikt/aksel-icons';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { FieldForm } from '../../core/model/field';
import { useWords } from '../words';
import { useEditor, useForm } from './settings';
import { goFrom, stepOf } from './sheet-keys';

export type Cells = readonly (readonly unknown[])[];

interface GridTableProps {
  label: string;
  path: string;
  rows: Cells;
  width: number;
  /** Headings that another field gives. */
  heads: readonly string[] | undefined;
  /** The first row holds the headings, and the first cell of each row says what it is about. */
  headed: boolean;
  formAt(row: number, column: number): FieldForm;
  onSet(row: number, column: number, value: unknown): void;
  onPaste(event: ClipboardEvent, row: number, column: number): void;
  /** Enter in the last row. */
  onEnd(): void;
  onDropRow(row: number): void;
  onDropColumn(column: number): void;
}

export function GridTable(props: GridTableProps) {
  const { rows, width, heads, headed } = props;
  const { readOnly } = useForm();
  const columns = Array.from({ length: width }, (_, c) => c);
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = stepOf(event.key, {
      shift: event.shiftKey,
      start: input.selectionStart === 0 && input.selectionEnd === 0,
      end: input.selectionStart === input.value.length,
    });
    if (!step) return;
    const gone = goFrom(input, step);
    if (gone || event.key === 'Enter') event.preventDefault();
    if (!gone && event.key === 'Enter' && !event.shiftKey && !readOnly) props.onEnd();
  };
  return (
    <div className="f-grid scroll">
      <table aria-label={props.label} onKeyDown={move}>
        {heads && rows.length > 0 && (
          <thead>
            <tr>
              {columns.map((c) => (
                <th key={c} scope="col">
                  {heads[c]}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names; cells follow the values they are given.
            <tr key={r} className={headed && r === 0 ? 'f-heads' : undefined}>
              {columns.map((c) => (
                <GridCell key={c} {...props} row={r} column={c} value={row[c]} />
              ))}
              {!readOnly && !(headed && r === 0) && (
                <td>
                  <RemoveButton word="row" number={r + (headed ? 0 : 1)} onDrop={() => props.onDropRow(r)} />
                </td>
              )}
            </tr>
          ))}
          {headed && !readOnly && width > 2 && (
            <tr>
              {columns.map((c) => (
                <td key={c}>
                  {c > 0 && <RemoveButton word="column" number={c} onDrop={() => props.onDropColumn(c)} />}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function GridCell(props: GridTableProps & { row: number; column: number; value: unknown }) {
  const { row, column, headed } = props;
  const t = useWords('forms');
  const Editor = useEditor();
  const Tag = headed && row === 0 ? 'th' : 'td';
  return (
    <Tag {...(Tag === 'th' ? { scope: 'col' } : {})} onPaste={(event) => props.onPaste(event, row, column)}>
      <Editor
        form={props.formAt(row, column)}
        path={props.path}
        bare
        label={t('cell', { row: row + 1, column: column + 1 })}
        value={props.value}
        onChange={(value) => {
          props.onSet(row, column, value);
          return undefined;
        }}
      />
    </Tag>
  );
}

function RemoveButton({
  word,
  number,
  onDrop,
}: {
  word: 'row' | 'column';
  number: number;
  onDrop: () => void;
}) {
  const t = useWords('forms');
  return (
    <button
      type="button"
      className="f-icon hovers bare centered muted"
      aria-label={t('removeItem', { word: t(word), number })}
      onClick={onDrop}
    >
      <XMarkIcon aria-hidden />
    </button>
  );
}
