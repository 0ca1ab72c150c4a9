/**
 * Tab goes from field to field, and comes to what stands beside the fields afterwards: «Historikk», languages, the buttons
 * of items, calendars. All of it is reached by Tab, in that order.
 */
import type { KeyboardEvent } from 'react';

const reachable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled])';
const beside = '[data-beside-fields]';

/** What Tab comes to in a form: its fields, and then what stands beside them. */
function stops(form: Element): { order: HTMLElement[]; standing: HTMLElement[] } {
  const standing = [...form.querySelectorAll<HTMLElement>(reachable)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility(),
  );
  const fields = standing.filter((one) => !one.closest(beside));
  return { order: [...fields, ...standing.filter((one) => one.closest(beside))], standing };
}

/** For the `keydown` of a form. */
export function onTab(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const { order, standing } = stops(event.currentTarget);
  const at = order.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const next = order[at + (event.shiftKey ? -1 : 1)];
  if (next) {
    event.preventDefault();
    next.focus();
    if (next instanceof HTMLInputElement) next.select();
    return;
  }
  // Out of the form: the browser goes on from where the form ends, or begins.
  (event.shiftKey ? standing[0] : standing.at(-1))?.focus();
}
