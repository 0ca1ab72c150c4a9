/** Ctrl-C stops between two slides, so that nothing is left half written; a second one stops at once. */
import { AppError } from '../app/errors';

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
