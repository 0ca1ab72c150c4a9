const written = 'textarea, input:not([tabindex="-1"]), select, [role="slider"]';

/** Goes to a field of a picture's form: «credit.creator», or the nearest that holds it; the title without one. */
export function stand(box: HTMLElement, field: string | undefined): void {
  const parts = field?.split('.') ?? [];
  // Its parts are chosen together.
  if (field === 'credit.licenceUrl' && !box.querySelector('[data-slot="credit.licenceUrl"]'))
    parts[1] = 'licence';
  for (let most = parts.length; most > 0; most--) {
    const name = CSS.escape(parts.slice(0, most).join('.'));
    const slot = box.querySelector<HTMLElement>(`[data-slot="${name}"], [data-slot^="${name}."]`);
    if (!slot) continue;
    const target = slot.matches('button')
      ? slot
      : (slot.querySelector<HTMLElement>(written) ?? slot.querySelector<HTMLElement>('button'));
    slot.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
    return;
  }
  box.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
