/** Decides how a chart stands in its frame: axis, sizes, which values are written, and where the plot is. */
import type { Frame } from '../scene/types';
import type { FontSet } from '../text/fonts';
import type { ChartLook } from './look';
import { planLying } from './plan-lying';
import { planStanding } from './plan-standing';
import { type ChartSpec, lies } from './spec';
import { axisOf, type ChartAxis } from './values';

export interface ChartPlan {
  look: ChartLook;
  /** Every category's words stand whole and apart. False: another kind, or fewer categories, will do better. */
  fits: boolean;
}

/**
 * @param frame where the chart may stand, in points on the page.
 * @param axis an axis that several charts share; otherwise the chart's own.
 */
export function planChart(
  spec: ChartSpec,
  frame: Frame,
  fonts: FontSet,
  axis: ChartAxis = axisOf(spec),
): ChartPlan {
  return lies(spec) ? planLying(spec, frame, fonts, axis) : planStanding(spec, frame, fonts, axis);
}
