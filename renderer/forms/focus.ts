/** What gets the focus in a field: its control, not the small buttons above it. */
const filled = 'textarea, input:not([tabindex="-1"]), select, .f-chosen-main';

export function focusIn(holder: Element | null | undefined): void {
  const field = holder?.querySelector<HTMLElement>(filled) ?? holder?.querySelector<HTMLElement>('button');
  field?.focus();
}
