/** Cooperative scheduling: long work in time slices, so that whatever shares its thread has its turn in between. */

/** Milliseconds after an edit in which the next letter may come; what can wait is not begun before. */
export const typingPause = 400;

/**
 * Goes on where it stopped.
 * @param deadline true when it is time to stop
 * @returns whether all is done
 */
type SlicedWork = (deadline: () => boolean) => boolean;

interface Slicing {
  /** Milliseconds of a slice; by default half a frame at 60 frames a second. */
  ms?: number;
  /** Gives the others their turn. @returns milliseconds that there are before the next frame, where that is known */
  turn?: () => Promise<number | undefined>;
  /** The others have their turn before the first slice too. */
  waits?: boolean;
  signal?: AbortSignal | undefined;
  /** Called after each slice. */
  after?(done: boolean): void;
}

export function timeSlice(ms: number): () => boolean {
  const until = performance.now() + ms;
  return () => performance.now() > until;
}

/** @returns whether all was done; false when the signal stopped it. @throws what the work throws */
export async function inTimeSlices(
  work: SlicedWork,
  { ms = 8, turn = nextTask, waits = false, signal, after }: Slicing = {},
): Promise<boolean> {
  let left = waits ? await turn() : ms;
  while (!signal?.aborted) {
    const done = work(timeSlice(Math.min(ms, left ?? ms)));
    after?.(done);
    if (done) return true;
    left = await turn();
  }
  return false;
}

const nextTask = (): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, 0, undefined));
