/** Invertible edits of a workspace. */

export { type Json, same } from '../base/json';
export { type Applied, apply, applyAsIs, readOperation } from './apply';
export * from './build';
export { type Commented, commentsOf, putComment } from './comments';
export { changeDeckDate, type DateEffect, dateEffects, heldRecord, holdDeckOp, releaseDeckOp } from './dates';
export {
  type AddDeck,
  type DeckChoices,
  duplicateDeck,
  newDeck,
  newDeckOp,
  outlineOf,
  saveAsOutlineOp,
} from './decks';
export { difference } from './difference';
export {
  type DeckEffect,
  type Effects,
  effectsOf,
  type FactEffect,
  type SlideEffect,
  type UsedFacts,
} from './effects';
export { addEntries, type NewEntry, wantedId } from './entries';
export { OperationError, type OperationErrorCode } from './error';
export { idFrom, unusedId } from './ids';
export { textIn, withText } from './localised';
export {
  type Batch,
  batchOf,
  type DeckFolder,
  type How,
  type Operation,
  operationSchema,
  type Spot,
  type Step,
  stepsOf,
} from './operation';
export { usedName } from './problems';
export { exists, slideReferences, type Templates, usesOf } from './references';
export {
  type AddSlide,
  hideSlides,
  insertSlide,
  removeSlides,
  type SlideText,
  setSlideText,
  slideTexts,
  type TypedText,
} from './slides';
export { newDeckWithSlides, type Taken, takeSlides } from './take';
export { type Change, type Correction, changeFrom, correct, type FieldOf, wasTrue } from './time';
export { filesOf, overlap, touches } from './touches';
export type { Use } from './use';
export { type CompiledScenes, type SlideUse, useCounts, type WhereUsed, whereUsed } from './used';
