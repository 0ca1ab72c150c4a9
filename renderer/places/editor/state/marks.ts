/** What is to be told about each slide in its thumbnail. Pure. */
import type { Diagnostic } from '../../../../core/diagnostics';

export interface Mark {
  errors: number;
  warnings: number;
}

const known = new WeakMap<readonly Diagnostic[], ReadonlyMap<string, Mark>>();
const none: ReadonlyMap<string, Mark> = new Map();

/** Errors and warnings by slide; the same objects for the same findings. */
export function marksOf(findings: readonly Diagnostic[] | undefined): ReadonlyMap<string, Mark> {
  if (!findings) return none;
  const made = known.get(findings);
  if (made) return made;
  const out = new Map<string, Mark>();
  for (const { severity, at } of findings) {
    if (at.slide === undefined || severity === 'tip') continue;
    const mark = out.get(at.slide) ?? { errors: 0, warnings: 0 };
    if (severity === 'error') mark.errors++;
    else mark.warnings++;
    out.set(at.slide, mark);
  }
  known.set(findings, out);
  return out;
}

/** The number that is printed on a slide, or the first and the last where it continues: «12–13». */
export function printedNumber(first: number | undefined, count: number): string {
  if (first === undefined) return '';
  return count > 1 ? `${first}–${first + count - 1}` : String(first);
}
