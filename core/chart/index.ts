export { drawChart } from './draw';
export { referenceFits, wholeReference } from './ends';
export type { ChartLook } from './look';
export { type ChartPlan, planChart } from './plan';
export * from './spec';
export { axisOf, type ChartAxis, decimalsOf, isPercent, tickDecimals, ticksOf, valueText } from './values';
export { chartAlt, forecastWords, missingWords, numberLines } from './words';
