/** What a chart slide says about its chart, and the small things that all who choose from it need. */
import { type ChartKind, isPercent } from '../../core/chart';
import type { LabelKey } from '../../core/formats/labels';
import type { Cell } from '../../core/model/cells';
import type { Rich } from '../../core/model/field';
import type { FactOfKind } from '../../core/model/kinds';

/** What is shown when not all can be: the chart's own choice without it. */
export const manyChoices = ['largest', 'smallest', 'rest', 'ends', 'multiples', 'table'] as const;
export type ManyChoice = (typeof manyChoices)[number];

export interface ChartContent {
  kind: ChartKind;
  dataset?: FactOfKind<'datasets'> | undefined;
  show?: readonly string[] | undefined;
  turned?: boolean | undefined;
  rows?: readonly (readonly Cell[])[] | undefined;
  unit?: Rich | undefined;
  decimals?: number | undefined;
  highlight?: string | undefined;
  forecastFrom?: string | undefined;
  reference?: { value: number; label: Rich } | undefined;
  many?: ManyChoice | undefined;
  count?: number | undefined;
}

/** A sentence under the chart: what it does not show, and why. */
export type Say = (key: LabelKey, params: Record<string, string | number>, noun?: LabelKey) => void;

/** Lines and groups that can be named; what is more stands grey behind them, or is chosen among. */
export const mostNamed = 8;

export const same = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/** The unit in a name: «Andel (prosent)», «Utgifter (kr)», «Andel, %». Empty where there is none. */
export function unitOf(name: string): string {
  const inside = /\(([^()]{1,40})\)\s*$/u.exec(name)?.[1]?.trim() ?? '';
  if (
    /^(?:%|prosent|per cent|kr\.?|kroner|nok|personer|antall|tal|number|tonn|gwh|mwh|kwh|årsverk|timer|km²?|m²|1 ?000.*|mill\..*|mrd\..*)$/iu.test(
      inside,
    )
  )
    return isPercent(inside) ? '%' : inside.toLocaleLowerCase();
  return /(?:,\s*|\s)(?:%|prosent|per cent)\s*$|^(?:prosent|prosentandel|percentage)\b/iu.test(name)
    ? '%'
    : '';
}

/** Whether two units cannot stand on one axis. One that is not said is like any other, but for per cent. */
export function differ(a: string, b: string): boolean {
  if (isPercent(a) || isPercent(b)) return isPercent(a) !== isPercent(b);
  return a !== b && a !== '' && b !== '';
}
