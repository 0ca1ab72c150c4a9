/** Opens the commission that the address names, starting as soon as the host has answered. */
import type { Opened } from '../../app/contract';
import type { Result } from '../../app/contract/calls';
import { api } from '../host';

let early: { recent: string; answer: Promise<Result<Opened>> } | undefined;

/** Called while the fonts are still loading. */
export function reopenEarly(recent: string): void {
  early = { recent, answer: api.call('workspace.reopen', { recent }) };
}

export function reopen(recent: string): Promise<Result<Opened>> {
  const begun = early;
  early = undefined;
  return begun?.recent === recent ? begun.answer : api.call('workspace.reopen', { recent });
}
