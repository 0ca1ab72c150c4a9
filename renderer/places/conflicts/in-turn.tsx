/** «Begge, etter hverandre»: two values that were both true, one after the other. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowsUpDownIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Conflict, ConflictVersion } from '../../../core/model/conflict';
import { Editor, FormScope } from '../../forms';
import { useCommission } from '../../state/commission';
import { useSession } from '../../state/session';
import { useWords } from '../../words';
import { useFactSettings } from '../facts/settings';
import { type Choice, choiceOf, inTurnKind } from './choices';

interface InTurnProps {
  conflict: Conflict;
  mine: ConflictVersion;
  theirs: ConflictVersion;
  onChoose(choice: Choice): void;
}

export function InTurn({ conflict, mine, theirs, onChoose }: InTurnProps) {
  const t = useWords('conflicts');
  const { readOnly } = useCommission();
  const { today } = useSession();
  const kind = inTurnKind(conflict);
  const settings = useFactSettings(kind ?? 'people');
  const [from, setFrom] = useState<string | undefined>(today);
  const [mineFirst, setMineFirst] = useState(true);
  if (kind === undefined) return null;
  const [first, second] = mineFirst ? [mine, theirs] : [theirs, mine];
  return (
    <FormScope settings={settings}>
      <fieldset className="conflicts-turn row gap-4 align-end bordered rounded" aria-label={t('inTurn')}>
        <div className="stack gap-1 fill at-start">
          <h3 className="base strong">{t('inTurn')}</h3>
          <p className="muted small" role="status">
            {t(mineFirst ? 'inTurnMineFirst' : 'inTurnTheirsFirst')}
          </p>
          <Button
            variant="tertiary"
            data-size="sm"
            className="outdent"
            onClick={() => setMineFirst(!mineFirst)}
          >
            <ArrowsUpDownIcon aria-hidden />
            {t('inTurnSwap')}
          </Button>
        </div>
        <Editor
          form={{ type: 'date' }}
          path="date"
          label={t('inTurnFrom')}
          value={from}
          onChange={(next) => {
            setFrom(next as string | undefined);
            return undefined;
          }}
        />
        <Button
          variant="secondary"
          data-size="sm"
          disabled={readOnly || from === undefined}
          onClick={() =>
            from !== undefined &&
            onChoose({ bothFrom: from, first: choiceOf(first), second: choiceOf(second) } as Choice)
          }
        >
          {t('inTurnDo')}
        </Button>
      </fieldset>
    </FormScope>
  );
}
