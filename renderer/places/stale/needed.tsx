import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { StaleAnswer } from '../../../app/contract';
import { api } from '../../host';
import { enter, openPlace } from '../../state/enter';
import { sayError } from '../../ui/errors';
import { chooseWorkspace } from '../../ui/folders';
import { useWords } from '../../words';
import { Contact } from './known';

interface NeededProps {
  answer: Extract<StaleAnswer, { state: 'workspace-needed' }>;
  /** Name of the commission that is open, which is another. */
  open: string | undefined;
}

/** The slides are of a commission that is not open. Once it is, the file is checked by itself. */
export function Needed({ answer, open }: NeededProps) {
  const t = useWords('stale');
  const [busy, setBusy] = useState<string>();
  const known = answer.workspaces.filter((one) => one.recent !== undefined);
  const reopen = async (recent: string) => {
    if (busy !== undefined) return;
    setBusy(recent);
    const opened = await api.call('workspace.reopen', { recent });
    setBusy(undefined);
    if (opened.ok) enter(opened.value, { at: 'sjekk', recent: opened.value.recent });
    else sayError(opened.error);
  };
  const choose = async () => {
    const chosen = await chooseWorkspace();
    if (chosen) await openPlace(chosen.place, (recent) => ({ at: 'sjekk', recent }));
  };
  if (answer.workspaces.length === 0) {
    return (
      <section className="check-needed stack gap-4">
        <Heading level={2} data-size="xs">
          {t('unstamped')}
        </Heading>
        <Paragraph>{t('unstampedWhy')}</Paragraph>
      </section>
    );
  }
  const [first] = answer.workspaces;
  const named = first?.sender?.name;
  const title =
    known.length > 0
      ? t('fromKnown', { name: known[0]!.name ?? '' })
      : named
        ? t('fromNamed', { name: named })
        : t('fromUnknown');
  return (
    <section className="check-needed stack gap-4">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <Paragraph>
        {open !== undefined && `${t('notOpen', { name: open })} `}
        {known.length > 0 ? t('openKnown') : t('openUnknown')}
      </Paragraph>
      {known.length === 0 && first && <Contact of={first} />}
      <div className="row gap-3">
        {known.map(({ recent, name, where }, i) => (
          <Button
            key={recent}
            variant={i === 0 ? 'primary' : 'secondary'}
            loading={busy === recent}
            onClick={() => void reopen(recent!)}
          >
            {t('openNamed', { name: where === undefined ? (name ?? '') : `${name} (${where})` })}
          </Button>
        ))}
        <Button variant={known.length > 0 ? 'secondary' : 'primary'} onClick={() => void choose()}>
          {known.length > 0 ? t('openOther') : t('openOne')}
        </Button>
      </div>
    </section>
  );
}
