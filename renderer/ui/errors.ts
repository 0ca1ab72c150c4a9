/** Error messages in the user's language. */

import i18next from 'i18next';
import type { CallError } from '../../app/contract';
import { errorWords } from '../words/errors';
import { say } from './toast';

/** The message for an error of a call; a general one for codes without a text. */
export function errorText(error: Pick<CallError, 'code' | 'params'>): string {
  const known = Object.hasOwn(errorWords.nb, error.code);
  // Some codes have a more specific text when the kind or the name of the file is known.
  const { kind, name } = error.params ?? {};
  const context = kind === undefined ? (name === undefined ? undefined : 'name') : String(kind);
  return i18next.t(known ? error.code : 'unexpected', { ns: 'errors', context, ...error.params });
}

export function sayError(error: Pick<CallError, 'code' | 'params'>): void {
  say(errorText(error), { tone: 'danger' });
}
