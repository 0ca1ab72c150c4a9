import type { LintContext } from './context';

/** Where and what; the rule's name is added by the runner. */
export interface Fault {
  readonly part: string;
  readonly message: string;
}

/** One thing a package must keep, by the name under which tests and reports know it. */
export interface Rule {
  readonly id: string;
  readonly check: (context: LintContext) => Iterable<Fault>;
}
