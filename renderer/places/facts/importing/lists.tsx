/** Members or meetings of a file: the same table as for pasted lists, with what is corrected by hand. */
import { Button } from '@digdir/designsystemet-react';
import type { Said } from '../../../../core/import/choices';
import type { Look } from '../../../../core/import/look';
import type { Source } from '../../../../core/model/kind';
import type { SheetKind } from '../../../../core/paste';
import { FormScope } from '../../../forms';
import { useWorkspace } from '../../../state/commission';
import { LookThrough, useLooked } from '../../../ui/pasted';
import { useWords } from '../../../words';
import { useFactSettings, useLang } from '../settings';
import { endImport } from './open';
import { SourceChoice } from './source';
import { takeIn } from './take';

interface ListProps {
  kind: SheetKind;
  list: NonNullable<Look['list']>;
  said: Said;
  onSay(more: Said): void;
}

export function ListPreview({ kind, list, said, onSay }: ListProps) {
  const t = useWords('importing');
  const common = useWords('common');
  const lang = useLang();
  const settings = useFactSettings(kind);
  const workspace = useWorkspace();
  const looked = useLooked(kind, list.entries, { lines: list.lines, workspace });
  const facts = useWords('facts');
  const leaves = looked.leaves + list.rest.length;
  const { chosen } = looked;
  return (
    <FormScope settings={settings}>
      <LookThrough
        kind={kind}
        looked={looked}
        workspace={workspace}
        title={t('read')}
        empty={t(`not_not-${kind}`)}
        rest={list.rest}
        restTitle={(count) => t('rest', { count })}
      />
      {list.entries[0] && (
        <SourceChoice
          kind={kind}
          given={list.entries[0].entry.source as Source}
          said={said}
          onSay={onSay}
          asked={false}
        />
      )}
      <div className="sticky-foot line-above page-ground row gap-3 above-5">
        <Button
          disabled={chosen.length === 0}
          onClick={() => takeIn(kind, chosen, lang, t('taken', { count: chosen.length }), endImport)}
        >
          {leaves > 0 ? facts('pasteLeft', { do: t('take'), count: leaves }) : t('take')}
        </Button>
        <Button variant="tertiary" onClick={endImport}>
          {common('cancel')}
        </Button>
      </div>
    </FormScope>
  );
}
