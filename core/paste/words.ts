/** What is unsure about pasted lines, in sentences. Dates among the parameters are written in the reader's language. */
import { formatDate } from '../formats/dates';
import { fill, isTextKey, type TextKey, textsIn, type UiLanguage } from '../texts';

export type UnsureWhy = TextKey<'unsure'>;

const iso = /^\d{4}-\d{2}(-\d{2})?$/;

/** Why something is unsure, as a sentence. */
export function unsureSentence(
  why: UnsureWhy,
  params: Readonly<Record<string, string>>,
  lang: UiLanguage,
): string {
  const written = Object.entries(params).map(([name, value]) => [name, dateIn(value, lang)]);
  return fill(textsIn(lang).unsure[why], Object.fromEntries(written), lang);
}

function dateIn(value: string, lang: UiLanguage): string {
  if (!iso.test(value)) return value;
  try {
    return formatDate(value, lang);
  } catch {
    return value;
  }
}

export function isUnsureWhy(why: string): why is UnsureWhy {
  return isTextKey('unsure', why);
}
