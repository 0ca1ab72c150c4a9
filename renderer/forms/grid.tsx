/** Rows of cells: a small table. Cells copied from a sheet or a document are put in as they stand. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type ClipboardEvent, useContext, useState } from 'react';
import type { FieldForm } from '../../core/model/field';
import { cellOf } from '../../core/words/cells';
import { useWords } from '../words';
import { useDraft } from './draft';
import { Group } from './frame';
import { LanguageTabs } from './languages';
import { type EditorProps, FormValues, useEditor, useForm } from './settings';
import { pasteInto, readCells } from './sheet';
import { isEmpty } from './values';
import { textsIn } from './written';

type Rows = readonly (readonly unknown[])[];

/** Rows keep their empty cells: a column is a place in them. An empty cell is an empty text. */
function cleanRows(rows: Rows | undefined): Rows | undefined {
  const kept = (rows ?? []).filter((row) => !isEmpty(row)).map((row) => row.map((cell) => cell ?? ''));
  return kept.length > 0 ? kept : undefined;
}

/** Rows that are drawn at once: each cell is a field, and thousands of them are slow. */
const step = 40;

export function GridEditor(props: EditorProps) {
  const t = useWords('forms');
  const { readOnly, columns, holds, lang } = useForm();
  const [drawn, setDrawn] = useState(step);
  const values = useContext(FormValues);
  const Editor = useEditor();
  const draft = useDraft<Rows>(props.value as Rows | undefined, props.onChange, cleanRows);
  const { form, path } = props;
  if (form.type !== 'list' || form.of.type !== 'list') return null;
  const cell = form.of.of;
  const rows = draft.value ?? [];
  const heads = columns?.(path, values);
  const kinds = holds?.(path, values);
  const formAt = (c: number): FieldForm =>
    cell.type === 'cell' && kinds?.[c] ? { type: 'cell', holds: kinds[c] } : cell;
  const width = Math.max(1, heads?.length ?? 0, ...rows.map((row) => row.length));
  const paste = (event: ClipboardEvent, r: number, c: number) => {
    const cells = readCells(event.clipboardData.getData('text/plain'));
    if (readOnly || !cells || cell.type === 'object' || cell.type === 'list') return;
    event.preventDefault();
    const taken = (text: string, column: number): unknown => {
      const at = formAt(column);
      return at.type === 'cell' ? cellOf(text, at.holds, lang) : text;
    };
    draft.set(pasteInto(rows, r, c, cells, taken));
  };
  return (
    <Group
      {...props}
      error={draft.error ?? props.error}
      aside={<LanguageTabs label={props.label} texts={textsIn(form, rows)} />}
    >
      <div className="f-grid">
        <table aria-label={props.label}>
          {heads && rows.length > 0 && (
            <thead>
              <tr>
                {Array.from({ length: width }, (_, c) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as rows.
                  <th key={c} scope="col">
                    {heads[c]}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {rows.slice(0, drawn).map((row, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names; cells follow the values they are given.
              <tr key={r}>
                {Array.from({ length: width }, (_, c) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as rows.
                  <td key={c} onPaste={(event) => paste(event, r, c)}>
                    <Editor
                      form={formAt(c)}
                      path={path}
                      bare
                      label={t('cell', { row: r + 1, column: c + 1 })}
                      value={row[c]}
                      onChange={(value) => {
                        const filled = Array.from(
                          { length: Math.max(width, row.length) },
                          (_, i) => row[i] ?? '',
                        );
                        draft.set(rows.with(r, filled.with(c, (value ?? '') as string)));
                        return undefined;
                      }}
                    />
                  </td>
                ))}
                {!readOnly && (
                  <td>
                    <button
                      type="button"
                      className="f-icon"
                      aria-label={t('removeItem', { word: t('row'), number: r + 1 })}
                      onClick={() => draft.set(rows.toSpliced(r, 1))}
                    >
                      <XMarkIcon aria-hidden />
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > drawn && (
        <div className="f-row">
          <p className="f-help">{t('rowsShown', { shown: drawn, count: rows.length })}</p>
          <Button variant="tertiary" className="f-quiet" onClick={() => setDrawn(drawn + step)}>
            {t('moreRows')}
          </Button>
        </div>
      )}
      {!readOnly && (
        <div className="f-row">
          <Button
            variant="tertiary"
            className="f-quiet"
            onClick={() => {
              setDrawn(Math.max(drawn, rows.length + 1));
              draft.set([...rows, Array(width).fill('')]);
            }}
          >
            <PlusIcon aria-hidden /> {t('addItem', { word: t('row') })}
          </Button>
          {!heads && (
            <Button
              variant="tertiary"
              className="f-quiet"
              disabled={rows.length === 0}
              onClick={() => draft.set(rows.map((row) => [...row, '']))}
            >
              <PlusIcon aria-hidden /> {t('addItem', { word: t('column') })}
            </Button>
          )}
        </div>
      )}
    </Group>
  );
}
