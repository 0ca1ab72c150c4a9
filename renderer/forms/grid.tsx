/** A grid of cells, into which cells copied from a spreadsheet or document can be pasted. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { type ClipboardEvent, memo, useContext, useRef, useState } from 'react';
import { same } from '../../core/base/json';
import { cellsOf, readCells, takeCells } from '../../core/editing/pasted-cells';
import { isEmpty, textsIn } from '../../core/editing/values';
import type { ImportDoubt, RawCell } from '../../core/import/types';
import type { FieldForm } from '../../core/model/field';
import { clipOf, holdsTable } from '../ui/pasted/clip';
import { useWords } from '../words';
import { CellDoubts } from './cell-doubts';
import { useDraft } from './draft';
import { Group } from './frame';
import { type Cells, GridTable } from './grid-table';
import { InDraft } from './kept';
import { LanguageTabs } from './languages';
import { CellTyped, type EditorProps, type FormSettings, FormValues, useForm } from './settings';

/** Empty cells are kept as empty strings, because a column is an index in its row. */
function cleanRows(rows: Cells | undefined, headed: boolean): Cells | undefined {
  const kept = (rows ?? [])
    // The heading row is kept even when it is empty.
    .filter((row, r) => (headed && r === 0) || !isEmpty(row))
    .map((row) => row.map((cell) => cell ?? ''));
  return kept.some((row) => !isEmpty(row)) ? kept : undefined;
}

/** What one begins with where nothing is typed: a heading and a row. */
const noneYet: Cells = [
  ['', ''],
  ['', ''],
];

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
  const { readOnly, headed, lang, tables } = useForm();
  const [drawn, setDrawn] = useState(step);
  /** Of what was pasted last. */
  const [doubts, setDoubts] = useState<readonly ImportDoubt[]>([]);
  const [typed, setTyped] = useState<readonly ImportDoubt[]>([]);
  const latest = useRef<Cells>([]);
  const { form, path } = props;
  const own = headed?.(path) ?? false;
  const draft = useDraft<Cells>(props.value as Cells | undefined, props.onChange, (rows) =>
    cleanRows(rows, own),
  );
  if (form.type !== 'list' || form.of.type !== 'list') return null;
  const cell = form.of.of;
  const rows = draft.value?.length || !own ? (draft.value ?? []) : noneYet;
  latest.current = rows;
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
  const holdsAt = (r: number, c: number): 'names' | 'numbers' | undefined => {
    const at = formAt(r, c);
    return at.type === 'cell' ? at.holds : undefined;
  };
  const put = (cells: readonly (readonly RawCell[])[], r: number, c: number): void => {
    const taken = takeCells(latest.current, r, c, cells, holdsAt, lang);
    setDoubts(taken.doubts);
    draft.set(taken.rows);
  };
  const paste = (event: ClipboardEvent, r: number, c: number): void => {
    const clip = clipOf(event.clipboardData);
    const plain = readCells(clip.text);
    if (readOnly || cell.type === 'object' || cell.type === 'list') return;
    if (!plain && !holdsTable(clip)) return;
    event.preventDefault();
    const words = plain ?? [[{ text: clip.text.trim() }]];
    if (!holdsTable(clip) || !tables) put(words, r, c);
    else void tables(clip).then((found) => put(cellsOf(found) ?? words, r, c));
  };
  const addRow = (): void => {
    setDrawn(Math.max(drawn, rows.length + 1));
    draft.set([...rows, Array(width).fill('')]);
  };
  return (
    <Group
      {...props}
      error={draft.error ?? props.error}
      onDrop={draft.unsent ? draft.drop : undefined}
      aside={<LanguageTabs label={props.label} texts={textsIn(form, rows)} />}
    >
      <InDraft value>
        <CellTyped value={setTyped}>
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
        </CellTyped>
      </InDraft>
      <CellDoubts
        taken={[...doubts, ...typed]}
        rows={rows}
        holds={kinds ?? (own && cell.type === 'cell' ? 'headed' : undefined)}
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
