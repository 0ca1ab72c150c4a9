/** Decides how a chart stands in its frame: axis, sizes, which values are written, and where the plot is. */
import { GenerationCache } from '../base/generation-cache';
import { type ChartAxis, type ChartSpec, isHorizontal } from '../scene/chart';
import type { Frame } from '../scene/types';
import type { FontSet } from '../text/fonts';
import { type ChartPlan, sizesOf } from './look';
import { planHorizontal } from './plan-horizontal';
import { planVertical } from './plan-vertical';
import { axisOf } from './values';

interface PlanOptions {
  /** An axis that several charts share; otherwise the chart's own. */
  axis?: ChartAxis;
  /** Points added to every size, as the theme has it. */
  more?: number;
}

/** Plans for a set of fonts by what is planned: a letter in the slide's title leaves its chart as it stands. */
const plans = new WeakMap<FontSet, GenerationCache<ChartPlan>>();
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
  const known = plans.get(fonts) ?? new GenerationCache<ChartPlan>(mostKept);
  plans.set(fonts, known);
  const plan = isHorizontal(spec) ? planHorizontal : planVertical;
  return known.of(key, () => plan(spec, frame, fonts, axis, sizesOf(more)));
}
