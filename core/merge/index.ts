/** Two who have edited one commission: what each changed put together, and what both changed differently settled. */
export { placeId } from '../model/conflict';
export { merge } from './merge';
export { fileAt, valueAt, withValueAt } from './places';
export { type Choice, canBeInTurn, settle, settleAll } from './settle';
export type { Merged, MergeGiven } from './types';
