/** Elements that have had the focus, or are about to have it. */
const begun = new WeakSet<HTMLElement>();

/**
 * Where a dialog begins, as a `ref`. React's own `autoFocus` comes before the dialog is shown. The attribute goes when it
 * has been followed, and does not come back when the ref is given anew: Designsystemet's dialog moves the focus there
 * once more when it has slid in, and whoever was quick is by then in another field.
 */
export function beginHere(element: HTMLElement | null): void {
  if (!element || begun.has(element)) return;
  begun.add(element);
  element.setAttribute('autofocus', '');
  element.addEventListener('focus', () => element.removeAttribute('autofocus'), { once: true });
}
