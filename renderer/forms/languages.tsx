/** Small buttons for the languages of a text, with a mark where one is missing. One choice for the whole form. */
import type { Language } from '../../core/formats/language';
import type { AuthoredText } from '../../core/model/field';
import { useWords } from '../words';
import { useForm, useInList } from './settings';
import { languagesOf, writtenIn } from './written';

interface LanguageTabsProps {
  label: string;
  /** The texts that the field holds. */
  texts: readonly (AuthoredText | undefined)[];
}

export function LanguageTabs({ label, texts }: LanguageTabsProps) {
  const t = useWords('forms');
  const common = useWords('common');
  const { languages, textLanguage, setTextLanguage, home } = useForm();
  // The list as a whole has them.
  const inList = useInList();
  const each = texts.map((text) => writtenIn(text, home)).filter((written) => written.size > 0);
  const offered = languagesOf(languages, new Set(each.flatMap((written) => [...written])));
  if (offered.length < 2 || inList) return null;
  const isMissing = (language: Language): boolean => each.some((written) => !written.has(language));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of small buttons beside a label, not a form of its own.
    <div className="f-languages" role="group" aria-label={t('languageOf', { label })}>
      {offered.map((language) => {
        const name = common(`language_${language}`);
        const missing = isMissing(language);
        return (
          <button
            key={language}
            type="button"
            aria-pressed={textLanguage === language}
            aria-label={missing ? t('languageMissing', { language: name }) : name}
            title={missing ? t('languageMissing', { language: name }) : name}
            data-missing={missing || undefined}
            onClick={() => setTextLanguage(language)}
          >
            {language}
          </button>
        );
      })}
    </div>
  );
}
