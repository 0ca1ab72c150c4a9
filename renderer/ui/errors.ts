/** Error messages, shown where the user is. */
import type { CallError } from '../../app/contract';
import { errorText } from '../words';
import { say } from './toast';

export function sayError(error: Pick<CallError, 'code' | 'params'>): void {
  say(errorText(error), { tone: 'danger' });
}
