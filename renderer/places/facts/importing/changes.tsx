/** «Var → blir», for one entry that is in the facts already. */
import { changesOf } from '../../../../core/import';
import type { KindId } from '../../../../core/model/kinds';
import type { Pasted } from '../../../../core/paste';
import { useWorkspace } from '../../../state/commission';
import { session } from '../../../state/session';
import { useWords } from '../../../words';
import { useLang } from '../settings';

export function ChangeList({ kind, pasted }: { kind: KindId; pasted: Pasted }) {
  const t = useWords('importing');
  const lang = useLang();
  const workspace = useWorkspace();
  const { shown, more } = changesOf(workspace, kind, pasted, lang, session().today);
  if (shown.length === 0) return null;
  return (
    <ul className="importing-changes list base" aria-label={t('changes')}>
      {shown.map(({ what, was, now }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two changes may be called the same.
        <li key={i}>{t('wasNow', { what, was: was || t('nothing'), now: now || t('nothing') })}</li>
      ))}
      {more > 0 && <li>{t('moreNumbers', { count: more })}</li>}
    </ul>
  );
}
