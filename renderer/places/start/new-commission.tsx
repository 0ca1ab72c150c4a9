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
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Chosen } from '../../../app/contract';
import { startDrafts } from '../../../core/editing/kept-drafts';
import { type Language, languages } from '../../../core/formats/language';
import { emptyWorkspace, newEntries } from '../../../core/paste';
import { useKeptValue } from '../../forms';
import { api } from '../../host';
import { enter } from '../../state/enter';
import { forgetDrafts } from '../../state/kept-drafts';
import { chooseFolder } from '../../ui/folders';
import { usePasted } from '../../ui/pasted';
import { errorText, uiLanguage, useWords } from '../../words';
import { PasteList } from './paste-list';

/** Of each kind, as the host takes them. */
const most = 500;

export function NewCommission({ onCancel }: { onCancel(): void }) {
  const t = useWords('start');
  const common = useWords('common');
  const [name, setName] = useKeptValue(`${startDrafts}name`, '');
  const [nameless, setNameless] = useState(false);
  const [language, setLanguage] = useState<Language>(uiLanguage());
  const [place, setPlace] = useState<Chosen>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const nothing = useMemo(() => emptyWorkspace(language), [language]);
  const members = usePasted('people', nothing, `${startDrafts}people`);
  const meetings = usePasted('meetings', nothing, `${startDrafts}meetings`);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const facts = useWords('facts');
  const forms = useWords('forms');
  const leaves = [members, meetings].reduce((sum, one) => sum + one.leaves + one.rest.length, 0);
  const tooMany = members.chosen.length > most || meetings.chosen.length > most;
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
      people: newEntries('people', members.chosen, language),
      meetings: newEntries('meetings', meetings.chosen, language),
      ...(place ? { place: place.place } : {}),
    });
    setBusy(false);
    if (!answer.ok) {
      setProblem(errorText(answer.error));
      return;
    }
    forgetDrafts(startDrafts);
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
            label={`${t('name')} ${forms('required')}`}
            aria-required
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
          <PasteList kind="people" list={members} workspace={nothing} />
        </section>
        <Details>
          <Details.Summary>
            {meetings.rows.length > 0
              ? t('countMeetings', { count: meetings.chosen.length })
              : t('addMeetings')}
          </Details.Summary>
          <Details.Content>
            <PasteList kind="meetings" list={meetings} workspace={nothing} />
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
            {busy
              ? t('making')
              : leaves > 0
                ? facts('pasteLeft', { do: t('make'), count: leaves })
                : t('make')}
          </Button>
          <Button
            variant="secondary"
            onClick={() => {
              forgetDrafts(startDrafts);
              onCancel();
            }}
          >
            {common('cancel')}
          </Button>
        </div>
      </form>
    </main>
  );
}
