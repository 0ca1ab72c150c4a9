/** What a text with parameters is, and how it is filled in. */

/**
 * A text that depends on `count`, by the plural categories of its language (Unicode CLDR, as `Intl.PluralRules` has
 * them). `zero` also holds for exactly none in languages that have no such category.
 */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
export type Text = string | Plural;

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
