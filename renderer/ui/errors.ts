/** What went wrong, in the user's language, told where the user is. */

import i18next from 'i18next';
import type { CallError } from '../../app/contract';
import { errorWords } from '../words/errors';
import { say } from './toast';

/** The sentence for an error of a call; the host's own English only where nobody has written one. */
export function errorText(error: Pick<CallError, 'code' | 'params'>): string {
  const known = Object.hasOwn(errorWords.nb, error.code);
  // Some codes say more where it is known what kind of file it was, or what it is called.
  const { kind, name } = error.params ?? {};
  const context = kind === undefined ? (name === undefined ? undefined : 'name') : String(kind);
  return i18next.t(known ? error.code : 'unexpected', { ns: 'errors', context, ...error.params });
}

export function sayError(error: Pick<CallError, 'code' | 'params'>): void {
  say(errorText(error), { tone: 'danger' });
}
