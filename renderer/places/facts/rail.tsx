/** The kinds of facts in their groups; one choice list where there is no room for a column. */

import { Select } from '@digdir/designsystemet-react';
import { isKindId, type KindId } from '../../../core/model/kinds';
import { say } from '../../../core/texts';
import { kindGroups, kindWord } from '../../../core/words';
import { useCommission } from '../../state/commission';
import { go } from '../../state/route';
import { useWords } from '../../words';
import { routeTo } from './at';
import { useLang } from './settings';

export function Rail({ kind }: { kind: KindId }) {
  const t = useWords('facts');
  const lang = useLang();
  const { workspace, recent } = useCommission();
  return (
    <nav className="facts-rail scroll" aria-label={t('kinds')}>
      <div className="facts-rail-wide stack gap-5">
        {kindGroups.map((group) => (
          <section key={group.id}>
            <h2 className="muted smaller strong" id={`facts-${group.id}`}>
              {say(lang, 'kindGroups', group.id)}
            </h2>
            <ul className="list" aria-labelledby={`facts-${group.id}`}>
              {group.kinds.map((one) => (
                <li key={one}>
                  <button
                    className="hovers bare gap-2 between full-width rounded base tight"
                    type="button"
                    aria-current={one === kind ? 'page' : undefined}
                    onClick={() => go(routeTo(recent, one))}
                  >
                    <span>{kindWord(one, lang, 2)}</span>
                    <small className="regular tabular">{workspace.register[one].length || ''}</small>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Select
        className="facts-rail-narrow"
        aria-label={t('kind')}
        value={kind}
        onChange={(event) => isKindId(event.target.value) && go(routeTo(recent, event.target.value))}
      >
        {kindGroups.map((group) => (
          <Select.Optgroup key={group.id} label={say(lang, 'kindGroups', group.id)}>
            {group.kinds.map((one) => (
              <Select.Option key={one} value={one}>
                {`${kindWord(one, lang, 2)} (${workspace.register[one].length})`}
              </Select.Option>
            ))}
          </Select.Optgroup>
        ))}
      </Select>
    </nav>
  );
}
