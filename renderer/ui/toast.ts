/** Short messages that go by themselves, with at most one thing to do; the shell shows them and screen readers read them. */
import { commissionSource, undo } from '../state/commission';
import { useValue, value } from '../state/value';
import { sayIn } from '../words';

export interface Toast {
  id: number;
  text: string;
  tone: 'info' | 'success' | 'warning' | 'danger';
  action?: { label: string; run(): void };
  /** Milliseconds. What a toast offers can be done otherwise too (undo), so it may go by itself. */
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

/** Says what was done, with undo for as long as it would undo exactly that. Called right after the edit. */
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

export function useToasts(): readonly Toast[] {
  return useValue(toasts);
}
