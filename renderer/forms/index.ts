/** Forms made from fields: used wherever something of the commission is filled in. */

export { type Saying, sayValue } from '../../core/words/say';
export { Area } from './area';
export { type Draft, type DraftField, type Send, type TextForm, useDraft, useDraftField } from './draft';
export { Editor } from './editor';
export { Fields, type FieldsProps } from './fields';
export { found, wordsToFind } from './find';
export { focusIn } from './focus';
export {
  type Read,
  readDate,
  readNumber,
  readUrl,
  sayDate,
  type Unread,
  writeDate,
  writeNumber,
} from './read';
export { mark, marksIn, type OneText, type Run, retype, wordsOf } from './runs';
export { FormScope } from './scope';
export type {
  EditorProps,
  FormSettings,
  FormTexts,
  RefChoice,
  Refs,
  TimeRules,
} from './settings';
export { isEmpty, type Looked, lookedAt, movedItem, newestFirst, pruned, withoutEmpty } from './values';
export { writtenIn } from './written';
