/** Authored text as one plain line, in a language or the nearest there is. */
import type { Language } from '../../core/formats/language';
import { type AuthoredText, readText } from '../../core/model/field';

export function plainText(text: AuthoredText, home: Language, language: Language = home): string {
  const reader = {
    asOf: '',
    language,
    home,
    fact: () => undefined,
    missingLanguage: () => undefined,
  };
  return readText(text, reader)
    .map((run) => run.t)
    .join('')
    .replaceAll('\u00AD', '');
}
