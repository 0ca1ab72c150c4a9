/** Who made the picture and what they ask for: a form that builds the line that slides print. */
import { Button, Checkbox, Field, Input, Label } from '@digdir/designsystemet-react';
import { CheckmarkCircleIcon } from '@navikt/aksel-icons';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../../core/formats/language';
import { type Credit, creditOf, sourceAfter, withCredit } from '../../../core/images/credit';
import type { Judged } from '../../../core/images/judge';
import { forbidsChanges, parseLicence } from '../../../core/images/licences';
import { asksForSource, needWords } from '../../../core/images/needs';
import { offered } from '../../../core/images/new-image';
import type { FieldForm } from '../../../core/model/field';
import type { Source } from '../../../core/model/kind';
import { kindOf } from '../../../core/model/kinds';
import { factRef } from '../../../core/model/ref';
import type { Entry } from '../../../core/model/register';
import { batchOf } from '../../../core/operations';
import { say, uiLanguageFor, uiLanguages } from '../../../core/texts';
import { useFindings } from '../../background';
import { Fields, type FormSettings } from '../../forms';
import { edit } from '../../state/commission';
import { useWords } from '../../words';
import { attempt, setOp } from '../facts/change';
import { useLang } from '../facts/settings';
import { factsOf } from './add';
import type { Editing } from './editing';
import { LicenceField } from './licence-field';
import { PrintedLine } from './printed-line';

interface CreditProps {
  entry: Entry;
  judged: Judged;
  settings: FormSettings;
  editing: Editing;
  language: Language;
}

const creditForm = kindOf('images').fields.credit!.form as Extract<FieldForm, { type: 'object' }>;
const blankSources = uiLanguages.map((language) => say(language, 'forms', 'sourceUnknownWhy'));

function formsFor(keys: readonly (keyof Credit)[]): Record<string, FieldForm> {
  return Object.fromEntries(keys.map((key) => [`credit.${key}`, creditForm.fields[key]!]));
}

const names = formsFor(['creator', 'agency', 'title', 'sourceUrl', 'as']);
const address = formsFor(['licenceUrl']);

export function CreditPart({ entry, judged, settings, editing, language }: CreditProps) {
  const t = useWords('images');
  const lang = useLang();
  const { id } = entry;
  const { home, readOnly = false } = settings;
  const credit = creditOf(entry);
  const own = entry.own === true;
  const values = Object.fromEntries(Object.entries(credit).map(([key, value]) => [`credit.${key}`, value]));
  const change = (patch: Partial<Credit>, group?: string): string | undefined => {
    const next = withCredit(credit, patch);
    const source = sourceAfter(entry.source as Source | undefined, credit, next ?? {}, blankSources);
    const set = (field: string, value: unknown) => setOp({ kind: 'images', id, field }, value);
    const ops = [set('credit', next), ...(source ? [set('source', source)] : [])];
    return attempt('images', lang, () => edit(batchOf(ops), group));
  };
  const fields = (forms: Record<string, FieldForm>) => (
    <Fields
      forms={forms}
      values={values}
      settings={settings}
      group={factRef('images', id)}
      onChange={(path, value, group) => change({ [path.split('.')[1]!]: value }, group)}
      onFocusField={(at) => editing.enter(at && 'credit', at)}
      below={editing.below}
    />
  );
  const said = factsOf(id);
  const title = credit.title ? undefined : offered(said ?? {}).find(({ field }) => field === 'title');
  return (
    <section className="image-part stack gap-4" aria-labelledby="image-who">
      <h2 className="strong" id="image-who">
        {t('who')}
      </h2>
      <Fields
        forms={{ own: { type: 'boolean' } }}
        values={entry}
        settings={{ ...settings, texts: { ...settings.texts, label: () => t('own') } }}
        group={factRef('images', id)}
        onChange={editing.set}
        onFocusField={(field) => editing.enter(field)}
        below={editing.below}
      />
      {said && (said.creator || said.credit || said.copyright) && (credit.creator || credit.agency) && (
        <p className="image-from-file image-note row muted smaller">{t('readFromFile')}</p>
      )}
      <div className="image-credit">{fields(names)}</div>
      {title && !readOnly && (
        <p className="image-from-file image-note row muted smaller">
          <span>
            {t('fromFile')}: «{title.text}»
          </span>
          <Button variant="tertiary" data-size="sm" onClick={() => change({ title: title.text })}>
            {t('useAsTitle')}
          </Button>
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: follows which field one is in. */}
      <div className="image-credit" onFocus={() => editing.enter('credit', 'credit.licence')}>
        <LicenceField
          key={id}
          credit={credit}
          home={home}
          readOnly={readOnly}
          onChange={(patch) => change(patch, `${factRef('images', id)}#credit.licence`)}
        />
        {editing.below('credit.licence')}
      </div>
      {parseLicence(credit.licence)?.kind === 'other' && (
        <div className="image-credit">{fields(address)}</div>
      )}
      <Changed
        key={`${id}-changed`}
        credit={credit}
        readOnly={readOnly}
        label={settings.texts.label('credit.changed')}
        onEnter={() => editing.enter('credit', 'credit.changed')}
        onChange={(changed, group) => change({ changed }, group)}
        group={`${factRef('images', id)}#credit.changed`}
        word={say(uiLanguageFor(home), 'images', 'changedWord')}
      />
      {editing.below('credit.changed')}
      <PrintedLine entry={entry} language={language} home={home} />
      {own && judged.credit.length === 0 ? (
        <p className="image-fine line gap-2 small">{t('creditOwn')}</p>
      ) : (
        <Needs entry={entry} judged={judged} fine={<Fine />} />
      )}
    </section>
  );
}

function Fine() {
  const t = useWords('images');
  return (
    <p className="image-fine line gap-2 small">
      <CheckmarkCircleIcon aria-hidden /> {t('creditFine')}
    </p>
  );
}

interface ChangedProps {
  credit: Credit;
  readOnly: boolean;
  label: string;
  /** What is written when it is ticked. */
  word: string;
  group: string;
  onEnter(): void;
  onChange(changed: string | undefined, group?: string): void;
}

/** Changed or not, and then how. */
function Changed({ credit, readOnly, label, word, group, onEnter, onChange }: ChangedProps) {
  const t = useWords('images');
  const [open, setOpen] = useState(credit.changed !== undefined);
  const shown = open || credit.changed !== undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: follows which field one is in.
    <div className="image-changed stack gap-3" data-slot="credit.changed" onFocus={onEnter}>
      <Checkbox
        label={t('changedIs')}
        checked={shown}
        readOnly={readOnly}
        onChange={(event) => {
          setOpen(event.target.checked);
          onChange(event.target.checked ? word : undefined);
        }}
      />
      {shown && (
        <Field>
          <Label>{label}</Label>
          <Input
            value={credit.changed ?? ''}
            readOnly={readOnly}
            onChange={(event) => onChange(event.target.value || undefined, group)}
          />
        </Field>
      )}
    </div>
  );
}

/** What is still missing in the credit, and what presentations found of it. */
function Needs({ entry, judged, fine }: { entry: Entry; judged: Judged; fine: ReactNode }) {
  const t = useWords('images');
  const lang = useLang();
  const cropped = useCropped(entry.id);
  const needs = [
    ...judged.credit.map((finding) => needWords(finding, lang)),
    ...(judged.licence ? [t('need_licence')] : []),
    ...(judged.source && !asksForSource(judged.credit) ? [t('need_source')] : []),
    ...(cropped
      ? [forbidsChanges(parseLicence(creditOf(entry).licence)) ? t('cropForbidden') : t('cropChanged')]
      : []),
  ];
  return (
    <div role="status" className="image-needs">
      {needs.length === 0 ? (
        fine
      ) : (
        <>
          <h3 className="warning-strong small strong">{t('needs')}</h3>
          <ul className="small">
            {[...new Set(needs)].map((need) => (
              <li key={need}>{need}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Whether a slide crops it while its licence asks for more: only laid out slides know. */
function useCropped(id: string): boolean {
  const findings = useFindings();
  for (const list of findings.values()) {
    for (const { rule, at, params } of list) {
      if (rule === 'credit-cc' && at.fact === factRef('images', id) && params?.missing === undefined)
        return true;
    }
  }
  return false;
}
