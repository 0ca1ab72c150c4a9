/** Opening the commission that the address names, begun as soon as the host has answered. */
import type { Opened } from '../../app/contract';
import type { Result } from '../../app/contract/call';
import { api } from '../host';

let early: { recent: string; answer: Promise<Result<Opened>> } | undefined;

/** While fonts are still on their way. */
export function reopenEarly(recent: string): void {
  early = { recent, answer: api.call('workspace.reopen', { recent }) };
}

export function reopen(recent: string): Promise<Result<Opened>> {
  const begun = early;
  early = undefined;
  return begun?.recent === recent ? begun.answer : api.call('workspace.reopen', { recent });
}
