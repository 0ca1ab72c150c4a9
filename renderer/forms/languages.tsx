/** Small buttons for the languages of a text, with a mark where one is missing. One choice for the whole form. */
import { memo } from 'react';
import { languagesOf, writtenIn } from '../../core/editing/values';
import type { Language } from '../../core/formats/language';
import type { AuthoredText } from '../../core/model/field';
import { useWords } from '../words';
import { useForm, useInList } from './settings';

interface LanguageTabsProps {
  label: string;
  /** The texts that the field holds. */
  texts: readonly (AuthoredText | undefined)[];
}

export function LanguageTabs({ label, texts }: LanguageTabsProps) {
  const { languages, textLanguage, setTextLanguage, home } = useForm();
  // The list shows the buttons for all its items.
  const inList = useInList();
  const each = texts.map((text) => writtenIn(text, home)).filter((written) => written.size > 0);
  const offered = languagesOf(languages, new Set(each.flatMap((written) => [...written])));
  if (offered.length < 2 || inList) return null;
  const missing = offered.filter((language) => each.some((written) => !written.has(language)));
  return (
    <Buttons
      label={label}
      offered={offered.join(' ')}
      missing={missing.join(' ')}
      chosen={textLanguage}
      choose={setTextLanguage}
    />
  );
}

interface ButtonsProps {
  label: string;
  /** Languages separated by spaces: equal strings spare a render. */
  offered: string;
  missing: string;
  chosen: Language;
  choose(language: Language): void;
}

/** Memoized, so that typing does not render it. */
const Buttons = memo(function Buttons({ label, offered, missing: lacking, chosen, choose }: ButtonsProps) {
  const t = useWords('forms');
  const common = useWords('common');
  const missingIn = lacking.split(' ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of small buttons beside a label, not a form of its own.
    <div
      className="f-languages line gap-half"
      data-beside-fields
      role="group"
      aria-label={t('languageOf', { label })}
    >
      {(offered.split(' ') as Language[]).map((language) => {
        const name = common(`language_${language}`);
        const missing = missingIn.includes(language);
        return (
          <button
            className="hovers bare relative text-center muted smaller"
            key={language}
            type="button"
            aria-pressed={chosen === language}
            aria-label={missing ? t('languageMissing', { language: name }) : name}
            title={missing ? t('languageMissing', { language: name }) : name}
            data-missing={missing || undefined}
            onClick={() => choose(language)}
          >
            {language}
          </button>
        );
      })}
    </div>
  );
});
