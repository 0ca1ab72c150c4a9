import { choice, num, optional, str, text } from '../field';
import { defineKind } from '../kind';
import { timed } from '../time';

/** A number with what it counts. «ca.» is part of the figure. */
export const figures = defineKind('figures', 'label', {
  value: timed(num()),
  /** Upper end of a range: «10–20». */
  to: optional(timed(num())),
  /** What it becomes, for a figure that changes: «3,7 → 2,8». */
  becomes: optional(timed(num())),
  approx: optional(choice('ca', 'about', 'over', 'under')),
  decimals: optional(num()),
  unit: optional(text()),
  label: text(),
  detail: optional(text()),
  year: optional(str()),
});
