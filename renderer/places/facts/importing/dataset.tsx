/** A dataset as it was read: what it is called, where it is from, its first rows, and what it changes. */
import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useId } from 'react';
import type { ImportPlan, ReadFile } from '../../../../core/import';
import type { Said } from '../../../../core/import/choices';
import type { AuthoredCell } from '../../../../core/model/cells';
import type { AuthoredText } from '../../../../core/model/field';
import type { Source } from '../../../../core/model/kind';
import { type PasteDoubt, unsureSentence } from '../../../../core/paste';
import { writeCell } from '../../../../core/words/say';
import { FormScope } from '../../../forms';
import { useWorkspace } from '../../../state/commission';
import { session } from '../../../state/session';
import { ChangeList } from '../../../ui/pasted';
import { useWords } from '../../../words';
import { titleOf, useFactSettings, useLang, wordsIn } from '../settings';
import { Choice } from './about';
import { endImport } from './open';
import { SourceChoice } from './source';
import { takeIn } from './take';

interface DatasetProps {
  file: ReadFile;
  plan: ImportPlan;
  said: Said;
  onSay(more: Said): void;
}

export function DatasetPreview({ plan, said, onSay }: DatasetProps) {
  const t = useWords('importing');
  const common = useWords('common');
  const lang = useLang();
  const workspace = useWorkspace();
  const settings = useFactSettings('datasets');
  const id = useId();
  const [pasted] = plan.entries;
  if (!pasted) return null;
  const { entry, duplicateOf: known } = pasted;
  const title = said.title ?? wordsIn(workspace, entry.title as AuthoredText, lang);
  const news = known === undefined || pasted.update !== undefined;
  const { datasets } = workspace.register;
  const done =
    known === undefined
      ? t('takenDataset', { title })
      : t('updatedDataset', { title: titleOf(workspace, 'datasets', known, lang) });
  return (
    <FormScope settings={settings}>
      <div className="importing-about row align-end">
        {datasets.length > 0 && (
          <Choice
            label={t('into')}
            value={known ?? ''}
            options={[
              ['', t('intoNew')],
              ...datasets.map(
                (one) =>
                  [one.id, t('intoKnown', { title: titleOf(workspace, 'datasets', one.id, lang) })] as const,
              ),
            ]}
            onChoose={(into) => onSay({ into })}
          />
        )}
        {known === undefined && (
          <Field className="importing-title">
            <Label htmlFor={id}>{t('datasetTitle')}</Label>
            <Input id={id} value={title} onChange={(event) => onSay({ title: event.target.value })} />
          </Field>
        )}
      </div>
      <div aria-live="polite">
        <Doubts doubts={pasted.unsure} />
        {known !== undefined && !news && <p className="muted small">{t('unchanged')}</p>}
        <ChangeList kind="datasets" pasted={pasted} workspace={workspace} today={session().today} />
      </div>
      <Rows columns={entry.columns as Column[]} rows={entry.rows as AuthoredCell[][]} />
      <SourceChoice kind="datasets" given={entry.source as Source} said={said} onSay={onSay} asked />
      <div className="sticky-foot line-above page-ground row gap-3 above-5">
        <Button
          disabled={!news || title.trim() === ''}
          onClick={() => takeIn('datasets', [pasted], lang, done, endImport)}
        >
          {t('take')}
        </Button>
        <Button variant="tertiary" onClick={endImport}>
          {common('cancel')}
        </Button>
      </div>
    </FormScope>
  );
}

interface Column {
  label: AuthoredText;
  holds: 'names' | 'numbers';
  decimals?: number;
}

/** Rows that are drawn: enough to see whether it was read as it was meant. */
const most = 8;

function Rows({ columns, rows }: { columns: readonly Column[]; rows: readonly (readonly AuthoredCell[])[] }) {
  const t = useWords('importing');
  const lang = useLang();
  const workspace = useWorkspace();
  return (
    <section
      className="pasted-table importing-rows above-3 scroll"
      aria-label={t('read')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must by keys too.
      tabIndex={0}
      data-scrolls-sideways
    >
      <table className="small">
        <caption>
          <b>{t('read')}</b>{' '}
          {rows.length > most && <small>{t('rowsShown', { shown: most, count: rows.length })}</small>}
        </caption>
        <thead>
          <tr>
            {columns.map(({ label, holds }, c) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are their places.
              <th key={c} scope="col" data-holds={holds}>
                {wordsIn(workspace, label, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are their places.
            <tr key={r}>
              {columns.map(({ holds, decimals }, c) => {
                const cell = row[c];
                const missing = holds === 'numbers' && typeof cell !== 'number';
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are their places.
                  <td key={c} data-holds={holds} data-missing={missing || undefined}>
                    {writeCell(cell, holds, lang, decimals)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What is unsure, in sentences. */
export function Doubts({ doubts }: { doubts: readonly PasteDoubt[] }) {
  const t = useWords('importing');
  const lang = useLang();
  if (doubts.length === 0) return null;
  return (
    <ul className="importing-doubts list base" aria-label={t('unsure')}>
      {doubts.map((doubt, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said of several cells.
        <li className="line gap-2 warning" key={i}>
          <ExclamationmarkTriangleIcon aria-hidden />
          {unsureSentence(doubt.why, doubt.params, lang)}
        </li>
      ))}
    </ul>
  );
}
