/** Findings on a terminal, errors first. */
import { type Diagnostic, findingText, type Severity } from '../app/words';
import { paint } from './terminal';

const colours: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', tip: 'cyan' };

export function findingLine(diagnostic: Diagnostic, stream: NodeJS.WriteStream): string {
  const text = findingText(diagnostic);
  const { severity } = diagnostic;
  return `${paint(stream, colours[severity], severity)}${text.slice(severity.length)}`;
}
