/** Errors as people meet them: what, where, and what to do. */
import { AppError } from '../app/errors';
import { withoutControls } from '../app/text';
import { complain, paint } from './terminal';

/** Errors of our own making say it all in their message. */
const ours = new Set(['AppError', 'WorkspaceError', 'AssetError', 'DiskError', 'OoxmlError']);

function errorText(error: unknown): string {
  if (error instanceof AppError) return error.hint ? `${error.message} ${error.hint}` : error.message;
  if (error instanceof Error && ours.has(error.name)) return error.message;
  const said = error instanceof Error ? error.message : String(error);
  return `Something went wrong in Lysark: ${said} Set LYSARK_DEBUG=1 to see where.`;
}

/** Prints an error and sets the exit code. */
export function fail(error: unknown, code = 1): void {
  // Stopped by the user: that code stays.
  if (process.exitCode !== 130) process.exitCode = code;
  const line = errorText(error)
    .split('\n')
    .map((part) => withoutControls(part))
    .join('\n');
  complain(`${paint(process.stderr, 'red', 'error')}: ${line}`);
  if (process.env.LYSARK_DEBUG && error instanceof Error) complain(error.stack ?? '');
}

/** Mistakes in what was typed have a code of their own, so that scripts can tell them from findings. */
export const usageCode = 2;

const typed = new Set([
  'bad-slides',
  'bad-date',
  'bad-language',
  'bad-width',
  'bad-format',
  'bad-id',
  'bad-map',
]);

/** Runs a command; whatever it throws becomes words and an exit code. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    fail(error, error instanceof AppError && typed.has(error.code) ? usageCode : 1);
  }
}

/** Says which file an error is about. */
export function named<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) throw new AppError(error.code, `${file}: ${error.message}`, error.hint);
    throw error;
  }
}
