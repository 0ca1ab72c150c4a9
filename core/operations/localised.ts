/** Text in one language of several, as it stands in files. */
import type { Language } from '../formats/language';
import type { AuthoredText } from '../model/field';

type OneLanguage = Extract<AuthoredText, string | readonly unknown[]>;

function isOne(value: AuthoredText): value is OneLanguage {
  return typeof value === 'string' || Array.isArray(value);
}

/** What is written in a language, without falling back to another. A bare text is in the workspace's own. */
export function textIn(
  value: AuthoredText | undefined,
  language: Language,
  home: Language,
): OneLanguage | undefined {
  if (value === undefined) return undefined;
  if (isOne(value)) return language === home ? value : undefined;
  return value[language];
}

/**
 * The value with the text of one language set, or taken away when it is undefined or empty; the others stay. What is in
 * the workspace's own language alone stands bare, as it was typed.
 */
export function withText(
  value: AuthoredText | undefined,
  language: Language,
  home: Language,
  text: OneLanguage | undefined,
): AuthoredText | undefined {
  const all: Partial<Record<Language, OneLanguage>> =
    value === undefined ? {} : isOne(value) ? { [home]: value } : { ...value };
  if (text === undefined || text.length === 0) delete all[language];
  else all[language] = text;
  const left = Object.keys(all);
  if (left.length === 0) return undefined;
  // Somebody wrote it by language, and may go on to: that form stays.
  const wasByLanguage = value !== undefined && !isOne(value);
  return left.length === 1 && all[home] !== undefined && !wasByLanguage ? all[home] : all;
}
