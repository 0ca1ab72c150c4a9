/** Checks of a package that complement the Open XML SDK validator. */
export { LINT_RULES, type LintFinding, lintPackage } from './lint/index';
