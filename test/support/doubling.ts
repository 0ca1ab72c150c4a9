/** Whether work grows no faster than what it is done on: measured, twice as much against as much, in one run. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** What earlier work has left is cleared away first; its garbage grows faster than what made it, and fell to whoever came next. */
const clear = runInNewContext('gc') as () => void;

/**
 * Milliseconds, of the processor or of the clock, whichever is less: other programs take of the clock, and the threads that
 * collect garbage beside us are counted by the processor.
 */
export function spent(work: () => unknown, isCleared: boolean): number {
  if (isCleared) clear();
  const cpu = process.cpuUsage();
  const began = performance.now();
  work();
  const clock = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(clock, (user + system) / 1000);
}

async function spentLater(work: () => unknown): Promise<number> {
  clear();
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const clock = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(clock, (user + system) / 1000);
}

/** The same as `growth` for work that waits, of two doublings at once. */
export async function growthLater(work: (size: number) => unknown, size: number, runs = 12): Promise<number> {
  await work(Math.ceil(size / 8));
  let [part, all, least] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < runs && least > 2.2; i++) {
    part = Math.min(part, await spentLater(() => work(size)));
    all = Math.min(all, await spentLater(() => work(4 * size)));
    least = all < floor ? 1 : Math.sqrt(all / Math.max(part, floor / 4));
  }
  return least;
}

/** Under this many milliseconds nothing can be said of growth. */
const floor = 15;

/**
 * How many times as long twice as much takes: about 2 for what is linear, 4 for what is quadratic. The least of some runs
 * counts, for a collection of garbage may fall into any of them; what is as fast as to say nothing gives 1.
 *
 * @param doublings over so many, and their mean: a collection of garbage weighs less beside four times as much
 */
export function growth(
  work: (size: number) => unknown,
  size: number,
  runs = 8,
  isCleared = false,
  doublings = 1,
): number {
  let least = Number.POSITIVE_INFINITY;
  work(Math.ceil(size / 8));
  let once = Number.POSITIVE_INFINITY;
  let twice = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs && least > 2.2; i++) {
    once = Math.min(
      once,
      spent(() => work(size), isCleared),
    );
    twice = Math.min(
      twice,
      spent(() => work(2 ** doublings * size), isCleared),
    );
    least = twice < floor ? 1 : (twice / Math.max(once, floor / 2)) ** (1 / doublings);
  }
  return least;
}

const repeated =
  (part: string) =>
  (length: number): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Texts that nobody writes and anybody can paste, by what they are made of; each of a length in UTF-16 units. */
export const endless: Readonly<Record<string, (length: number) => string>> = {
  'one word': repeated('kommunestrukturutredningsarbeid'),
  'one letter': repeated('a'),
  'an address': (length) => `https://eksempel.no/${repeated('side/x?utm_source=abc&id=8f3a')(length)}`,
  'soft hyphens': repeated('kom\u00ADmune\u00AD'),
  'soft hyphens alone': repeated('\u00AD'),
  'hard spaces': repeated('x\u00A0'),
  'joined words': repeated('ab-'),
  slashes: repeated('ab/'),
  emoji: repeated('👩‍👩‍👧🎉'),
  'joiners alone': repeated('\u200D'),
  'zero-width spaces': repeated('a\u200B'),
  'accents on every letter': repeated('e\u0301'),
  'accents on one letter': (length) => `e${'\u0301'.repeat(length)}`,
  'accents of two kinds on one letter': (length) => `e${'\u0301\u0323'.repeat(length / 2)}`,
  'line breaks': repeated('a\n'),
  'line breaks alone': repeated('\n'),
  spaces: (length) => `a${' '.repeat(length)}b`,
  words: repeated('kommunene er satt til å '),
  'Chinese signs': repeated('漢字'),
  tags: repeated('<a'),
};
