/** What the file is, which sheet of it, and what its columns hold: all of it guessed, and correctable. */
import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import {
  type ColumnRole,
  type DashMeans,
  type ImportKind,
  importKinds,
  type Understood,
} from '../../../../core/import';
import type { Said } from '../../../../core/import/choices';
import type { PackedFile } from '../../../../core/import/packed';
import { kindOf } from '../../../../core/model/kinds';
import type { UiLanguage } from '../../../../core/texts';
import { columnLabel, kindWord } from '../../../../core/words';
import { useWords } from '../../../words';
import { useLang } from '../settings';

interface AboutProps {
  file: PackedFile;
  kind: ImportKind;
  understood: Understood | undefined;
  said: Said;
  onSay(more: Said): void;
}

export function About({ file, kind, understood, said, onSay }: AboutProps) {
  const t = useWords('importing');
  const lang = useLang();
  const open = file.is === 'tables' || file.is === 'text';
  const headers = understood?.shape
    ? understood.shape.header.to - understood.shape.header.from
    : understood?.columns
      ? (understood.columns.header ?? -1) + 1
      : undefined;
  return (
    <div className="importing-about row align-end">
      {open && (
        <Choice
          label={t('kind')}
          value={kind}
          options={importKinds.map((one) => [one, kindWord(one, lang, 2)])}
          onChoose={(next) =>
            onSay({
              kind: next as ImportKind,
              headers: undefined,
              roles: undefined,
              fields: undefined,
              keep: undefined,
            })
          }
        />
      )}
      {file.sheets.length > 1 && (
        <Choice
          label={t('sheet')}
          value={String(understood?.sheet ?? said.sheet ?? 0)}
          options={file.sheets.map((name, i) => [String(i), name || String(i + 1)])}
          onChoose={(next) =>
            onSay({
              sheet: Number(next),
              headers: undefined,
              roles: undefined,
              fields: undefined,
              keep: undefined,
            })
          }
        />
      )}
      {headers !== undefined && (
        <Choice
          label={t('headers')}
          value={String(headers)}
          options={Array.from({ length: 9 }, (_, i) => [String(i), String(i)])}
          onChoose={(next) => onSay({ headers: Number(next) })}
        />
      )}
      {(understood?.keeps ?? []).map(({ column, label, options }) => (
        <Choice
          key={`keep ${column}`}
          label={t('keep', { column: label })}
          value={said.keep?.[column] ?? ''}
          options={[['', t('keep_all')], ...options.map((keep) => [keep, keepWords(keep, t)] as const)]}
          onChoose={(next) => onSay({ keep: { ...said.keep, [column]: next } })}
        />
      ))}
      {understood?.dash && (
        <Choice
          label={t('dash')}
          value={understood.dash}
          options={(['zero', 'missing'] as const).map((means) => [means, t(`dash_${means}`)])}
          onChoose={(next) => onSay({ dash: next as DashMeans })}
        />
      )}
      {understood && (understood.shape || understood.columns) && (
        <fieldset className="importing-columns">
          <legend className="strong">
            {t('columns')} <small className="regular">{t('columnsHow')}</small>
          </legend>
          <div className="gap-3" data-scrolls-sideways>
            {columnsIn(understood, kind).map(({ heading, value }, c) => (
              <Choice
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are their places.
                key={c}
                label={heading}
                spoken={t('columnHolds', { column: heading })}
                value={value}
                options={optionsOf(kind, t, lang)}
                onChoose={(next) =>
                  kind === 'datasets'
                    ? onSay({ roles: { ...said.roles, [c]: next as ColumnRole } })
                    : onSay({ fields: { ...said.fields, [c]: next } })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}

function keepWords(keep: string, t: ReturnType<typeof useWords<'importing'>>): string {
  if (keep.startsWith('=')) return keep.slice(1);
  const count = /^last-(\d+)$/.exec(keep)?.[1];
  if (count !== undefined) return t('keep_last', { count: Number(count) });
  return keep === 'municipalities' || keep === 'counties' || keep === 'country' ? t(`keep_${keep}`) : keep;
}

/** Columns that are drawn; wider sheets are narrowed where they come from. */
const mostColumns = 300;

function columnsIn(understood: Understood, kind: ImportKind): { heading: string; value: string }[] {
  const { headings } = understood;
  const count = Math.min(
    mostColumns,
    kind === 'datasets' ? (understood.shape?.roles.length ?? 0) : headings.length,
  );
  return Array.from({ length: count }, (_, c) => ({
    heading: headings[c] || String(c + 1),
    value: (kind === 'datasets' ? understood.shape?.roles[c] : understood.columns?.columns[c]) ?? '',
  }));
}

function optionsOf(
  kind: ImportKind,
  t: ReturnType<typeof useWords<'importing'>>,
  lang: UiLanguage,
): [string, string][] {
  if (kind === 'datasets')
    return (['names', 'numbers', 'skip'] as const).map((role) => [role, t(`role_${role}`)]);
  const said = kindOf(kind).columns.map((column): [string, string] => [
    column.id,
    columnLabel(kind, column, lang),
  ]);
  return [['', t('field_none')], ...said];
}

interface ChoiceProps {
  label: string;
  /** For those who hear it, where the label alone says too little. */
  spoken?: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChoose(value: string): void;
}

export function Choice({ label, spoken, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id} title={label}>
        {label}
      </Label>
      <Select id={id} aria-label={spoken} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([option, text]) => (
          <Select.Option key={option} value={option}>
            {text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
