/** The file that is looked at: it stays while commissions are opened for it, and when one comes back to its report. */
import type { Chosen } from '../../../app/contract';
import { commissionSource } from '../../state/commission';
import { go } from '../../state/route';
import { useValue, value } from '../../state/value';

const pending = value<Chosen | undefined>(undefined);

/** Goes to «Sjekk en PowerPoint-fil» with a file. */
export function checkFile(file: Chosen): void {
  // Another object each time: the same file is looked at anew.
  pending.set({ ...file });
  const open = commissionSource.get();
  go({ at: 'sjekk', ...(open ? { recent: open.recent } : {}) });
}

export function usePending(): Chosen | undefined {
  return useValue(pending);
}
