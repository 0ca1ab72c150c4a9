/** Words for forms, lists and messages, in the languages of the interface. */
export { cellOfFact, columnHeading, columnLabel, columnsIn, severalIn, valueOfCell } from './columns';
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
