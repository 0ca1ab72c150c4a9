/** Says what was done, with undo for as long as it would undo exactly that. */
import { commissionSource, undo } from '../state/commission';
import { sayIn } from '../words';
import { hush, say } from './toast';

/** Called right after the edit. */
export function sayDone(text: string): void {
  const after = commissionSource.get()?.workspace;
  const toast = say(text, {
    tone: 'success',
    action: { label: sayIn('common')('undo'), run: () => void undo() },
  });
  const end = commissionSource.subscribe(() => {
    if (commissionSource.get()?.workspace === after) return;
    end();
    hush(toast);
  });
}
