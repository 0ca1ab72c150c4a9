/** Whether «Om kommisjonen» is open. */
import { useValue, value } from '../../state/value';

const open = value(false);

export function openAbout(): void {
  open.set(true);
}

export function closeAbout(): void {
  open.set(false);
}

export function useAboutOpen(): boolean {
  return useValue(open);
}
