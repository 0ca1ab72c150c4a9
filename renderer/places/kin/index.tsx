/** «Ta inn det nye i din?»: another copy of a commission that one has came by mail, or lies elsewhere. */
import './kin.css';
import {
  Alert,
  Button,
  Dialog,
  Field,
  Heading,
  Label,
  Paragraph,
  Select,
} from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { KinAnswer } from '../../../app/contract';
import { formatDate } from '../../../core/formats/dates';
import { isNothing } from '../../../core/packing';
import { api } from '../../host';
import { commissionSource, settled, takeBack } from '../../state/commission';
import { enter } from '../../state/enter';
import { type KinQuestion, kinDialog } from '../../state/kin';
import { useValue } from '../../state/value';
import { beginHere } from '../../ui/begin';
import { sayError } from '../../ui/errors';
import { say } from '../../ui/toast';
import { sayIn, uiLanguage, useWords } from '../../words';
import { lackWords, listed } from '../packing/words';
import { newsWords } from './words';

/** Mounted once: a copy may be opened from anywhere. */
export function KinDialog() {
  const common = useWords('common');
  const question = useValue(kinDialog);
  return (
    <Dialog
      open={question !== undefined}
      onClose={() => question?.choose(undefined)}
      closeButton={common('close')}
      className="kin"
      aria-labelledby="kin-title"
    >
      {question && <Panel question={question} />}
    </Dialog>
  );
}

function Panel({ question }: { question: KinQuestion }) {
  const t = useWords('kin');
  const { source } = question;
  const [answer, setAnswer] = useState(question.answer);
  const [busy, setBusy] = useState(false);
  const [looking, setLooking] = useState(false);
  // The same dialog may be asked about another copy.
  useEffect(() => setAnswer(question.answer), [question]);
  const mine = answer.mine.find(({ recent }) => recent === answer.into);
  const mayTake = !answer.unclear && !answer.readOnly && !isNothing(answer.news);
  const against = async (into: string) => {
    setLooking(true);
    const other = await api.call('workspace.kin', { ...source, into });
    setLooking(false);
    if (!other.ok) sayError(other.error);
    else if (other.value) setAnswer(other.value);
  };
  const take = async () => {
    if (busy) return;
    setBusy(true);
    const done = await taken(question, answer.into);
    setBusy(false);
    if (done) question.choose('taken');
  };
  const leave = () => question.choose(undefined);
  return (
    <div className="stack gap-4">
      <Heading level={2} data-size="xs" id="kin-title">
        {t('title')}
      </Heading>
      <Paragraph className="break-words">
        {t('about', { file: answer.file, name: mine?.name ?? '', where: mine?.where ?? '' })}{' '}
        {packedWords(answer)}
      </Paragraph>
      {answer.mine.length > 1 && (
        <Field>
          <Label>{t('into')}</Label>
          <Select value={answer.into} onChange={(event) => void against(event.target.value)}>
            {answer.mine.map(({ recent, where }) => (
              <Select.Option key={recent} value={recent}>
                {where}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <div role="status" className="stack gap-3">
        {looking ? t('looking') : <News answer={answer} />}
      </div>
      <div className="row gap-3">
        {mayTake && (
          <Button ref={beginHere} loading={busy} disabled={looking} onClick={() => void take()}>
            {t('take')}
          </Button>
        )}
        {'place' in source && (
          <Button
            ref={mayTake ? undefined : beginHere}
            variant={mayTake ? 'secondary' : 'primary'}
            onClick={() => question.choose('byItself')}
          >
            {t('byItself')}
          </Button>
        )}
        <Button variant="tertiary" onClick={leave}>
          {t('leave')}
        </Button>
      </div>
    </div>
  );
}

function News({ answer }: { answer: KinAnswer }) {
  const t = useWords('kin');
  const words = newsWords(answer.news);
  return (
    <>
      <Paragraph>
        <strong>{t(answer.relation)}</strong>
      </Paragraph>
      {words.length > 0 && (
        <div>
          <span id="kin-news">{t('news')}</span>
          <ul aria-labelledby="kin-news" className="kin-news">
            {words.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {words.length > 0 && <Paragraph>{t('beneath')}</Paragraph>}
      {answer.lacks.length > 0 && <Paragraph>{t('lacks', { what: lackWords(answer.lacks) })}</Paragraph>}
      {answer.unclear && <Alert data-color="warning">{t('unclear')}</Alert>}
      {answer.readOnly && <Alert data-color="warning">{t('readOnly')}</Alert>}
    </>
  );
}

function packedWords({ packed }: KinAnswer): string {
  if (!packed) return '';
  const t = sayIn('kin');
  const at = new Date(packed.at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = formatDate(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, uiLanguage());
  return packed.by === undefined ? t('packed', { when: day }) : t('packedBy', { who: packed.by, when: day });
}

/** @returns whether it was done; otherwise the user has been told why not */
async function taken({ source }: KinQuestion, into: string): Promise<boolean> {
  const t = sayIn('kin');
  if (commissionSource.get()) await settled();
  const answer = await api.call('workspace.take', { ...source, into });
  if (!answer.ok) {
    sayError(answer.error);
    return false;
  }
  const { opened, news } = answer.value;
  enter(opened);
  const words = newsWords(news);
  if (words.length === 0) say(t('nothing'));
  else {
    const action = { label: sayIn('common')('undo'), run: () => void takeBack('undo') };
    say(t('taken', { what: listed(words) }), { tone: 'success', action, stays: 20_000 });
  }
  return true;
}
