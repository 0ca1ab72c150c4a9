/** «Sjekk en PowerPoint-fil»: what is outdated in a deck that was sent out, and the fresh slides of it. */
import './stale.css';
import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { ArrowLeftIcon, PresentationIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import type { CallError, Chosen, Result, StaleAnswer } from '../../../app/contract';
import { api } from '../../host';
import { commissionSource } from '../../state/commission';
import { go } from '../../state/route';
import { useValue } from '../../state/value';
import { useCommands } from '../../ui/commands';
import { choosePresentation, endingsOf, giveFiles, useDrop } from '../../ui/folders';
import { Waiting } from '../../ui/waiting';
import { errorText, useWords } from '../../words';
import { commissionName } from '../bar';
import { Known } from './known';
import { Needed } from './needed';
import { checkFile, usePending } from './pending';
import { Report } from './report';

export function CheckFile() {
  const t = useWords('stale');
  const file = usePending();
  const open = useValue(commissionSource);
  const { answer, error } = useAnswer(file, open?.key);
  const heading = useRef<HTMLHeadingElement>(null);
  const choose = async () => {
    const chosen = await choosePresentation();
    if (chosen) checkFile(chosen);
  };
  useDrop(
    async (files) => {
      const [given] = await giveFiles(files.slice(0, 1));
      if (given) checkFile(given);
    },
    { label: t('dropLabel'), accept: endingsOf('presentation') },
  );
  useCommands([
    { id: 'check-choose', label: t('choose'), keys: 'Mod+O', menu: 'open', run: () => void choose() },
  ]);
  const back = () => go(open ? { at: 'presentasjoner', recent: open.recent } : { at: 'start' });
  // Another view of the same page: those who hear it are told where they are.
  const shown = answer?.state ?? (error ? 'error' : file ? 'waiting' : 'empty');
  useEffect(() => {
    if (shown !== 'waiting') heading.current?.focus();
  }, [shown]);
  return (
    <main id="content" className="check stack gap-7 at-top scroll screen-high" tabIndex={-1}>
      <header className="stack gap-2 at-start">
        <Button variant="tertiary" className="outdent" onClick={back}>
          <ArrowLeftIcon aria-hidden /> {open ? commissionName(open.workspace) : t('backToStart')}
        </Button>
        <div className="row gap-3 between full-width">
          <Heading
            className="no-ring break-words"
            level={1}
            data-size={file && !error ? '2xs' : 'md'}
            ref={heading}
            tabIndex={-1}
          >
            {file && !error ? file.name : t('title')}
          </Heading>
          {file && !error && (
            <Button variant="secondary" onClick={() => void choose()}>
              {t('another')}
            </Button>
          )}
        </div>
      </header>
      {error && (
        <Alert data-color="danger" role="alert">
          {errorText(error)}
        </Alert>
      )}
      {(!file || error) && <Empty against={open && commissionName(open.workspace)} onChoose={choose} />}
      {file && !error && !answer && <Waiting />}
      {answer?.state === 'workspace-needed' && (
        <>
          <Needed answer={answer} open={open && commissionName(open.workspace)} />
          {answer.workspaces.length > 0 && <Known report={answer.report} />}
        </>
      )}
      {answer?.state === 'report' && open && <Report report={answer.report} open={open} />}
    </main>
  );
}

/** Before there is a file. @param against name of the open commission */
function Empty({ against, onChoose }: { against: string | undefined; onChoose(): Promise<void> }) {
  const t = useWords('stale');
  return (
    <div className="check-empty stack gap-4 pad-8 at-center text-center">
      <PresentationIcon aria-hidden fontSize="3rem" />
      <Heading level={2} data-size="xs">
        {t('dropTitle')}
      </Heading>
      <Paragraph className="muted">
        {against === undefined ? t('dropText') : t('dropAgainst', { name: against })}
      </Paragraph>
      <Button onClick={() => void onChoose()}>{t('choose')}</Button>
    </div>
  );
}

type Asked = { answer?: StaleAnswer; error?: CallError };

/**
 * A host may still have open what the page has left. Its report would be about slides that the page does not have; then
 * it is closed there too.
 */
async function check({ place }: Chosen, open: boolean): Promise<Result<StaleAnswer>> {
  const result = await api.call('stale.check', { place });
  if (open || !result.ok || result.value.state !== 'report') return result;
  await api.call('workspace.close', {});
  return await api.call('stale.check', { place });
}

/** Holds the file against what is open; anew when another file or commission comes. */
function useAnswer(file: Chosen | undefined, commission: string | undefined): Asked {
  const [asked, setAsked] = useState<Asked & { about?: unknown }>({});
  const about = file && `${file.place}\n${commission ?? ''}`;
  useEffect(() => {
    if (!file) return;
    let current = true;
    setAsked({});
    void check(file, commission !== undefined).then((result) => {
      if (!current) return;
      const key = `${file.place}\n${commission ?? ''}`;
      setAsked(result.ok ? { answer: result.value, about: key } : { error: result.error, about: key });
    });
    return () => {
      current = false;
    };
  }, [file, commission]);
  // What was said of another file or commission is not shown for a moment.
  return asked.about === about ? asked : {};
}
