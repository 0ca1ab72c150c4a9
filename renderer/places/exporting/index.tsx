/** «Eksporter»: PowerPoint and the last folder are chosen already, so one click is enough. */
import './exporting.css';
import { Alert, Button, Checkbox, Fieldset, Heading, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CallError, Chosen, Input, JobState } from '../../../app/contract';
import { find } from '../../../core/base/lists';
import { openCount } from '../../../core/model/comments';
import { api } from '../../host';
import { settled, usePart } from '../../state/commission';
import { type Exporting, exportDialog, toggleChecks } from '../../state/dialogs';
import { PlaceDialog } from '../../ui/dialog';
import { sayError } from '../../ui/errors';
import { chooseFolder } from '../../ui/folders';
import { errorText, useWords } from '../../words';

type Format = Input<'export.start'>['format'];

export function Export() {
  const t = useWords('exporting');
  return (
    <PlaceDialog state={exportDialog} className="exporting" aria-label={t('title')}>
      {(exporting) => <Panel key={exporting.print ? 'print' : 'files'} exporting={exporting} />}
    </PlaceDialog>
  );
}

function Panel({ exporting: { deck, slides, print = false } }: { exporting: Exporting }) {
  const t = useWords('exporting');
  const [format, setFormat] = useState<Format>(print ? 'pdf' : 'pptx');
  const [some, setSome] = useState(false);
  const [withHidden, setWithHidden] = useState(false);
  const hidden = usePart(
    (now) => find(now.workspace.decks, deck)?.slides.filter((one) => one.hidden).length ?? 0,
  );
  const words = useWords('comments');
  const [withComments, setWithComments] = useState(false);
  const said = usePart((now) =>
    find(now.workspace.decks, deck)?.slides.some((one) => openCount(one.comments) > 0),
  );
  const [folder, setFolder] = useState<Chosen>();
  const where = useUsualFolder();
  const job = useJob();
  const all: readonly [Format, string, string][] = [
    ['pptx', t('pptx'), t('pptxAbout')],
    ['pdf', t('pdf'), t('pdfAbout')],
    ['handout', t('handout'), t('handoutAbout')],
    ['png', t('png'), t('pngAbout')],
    ['svg', t('svg'), t('svgAbout')],
  ];
  const printed: readonly [Format, string, string][] = [
    ['pdf', t('printSlides'), t('printSlidesAbout')],
    ['handout', t('printNotes'), t('handoutAbout')],
  ];
  const formats = print ? printed : all;
  const { state } = job.state;
  const busy = state === 'starting' || state === 'running';
  const start = () =>
    void job.start({
      deck,
      format,
      ...(some ? { slides: [...slides] } : { hidden: withHidden }),
      ...(withComments && format === 'pptx' ? { comments: true } : {}),
      ...(folder ? { place: folder.place } : {}),
    });
  return (
    <div className="stack gap-4">
      <Heading level={2} data-size="xs">
        {t(print ? 'printTitle' : 'title')}
      </Heading>
      {print && <p>{t('printHow')}</p>}
      {state === 'done' || state === 'cancelled' || state === 'failed' ? (
        <Ended job={job} />
      ) : (
        <>
          <Fieldset disabled={busy}>
            <Fieldset.Legend>{t('format')}</Fieldset.Legend>
            {formats.map(([id, label, about]) => (
              <Radio
                key={id}
                name="format"
                value={id}
                label={label}
                description={about}
                checked={format === id}
                onChange={() => setFormat(id)}
              />
            ))}
          </Fieldset>
          {slides.length > 1 && (
            <Fieldset disabled={busy}>
              <Fieldset.Legend>{t('which')}</Fieldset.Legend>
              <Radio
                name="which"
                value="all"
                label={t('all')}
                checked={!some}
                onChange={() => setSome(false)}
              />
              <Radio
                name="which"
                value="some"
                label={t('chosen', { count: slides.length })}
                checked={some}
                onChange={() => setSome(true)}
              />
            </Fieldset>
          )}
          {hidden > 0 && format !== 'pptx' && !some && (
            <Checkbox
              value="hidden"
              disabled={busy}
              label={t('hidden', { count: hidden })}
              checked={withHidden}
              onChange={(event) => setWithHidden(event.target.checked)}
            />
          )}
          {said && format === 'pptx' && (
            <Checkbox
              value="comments"
              disabled={busy}
              label={words('export')}
              description={words('exportHelp')}
              checked={withComments}
              onChange={(event) => setWithComments(event.target.checked)}
            />
          )}
          <p className="row gap-2 between">
            <span>
              {t('where')} <strong className="break-words">{folder?.name ?? where}</strong>
            </span>
            <Button
              variant="tertiary"
              disabled={busy}
              onClick={() => void chooseFolder().then((chosen) => chosen && setFolder(chosen))}
            >
              {t('change')}
            </Button>
          </p>
          {busy ? <Progress job={job} /> : <Button onClick={start}>{t(print ? 'printGo' : 'go')}</Button>}
        </>
      )}
    </div>
  );
}

function useUsualFolder(): string {
  const [where, setWhere] = useState('');
  useEffect(() => {
    void api.call('export.where', {}).then((answer) => answer.ok && setWhere(answer.value.where));
  }, []);
  return where;
}

function Progress({ job }: { job: Job }) {
  const t = useWords('exporting');
  const common = useWords('common');
  const { state } = job;
  const text =
    state.state === 'running' && state.of > 0
      ? t('running', { done: state.done, of: state.of })
      : t('starting');
  return (
    <div className="exporting-progress line gap-4 align-end">
      <div className="stack gap-1 fill">
        <span role="status">{text}</span>
        {state.state === 'running' && state.of > 0 ? (
          <progress className="full-width" value={state.done} max={state.of} aria-label={text} />
        ) : (
          <progress className="full-width" aria-label={text} />
        )}
      </div>
      <Button variant="secondary" onClick={job.cancel}>
        {common('cancel')}
      </Button>
    </div>
  );
}

function Ended({ job }: { job: Job }) {
  const t = useWords('exporting');
  const { state } = job;
  const again = (
    <Button variant="secondary" onClick={job.reset}>
      {t('again')}
    </Button>
  );
  if (state.state === 'failed') return <Message tone="danger" text={errorText(state.error)} more={again} />;
  if (state.state === 'cancelled') return <Message tone="info" text={t('cancelled')} more={again} />;
  if (state.state !== 'done') return null;
  return <Done state={state} again={again} />;
}

function Done({
  state: { files, diagnostics },
  again,
}: {
  state: Extract<JobState, { state: 'done' }>;
  again: ReactNode;
}) {
  const t = useWords('exporting');
  const [first] = files;
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  const call = async (name: 'files.open' | 'files.show'): Promise<void> => {
    const answer = await api.call(name, { file: first!.file });
    if (!answer.ok) sayError(answer.error);
  };
  return (
    <>
      <Alert data-color="success" role="status">
        <strong>{t('done', { count: files.length, name: first?.name ?? '' })}</strong>
        {first && <p className="above-1 break-words">{t('doneWhere', { where: first.where })}</p>}
      </Alert>
      {errors > 0 && (
        <Alert data-color="warning">
          <strong>{t('errors', { count: errors })}</strong>
          <p className="above-1 break-words">{t('errorsMore')}</p>
          <Button
            variant="secondary"
            onClick={() => {
              exportDialog.set(undefined);
              toggleChecks();
            }}
          >
            {t('toChecks')}
          </Button>
        </Alert>
      )}
      <div className="row gap-3">
        {first?.download ? (
          <Button asChild>
            <a href={first.download} download={first.name}>
              {t('download')}
            </a>
          </Button>
        ) : (
          first && <Button onClick={() => void call('files.open')}>{t('openFile')}</Button>
        )}
        {first && !first.download && (
          <Button variant="secondary" onClick={() => void call('files.show')}>
            {t('showFile')}
          </Button>
        )}
        {again}
      </div>
    </>
  );
}

function Message({ tone, text, more }: { tone: 'danger' | 'info'; text: string; more: ReactNode }) {
  return (
    <>
      <Alert data-color={tone} role="alert">
        {text}
      </Alert>
      <div className="row gap-3">{more}</div>
    </>
  );
}

/** One export at a time, followed by the host's events. */
interface Job {
  state: JobState | { state: 'idle' } | { state: 'starting' };
  start(input: Input<'export.start'>): Promise<void>;
  cancel(): void;
  reset(): void;
}

function useJob(): Job {
  const [state, setState] = useState<Job['state']>({ state: 'idle' });
  const running = useRef<string>(undefined);
  // An event may come before the answer that names the job.
  const early = useRef(new Map<string, JobState>());
  useEffect(
    () =>
      api.subscribe((event) => {
        if (event.type !== 'job') return;
        if (event.job === running.current) setState(event.state);
        else early.current.set(event.job, event.state);
      }),
    [],
  );
  const failed = (error: CallError): void => setState({ state: 'failed', error });
  return {
    state,
    async start(input) {
      setState({ state: 'starting' });
      // What was typed last is to be in the file.
      await settled();
      const answer = await api.call('export.start', input);
      if (!answer.ok) {
        failed(answer.error);
        return;
      }
      const { job } = answer.value;
      running.current = job;
      setState(early.current.get(job) ?? { state: 'running', done: 0, of: 0 });
      early.current.clear();
    },
    cancel() {
      if (running.current) void api.call('job.cancel', { job: running.current });
    },
    reset() {
      running.current = undefined;
      setState({ state: 'idle' });
    },
  };
}
