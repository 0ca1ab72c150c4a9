/** «Om kommisjonen»: its name, language, contact and the picture on covers, in the same form as facts. */
import { Heading } from '@digdir/designsystemet-react';
import { useMemo } from 'react';
import { languagesOfWorkspace } from '../../../core/editing/fact-list';
import { acceptsAt, requiredAt } from '../../../core/editing/field-values';
import { commissionForms } from '../../../core/model/commission';
import type { Json, OperationError } from '../../../core/operations';
import { wordsOf } from '../../../core/operations/error';
import type { UiLanguage } from '../../../core/texts';
import { ownForm } from '../../../core/words';
import { Fields, type FormSettings } from '../../forms';
import { edit, useCommission } from '../../state/commission';
import { useSettleAt } from '../../state/conflicts';
import { aboutDialog } from '../../state/dialogs';
import { useSession } from '../../state/session';
import { sources } from '../../state/sources';
import { PlaceDialog } from '../../ui/dialog';
import { Looks } from '../../ui/looks';
import { say } from '../../ui/toast';
import { useWords } from '../../words';
import { refsIn, useLang } from '../facts/settings';

export function About() {
  const t = useWords('shell');
  return (
    <PlaceDialog state={aboutDialog} aria-labelledby="about-title">
      {() => (
        <div className="stack gap-4">
          <Heading level={2} data-size="xs" id="about-title">
            {t('about')}
          </Heading>
          <Form />
        </div>
      )}
    </PlaceDialog>
  );
}

const theCommission = { type: 'commission' } as const;

/** With the field called as it is called here. */
function whyNot(error: OperationError | undefined, label: string, lang: UiLanguage): string | undefined {
  return error && wordsOf(error.code, lang, { ...error.params, field: label });
}

function Form() {
  const lang = useLang();
  const { workspace, readOnly } = useCommission();
  const { today } = useSession();
  const home = workspace.commission.language;
  const languages = languagesOfWorkspace(workspace).join();
  const settings = useMemo(
    (): FormSettings => ({
      lang,
      home,
      today,
      readOnly,
      languages: languages.split(',') as FormSettings['languages'],
      texts: ownForm('commission', lang),
      refs: refsIn(lang),
      sources,
      required: (path) => requiredAt('commission', path),
      accepts: (path, value) => acceptsAt('commission', path, value),
      long: (path) => path.endsWith('.unknown'),
    }),
    [lang, home, languages, today, readOnly],
  );
  const change = (field: string, value: unknown, group: string): string | undefined =>
    whyNot(
      edit(
        { type: 'commission.set', field, ...(value === undefined ? {} : { value: value as Json }) },
        group,
      ),
      settings.texts.label(field),
      lang,
    );
  const conflict = useSettleAt(theCommission);
  const latest = [...workspace.decks].sort((a, b) => (a.date < b.date ? 1 : -1))[0];
  return (
    <>
      <Fields
        forms={commissionForms}
        values={workspace.commission}
        settings={settings}
        onChange={change}
        group="commission"
        conflict={conflict}
      />
      <Looks
        workspace={workspace}
        deck={latest}
        value={workspace.commission.theme}
        readOnly={readOnly}
        onChoose={(id) => {
          const problem = change('theme', id, 'commission theme');
          if (problem) say(problem, { tone: 'warning' });
        }}
      />
    </>
  );
}
