/** The checks: what is wrong with a compiled deck, where it is, and what to do about it. */
import { bySeverity, type Diagnostic } from '../diagnostics';
import { isTextKey, say, type UiLanguage } from '../texts';
import { type CheckInput, checkContext } from './context';
import { rules } from './list';
import type { Rule, Scope } from './rule';
import { askOnce } from './run';

export type { CheckContext, CheckInput } from './context';
export { ruleList, rules } from './list';
export type { Finding, Rule, Scope } from './rule';
export { defineRule } from './rule';
export { DeckFindings, withoutRepeats } from './run';

interface CheckOptions {
  /** Only the rules that judge a slide by itself, as the editor and the gallery want. */
  scope?: Scope;
  rules?: readonly Rule[];
}

/**
 * Every finding, errors first. What fit and compile report (`text-overflow`, `title-duplicate` …) is not repeated:
 * callers put the two lists together.
 */
export function checkDeck(input: CheckInput, options: CheckOptions = {}): Diagnostic[] {
  const chosen = (options.rules ?? rules).filter(
    ({ scope }) => options.scope === undefined || scope === options.scope,
  );
  return bySeverity(askOnce(checkContext(input), chosen));
}

/** What a rule is called, and why it is asked; undefined for an id that has no words. */
export function ruleText(
  id: string,
  language: UiLanguage,
): { title: string; explanation: string } | undefined {
  if (!isTextKey('rules', id)) return undefined;
  return { title: say(language, 'rules', id), explanation: say(language, 'reasons', id) };
}
