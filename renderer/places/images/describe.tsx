/** What the picture shows, for those who do not see it; or that it is there for looks alone. */
import { Button, Details, Fieldset, Radio } from '@digdir/designsystemet-react';
import { wordsOf } from '../../../core/editing/text-runs';
import type { Language } from '../../../core/formats/language';
import { altAdvice, type Judged } from '../../../core/images/judge';
import { offered } from '../../../core/images/new-image';
import type { AuthoredText } from '../../../core/model/field';
import { factRef } from '../../../core/model/ref';
import type { Entry } from '../../../core/model/register';
import { textIn, withText } from '../../../core/operations';
import { Fields, type FormSettings } from '../../forms';
import { useWords } from '../../words';
import { factsOf } from './add';
import type { Editing } from './editing';

interface DescribeProps {
  entry: Entry;
  judged: Judged;
  settings: FormSettings;
  editing: Editing;
  language: Language;
  onLanguage(language: Language): void;
}

export function Describe({ entry, judged, settings, editing, language, onLanguage }: DescribeProps) {
  const t = useWords('images');
  const { home, readOnly } = settings;
  const decorative = entry.purpose === 'decorative';
  const alt = entry.alt as AuthoredText | undefined;
  const words = wordsOf(textIn(alt, language, home));
  const choose = (purpose: 'content' | 'decorative') => {
    if (!readOnly && (entry.purpose ?? 'content') !== purpose) editing.set('purpose', purpose);
  };
  return (
    <section className="image-part stack gap-4" aria-labelledby="image-shows">
      <h2 className="strong" id="image-shows">
        {t('shows')}
      </h2>
      <div data-slot="purpose">
        <Fieldset onFocus={() => editing.enter('purpose')}>
          <Fieldset.Legend className="visually-hidden">{t('shows')}</Fieldset.Legend>
          <div className="image-purpose columns gap-3 align-start">
            {(['content', 'decorative'] as const).map((purpose) => (
              <Radio
                key={purpose}
                name={`purpose-${entry.id}`}
                value={purpose}
                label={t(purpose)}
                description={t(`${purpose}Why`)}
                checked={decorative === (purpose === 'decorative')}
                readOnly={readOnly}
                onChange={() => choose(purpose)}
              />
            ))}
          </div>
        </Fieldset>
        {editing.below('purpose')}
      </div>
      {!decorative && (
        <>
          <Fields
            forms={{ alt: { type: 'text' } }}
            values={entry}
            settings={settings}
            group={factRef('images', entry.id)}
            onChange={editing.set}
            onFocusField={(field) => editing.enter(field)}
            below={() => (
              <>
                <Advice words={words} empty={judged.empty.includes(language)} />
                {editing.below('alt')}
              </>
            )}
            language={language}
            onLanguage={onLanguage}
          />
          {!readOnly && words === '' && (
            <FromFile
              id={entry.id}
              onUse={(text) => editing.set('alt', withText(alt, language, home, text))}
            />
          )}
          <Details className="image-guide">
            <Details.Summary>{t('altGuide')}</Details.Summary>
            <Details.Content>
              <ul>
                <li>{t('altGuide1')}</li>
                <li>{t('altGuide2')}</li>
                <li>{t('altGuide3')}</li>
              </ul>
              <p>{t('altGuideExample')}</p>
            </Details.Content>
          </Details>
        </>
      )}
    </section>
  );
}

function Advice({ words, empty }: { words: string; empty: boolean }) {
  const t = useWords('images');
  const advice = empty ? (['empty'] as const) : altAdvice(words);
  return (
    <div role="status" className="image-advice">
      {advice.map((one) => (
        <p className="image-note warning smaller" key={one}>
          {t(`advice_${one}`, { count: words.length })}
        </p>
      ))}
    </div>
  );
}

/** A photographer's caption is often a good beginning. */
function FromFile({ id, onUse }: { id: string; onUse(text: string): void }) {
  const t = useWords('images');
  const said = offered(factsOf(id) ?? {}).find(({ field }) => field === 'alt');
  if (!said) return null;
  return (
    <p className="image-from-file image-note row muted smaller">
      <span>
        {t('fromFile')}: «{said.text}»
      </span>
      <Button variant="tertiary" data-size="sm" onClick={() => onUse(said.text)}>
        {t('useAsAlt')}
      </Button>
    </p>
  );
}
