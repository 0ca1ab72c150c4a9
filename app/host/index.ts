/** The host of an open workspace. */
export { WorkspaceHost } from './host';
export {
  type Answer,
  type EditRequest,
  type HostEvent,
  type OutsideChange,
  outside,
  type Recovered,
  type Refusal,
  type SaveState,
  type UnsavedReason,
} from './types';
