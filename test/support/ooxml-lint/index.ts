import { OoxmlError } from '../../../ooxml/errors';
import { LintContext, type Rule } from './context';
import { PACKAGE_RULES } from './rules-package';
import { QUALITY_RULES } from './rules-quality';
import { STRUCTURE_RULES } from './rules-structure';

export interface LintFinding {
  /** The rule's name; `readable` when the file could not be opened at all. */
  readonly rule: string;
  /** Part name without leading slash; empty for the whole file. */
  readonly part: string;
  /** What is wrong and what was expected. */
  readonly message: string;
}

export const LINT_RULES: readonly Rule[] = [...PACKAGE_RULES, ...STRUCTURE_RULES, ...QUALITY_RULES];

/**
 * Checks a presentation for what the Open XML SDK validator does not see, and for privacy and accessibility.
 * The two complement each other: a deck is good when neither has anything to say.
 * Never throws on a bad file; one that cannot be opened gives the one finding `readable`.
 */
export function lintPackage(bytes: Uint8Array): LintFinding[] {
  let context: LintContext;
  try {
    context = new LintContext(bytes);
  } catch (error) {
    if (error instanceof OoxmlError) return [{ rule: 'readable', part: error.part, message: error.message }];
    throw error;
  }
  return LINT_RULES.flatMap(({ id, check }) =>
    Array.from(check(context), ({ part, message }) => ({ rule: id, part, message })),
  );
}
