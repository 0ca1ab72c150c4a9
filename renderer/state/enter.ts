/** Enters a commission that the host has opened, at the route where the user left it. */
import type { Hello, Opened } from '../../app/contract';
import { api } from '../host';
import { sayError } from '../ui/errors';
import { take } from './commission';
import { forgetDecks } from './decks';
import { fontsReady } from './fonts';
import { askOfKin } from './kin';
import { go, parseRoute, type Route } from './route';

/** @param to instead of the route where the user left */
export function enter(opened: Opened, to?: Route): void {
  void fontsReady(opened.workspace.themes).then(() => enterNow(opened, to));
}

function enterNow(opened: Opened, to?: Route): void {
  forgetDecks();
  take(opened);
  const left = opened.route ? parseRoute(opened.route) : undefined;
  const inside = left && 'recent' in left && left.recent === opened.recent ? left : undefined;
  go(to ?? inside ?? { at: 'presentasjoner', recent: opened.recent });
}

/**
 * Opens a folder or file that was chosen, dropped or double-clicked. Of another copy of a commission that the user has,
 * it is asked first whether to take in what is new.
 * @returns whether that succeeded
 */
export async function openPlace(place: string, to?: (recent: string) => Route): Promise<boolean> {
  const choice = await askOfKin({ place });
  if (choice !== 'byItself') return choice === 'taken';
  const answer = await api.call('workspace.open', { place });
  if (!answer.ok) {
    sayError(answer.error);
    return false;
  }
  enter(answer.value, to?.(answer.value.recent));
  return true;
}

/**
 * Called once, before the first render: unless there is an address, opens the last route or what the program was started
 * with.
 */
export function begin(start: Hello['start']): void {
  if (!start || location.hash.length >= 3) return;
  if ('place' in start) {
    void openPlace(start.place.place);
    return;
  }
  const left = start.route ? parseRoute(start.route) : undefined;
  go(left && left.at !== 'start' ? left : { at: 'presentasjoner', recent: start.recent }, { replace: true });
}
