/** Words for forms, lists and messages, in the languages of the interface. */
export { cellOfFact, columnHeading, columnLabel, columnsIn, severalIn, valueOfCell } from './columns';
export {
  type AboutConflict,
  aboutConflict,
  ConflictMarks,
  type Sides,
  seenWhen,
  sidesOf,
  thingAt,
  writerName,
} from './conflicts';
export { type EntryContext, entryContext, entrySubtitle, entryTitle } from './entries';
export {
  type FormWords,
  fieldLabel,
  fieldWord,
  inLine,
  type KindGroup,
  kindForm,
  kindGroups,
  kindWord,
  type OwnForm,
  optionLabel,
  ownForm,
  queryWord,
  templateForm,
} from './forms';
export { type Outside, type OutsideLine, outsideLines } from './outside';
export { type Shown, type ShownItem, shownBeside } from './shown-values';
export { type TakenBack, takenBackWords } from './taken-back';
export { type Piece, textDifference } from './text-difference';
export { type Called, type Calling, calledIn, calling, fieldOf, fileWords, type Thing } from './things';
