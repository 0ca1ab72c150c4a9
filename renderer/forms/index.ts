/** Forms generated from field descriptions, for all data of a commission. */

export { Area } from './area';
export { useKeptCaret } from './caret';
export { ConflictMark } from './conflict-mark';
export { DateLine } from './date-line';
export { type Draft, type DraftField, type Send, type TextForm, useDraft, useDraftField } from './draft';
export { Editor, FormScope } from './editor';
export { Fields, type FieldsProps } from './fields';
export { focusIn } from './focus';
export {
  InDraft,
  type Keeper,
  KeeperProvider,
  KeptProvider,
  useKeeping,
  useKeptPlace,
  useKeptText,
  useKeptValue,
} from './kept';
export { MarkedArea } from './marked-area';
export { useMarking } from './marking';
export {
  type EditorProps,
  type FormSettings,
  type FormTexts,
  type RefChoice,
  type Refs,
  type Sources,
  settingsOf,
  type TimeRules,
} from './settings';
