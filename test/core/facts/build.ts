/** A register of a few entries, and views of it. */
import { FactView, RegisterIndex, type ViewOptions } from '../../../core/facts/view';
import type { Language } from '../../../core/formats/language';
import { type Entry, emptyRegister, type Register } from '../../../core/model/register';

export const source = { title: 'Prøvestoff', date: '2025' };

export function registerOf(facts: Partial<Record<keyof Register, object[]>>): Register {
  const entries = Object.entries(facts).map(([kind, list]) => [
    kind,
    list.map((entry) => ({ source, ...entry }) as unknown as Entry),
  ]);
  return { ...emptyRegister(), ...Object.fromEntries(entries) };
}

export function viewOf(
  facts: Partial<Record<keyof Register, object[]>>,
  asOf = '2025-11-24',
  language: Language = 'nb',
  options: ViewOptions = {},
): FactView {
  return new FactView(new RegisterIndex(registerOf(facts), 'nb'), asOf, language, options);
}
