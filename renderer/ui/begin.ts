/** Elements that have had the initial focus or are about to get it. */
const begun = new WeakSet<HTMLElement>();

/**
 * A ref for the element that gets a dialog's initial focus. React's own `autoFocus` runs before the dialog is shown. The
 * attribute is removed once the element had the focus: Designsystemet's dialog focuses it again after its animation, when
 * a quick user is already in another field.
 */
export function beginHere(element: HTMLElement | null): void {
  if (!element || begun.has(element)) return;
  begun.add(element);
  element.setAttribute('autofocus', '');
  element.addEventListener('focus', () => element.removeAttribute('autofocus'), { once: true });
}
