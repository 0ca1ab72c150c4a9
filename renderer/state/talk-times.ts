/**
 * How many minutes one has for a presentation. It is the speaker's and not the presentation's, so it is kept on this
 * machine and not in its file.
 */
import { useValue, type Value, value } from './value';

export interface TalkTime {
  /** That one has; undefined when nobody has said. */
  minutes?: number | undefined;
  /** Seconds that the outline it was made from gives each slide. */
  given?: number | undefined;
}

const key = 'lysark.minutes';
const most = { minutes: 600, seconds: 3600, decks: 500 };

/** As it is kept: minutes alone, or with the seconds of a slide; 0 where there is none. */
type Kept = Readonly<Record<string, number | readonly [minutes: number, given: number]>>;

function read(): Kept {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, one]) => [one].flat().every(isNumber)));
  } catch {
    // Nothing was kept, or storage is turned off.
    return {};
  }
}

const isNumber = (one: unknown): boolean => typeof one === 'number' && one >= 0;
const within = (number: number | undefined, top: number): number | undefined =>
  number !== undefined && number > 0 && number <= top ? number : undefined;

let times: Value<Kept> | undefined;

function all(): Value<Kept> {
  times ??= value(read());
  return times;
}

function timeIn(kept: Kept, commission: string, deck: string): TalkTime {
  const [minutes, given] = [kept[`${commission}/${deck}`] ?? []].flat();
  return { minutes: within(minutes, most.minutes), given: within(given, most.seconds) };
}

export function setTalkTime(commission: string, deck: string, { minutes = 0, given = 0 }: TalkTime): void {
  const { [`${commission}/${deck}`]: _was, ...rest } = all().get();
  const isSaid = within(minutes, most.minutes) ?? within(given, most.seconds);
  const next: Kept = isSaid ? { ...rest, [`${commission}/${deck}`]: [minutes, given] } : rest;
  all().set(next);
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(Object.entries(next).slice(-most.decks))));
  } catch {
    // It holds as long as the window is open.
  }
}

/** @param minutes undefined for none */
export function setMinutes(commission: string, deck: string, minutes: number | undefined): void {
  setTalkTime(commission, deck, { ...timeIn(all().get(), commission, deck), minutes });
}

export function useTalkTime(commission: string, deck: string): TalkTime {
  return timeIn(useValue(all()), commission, deck);
}
