import type { Language, PerLanguage } from './language';

const and: PerLanguage<string> = { nb: 'og', nn: 'og', se: 'ja', en: 'and' };
const or: PerLanguage<string> = { nb: 'eller', nn: 'eller', se: 'dahje', en: 'or' };

function join(items: readonly string[], word: string): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  // No comma before the conjunction: Norwegian rule, and British usage for short items.
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** «a, b og c» */
export function joinAnd(items: readonly string[], lang: Language): string {
  return join(items, and[lang]);
}

/** «Kristiansand eller Innlandet» */
export function joinOr(items: readonly string[], lang: Language): string {
  return join(items, or[lang]);
}
