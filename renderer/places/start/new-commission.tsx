/** «Ny kommisjon»: a name and pasted lists, looked through before anything is saved, give the first presentation. */
import {
  Alert,
  Button,
  Details,
  Field,
  Heading,
  Label,
  Select,
  Textfield,
} from '@digdir/designsystemet-react';
import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import type { Chosen } from '../../../app/contract';
import { type Language, languages } from '../../../core/formats/language';
import { api } from '../../host';
import { enter } from '../../state/enter';
import { useSession } from '../../state/session';
import { chooseFolder } from '../../ui/folders';
import { errorText, uiLanguage, useWords } from '../../words';
import { MeetingRows } from './meeting-rows';
import { MemberRows } from './member-rows';
import { PasteList } from './paste-list';
import { entriesOf, kept } from './pasted';
import { usePasted } from './use-pasted';

/** Of each kind, as the host takes them. */
const most = 500;

export function NewCommission({ onCancel }: { onCancel(): void }) {
  const t = useWords('start');
  const common = useWords('common');
  const { today } = useSession();
  const [name, setName] = useState('');
  const [nameless, setNameless] = useState(false);
  const [language, setLanguage] = useState<Language>(uiLanguage());
  const [place, setPlace] = useState<Chosen>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const members = usePasted('people', today, language);
  const meetings = usePasted('meetings', today, language);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const tooMany = kept('people', members.rows).length > most || kept('meetings', meetings.rows).length > most;
  const make = async () => {
    if (name.trim() === '') {
      setNameless(true);
      first.current?.focus();
      return;
    }
    if (busy || tooMany) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await api.call('workspace.create', {
      name: name.trim(),
      language,
      people: entriesOf('people', members.rows, language),
      meetings: entriesOf('meetings', meetings.rows, language),
      ...(place ? { place: place.place } : {}),
    });
    setBusy(false);
    if (!answer.ok) {
      setProblem(errorText(answer.error));
      return;
    }
    const { recent, workspace } = answer.value;
    enter(answer.value, { at: 'presentasjoner', recent, deck: workspace.decks[0]?.id });
  };
  return (
    <main id="content" className="new-commission scroll screen-high" tabIndex={-1}>
      <form
        className="stack gap-7"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div>
          <Button variant="tertiary" className="new-back outdent" onClick={onCancel}>
            <ArrowLeftIcon aria-hidden /> {common('back')}
          </Button>
          <Heading level={1} data-size="md">
            {t('newTitle')}
          </Heading>
        </div>
        <div className="new-top stack gap-6 align-start">
          <Textfield
            ref={first}
            label={t('name')}
            value={name}
            maxLength={200}
            error={nameless && name.trim() === '' ? t('nameMissing') : undefined}
            onChange={(event) => setName(event.target.value)}
          />
          <Field>
            <Label>{t('language')}</Label>
            <Select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
              {languages.map((one) => (
                <Select.Option key={one} value={one}>
                  {common(`language_${one}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
        </div>
        <section className="stack gap-3" aria-labelledby="new-members">
          <h2 className="visually-hidden" id="new-members">
            {t('members')}
          </h2>
          <PasteList kind="people" list={members}>
            <MemberRows list={members} />
          </PasteList>
        </section>
        <Details>
          <Details.Summary>
            {meetings.rows.length > 0
              ? t('countMeetings', { count: kept('meetings', meetings.rows).length })
              : t('addMeetings')}
          </Details.Summary>
          <Details.Content>
            <PasteList kind="meetings" list={meetings}>
              <MeetingRows list={meetings} language={language} />
            </PasteList>
          </Details.Content>
        </Details>
        <p className="row gap-2">
          <span>{t('where', { where: place ? `«${place.name}»` : t('documents') })}</span>
          <Button
            variant="tertiary"
            onClick={() => void chooseFolder().then((chosen) => chosen && setPlace(chosen))}
          >
            {t('whereOther')}
          </Button>
        </p>
        {tooMany && <Alert data-color="warning">{t('tooMany', { count: most })}</Alert>}
        {problem !== undefined && (
          <Alert data-color="danger" role="alert">
            {problem}
          </Alert>
        )}
        <div className="row gap-3">
          <Button type="submit" loading={busy}>
            {busy ? t('making') : t('make')}
          </Button>
          <Button variant="secondary" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </div>
      </form>
    </main>
  );
}
