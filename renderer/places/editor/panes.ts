/** From pane to pane with F6, as in PowerPoint. */
const focusable =
  '[data-pane-focus], button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Where the keyboard was in a pane when it left it, so that it comes back there. */
const left = new WeakMap<Element, HTMLElement>();

export function toPane(editor: HTMLElement | null, step: -1 | 1): void {
  const panes = [...(editor?.querySelectorAll<HTMLElement>('[data-pane], .editor-head') ?? [])];
  if (panes.length === 0) return;
  const from = document.activeElement;
  const at = panes.findIndex((pane) => pane.contains(from));
  if (at >= 0 && from instanceof HTMLElement) left.set(panes[at]!, from);
  const next =
    panes[(at < 0 ? (step > 0 ? 0 : -1) : at + step + panes.length) % panes.length] ?? panes.at(-1)!;
  const known = left.get(next);
  const target = known && next.contains(known) ? known : pick(next);
  target?.focus();
}

/** The first that can be seen; what the pane itself names comes first. */
function pick(pane: HTMLElement): HTMLElement | undefined {
  const named = pane.querySelector<HTMLElement>('[data-pane-focus]');
  if (named) return named;
  return [...pane.querySelectorAll<HTMLElement>(focusable)].find((one) => one.checkVisibility());
}
