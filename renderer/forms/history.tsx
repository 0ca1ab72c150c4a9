/** Past and future values with their periods. Edits here are corrections, not changes. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import { same } from '../../core/base/json';
import { readable } from '../../core/editing/unreadable';
import { lookedAt, newestFirst } from '../../core/editing/values';
import { formatDate } from '../../core/formats/dates';
import { periodsOf } from '../../core/model/parse/references';
import type { Period } from '../../core/model/time';
import type { UiLanguage } from '../../core/texts';
import { sayValue } from '../../core/words/say';
import { useWords } from '../words';
import { useDraft } from './draft';
import { InDraft } from './kept';
import { type EditorProps, useEditor, useForm } from './settings';

type Periods = readonly Period<unknown>[];

export function History(props: EditorProps & { note?: string }) {
  const t = useWords('forms');
  const { today, readOnly } = useForm();
  const id = useId();
  const plain = periodsOf(props.value) === undefined;
  const draft = useDraft<Periods>(
    (periodsOf(props.value) as Periods | undefined) ?? [{ value: props.value }],
    (periods) => {
      const [only] = periods ?? [];
      const bare = plain && periods?.length === 1 && !only!.from && !only!.to && !only!.note;
      return props.onChange(bare ? only!.value : periods);
    },
    (periods) => (periods && periods.length > 0 ? periods.map(tidyPeriod) : undefined),
  );
  const periods = draft.value ?? [];
  /** What is not saved is not folded away. */
  const [open, setOpen] = useState(draft.unsent);
  const [editing, setEditing] = useState<number | undefined>(() =>
    draft.unsent ? changedIn(periods, props.value) : undefined,
  );
  const now = lookedAt(props.value, today).index ?? 0;
  if (props.form.type !== 'timed') return null;
  const form = props.form;
  return (
    <div className="f-history smaller" data-beside-fields>
      <button
        type="button"
        className="f-history-button bare muted"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t('historyOf', { label: props.label })}
        onClick={() => setOpen(!open)}
      >
        {props.note ? `${props.note} · ` : ''}
        <span>{periods.length > 1 ? t('historyCount', { count: periods.length }) : t('history')}</span>
      </button>
      {open && (
        <ul className="list above-1" id={id}>
          {newestFirst(readable(periods) as Periods).map(({ period, index }) => (
            <li key={index} data-now={index === now || undefined}>
              {editing === index ? (
                <PeriodEditor
                  {...props}
                  form={form.of}
                  period={periods[index]!}
                  error={draft.error}
                  onPeriod={(next) => draft.set(periods.with(index, next))}
                  onDrop={draft.unsent ? draft.drop : undefined}
                  onDone={() => {
                    // What is not saved stays open, with what is wrong; it is thrown away by its own button.
                    if (!draft.unsent) setEditing(undefined);
                  }}
                />
              ) : (
                <PeriodLine
                  {...props}
                  form={form.of}
                  period={period}
                  onEdit={readOnly ? undefined : () => setEditing(index)}
                  onRemove={
                    readOnly || periods.length < 2
                      ? undefined
                      : () => {
                          setEditing(undefined);
                          draft.set(periods.toSpliced(index, 1));
                        }
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Which of the periods in a draft is not as it is saved. */
function changedIn(periods: Periods, saved: unknown): number | undefined {
  const before = (periodsOf(saved) as Periods | undefined) ?? [{ value: saved }];
  const at = periods.findIndex((one, i) => !same(one, before[i]));
  return at < 0 ? undefined : at;
}

/** Without empty dates. */
function tidyPeriod({ value, from, to, note }: Period<unknown>): Period<unknown> {
  return { value, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(note ? { note } : {}) };
}

interface PeriodProps extends Omit<EditorProps, 'onChange'> {
  period: Period<unknown>;
}

function PeriodLine({
  form,
  path,
  period,
  onEdit,
  onRemove,
}: PeriodProps & { onEdit?(): void; onRemove?(): void }) {
  const t = useWords('forms');
  const common = useWords('common');
  const { lang, home, texts, refs } = useForm();
  const words = sayValue(form, period.value, {
    lang,
    home,
    option: (option) => texts.option?.(path, option) ?? option,
    named: (kind, id) => refs.one(kind, id)?.title ?? id,
    yes: common('yes'),
    no: common('no'),
  });
  return (
    <div className="f-period line small">
      <span className="stack fill break-words">
        {words}
        <small>
          {periodWords(period, t, lang)}
          {period.note ? ` · ${period.note}` : ''}
        </small>
      </span>
      {onEdit && (
        <button
          type="button"
          className="f-icon hovers bare centered muted"
          aria-label={t('editPeriod', { value: words })}
          onClick={onEdit}
        >
          <PencilIcon aria-hidden />
        </button>
      )}
      {onRemove && (
        <button
          type="button"
          className="f-icon hovers bare centered muted"
          aria-label={t('removePeriod', { value: words })}
          onClick={onRemove}
        >
          <TrashIcon aria-hidden />
        </button>
      )}
    </div>
  );
}

function periodWords(
  { from, to }: Period<unknown>,
  t: ReturnType<typeof useWords<'forms'>>,
  lang: UiLanguage,
): string {
  const start = from && formatDate(from, lang);
  const end = to && formatDate(to, lang);
  if (start && end) return t('fromTo', { start, end });
  if (start) return t('since', { date: start });
  return end ? t('until', { date: end }) : t('always');
}

function PeriodEditor({
  form,
  path,
  label,
  period,
  error,
  onPeriod,
  onDrop,
  onDone,
}: PeriodProps & { onPeriod(next: Period<unknown>): void; onDrop?(): void; onDone(): void }) {
  const t = useWords('forms');
  const common = useWords('common');
  const Editor = useEditor();
  const part = (key: 'from' | 'to' | 'note') => (
    <Editor
      form={{ type: key === 'note' ? 'string' : 'date' }}
      path={`${path}.${key}`}
      label={t(key === 'note' ? 'periodNote' : key === 'from' ? 'periodFrom' : 'periodTo')}
      value={period[key]}
      onChange={(value) => {
        onPeriod({ ...period, [key]: value });
        return undefined;
      }}
    />
  );
  return (
    <InDraft value>
      <div className="f-period-edit stack gap-3">
        <Editor
          form={form}
          path={path}
          label={label}
          value={period.value}
          onChange={(value) => {
            if (value !== undefined) onPeriod({ ...period, value });
            return value === undefined ? t('periodNeedsValue') : undefined;
          }}
        />
        <div className="f-two columns gap-3">
          {part('from')}
          {part('to')}
        </div>
        {part('note')}
        {error && <p className="ds-validation-message">{error}</p>}
        <div className="row gap-2">
          <Button className="f-tight smaller" variant="secondary" data-size="sm" onClick={onDone}>
            {common('done')}
          </Button>
          {onDrop && (
            <Button className="f-tight smaller" variant="tertiary" data-size="sm" onClick={onDrop}>
              {t('dropEdit')}
            </Button>
          )}
        </div>
      </div>
    </InDraft>
  );
}
