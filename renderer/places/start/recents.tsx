import { Button } from '@digdir/designsystemet-react';
import { ExclamationmarkTriangleIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { CopyAge, Recent } from '../../../app/contract';
import { openedWhen } from '../../../core/editing/recents';
import { api } from '../../host';
import { setRecent, useSession } from '../../state/session';
import { sayError } from '../../ui/errors';
import { uiLanguage, useWords } from '../../words';

interface RecentsProps {
  recent: readonly Recent[];
  /** Of commissions that are there more than once, how each copy stands to the others. */
  copies: Readonly<Record<string, CopyAge>>;
  busy: string | undefined;
  onOpen(one: Recent): void;
  /** One was taken off the list: what was said of it is out of place. */
  onForgotten(): void;
}

/** The commissions of this machine, the last one first. */
export function Recents({ recent, copies, busy, onOpen, onForgotten }: RecentsProps) {
  const t = useWords('start');
  return (
    <section aria-labelledby="start-recent">
      <h2 className="muted small strong" id="start-recent">
        {t('recent')}
      </h2>
      <ul className="list stack">
        {recent.map((one) => (
          <Row
            key={one.id}
            one={one}
            copy={copies[one.id]}
            busy={busy === one.id}
            onOpen={() => onOpen(one)}
            onForgotten={onForgotten}
          />
        ))}
      </ul>
    </section>
  );
}

/** «Kopi av samme kommisjon, den nyeste» */
const copyWords = {
  newest: 'copyNewest',
  older: 'copyOlder',
  same: 'copySame',
  apart: 'copyApart',
  unknown: 'copyUnknown',
} as const satisfies Readonly<Record<CopyAge, string>>;

interface RowProps {
  one: Recent;
  copy: CopyAge | undefined;
  busy: boolean;
  onOpen(): void;
  onForgotten(): void;
}

function Row({ one, copy, busy, onOpen, onForgotten }: RowProps) {
  const t = useWords('start');
  const kin = useWords('kin');
  const { today } = useSession();
  const when = openedWhen(one.opened, today, uiLanguage());
  const forget = async () => {
    const answer = await api.call('recent.forget', { recent: one.id });
    if (!answer.ok) {
      sayError(answer.error);
      return;
    }
    setRecent(answer.value);
    onForgotten();
  };
  const shown = when && ('day' in when ? t(when.day) : when.date);
  return (
    <li className="recent line line-below" data-missing={one.missing || undefined}>
      <button type="button" className="recent-open bare stack fill" onClick={onOpen}>
        <span className="recent-name clip strong">{one.name}</span>
        <span className="recent-where muted small break-words">
          {one.missing ? (
            <>
              <ExclamationmarkTriangleIcon aria-hidden /> {t('missing')}: {one.where}
            </>
          ) : (
            one.where
          )}
        </span>
        {copy && !one.missing && <span className="recent-copy muted small">{kin(copyWords[copy])}</span>}
        <span className="recent-when muted small">{busy ? t('opening') : shown}</span>
      </button>
      <Button
        variant="tertiary"
        icon
        data-color="neutral"
        className="no-shrink"
        aria-label={t('forget', { name: one.name })}
        title={t('forget', { name: one.name })}
        onClick={() => void forget()}
      >
        <XMarkIcon aria-hidden />
      </Button>
    </li>
  );
}
