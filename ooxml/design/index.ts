/** Reading the design of a presentation: masters, layouts, colours, fonts, and what they draw. */
export type { Color, Scheme } from './color';
export { schemeColor } from './color';
export { drawLayout } from './draw';
export type { Fill } from './fill';
export type { Box } from './geometry';
export type { DesignPlaceholder } from './placeholders';
export { type Design, type DesignLayout, type DesignMaster, readDesign } from './read';
export { checkSafe, droppedRelations } from './safety';
export type { DrawnShape } from './shapes';
