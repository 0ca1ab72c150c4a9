/** The checks: what is wrong with a compiled deck, where it is, and what to do about it. */
import { bySeverity, type Diagnostic } from '../diagnostics';
import type { CheckInput } from './context';
import { rules } from './list';
import type { Rule, Scope } from './rule';
import { DeckChecks } from './run';

export type { CheckContext, CheckInput } from './context';
export { DeckFindings, withoutRepeats } from './findings';
export { ruleList, rules } from './list';
export type { Finding, Rule, Scope } from './rule';
export { defineRule } from './rule';
export { type RuleText, ruleText, ruleTexts } from './rules';

export interface CheckOptions {
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
  return bySeverity(new DeckChecks(chosen).check(input));
}
