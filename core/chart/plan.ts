/** Decides how a chart stands in its frame: axis, sizes, which values are written, and where the plot is. */
import type { Frame } from '../scene/types';
import type { FontSet } from '../text/fonts';
import { type ChartLook, sizesOf } from './look';
import { planLying } from './plan-lying';
import { planStanding } from './plan-standing';
import { type ChartSpec, lies } from './spec';
import { axisOf, type ChartAxis } from './values';

export interface ChartPlan {
  look: ChartLook;
  /** Every category's words stand whole and apart. False: another kind, or fewer categories, will do better. */
  fits: boolean;
}

export interface PlanOptions {
  /** An axis that several charts share; otherwise the chart's own. */
  axis?: ChartAxis;
  /** Points added to every size, as the theme has it. */
  more?: number;
}

/**
 * @param frame where the chart may stand, in points on the page.
 */
export function planChart(
  spec: ChartSpec,
  frame: Frame,
  fonts: FontSet,
  options: PlanOptions = {},
): ChartPlan {
  const { axis = axisOf(spec), more = 0 } = options;
  const plan = lies(spec) ? planLying : planStanding;
  return plan(spec, frame, fonts, axis, sizesOf(more));
}
