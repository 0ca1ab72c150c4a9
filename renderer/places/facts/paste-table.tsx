/** Pasted entries as a table that can be corrected; what is unsure says why. */
import { Button, Checkbox, Input } from '@digdir/designsystemet-react';
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useId } from 'react';
import { writeDate } from '../../../core/editing/typed-input';
import { type FieldForm, formsOf } from '../../../core/model/field';
import { kindOf } from '../../../core/model/kinds';
import { stepsOf } from '../../../core/operations';
import { type PasteDoubt, unsureSentence } from '../../../core/paste';
import { fieldLabel, optionLabel } from '../../../core/words';
import { Editor, type TextForm, useDraftField } from '../../forms';
import { useWorkspace } from '../../state/commission';
import { useWords } from '../../words';
import { ChangeList } from './importing/changes';
import type { Look, PastedRow, PasteKind } from './pasted';
import { titleOf, useLang } from './settings';

interface Column {
  path: string;
  form: FieldForm;
}

const shownFields: Readonly<Record<PasteKind, readonly string[]>> = {
  people: ['name', 'title', 'organisation', 'place', 'membership'],
  meetings: ['when.start', 'when.end', 'places', 'what'],
};

function columnsOf(kind: PasteKind): Column[] {
  const forms = formsOf(kindOf(kind).fields);
  return shownFields[kind].map((path) => {
    const [top, inner] = path.split('.') as [string, string?];
    const outer = forms[top]!;
    const form = outer.type === 'timed' ? outer.of : outer;
    return { path, form: inner && form.type === 'object' ? form.fields[inner]! : form };
  });
}

interface PasteTableProps {
  kind: PasteKind;
  rows: readonly PastedRow[];
  onLook(key: string, look: Look): void;
}

export function PasteTable({ kind, rows, onLook }: PasteTableProps) {
  const t = useWords('facts');
  const lang = useLang();
  const columns = columnsOf(kind);
  return (
    <section
      className="facts-paste-table scroll"
      aria-label={t('pasteRead')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keys too.
      tabIndex={0}
      // A data table needs its two dimensions (WCAG 2.1, 1.4.10).
      data-scrolls-sideways
    >
      <table className="small">
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
            <PasteRow
              key={row.key}
              kind={kind}
              row={row}
              columns={columns}
              onLook={(look) => onLook(row.key, look)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PasteRowProps {
  kind: PasteKind;
  row: PastedRow;
  columns: readonly Column[];
  onLook(look: Look): void;
}

function PasteRow({ kind, row, columns, onLook }: PasteRowProps) {
  const t = useWords('facts');
  const lang = useLang();
  const workspace = useWorkspace();
  const { pasted, look } = row;
  const known = pasted.duplicateOf;
  /** What the one that is there gets anew. */
  const changes = new Set(
    (pasted.update ? stepsOf(pasted.update) : []).flatMap((step) => ('field' in step ? [step.field] : [])),
  );
  const title = known ? titleOf(workspace, kind, known, lang) : pasted.line;
  const set = (path: string, value: unknown) => {
    const [top, inner] = path.split('.') as [string, string?];
    let next = value;
    if (inner) {
      const { [inner]: _was, ...rest } = (pasted.entry[top] ?? {}) as Record<string, unknown>;
      const whole = value === undefined ? rest : { ...rest, [inner]: value };
      next = Object.keys(whole).length > 0 ? whole : undefined;
    }
    onLook({ ...look, values: { ...look.values, [top]: next } });
    return undefined;
  };
  return (
    <>
      <tr data-left={!row.taken || undefined}>
        <td>
          <Checkbox
            aria-label={t('pasteTake', { title })}
            checked={row.taken}
            disabled={row.same}
            onChange={(event) => onLook({ ...look, taken: event.target.checked })}
          />
        </td>
        {columns.map(({ path, form }) => {
          const [top, inner] = path.split('.') as [string, string?];
          const whole = pasted.entry[top];
          const value = inner ? (whole as Record<string, unknown> | undefined)?.[inner] : whole;
          const label = fieldLabel(kind, path, lang);
          const words = (one: string) =>
            form.type === 'choice'
              ? optionLabel(kind, path, one, lang)
              : form.type === 'date'
                ? writeDate(one, lang)
                : one;
          const doubt = pasted.unsure.some(({ field }) => field === top || field === inner);
          return (
            <td key={path} data-unsure={doubt || undefined}>
              {known ? (
                <span className="facts-paste-said">
                  {changes.has(top) || top === 'name' ? saidIn(value, words) : ''}
                </span>
              ) : form.type === 'list' ? (
                <Several
                  label={label}
                  value={value as string[] | undefined}
                  onChange={(next) => set(path, next)}
                />
              ) : (
                <Editor
                  form={form}
                  path={path}
                  bare
                  label={label}
                  value={value}
                  onChange={(next) => set(path, next)}
                />
              )}
            </td>
          );
        })}
      </tr>
      {(known !== undefined || pasted.unsure.length > 0) && (
        <tr className="facts-paste-why" data-left={!row.taken || undefined}>
          <td />
          <td colSpan={columns.length}>
            {known !== undefined && (
              <p className="line gap-2 warning">
                {t(row.same ? 'pasteSame' : 'pasteUpdate', { title })}{' '}
                <Button
                  variant="tertiary"
                  data-size="sm"
                  onClick={() => onLook({ ...look, asNew: true, taken: true })}
                >
                  {t('pasteAsNew')}
                </Button>
              </p>
            )}
            {known !== undefined && !row.same && <ChangeList kind={kind} pasted={pasted} />}
            {pasted.unsure.map((doubt) => (
              <Doubt key={`${doubt.field} ${doubt.why}`} doubt={doubt} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function Doubt({ doubt }: { doubt: PasteDoubt }) {
  const t = useWords('facts');
  const lang = useLang();
  return (
    <p>
      <ExclamationmarkTriangleIcon title={t('pasteDoubt')} />
      {unsureSentence(doubt.why, doubt.params, lang)}
    </p>
  );
}

function saidIn(value: unknown, option: (option: string) => string): string {
  if (typeof value === 'string') return option(value);
  return Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : one?.t)).join(', ') : '';
}

/** Places in one cell: «Kristiansand eller Innlandet». */
function Several({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string[] | undefined;
  onChange(next: string[] | undefined): undefined;
}) {
  const t = useWords('facts');
  const id = useId();
  const form: TextForm<string[]> = {
    read: (text) => {
      const parts = text.split(/\s+(?:eller|or|vuoi)\s+|\s*[,/]\s*/u).flatMap((part) => part.trim() || []);
      return { value: parts.length > 0 ? parts : undefined };
    },
    write: (list) => (list ?? []).join(t('or')),
  };
  const field = useDraftField(value, form, onChange);
  return (
    <Input
      id={id}
      aria-label={label}
      value={field.text}
      onChange={(event) => field.set(event.target.value)}
      onBlur={field.end}
    />
  );
}
