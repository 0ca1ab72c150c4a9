/** Whether the search is open. */
import { useValue, value } from '../../state/value';

const open = value(false);

export function openSearch(): void {
  open.set(true);
}

export function closeSearch(): void {
  open.set(false);
}

export function useSearchOpen(): boolean {
  return useValue(open);
}
