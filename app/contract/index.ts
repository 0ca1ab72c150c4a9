/** The typed API between a page and its host. Only core's types are imported, so both sides can have it. */
export { type Catalogue, textsIn, type UiLanguage } from '../../core/texts';
export { type Api, type Bridge, mostGiven } from './api';
export type { Call, CallError, Result } from './call';
export { type CallName, type Calls, callNames, calls, type Input, isCallName, type Output } from './calls';
export type {
  Answer,
  Can,
  HostEvent,
  OutsideChange,
  Recovered,
  Refusal,
  SaveState,
  Sentence,
  UnsavedReason,
} from './edits';
export { isUseful, usefulEndings } from './endings';
export { type AppEvent, type MenuCommand, menuCommands } from './events';
export type { FactChange, ForeignReason, StaleAnswer, StaleReport, StaleSlide, StaleStatus } from './stale';
export type {
  AddedImage,
  Chosen,
  Colours,
  Hello,
  JobState,
  Listing,
  Opened,
  Recent,
  Settings,
  WorkspaceData,
  Written,
} from './types';
