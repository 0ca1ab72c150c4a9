/** What the terminal shows: colours where somebody looks, progress that rewrites its line, plain lines otherwise. */

import { AppError } from '../app/errors';
import { type Diagnostic, findingText, type Severity } from '../app/text';

type Colour = 'red' | 'yellow' | 'cyan' | 'green' | 'dim' | 'bold';
const codes: Record<Colour, [on: number, off: number]> = {
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  green: [32, 39],
  dim: [2, 22],
  bold: [1, 22],
};

interface Stream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export function paint(stream: Stream, colour: Colour, text: string): string {
  // no-color.org: any value that is not empty.
  if (!stream.isTTY || process.env.NO_COLOR || process.env.TERM === 'dumb') return text;
  const [on, off] = codes[colour];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

export function say(line = ''): void {
  clear();
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  clear();
  process.stderr.write(`${line}\n`);
}

let open = false;
let last = '';

/** How far something is: one line that is rewritten on a terminal, and one line for each thing begun elsewhere. */
export function progress(what: string, done?: number, of?: number): void {
  const { stderr } = process;
  if (!stderr.isTTY) {
    if (what !== last) stderr.write(`${what}\n`);
    last = what;
    return;
  }
  const far = done === undefined || of === undefined ? '' : ` ${done} of ${of}`;
  const line = `${what}${far}`.slice(0, Math.max(10, (stderr.columns || 80) - 1));
  stderr.write(`\r\u001b[K${line}`);
  open = true;
}

/** A bar with how much of the work is done, and what is said of it: «██████░░░░ 120 of 200 · 3.1 a second». */
export function bar(what: string, done: number, of: number, said: string): void {
  const { stderr } = process;
  if (!stderr.isTTY) {
    progress(what);
    return;
  }
  const width = 24;
  const full = of === 0 ? width : Math.round((width * done) / of);
  progress(
    `${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${of}${said === '' ? '' : ` · ${said}`}`,
  );
}

/** Takes the progress line away. */
export function clear(): void {
  if (open) process.stderr.write('\r\u001b[K');
  open = false;
}

const colours: Record<Severity, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', tip: 'cyan' };

export function findingLine(diagnostic: Diagnostic, stream: NodeJS.WriteStream): string {
  const text = findingText(diagnostic);
  const { severity } = diagnostic;
  return `${paint(stream, colours[severity], severity)}${text.slice(severity.length)}`;
}

/** Ctrl-C stops between two slides, so that nothing is left half written; a second one stops at once. */
export function interruptible(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      process.exitCode = 130;
      controller.abort(new AppError('nothing', 'Stopped.'));
    });
  }
  return controller.signal;
}
