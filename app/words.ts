/** Findings in words, for hosts that may know no more than this. */
import { bySeverity, type Diagnostic, diagnosticText, type Severity } from '../core/diagnostics';
import { withoutControls } from './text';

export { bySeverity, type Diagnostic, type Severity };

/** One line; whatever a file put into it cannot steer a terminal. */
export function findingText(diagnostic: Diagnostic): string {
  return withoutControls(diagnosticText(diagnostic));
}

export type Counts = Record<Severity, number>;

export function countOf(list: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, tip: 0 };
  for (const { severity } of list) counts[severity]++;
  return counts;
}

/** «2 errors, 1 warning», or «nothing to remark». */
export function countsText(counts: Counts): string {
  const said = (['error', 'warning', 'tip'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => plural(counts[severity], severity));
  return said.length === 0 ? 'nothing to remark' : said.join(', ');
}

export function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
