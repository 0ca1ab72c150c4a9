/** Runs work after the next paint, so that it does not delay typing. A hidden page never paints, and runs it soon. */
export function afterPaint(work: () => void): void {
  if (document.hidden) {
    setTimeout(work, 0);
    return;
  }
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    work();
  };
  requestAnimationFrame(() => setTimeout(once, 0));
  // If the page is hidden meanwhile, there is no next frame.
  setTimeout(once, 200);
}
