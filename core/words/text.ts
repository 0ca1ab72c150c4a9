/** Words of forms and lists, in the languages that the app speaks. */
import type { Language } from '../formats/language';

/** Northern Sámi reads the Norwegian until a speaker has written it. */
export type WordLanguage = Exclude<Language, 'se'>;
export const wordLanguages: readonly WordLanguage[] = ['nb', 'nn', 'en'];

export type Words = Readonly<Record<WordLanguage, string>>;
type Three = readonly [nb: string, nn: string, en: string];

/** What a form says about one field. */
export interface FieldWords {
  /** Stands above the field, with a capital. */
  label: Words;
  /** A short sentence under it, where people need one. */
  help?: Words;
  /** One item of a list, for «Legg til …», with a small letter. */
  each?: Words;
  /** A word for every option of a choice. */
  options?: Readonly<Record<string, Words>>;
}

/** By path: «credit.creator», «points.text». Items of lists have no number in it. */
export type FormWords = Readonly<Record<string, FieldWords>>;

/** The app's language for text that may be Northern Sámi. */
export function wordLanguage(language: Language): WordLanguage {
  return language === 'se' ? 'nb' : language;
}

export function w(nb: string, nn: string, en: string): Words {
  return { nb, nn, en };
}

export interface More {
  help?: Three;
  each?: Three;
  options?: Readonly<Record<string, Three>>;
}

/** `f(['Navn', 'Namn', 'Name'])`, for tables of words that can be read. */
export function f(label: Three, more: More = {}): FieldWords {
  const { help, each, options } = more;
  return {
    label: w(...label),
    ...(help ? { help: w(...help) } : {}),
    ...(each ? { each: w(...each) } : {}),
    ...(options
      ? { options: Object.fromEntries(Object.entries(options).map(([key, three]) => [key, w(...three)])) }
      : {}),
  };
}

/** A word with a small first letter, for the middle of a line; «NOU» stays. */
export function inLine(word: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(word) ? word.charAt(0).toLocaleLowerCase('nb') + word.slice(1) : word;
}

/** What a form calls a field; without a word of its own the field's name, which is better than nothing. */
export function labelIn(form: FormWords, path: string, lang: WordLanguage): string {
  return wordsIn(form, path)?.label[lang] ?? path.split('.').at(-1)!;
}

export function helpIn(form: FormWords, path: string, lang: WordLanguage): string | undefined {
  return wordsIn(form, path)?.help?.[lang];
}

export function eachIn(form: FormWords, path: string, lang: WordLanguage): string | undefined {
  return wordsIn(form, path)?.each?.[lang];
}

/** The word for an option, or the option itself. */
export function optionIn(form: FormWords, path: string, option: string, lang: WordLanguage): string {
  const options = wordsIn(form, path)?.options;
  return options && Object.hasOwn(options, option) ? options[option]![lang] : option;
}

function wordsIn(form: FormWords, path: string): FieldWords | undefined {
  return Object.hasOwn(form, path) ? form[path] : undefined;
}
