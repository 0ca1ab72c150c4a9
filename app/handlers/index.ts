/** The host's side of the contract, for the hosts. */
export { Backend } from './backend';
export type { ChoosePurpose, ChooseRequest, Desk, WindowKind, WindowRequest } from './desk';
export { dispatch, longestInput } from './dispatch';
export { HandlerError } from './errors';
export type { ServicesOptions } from './services';
export type { Session, SessionOptions } from './session';
