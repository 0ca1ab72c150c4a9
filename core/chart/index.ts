export * from '../scene/chart';
export { drawChart } from './draw';
export { referenceFits, wholeReference } from './ends';
export type { ChartPlan } from './look';
export { numbersOf } from './numbers';
export { planChart } from './plan';
export { axisOf, decimalsOf, isPercent, tickDecimals, ticksOf, valueText } from './values';
export { chartAlt, forecastWords, missingWords, numberLines } from './words';
