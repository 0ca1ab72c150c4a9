/** The pending file or folder choice, one at a time. The dialog shows it, and the caller awaits the answer. */
import type { Chosen } from '../../../app/contract';
import { useValue, value } from '../../state/value';
import type { Purpose } from './purposes';

export interface Request {
  purpose: Purpose;
  /** Empty when the dialog was closed. */
  answer(chosen: readonly Chosen[]): void;
}

const asked = value<Request | undefined>(undefined);

export function askInPage(purpose: Purpose): Promise<readonly Chosen[]> {
  asked.get()?.answer([]);
  return new Promise((resolve) => {
    const request: Request = {
      purpose,
      answer(chosen) {
        if (asked.get() === request) asked.set(undefined);
        resolve(chosen);
      },
    };
    asked.set(request);
  });
}

export function useRequest(): Request | undefined {
  return useValue(asked);
}
