/** Authored text as plain words, in a language or the nearest that it is written in. */
import type { Language } from '../formats/language';
import { type AuthoredText, type Reader, readText } from '../model/field';
import { nowhere } from '../model/origin';
import { plain } from './digest';

/** A reader for texts alone: it knows no facts and no day. @param home the language of bare strings */
export function textReader(language: Language, home: Language): Reader {
  return {
    asOf: '',
    language,
    home,
    fact: () => undefined,
    missingLanguage: () => undefined,
    from: () => nowhere,
  };
}

/** The words as they are written, soft hyphens included. */
export function wordsIn(text: AuthoredText | undefined, language: Language, home: Language): string {
  return text === undefined ? '' : plain(readText(text, textReader(language, home), ['']));
}

/** The words as one reads them in a list or a heading of the app. */
export function plainText(text: AuthoredText, home: Language, language: Language = home): string {
  return wordsIn(text, language, home).replaceAll('\u00AD', '');
}
