/** Nothing is chosen, or there is nothing yet: what this is. */

import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { KindId } from '../../../core/model/kinds';
import { textsIn } from '../../../core/texts';
import { kindWord } from '../../../core/words';
import { useWorkspace } from '../../state/commission';
import { useWords } from '../../words';
import { useLang } from './settings';

export function Empty({ kind }: { kind: KindId }) {
  const t = useWords('facts');
  const lang = useLang();
  const none = useWorkspace().register[kind].length === 0;
  return (
    <div className="facts-empty stack gap-2 pad-6">
      <Heading level={2} data-size="xs">
        {none ? t('emptyTitle') : kindWord(kind, lang, 2)}
      </Heading>
      <Paragraph>{textsIn(lang).kindsAbout[kind]}</Paragraph>
      {!none && <Paragraph className="muted small">{`${t('choose')} ${t('chooseWhy')}`}</Paragraph>}
    </div>
  );
}
