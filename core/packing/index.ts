/** A commission on its way to others: what goes along in a file, and what such a file brings. */
export { completed } from './completed';
export { type PackCounts, packCounts } from './count';
export {
  isWhole,
  type LeftOut,
  lackedByBoth,
  leftOutBy,
  leftOutSchema,
  type PackChoices,
  packChoicesSchema,
  usualChoices,
} from './left-out';
export { isNothing, type News, newsBetween, type Tally } from './news';
export { imageFiles, usedImages } from './pictures';
export { without } from './without';
