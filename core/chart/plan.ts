/** Decides how a chart stands in its frame: axis, sizes, which values are written, and where the plot is. */
import { Remembered } from '../remembered';
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

/** Plans for a set of fonts by what is planned: a letter in the slide's title leaves its chart as it stands. */
const plans = new WeakMap<FontSet, Remembered<ChartPlan>>();
/** More than a person edits at a time, with what was tried for each. */
const mostKept = 64;

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
  const key = JSON.stringify([{ ...spec, title: '' }, frame, axis, more]);
  const known = plans.get(fonts) ?? new Remembered<ChartPlan>(mostKept);
  plans.set(fonts, known);
  const plan = lies(spec) ? planLying : planStanding;
  return known.of(key, () => plan(spec, frame, fonts, axis, sizesOf(more)));
}
