/**
 * Every text of the interface. Bokmål is the source language, in code, so that texts know their parameters; each further
 * language is one JSON catalogue, which translators can edit, and its name in `catalogues`: the compiler names what is
 * missing in it. What slides print stands in core/formats/labels.ts.
 */
import { fill, type Placeholders, type Plural, type Text } from '../base/fill';
import type { Language } from '../formats/language';
import en from './en.json';
import * as nb from './nb';
import nn from './nn.json';
import type { Catalogue } from './text';

export { fill, type Params, type Text } from '../base/fill';
export type { Catalogue, FieldText, FormTexts } from './text';

const catalogues = { nb, nn, en } satisfies Partial<Record<Language, Catalogue>>;

export type UiLanguage = keyof typeof catalogues;
export const uiLanguages = Object.keys(catalogues) as [UiLanguage, ...UiLanguage[]];

export function textsIn(language: UiLanguage): Catalogue {
  return catalogues[language];
}

/** The language that the interface has for text in `language`: bokmål where it does not speak it. */
export function uiLanguageFor(language: Language): UiLanguage {
  return Object.hasOwn(catalogues, language) ? (language as UiLanguage) : 'nb';
}

/** Areas with nothing but texts, each under a key. */
export type Area = {
  [A in keyof typeof nb]: (typeof nb)[A] extends Readonly<Record<string, Text>> ? A : never;
}[keyof typeof nb];
export type TextKey<A extends Area> = keyof (typeof nb)[A] & string;

type NamesIn<T> = T extends string
  ? Placeholders<T>
  : T extends Plural
    ? 'count' | NamesIn<T[keyof T]>
    : never;
/** The parameters that the bokmål text names, and no others; a test sees to it that the other languages name the same. */
export type ParamsOf<A extends Area, K extends TextKey<A>> = [NamesIn<(typeof nb)[A][K]>] extends [never]
  ? []
  : [params: Readonly<Record<NamesIn<(typeof nb)[A][K]>, string | number>>];

/** Whether an area has a text under a key that came from elsewhere. */
export function isTextKey<A extends Area>(area: A, key: string): key is TextKey<A> {
  return Object.hasOwn(catalogues.nb[area], key);
}

/** `say('en', 'decks', 'open', { title })` → «Open Budget». */
export function say<A extends Area, K extends TextKey<A>>(
  language: UiLanguage,
  area: A,
  key: K,
  ...[params]: ParamsOf<A, K>
): string {
  return fill(textOf(language, area, key), params ?? {}, language);
}

function textOf<A extends Area>(language: UiLanguage, area: A, key: TextKey<A>): Text {
  return (catalogues[language][area] as Readonly<Record<string, Text>>)[key]!;
}
