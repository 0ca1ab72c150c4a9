/** A dataset as it was read: what it is called, where it is from, its first rows, and what it changes. */
import { Button, Field, Input, Label } from '@digdir/designsystemet-react';
import { ExclamationmarkTriangleIcon } from '@navikt/aksel-icons';
import { useId } from 'react';
import { formatNumber } from '../../../../core/formats/numbers';
import type { Said } from '../../../../core/import/choices';
import type { DatasetLook } from '../../../../core/import/look';
import { type PasteDoubt, unsureSentence } from '../../../../core/paste';
import { writeCell } from '../../../../core/words/say';
import { FormScope } from '../../../forms';
import { useWorkspace } from '../../../state/commission';
import { Changed } from '../../../ui/pasted';
import { useWords } from '../../../words';
import { titleOf, useFactSettings, useLang, wordsIn } from '../settings';
import { Choice } from './about';
import { endImport } from './open';
import { SourceChoice } from './source';

interface DatasetProps {
  look: DatasetLook;
  /** What is shown is being made anew. */
  busy: boolean;
  onTake(): void;
  said: Said;
  onSay(more: Said): void;
}

export function DatasetPreview({ look, busy, said, onSay, onTake }: DatasetProps) {
  const t = useWords('importing');
  const common = useWords('common');
  const lang = useLang();
  const workspace = useWorkspace();
  const settings = useFactSettings('datasets');
  const id = useId();
  const { known, news } = look;
  const title = said.title ?? wordsIn(workspace, look.title, lang);
  const { datasets } = workspace.register;
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
        <Doubts doubts={look.unsure} />
        {known !== undefined && !news && <p className="muted small">{t('unchanged')}</p>}
        <Changed changes={look.changes} />
      </div>
      <Rows look={look} />
      <SourceChoice kind="datasets" given={look.source} said={said} onSay={onSay} asked />
      <div className="sticky-foot line-above page-ground row gap-3 above-5">
        <Button disabled={busy || !news || title.trim() === ''} onClick={onTake}>
          {t('take')}
        </Button>
        <Button variant="tertiary" onClick={endImport}>
          {common('cancel')}
        </Button>
      </div>
    </FormScope>
  );
}

function Rows({ look }: { look: DatasetLook }) {
  const { columns, sample, size } = look;
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
          {size.rows > sample.length && (
            <small>{t('rowsShown', { shown: sample.length, count: formatNumber(size.rows, lang) })}</small>
          )}
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
          {sample.map((row, r) => (
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
