/** Work that nobody sees: done when what was typed has been drawn. A hidden page draws nothing and does it soon. */
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
  // Should the page be hidden just now, there is no next frame.
  setTimeout(once, 200);
}
