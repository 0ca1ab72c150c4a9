/**
 * Tab goes from field to field, and comes to what stands beside the fields afterwards: «Historikk», languages, the buttons
 * of items, calendars. All of it is reached by Tab, in that order.
 */
import type { FocusEvent, KeyboardEvent } from 'react';

const reachable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled])';
const beside = '[data-beside-fields]';

/** What Tab comes to in a form: its fields, and then what stands beside them. */
function stops(form: Element): { order: HTMLElement[]; standing: HTMLElement[] } {
  const standing = [...form.querySelectorAll<HTMLElement>(reachable)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }) && !isPassed(one),
  );
  const fields = standing.filter((one) => !one.closest(beside));
  return { order: [...fields, ...standing.filter((one) => one.closest(beside))], standing };
}

/** Tab, while it is being pressed. */
let pressed: globalThis.KeyboardEvent | undefined;
// Outside a browser, where forms are only made and not used, there is nobody who presses keys.
globalThis.addEventListener?.(
  'keydown',
  (happened) => {
    const event = happened as unknown as globalThis.KeyboardEvent;
    pressed = event.key === 'Tab' ? event : undefined;
  },
  true,
);
for (const end of ['keyup', 'pointerdown'])
  globalThis.addEventListener?.(
    end,
    () => {
      pressed = undefined;
    },
    true,
  );

/** For the `focus` of a form: Tab comes into it at its first field, and backwards at what it comes to last. */
export function onTabInto(event: FocusEvent<HTMLElement>): void {
  const form = event.currentTarget;
  // What somebody else made of the key, such as the level of a point, moves the focus to where it is to be.
  if (!pressed || pressed.defaultPrevented) return;
  if (event.relatedTarget instanceof Node && form.contains(event.relatedTarget)) return;
  const { order } = stops(form);
  const first = pressed.shiftKey ? order.at(-1) : order[0];
  if (first && first !== event.target) first.focus();
}

/** A radio button beside the one that is chosen: arrow keys come to it (WAI-ARIA, radio group). */
function isPassed(one: HTMLElement): boolean {
  if (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one.checked || one.name === '')
    return false;
  const group = [...(one.form ?? document).querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const alike = group.filter(({ name }) => name === one.name);
  return alike.some(({ checked }) => checked) || (alike[0] !== one && document.activeElement !== one);
}

/** For the `keydown` of a form. */
export function onTab(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const { order, standing } = stops(event.currentTarget);
  const at = order.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const by = event.shiftKey ? -1 : 1;
  for (let i = at + by; i >= 0 && i < order.length; i += by) {
    const next = order[i]!;
    next.focus();
    // What cannot have the focus after all is passed, or Tab would stand still there.
    if (document.activeElement !== next) continue;
    event.preventDefault();
    if (next instanceof HTMLInputElement && next.type !== 'radio' && next.type !== 'checkbox') next.select();
    return;
  }
  // Out of the form: the browser goes on from where the form ends, or begins.
  (event.shiftKey ? standing[0] : standing.at(-1))?.focus();
}
