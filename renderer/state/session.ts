/** What the host said of itself and the user, with the settings. */
import type { AppEvent, Hello, Recent, Settings } from '../../app/contract';
import { api } from '../host';
import { takeDrafts } from './kept-drafts';
import { useValue, value } from './value';

const hello = value<Hello | undefined>(undefined);

/** @throws when the host does not answer */
export async function greet(): Promise<Hello> {
  const answer = await api.call('session.hello', {});
  if (!answer.ok) throw new Error(answer.error.message);
  hello.set(answer.value);
  takeDrafts(answer.value.drafts);
  api.subscribe(followSettings);
  return answer.value;
}

function followSettings(event: AppEvent): void {
  const known = hello.get();
  if (event.type === 'settings' && known) hello.set({ ...known, settings: event.settings });
}

/** @throws before `greet` */
export function session(): Hello {
  const known = hello.get();
  if (!known) throw new Error('The host has not been greeted.');
  return known;
}

export function useSession(): Hello {
  const known = useValue(hello);
  if (!known) throw new Error('The host has not been greeted.');
  return known;
}

export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  const known = session();
  // Shown at once; the host's answer replaces it.
  hello.set({ ...known, settings: { ...known.settings, ...patch } });
  const answer = await api.call('settings.set', patch);
  if (answer.ok) hello.set({ ...session(), settings: answer.value });
}

export function setRecent(recent: Recent[]): void {
  hello.set({ ...session(), recent });
}

export const settingsSource = hello;
