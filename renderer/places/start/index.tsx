/** The first page: open a commission, make one, try the example, or check a file that somebody sent. */
import './start.css';
import './new.css';
import { Alert } from '@digdir/designsystemet-react';
import { CogIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import type { CopyAge, Opened, Result } from '../../../app/contract';
import { api } from '../../host';
import { enter, openPlace } from '../../state/enter';
import { askOfKin } from '../../state/kin';
import { setRecent, useSession } from '../../state/session';
import { useCommands } from '../../ui/commands';
import { choosePresentation, chooseWorkspace, endingsOf, giveFiles, useDrop } from '../../ui/folders';
import { errorText, useWords } from '../../words';
import { Settings } from '../menu';
import { checkFile } from '../stale/pending';
import { Choices } from './choices';
import { NewCommission } from './new-commission';
import { Recents } from './recents';

/** @param problem why the commission that one was to come to could not be opened */
export function Start({ problem }: { problem?: string }) {
  const [making, setMaking] = useState(false);
  return making ? (
    <NewCommission onCancel={() => setMaking(false)} />
  ) : (
    <First problem={problem} onNew={() => setMaking(true)} />
  );
}

function First({ problem, onNew }: { problem?: string; onNew(): void }) {
  const t = useWords('start');
  const common = useWords('common');
  const { recent } = useSession();
  const [settings, setSettings] = useState(false);
  /** What is being opened: the id of a recent one, or the name of a choice. */
  const [busy, setBusy] = useState<string>();
  const [copies, setCopies] = useState<Readonly<Record<string, CopyAge>>>({});
  const [failed, setFailed] = useState(problem);
  useEffect(() => setFailed(problem), [problem]);
  useEffect(() => {
    // Some may have been moved since the page was loaded.
    void api.call('recent.list', {}).then((answer) => answer.ok && setRecent(answer.value));
    void api.call('recent.copies', {}).then((answer) => answer.ok && setCopies(answer.value));
  }, []);
  const opening = async (what: string, call: () => Promise<Result<Opened>>) => {
    if (busy !== undefined) return;
    setBusy(what);
    setFailed(undefined);
    const answer = await call();
    setBusy(undefined);
    if (answer.ok) enter(answer.value);
    else setFailed(errorText(answer.error));
  };
  const openChosen = async () => {
    const chosen = await chooseWorkspace();
    if (!chosen || (await askOfKin({ place: chosen.place })) !== 'byItself') return;
    await opening('open', () => api.call('workspace.open', { place: chosen.place }));
  };
  const example = () => void opening('example', () => api.call('workspace.example', {}));
  const check = async () => {
    const chosen = await choosePresentation();
    if (chosen) checkFile(chosen);
  };
  useDrop(
    async (files) => {
      const [given] = await giveFiles(files.slice(0, 1));
      if (!given) return;
      const isDeck = given.kind === 'file' && !given.name.toLowerCase().endsWith('.lysark');
      if (isDeck) checkFile(given);
      else await openPlace(given.place);
    },
    { label: t('dropLabel'), accept: [...endingsOf('presentation'), ...endingsOf('workspace')] },
  );
  useCommands([
    { id: 'start-open', label: t('open'), keys: 'Mod+O', menu: 'open', run: () => void openChosen() },
    { id: 'start-new', label: t('new'), keys: 'Mod+N', menu: 'new', run: onNew },
    { id: 'settings', label: t('settings'), keys: 'Mod+,', menu: 'settings', run: () => setSettings(true) },
  ]);
  return (
    <main id="content" className="start stack scroll screen-high" tabIndex={-1}>
      <header className="start-cover stack screen-high">
        <h1 className="regular">{common('app')}</h1>
        <p className="above-5">{t('about')}</p>
        <button
          type="button"
          className="start-settings bare line gap-2 outdent self-start rounded"
          onClick={() => setSettings(true)}
        >
          <CogIcon aria-hidden /> {t('settings')}
        </button>
      </header>
      <div className="start-body stack gap-8 shrink full-width">
        {failed !== undefined && (
          <Alert data-color="warning" role="alert">
            {failed}
          </Alert>
        )}
        {recent.length > 0 && (
          <Recents
            recent={recent}
            copies={copies}
            busy={busy}
            onForgotten={() => setFailed(undefined)}
            onOpen={({ id }) => void opening(id, () => api.call('workspace.reopen', { recent: id }))}
          />
        )}
        <Choices
          known={recent.length > 0}
          busy={busy}
          onOpen={() => void openChosen()}
          onNew={onNew}
          onExample={example}
          onCheck={() => void check()}
        />
        <p className="muted small">{t('drop')}</p>
      </div>
      <Settings open={settings} onClose={() => setSettings(false)} />
    </main>
  );
}
