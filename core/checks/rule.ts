/** What a rule is. A rule looks at a compiled deck and says what it found; it changes nothing. */
import { type Diagnostic, type FindingParams, placePath, type Severity } from '../diagnostics';
import type { CheckContext, Seen } from './context';

/** Whether a finding can be made from one slide alone, as the editor and the gallery do, or needs the whole deck. */
export type Scope = 'slide' | 'deck';

export interface Rule {
  id: string;
  /** The severity of an ordinary finding; a rule may be softer in a case that it explains. */
  level: Severity;
  scope: Scope;
  /** The law, standard or advice that the rule stands on. */
  basis: string;
  check(ctx: CheckContext): Diagnostic[];
}

/** A finding as rules make it; the rule's id, level and place in the file are added. */
export interface Finding {
  /** The slide it stands on; none for a finding about the deck itself. */
  on?: Seen;
  node?: string;
  fact?: string;
  /** Path in the deck's file; that of the slide where none is given. */
  path?: readonly PropertyKey[];
  severity?: Severity;
  message: string;
  hint?: string;
  params?: FindingParams;
}

export type Report = (finding: Finding) => void;

interface RuleSpec extends Omit<Rule, 'check'> {
  find(ctx: CheckContext, report: Report): void;
}

/** Names of what is missing, in a message. */
export function inWords<K extends string>(missing: readonly K[], words: Readonly<Record<K, string>>): string {
  return missing.map((one) => words[one]).join(', ');
}

/** A rule whose findings get their id, severity and place. */
export function defineRule({ find, ...rule }: RuleSpec): Rule {
  return {
    ...rule,
    check(ctx) {
      const out: Diagnostic[] = [];
      find(ctx, (finding) => out.push(diagnostic(rule, ctx, finding)));
      return out;
    },
  };
}

function diagnostic(rule: Pick<Rule, 'id' | 'level'>, ctx: CheckContext, finding: Finding): Diagnostic {
  const { on, node, fact, path, severity, message, hint, params } = finding;
  const where = path ?? (on && on.position >= 0 ? ['slides', on.position] : []);
  const at: Diagnostic['at'] = {
    file: `decks/${ctx.deck.id}.json`,
    deck: ctx.deck.id,
    ...placePath(where),
  };
  if (on) {
    at.slide = on.scene.slide;
    at.number = on.number;
  }
  if (node !== undefined) at.node = node;
  if (fact !== undefined) at.fact = fact;
  const out: Diagnostic = { rule: rule.id, severity: severity ?? rule.level, message, at };
  if (hint !== undefined) out.hint = hint;
  if (params !== undefined) out.params = params;
  return out;
}
