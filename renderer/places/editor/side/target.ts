/**
 * How many minutes one has for a presentation. It is the speaker's and not the presentation's, so it is kept on this
 * machine and not in its file.
 */
import { useValue, type Value, value } from '../../../state/value';

const key = 'lysark.minutes';
const most = { minutes: 600, decks: 500 };

function read(): Readonly<Record<string, number>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, one]) => valid(one)));
  } catch {
    // Nothing was kept, or storage is turned off.
    return {};
  }
}

function valid(minutes: unknown): minutes is number {
  return typeof minutes === 'number' && minutes > 0 && minutes <= most.minutes;
}

let targets: Value<Readonly<Record<string, number>>> | undefined;

function all(): Value<Readonly<Record<string, number>>> {
  targets ??= value(read());
  return targets;
}

/** @param minutes undefined for none */
export function setTarget(commission: string, deck: string, minutes: number | undefined): void {
  const { [`${commission}/${deck}`]: _was, ...rest } = all().get();
  const next = valid(minutes) ? { ...rest, [`${commission}/${deck}`]: minutes } : rest;
  all().set(next);
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(Object.entries(next).slice(-most.decks))));
  } catch {
    // It holds as long as the window is open.
  }
}

export function useTarget(commission: string, deck: string): number | undefined {
  return useValue(all())[`${commission}/${deck}`];
}
