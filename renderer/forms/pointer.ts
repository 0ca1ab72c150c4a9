/**
 * What moves the page when a field is left must not move it under a button that is being pressed: the press would land
 * beside it. Such work waits until the pointer is up and its click is delivered.
 */
let down = false;
let waiting: (() => void)[] = [];

/** Milliseconds after which nobody waits for a pointer that never came up: native lists keep it to themselves. */
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

/** Does it now, or as soon as a press that is under way has ended. In the order they were asked for. */
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
