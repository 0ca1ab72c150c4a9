/** What a host is asked; what it answers and tells is the contract's. */
export type {
  Answer,
  Can,
  HostEvent,
  OutsideChange,
  Recovered,
  Refusal,
  SaveState,
  UnsavedReason,
} from '../contract/edits';

export interface EditRequest {
  op: unknown;
  /** The revision that the client had when it made the edit. */
  base: number;
  client: string;
  /** Edits one after the other with the same name are undone at once: what is typed into one field. */
  group?: string;
}

/** The client that edits by other programs go under; anybody may undo the last of them in its name. */
export const outside = 'outside';
