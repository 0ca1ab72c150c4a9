/** Toasts: short messages that disappear by themselves, with at most one action. Screen readers announce them. */
import { commissionSource, takeBack } from '../state/commission';
import { useValue, value } from '../state/value';
import { sayIn } from '../words';

export interface Toast {
  id: number;
  text: string;
  tone: 'info' | 'success' | 'warning' | 'danger';
  action?: { label: string; run(): void };
  /** Milliseconds. Its action can also be done elsewhere (undo), so it may disappear. */
  stays?: number;
}

const toasts = value<readonly Toast[]>([]);
let count = 0;

export function say(text: string, options: Partial<Omit<Toast, 'id' | 'text'>> = {}): number {
  const toast: Toast = { id: ++count, text, tone: 'info', ...options };
  toasts.set([...toasts.get().filter((one) => one.text !== text), toast].slice(-3));
  if (toast.tone !== 'danger')
    setTimeout(() => hush(toast.id), toast.stays ?? (toast.action ? 15_000 : 6000));
  return toast.id;
}

export function hush(id: number): void {
  toasts.set(toasts.get().filter((one) => one.id !== id));
}

export function isShown(id: number): boolean {
  return toasts.get().some((one) => one.id === id);
}

/** Says what was done and offers to undo it until the next edit. Call it right after the edit. */
export function sayDone(text: string): void {
  const after = commissionSource.get()?.workspace;
  const toast = say(text, {
    tone: 'success',
    action: { label: sayIn('common')('undo'), run: () => void takeBack('undo') },
  });
  const end = commissionSource.subscribe(() => {
    if (commissionSource.get()?.workspace === after) return;
    end();
    hush(toast);
  });
}

export function useToasts(): readonly Toast[] {
  return useValue(toasts);
}
