/** What a text is, what a language's catalogue must hold, and how a text is filled in. */
import type * as nb from './nb';

/**
 * A text that depends on `count`, by the plural categories of its language (Unicode CLDR, as `Intl.PluralRules` has
 * them). `zero` also holds for exactly none in languages that have no such category.
 */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
export type Text = string | Plural;

/** What a form says about a field; most need no more than a label. */
export type FieldText =
  | string
  | {
      /** Stands above the field, with a capital. */
      readonly label: string;
      /** A short sentence under it, where people need one. */
      readonly help?: string;
      /** One item of a list, for «Legg til …», with a small letter. */
      readonly each?: string;
      /** A word for every option of a choice. */
      readonly options?: Readonly<Record<string, string>>;
    };

/** By path: «credit.creator», «points.text». Items of lists have no number in it. */
export type FormTexts = Readonly<Record<string, FieldText>>;

/** The same keys with words of another language: what is missing there does not compile. */
type Same<T> = T extends string
  ? string
  : T extends { readonly one: string; readonly other: string }
    ? Plural
    : { readonly [K in keyof T]: Same<T[K]> };

/** Every text of the interface in one language. Bokmål is written first and says which there are. */
export type Catalogue = Same<typeof nb>;

/** Names in braces: «Åpne {title}» has `title`. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

export type Params = Readonly<Record<string, string | number>>;

/** Puts parameters where a text names them; one that was not given leaves nothing. */
export function fill(text: Text, params: Params, language: string): string {
  const form = typeof text === 'string' ? text : formFor(text, Number(params.count), language);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

const rules = new Map<string, Intl.PluralRules>();

function formFor(text: Plural, count: number, language: string): string {
  if (count === 0 && text.zero !== undefined) return text.zero;
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return text[rule.select(count)] ?? text.other;
}
