export { drawChart } from './draw';
export type { ChartLook } from './look';
export { type ChartPlan, planChart } from './plan';
export * from './spec';
export { axisOf, type ChartAxis, decimalsOf, isPercent, tickDecimals, ticksOf, valueText } from './values';
