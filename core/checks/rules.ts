/**
 * Every rule in words, for the app and the command line: what it is called, and why it is asked. The rules of the
 * checks, and those that fit, compile and reading report on their own.
 */
import type { Language } from '../formats/language';
import { elsewhereTexts } from './texts/elsewhere';
import { factTexts } from './texts/facts';
import { slideTexts } from './texts/slides';
import type { RuleText } from './texts/text';

export type { ExplainedIn, RuleText } from './texts/text';

export const ruleTexts: Readonly<Record<string, RuleText>> = {
  ...slideTexts,
  ...factTexts,
  ...elsewhereTexts,
};

/** A rule in words, in a language; undefined for an id that has none. */
export function ruleText(id: string, language: Language): { title: string; explanation: string } | undefined {
  const found = Object.hasOwn(ruleTexts, id) ? ruleTexts[id] : undefined;
  const lang = language === 'se' ? 'nb' : language;
  return found && { title: found.title[lang], explanation: found.explanation[lang] };
}
