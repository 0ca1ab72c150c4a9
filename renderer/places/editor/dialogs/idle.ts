/** Work in small pieces when the page has nothing else to do. */

/** Milliseconds of work at a time: well within a frame. */
const piece = 8;

/**
 * Calls `step` again and again, some at a time, until it says that it is done.
 *
 * @param pause called after each piece: what was made so far can be shown
 * @returns what stops it
 */
export function inIdle(step: () => boolean, pause: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const run = (): void => {
    const until = performance.now() + piece;
    let done = false;
    while (!done && !stopped && performance.now() < until) done = step();
    if (stopped) return;
    pause();
    if (!done) timer = setTimeout(run, 0);
  };
  timer = setTimeout(run, 0);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
