/** Words for forms, lists and messages, in the languages of the app. */
export { cellOfFact, columnHeading, columnLabel, columnsIn, severalIn, valueOfCell } from './columns';
export {
  commissionForm,
  deckForm,
  type OwnForm,
  ownFieldHelp,
  ownFieldLabel,
  ownOptionLabel,
  slideForm,
} from './deck';
export { type EntryContext, entryContext, entrySubtitle, entryTitle } from './entries';
export { fieldHelp, fieldLabel, fieldWord, itemWord, kindForms, optionLabel } from './fields';
export { type KindGroup, kindAbout, kindGroups, kindWord, kindWords, queryWord } from './kinds';
export {
  eachIn,
  type FieldWords,
  type FormWords,
  f,
  helpIn,
  inLine,
  labelIn,
  optionIn,
  type WordLanguage,
  type Words,
  w,
  wordLanguage,
  wordLanguages,
} from './text';
