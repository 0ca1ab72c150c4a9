/** Several facts that are chosen together: they get a source, a period or a language at once, each in one edit. */
import { Button, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { giveLanguage, givePeriod, giveSource, type Together, timedFields } from '../../../core/editing/many';
import { pruned } from '../../../core/editing/values';
import type { Language } from '../../../core/formats/language';
import { type Source, sourceSchema } from '../../../core/model/kind';
import type { KindId } from '../../../core/model/kinds';
import { fieldLabel, inLine, kindForm, kindWord } from '../../../core/words';
import { Editor, FormScope, focusIn } from '../../forms';
import { commission, edit, useCommission } from '../../state/commission';
import { session } from '../../state/session';
import { say, sayDone } from '../../ui/toast';
import { useWords } from '../../words';
import { attempt } from './change';
import { titleOf, useFactSettings, useLang } from './settings';

interface ManyProps {
  kind: KindId;
  ids: ReadonlySet<string>;
  /** To stand in. */
  field: 'source' | undefined;
  onOne(): void;
}

const languages: readonly Language[] = ['nb', 'nn', 'se', 'en'];

export function ManyFacts({ kind, ids, field, onOne }: ManyProps) {
  const t = useWords('facts');
  const common = useWords('common');
  const lang = useLang();
  const { readOnly } = useCommission();
  const settings = useFactSettings(kind);
  const source = useRef<HTMLDivElement>(null);
  const count = ids.size;
  const what = `${count} ${inLine(kindWord(kind, lang, count))}`;
  const timed = useMemo(() => timedFields(kind), [kind]);
  const [given, setGiven] = useState<Source>();
  const [of, setOf] = useState(timed[0] ?? '');
  const [days, setDays] = useState<{ from?: string; to?: string }>({});
  const [language, setLanguage] = useState<Language>();
  useEffect(() => {
    if (field === 'source') requestAnimationFrame(() => focusIn(source.current));
  }, [field]);
  const give = (name: string, together: Together) => {
    const { op, left } = together;
    const names = left.map((id) => titleOf(commission().workspace, kind, id, lang)).join(', ');
    const rest = left.length > 0 ? ` ${t('manyLeft', { names })}` : '';
    if (!op) {
      say(`${t('manyNothing')}${rest}`, { tone: 'warning' });
      return;
    }
    const why = attempt(kind, lang, () => edit(op));
    if (why !== undefined) say(why, { tone: 'danger' });
    else sayDone(`${t('manyGiven', { field: name, count: together.count })}${rest}`);
  };
  const dayEditor = (key: 'from' | 'to', label: string) => (
    <Editor
      form={{ type: 'date' }}
      path={`many.${key}`}
      label={label}
      value={days[key]}
      onChange={(value) => {
        setDays({ ...days, [key]: value as string | undefined });
        return undefined;
      }}
    />
  );
  return (
    <article className="facts-entry" aria-label={t('manyChosen', { what })}>
      <header className="row align-end">
        <div className="facts-title shrink">
          <Heading level={2} data-size="sm">
            {t('manyChosen', { what })}
          </Heading>
          <Paragraph data-size="sm" className="muted small">
            {t('manyWhy')}
          </Paragraph>
        </div>
        <Button variant="tertiary" onClick={onOne}>
          {t('manyOne')}
        </Button>
      </header>
      {!readOnly && (
        <FormScope settings={{ ...settings, required: () => false, accepts: () => true }}>
          <div className="facts-body">
            <div className="f-form stack gap-6">
              <Part
                label={t('manyGiveSource', { what })}
                disabled={given === undefined}
                onGive={() =>
                  given &&
                  give(fieldLabel(kind, 'source', lang), giveSource(commission().workspace, kind, ids, given))
                }
              >
                <div ref={source}>
                  <Editor
                    form={{ type: 'source' }}
                    path="source"
                    label={fieldLabel(kind, 'source', lang)}
                    help={kindForm(kind, lang).help('source')}
                    value={given}
                    onChange={(value) => {
                      const read = sourceSchema.safeParse(
                        value && pruned(value as Readonly<Record<string, unknown>>),
                      );
                      setGiven(read.success ? read.data : undefined);
                      return read.success || value === undefined ? undefined : t('mustFill');
                    }}
                  />
                </div>
              </Part>
              {timed.length > 0 && (
                <Part
                  label={t('manyGivePeriod', { what })}
                  disabled={days.from === undefined && days.to === undefined}
                  onGive={() =>
                    give(
                      fieldLabel(kind, of, lang),
                      givePeriod(commission().workspace, kind, ids, {
                        field: of,
                        ...days,
                        today: session().today,
                      }),
                    )
                  }
                >
                  <Heading level={3} data-size="2xs">
                    {t('manyPeriod')}
                  </Heading>
                  <Field>
                    <Label>{t('manyPeriodOf')}</Label>
                    <Select value={of} onChange={(event) => setOf(event.target.value)}>
                      {timed.map((one) => (
                        <Select.Option key={one} value={one}>
                          {fieldLabel(kind, one, lang)}
                        </Select.Option>
                      ))}
                    </Select>
                  </Field>
                  <div className="f-object columns">
                    {dayEditor('from', t('manyFrom'))}
                    {dayEditor('to', t('manyTo'))}
                  </div>
                </Part>
              )}
              <Part
                label={t('manyGiveLanguage', { what })}
                disabled={language === undefined}
                onGive={() =>
                  language &&
                  give(t('manyLanguage'), giveLanguage(commission().workspace, kind, ids, language))
                }
              >
                <Field>
                  <Label>{t('manyLanguage')}</Label>
                  <Select
                    value={language ?? ''}
                    onChange={(event) =>
                      setLanguage((event.target.value || undefined) as Language | undefined)
                    }
                  >
                    <Select.Option value="">{t('manyLanguageNone')}</Select.Option>
                    {languages.map((one) => (
                      <Select.Option key={one} value={one}>
                        {common(`language_${one}`)}
                      </Select.Option>
                    ))}
                  </Select>
                </Field>
              </Part>
            </div>
          </div>
        </FormScope>
      )}
    </article>
  );
}

/** What is given, and the button that gives it; Enter in a field does the same. */
function Part({
  label,
  disabled,
  onGive,
  children,
}: {
  label: string;
  disabled: boolean;
  onGive(): void;
  children: ReactNode;
}) {
  return (
    <form
      className="stack gap-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!disabled) onGive();
      }}
    >
      {children}
      <Button className="self-start" type="submit" disabled={disabled}>
        {label}
      </Button>
    </form>
  );
}
