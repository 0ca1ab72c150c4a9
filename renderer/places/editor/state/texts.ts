/** Words of texts as they stand in files. Pure. */
import { plain } from '../../../../core/facts/digest';
import type { Language } from '../../../../core/formats/language';
import { type AuthoredText, type Reader, readText } from '../../../../core/model/field';

export function readerOf(language: Language, home: Language): Reader {
  return { asOf: '', language, home, fact: () => undefined, missingLanguage: () => undefined };
}

/** The words of a text in a language, or in the nearest one that it has. */
export function wordsIn(text: AuthoredText | undefined, language: Language, home: Language): string {
  return text === undefined ? '' : plain(readText(text, readerOf(language, home)));
}
