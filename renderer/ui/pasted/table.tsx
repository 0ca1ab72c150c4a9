/** What was read of a list or a file, as a table that can be corrected; what is unsure says why. */
import './pasted.css';
import { Button, Checkbox, Input } from '@digdir/designsystemet-react';
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { writeDate } from '../../../core/editing/typed-input';
import { joinOr } from '../../../core/formats/typography';
import type { Column } from '../../../core/model/column';
import { kindOf } from '../../../core/model/kinds';
import type { Workspace } from '../../../core/model/register';
import { stepsOf } from '../../../core/operations';
import {
  changedBy,
  type Look,
  type PasteDoubt,
  type Pasted,
  type PastedRow,
  type PasteKind,
  unsureSentence,
  valueAt,
} from '../../../core/paste';
import {
  entryContext,
  entryTitle,
  fieldLabel,
  inLine,
  kindWord,
  optionLabel,
  severalIn,
} from '../../../core/words';
import { Editor, InDraft, type TextForm, useDraftField } from '../../forms';
import { uiLanguage, useWords } from '../../words';
import { ChangeList } from './changes';

/** What the rows are held against. */
export interface Against {
  workspace: Workspace;
  /** The user's day, YYYY-MM-DD. */
  today: string;
}

interface PastedTableProps {
  kind: PasteKind;
  rows: readonly PastedRow[];
  against: Against;
  onLook(key: string, look: Look): void;
}

/** Stands in a `FormScope`, whose settings have the words of the kind's fields. */
export function PastedTable({ kind, rows, against, onLook }: PastedTableProps) {
  const t = useWords('facts');
  const lang = uiLanguage();
  const columns = kindOf(kind).columns.filter(({ onlyRead, unseen }) => !onlyRead && !unseen);
  return (
    // A cell that cannot be read keeps its whole row from being taken in.
    <InDraft value>
      <section
        className="pasted-table scroll"
        // A new commission has two of them on its page.
        aria-label={`${t('pasteRead')}: ${inLine(kindWord(kind, lang, 2))}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keys too.
        tabIndex={0}
        // A data table needs its two dimensions (WCAG 2.1, 1.4.10).
        data-scrolls-sideways
      >
        <table className="pasted-rows small">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('take')}</span>
              </th>
              {columns.map(({ path }) => (
                <th key={path} scope="col">
                  {fieldLabel(kind, path, lang)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.key}
                kind={kind}
                row={row}
                columns={columns}
                against={against}
                onLook={(look) => onLook(row.key, look)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </InDraft>
  );
}

interface RowProps {
  kind: PasteKind;
  row: PastedRow;
  columns: readonly Column[];
  against: Against;
  onLook(look: Look): void;
}

function Row({ kind, row, columns, against, onLook }: RowProps) {
  const t = useWords('facts');
  const { pasted, look } = row;
  const known = pasted.duplicateOf !== undefined;
  /** What the one that is there gets anew. */
  const changes = new Set(
    (pasted.update ? stepsOf(pasted.update) : []).flatMap((step) => ('field' in step ? [step.field] : [])),
  );
  const name = pasted.entry[kindOf(kind).name];
  const title = typeof name === 'string' && name.trim() !== '' ? name : pasted.line;
  return (
    <>
      <tr data-left={!row.taken || undefined}>
        <td>
          <Checkbox
            aria-label={t('pasteTake', { title })}
            checked={row.taken}
            disabled={row.same || !row.whole}
            onChange={(event) => onLook({ ...look, taken: event.target.checked })}
          />
        </td>
        {columns.map((column) => (
          <td
            key={column.path}
            data-label={fieldLabel(kind, column.path, uiLanguage())}
            data-unsure={isUnsure(pasted, column) || undefined}
          >
            {!known ? (
              <Cell
                kind={kind}
                column={column}
                value={valueAt(pasted.entry, column)}
                of={title}
                onChange={(value) =>
                  onLook({ ...look, values: { ...look.values, ...changedBy(pasted.entry, column, value) } })
                }
              />
            ) : (
              (changes.has(column.field) || column.field === kindOf(kind).name) && (
                <span className="pasted-said">{said(kind, column, valueAt(pasted.entry, column))}</span>
              )
            )}
          </td>
        ))}
      </tr>
      {(known || pasted.unsure.length > 0) && (
        <tr className="pasted-why" data-left={!row.taken || undefined}>
          <td />
          <td colSpan={columns.length}>
            {known && <Known kind={kind} row={row} against={against} onLook={onLook} />}
            {!known && pasted.perhaps && (
              <Button
                variant="tertiary"
                data-size="sm"
                onClick={() => onLook({ ...look, asKnown: true, asNew: false, taken: undefined })}
              >
                {t('pasteAsKnown', { title: titleOf(kind, pasted.perhaps.id, against) })}
              </Button>
            )}
            {pasted.unsure.map((doubt) => (
              <Doubt key={`${doubt.field} ${doubt.why} ${JSON.stringify(doubt.params)}`} doubt={doubt} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function isUnsure({ unsure }: Pasted, { field, instead }: Column): boolean {
  return unsure.some((doubt) => doubt.field === field || doubt.field === instead);
}

interface CellProps {
  kind: PasteKind;
  column: Column;
  value: unknown;
  /** The row, for those who hear the page. */
  of: string;
  onChange(value: unknown): void;
}

function Cell({ kind, column, value, of, onChange }: CellProps) {
  const label = `${fieldLabel(kind, column.path, uiLanguage())}, ${of}`;
  const change = (next: unknown): undefined => void onChange(next);
  if (column.form.type === 'list') {
    return <Several label={label} column={column} value={value as string[] | undefined} onChange={change} />;
  }
  return <Editor form={column.form} path={column.path} bare label={label} value={value} onChange={change} />;
}

interface SeveralProps {
  label: string;
  column: Column;
  value: string[] | undefined;
  onChange(next: string[] | undefined): undefined;
}

/** Several in one cell: «Kristiansand eller Innlandet». What is typed stays as it is typed until one goes on. */
function Several({ label, column: { either }, value, onChange }: SeveralProps) {
  const form: TextForm<string[]> = {
    read: (text) => {
      const parts = severalIn(text, either);
      return { value: parts.length > 0 ? parts : undefined };
    },
    write: (list = []) => (either ? joinOr(list, uiLanguage()) : list.join(', ')),
  };
  const field = useDraftField(value, form, onChange);
  return (
    <Input
      aria-label={label}
      value={field.text}
      onChange={(event) => field.set(event.target.value)}
      onBlur={field.end}
    />
  );
}

/** Of a row that is in the register already, where only what is new is shown. */
function said(kind: PasteKind, { path, form }: Column, value: unknown): string {
  const lang = uiLanguage();
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'string' ? one : (one as { t: string }).t)).join(', ');
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  if (form.type === 'choice') return optionLabel(kind, path, value, lang);
  return form.type === 'date' ? writeDate(value, lang) : value;
}

/** Whom the row seems to be, and what it changes. */
function Known({ kind, row, against, onLook }: Omit<RowProps, 'columns'>) {
  const t = useWords('facts');
  const { pasted, same, look } = row;
  const title = titleOf(kind, pasted.duplicateOf!, against);
  return (
    <>
      <p className="line gap-2 warning">
        {t(same ? 'pasteSame' : 'pasteUpdate', { title })}{' '}
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => onLook({ ...look, asNew: true, asKnown: false, taken: true })}
        >
          {t('pasteAsNew')}
        </Button>
      </p>
      {!same && <ChangeList kind={kind} pasted={pasted} {...against} />}
    </>
  );
}

function titleOf(kind: PasteKind, id: string, { workspace, today }: Against): string {
  const context = entryContext(workspace, today);
  const entry = context.entry(kind, id);
  return entry ? entryTitle(kind, entry, uiLanguage(), context) : id;
}

function Doubt({ doubt }: { doubt: PasteDoubt }) {
  const t = useWords('facts');
  return (
    <p className="line gap-2 warning">
      <ExclamationmarkTriangleIcon title={t('pasteDoubt')} />
      {unsureSentence(doubt.why, doubt.params, uiLanguage())}
    </p>
  );
}
