/** Toasts: short messages that disappear by themselves, with at most one action. Screen readers announce them. */
import { commissionSource, takeBack } from '../state/commission';
import { type Route, route } from '../state/route';
import { useValue, value } from '../state/value';
import { sayIn } from '../words';

export interface Toast {
  id: number;
  text: string;
  tone: 'info' | 'success' | 'warning' | 'danger';
  action?: { label: string; run(): void };
  /** When it was said, in milliseconds since 1970. */
  at: number;
  /** Milliseconds. Its action can also be done elsewhere (undo), so it may disappear. */
  stays?: number;
}

/** Milliseconds within which one comes to where something was done, after it was said. */
const onTheWay = 1000;

const toasts = value<readonly Toast[]>([]);
let count = 0;

export function say(text: string, options: Partial<Omit<Toast, 'id' | 'text' | 'at'>> = {}): number {
  const toast: Toast = { id: ++count, text, at: Date.now(), tone: 'info', ...options };
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

let lastPlace = placeOf(route.get());
/** What was done is no longer in sight: what was said of it goes too, unless it was said on the way to where it is. */
route.subscribe(() => {
  const place = placeOf(route.get());
  if (place === lastPlace) return;
  lastPlace = place;
  const stays = ({ tone, at }: Toast): boolean =>
    tone === 'danger' || tone === 'warning' || Date.now() - at < onTheWay;
  const left = toasts.get().filter(stays);
  if (left.length < toasts.get().length) toasts.set(left);
});

/** A presentation, or a kind of facts. */
function placeOf(at: Route): string {
  const { deck, kind } = at as { deck?: string; kind?: string };
  return [at.at, deck, kind].filter(Boolean).join('/');
}

export function useToasts(): readonly Toast[] {
  return useValue(toasts);
}
