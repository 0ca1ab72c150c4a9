/** Members or meetings of a file: the same table as for pasted lists, with what is corrected by hand. */
import { Button } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { ImportPlan } from '../../../../core/import';
import type { Source } from '../../../../core/model/kind';
import { FormScope } from '../../../forms';
import { useWords } from '../../../words';
import { PasteTable } from '../paste-table';
import { chosenOf, type Looks, type PasteKind, rowsOf } from '../pasted';
import { useFactSettings, useLang } from '../settings';
import type { Said } from './choices';
import { endImport } from './open';
import { SourceChoice } from './source';
import { takeIn } from './take';

interface ListProps {
  kind: PasteKind;
  plan: ImportPlan;
  said: Said;
  onSay(more: Said): void;
}

export function ListPreview({ kind, plan, said, onSay }: ListProps) {
  const t = useWords('importing');
  const facts = useWords('facts');
  const common = useWords('common');
  const lang = useLang();
  const settings = useFactSettings(kind);
  const [looks, setLooks] = useState<Looks>(new Map());
  const rows = useMemo(() => rowsOf(kind, plan.entries, looks), [kind, plan, looks]);
  const chosen = chosenOf(rows);
  const unsure = rows.filter((row) => row.taken && row.pasted.unsure.length > 0).length;
  return (
    <FormScope settings={settings}>
      <div className="shrink" aria-live="polite">
        <div className="facts-paste-head line between base">
          <b>{t('read')}</b>
          {unsure > 0 && <span className="muted small">{facts('pasteUnsure', { count: unsure })}</span>}
        </div>
        {rows.length > 0 ? (
          <PasteTable
            kind={kind}
            rows={rows}
            onLook={(key, look) => setLooks(new Map(looks).set(key, look))}
          />
        ) : (
          <p className="muted small">{t(kind === 'people' ? 'not_not-people' : 'not_not-meetings')}</p>
        )}
        {plan.rest.length > 0 && (
          <div className="facts-paste-rest above-3 muted small">
            <b>{t('rest', { count: plan.rest.length })}</b>
            <ul className="scroll">
              {plan.rest.slice(0, 20).map((line, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same.
                <li key={i}>{line}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {plan.entries[0] && (
        <SourceChoice
          kind={kind}
          given={plan.entries[0].entry.source as Source}
          said={said}
          onSay={onSay}
          asked={false}
        />
      )}
      <div className="facts-submit row gap-3 above-5" data-sticky>
        <Button
          disabled={chosen.length === 0}
          onClick={() => takeIn(kind, chosen, lang, t('taken', { count: chosen.length }))}
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
