/** A grid of cells, into which cells copied from a spreadsheet or document can be pasted. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type ClipboardEvent, type KeyboardEvent, memo, useContext, useRef, useState } from 'react';
import { same } from '../../core/base/json';
import { pasteInto, readCells } from '../../core/editing/pasted-cells';
import { isEmpty, textsIn } from '../../core/editing/values';
import type { FieldForm } from '../../core/model/field';
import { cellOf } from '../../core/words/say';
import { useWords } from '../words';
import { useDraft } from './draft';
import { Group } from './frame';
import { LanguageTabs } from './languages';
import { type EditorProps, type FormSettings, FormValues, useEditor, useForm } from './settings';
import { goFrom, stepOf } from './sheet-keys';

type Cells = readonly (readonly unknown[])[];

/** Empty cells are kept as empty strings, because a column is an index in its row. */
function cleanRows(rows: Cells | undefined, headed: boolean): Cells | undefined {
  const kept = (rows ?? [])
    // The heading row is kept even when it is empty.
    .filter((row, r) => (headed && r === 0) || !isEmpty(row))
    .map((row) => row.map((cell) => cell ?? ''));
  return kept.some((row) => !isEmpty(row)) ? kept : undefined;
}

/** Rows rendered at a time: each cell is a field, and thousands of them are slow. */
const step = 40;

/** Reads the form's other fields, and renders its cells again only when the columns change. */
export function GridEditor(props: EditorProps) {
  const { columns, holds } = useForm();
  const values = useContext(FormValues);
  const heads = useSame(columns?.(props.path, values));
  const kinds = useSame(holds?.(props.path, values));
  return <Grid field={props} heads={heads} kinds={kinds} />;
}

/** Keeps the previous object while the new one is deeply equal. */
function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (!same(kept.current, value)) kept.current = value;
  return kept.current;
}

interface GridProps {
  /** A stable object while the field is the same. */
  field: EditorProps;
  heads: ReturnType<NonNullable<FormSettings['columns']>>;
  kinds: ReturnType<NonNullable<FormSettings['holds']>>;
}

const Grid = memo(function Grid({ field: props, heads, kinds }: GridProps) {
  const t = useWords('forms');
  const { readOnly, headed, lang } = useForm();
  const [drawn, setDrawn] = useState(step);
  const { form, path } = props;
  const own = headed?.(path) ?? false;
  const draft = useDraft<Cells>(props.value as Cells | undefined, props.onChange, (rows) =>
    cleanRows(rows, own),
  );
  if (form.type !== 'list' || form.of.type !== 'list') return null;
  const cell = form.of.of;
  const rows =
    draft.value ??
    (own
      ? [
          ['', ''],
          ['', ''],
        ]
      : []);
  const width = Math.max(own ? 2 : 1, heads?.length ?? 0, ...rows.map((row) => row.length));
  const formAt = (r: number, c: number): FieldForm => {
    if (cell.type !== 'cell') return cell;
    if (own) return { type: 'cell', holds: r === 0 || c === 0 ? 'names' : 'numbers' };
    return kinds?.[c] ? { type: 'cell', holds: kinds[c] } : cell;
  };
  const set = (r: number, c: number, value: unknown): void => {
    const filled = Array.from({ length: Math.max(width, rows[r]!.length) }, (_, i) => rows[r]![i] ?? '');
    draft.set(rows.with(r, filled.with(c, (value ?? '') as string)));
  };
  const paste = (event: ClipboardEvent, r: number, c: number): void => {
    const cells = readCells(event.clipboardData.getData('text/plain'));
    if (readOnly || !cells || cell.type === 'object' || cell.type === 'list') return;
    event.preventDefault();
    const taken = (text: string, column: number, row: number): unknown => {
      const at = formAt(row, column);
      return at.type === 'cell' ? cellOf(text, at.holds, lang) : text;
    };
    draft.set(pasteInto(rows, r, c, cells, taken));
  };
  const addRow = (): void => {
    setDrawn(Math.max(drawn, rows.length + 1));
    draft.set([...rows, Array(width).fill('')]);
  };
  return (
    <Group
      {...props}
      error={draft.error ?? props.error}
      aside={<LanguageTabs label={props.label} texts={textsIn(form, rows)} />}
    >
      <GridTable
        label={props.label}
        path={path}
        rows={rows.slice(0, drawn)}
        width={width}
        heads={heads}
        headed={own}
        formAt={formAt}
        onSet={set}
        onPaste={paste}
        onEnd={addRow}
        onDropRow={(r) => draft.set(rows.toSpliced(r, 1))}
        onDropColumn={(c) => draft.set(rows.map((row) => row.toSpliced(c, 1)))}
      />
      {rows.length > drawn && (
        <div className="f-row row gap-2">
          <p className="f-help muted smaller regular">
            {t('rowsShown', { shown: drawn, count: rows.length })}
          </p>
          <Button variant="tertiary" onClick={() => setDrawn(drawn + step)}>
            {t('moreRows')}
          </Button>
        </div>
      )}
      {!readOnly && (
        <div className="f-row row gap-2">
          <Button variant="tertiary" onClick={addRow}>
            <PlusIcon aria-hidden /> {t('addItem', { word: t('row') })}
          </Button>
          {!heads && (
            <Button
              variant="tertiary"
              disabled={rows.length === 0}
              onClick={() =>
                draft.set(rows.map((row) => [...row, ...Array<string>(width + 1 - row.length).fill('')]))
              }
            >
              <PlusIcon aria-hidden /> {t('addItem', { word: t('column') })}
            </Button>
          )}
        </div>
      )}
    </Group>
  );
});

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

/** The table: a field in each cell, moved between as in a spreadsheet. */
function GridTable(props: GridTableProps) {
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
