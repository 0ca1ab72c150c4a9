/** Whether the drawer is open. */
import { useValue, value } from '../../state/value';

const open = value(false);

export function toggleChecks(): void {
  open.set(!open.get());
}

export function closeChecks(): void {
  open.set(false);
}

export function useChecksOpen(): boolean {
  return useValue(open);
}
