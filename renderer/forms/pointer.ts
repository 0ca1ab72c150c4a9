/**
 * Work on blur that may move the page must not move it while a button is being pressed: the click would miss the button.
 * Such work waits until the pointer is up and the click has been dispatched.
 */
let down = false;
let waiting: (() => void)[] = [];

/** Milliseconds to wait at most: native select lists swallow the `pointerup`. */
const longest = 1000;

function release(): void {
  down = false;
  setTimeout(flush, 0);
}

function flush(): void {
  const acts = waiting;
  waiting = [];
  for (const act of acts) act();
}

if (typeof window !== 'undefined') {
  window.addEventListener(
    'pointerdown',
    () => {
      down = true;
    },
    true,
  );
  for (const type of ['pointerup', 'pointercancel', 'dragend']) window.addEventListener(type, release, true);
}

/** Runs it now, or in order after the press in progress. */
export function afterPress(act: () => void): void {
  if (!down && waiting.length === 0) {
    act();
    return;
  }
  waiting.push(act);
  setTimeout(() => {
    if (waiting.includes(act)) flush();
  }, longest);
}
