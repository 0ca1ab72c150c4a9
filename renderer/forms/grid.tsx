/** Rows of cells: a small table. Cells copied from a sheet or a document are put in as they stand. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { type ClipboardEvent, memo, useContext, useRef, useState } from 'react';
import { pasteInto, readCells } from '../../core/editing/pasted-cells';
import { isEmpty, textsIn } from '../../core/editing/values';
import type { FieldForm } from '../../core/model/field';
import { same } from '../../core/operations/json';
import { cellOf } from '../../core/words/cells';
import { useWords } from '../words';
import { useDraft } from './draft';
import { Group } from './frame';
import { GridTable } from './grid-table';
import { LanguageTabs } from './languages';
import { type EditorProps, type FormSettings, FormValues, useForm } from './settings';

export type Rows = readonly (readonly unknown[])[];

/** Rows keep their empty cells: a column is a place in them. An empty cell is an empty text. */
function cleanRows(rows: Rows | undefined, headed: boolean): Rows | undefined {
  const kept = (rows ?? [])
    // The row of headings may be empty: it is the first all the same.
    .filter((row, r) => (headed && r === 0) || !isEmpty(row))
    .map((row) => row.map((cell) => cell ?? ''));
  return kept.some((row) => !isEmpty(row)) ? kept : undefined;
}

/** Rows that are drawn at once: each cell is a field, and thousands of them are slow. */
const step = 40;

/** Looks at the form's other fields, and draws its cells anew only when these make other columns. */
export function GridEditor(props: EditorProps) {
  const { columns, holds } = useForm();
  const values = useContext(FormValues);
  const heads = useSame(columns?.(props.path, values));
  const kinds = useSame(holds?.(props.path, values));
  return <Grid field={props} heads={heads} kinds={kinds} />;
}

/** The value that was, as long as the new one says the same. */
function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (!same(kept.current, value)) kept.current = value;
  return kept.current;
}

interface GridProps {
  /** One object for as long as the field is the same. */
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
  const draft = useDraft<Rows>(props.value as Rows | undefined, props.onChange, (rows) =>
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
