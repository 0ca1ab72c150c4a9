/**
 * What is measured inside the page. Each function is sent to Chromium as it is, so none may use anything outside
 * itself. Times are milliseconds.
 */

declare const scheduler: { postTask(run: () => void, options: { priority: string }): Promise<void> };

/** Runs before the page's own scripts: when the first slide is drawn, counted from the navigation. */
export function watchFirstSlide(): void {
  const seen = window as unknown as { firstSlide?: number; shown?: number };
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.slide > svg')) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      // After this frame has been laid out and painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen.firstSlide = performance.now();
        // Electron shows the window when something has been painted.
        seen.shown = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      };
      port2.postMessage(0);
    });
  });
  watch.observe(document, { childList: true, subtree: true });
}

/**
 * From each keydown's own timestamp to the first frame in which the watched drawing has changed. `work` is the part up
 * to the change itself: what is ours; the rest is the browser's waiting for its next frame and painting it.
 *
 * @param selector of what is drawn anew
 */
export function watchKeys(selector: string): void {
  const target = document.querySelector(selector);
  if (!target) throw new Error(`There is nothing at ${selector}.`);
  const times: { work: number; frame: number }[] = [];
  (window as unknown as { keyTimes: typeof times }).keyTimes = times;
  let pressed: number | undefined;
  window.addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    if (pressed === undefined) return;
    const began = pressed;
    pressed = undefined;
    const work = performance.now() - began;
    requestAnimationFrame(() => {
      // Next after this frame's layout and paint, and before what has waited for them.
      void scheduler.postTask(() => times.push({ work, frame: performance.now() - began }), {
        priority: 'user-blocking',
      });
    });
  }).observe(target, { childList: true, subtree: true, characterData: true, attributes: true });
}

/** Scrolls a list from its beginning to its end, a screenful at a time, and gives the time of every frame. */
export async function scrollThrough(selector: string): Promise<number[]> {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`There is nothing at ${selector}.`);
  const list = found;
  const frames: number[] = [];
  list.scrollTop = 0;
  await new Promise((resolve) => setTimeout(resolve, 300));
  await new Promise<void>((done) => {
    let last = performance.now();
    let end = -1;
    const step = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (list.scrollTop === end || frames.length > 1500) {
        done();
        return;
      }
      end = list.scrollTop;
      list.scrollTop += list.clientHeight / 2;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  return frames.slice(2);
}
