/** «Var → blir», for one entry that is in the facts already. */
import { type Changes, changesOf } from '../../../core/import';
import type { KindId } from '../../../core/model/kinds';
import type { Workspace } from '../../../core/model/register';
import type { Pasted } from '../../../core/paste';
import { uiLanguage, useWords } from '../../words';

interface ChangeListProps {
  kind: KindId;
  pasted: Pasted;
  workspace: Workspace;
  /** The user's day, YYYY-MM-DD. */
  today: string;
}

export function ChangeList({ kind, pasted, workspace, today }: ChangeListProps) {
  return <Changed changes={changesOf(workspace, kind, pasted, uiLanguage(), today)} />;
}

export function Changed({ changes: { shown, more } }: { changes: Changes }) {
  const t = useWords('importing');
  if (shown.length === 0) return null;
  return (
    <ul className="pasted-changes list base" aria-label={t('changes')}>
      {shown.map(({ what, was, now }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two changes may be called the same.
        <li key={i}>{t('wasNow', { what, was: was || t('nothing'), now: now || t('nothing') })}</li>
      ))}
      {more > 0 && <li>{t('moreNumbers', { count: more })}</li>}
    </ul>
  );
}
