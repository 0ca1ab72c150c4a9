/** The host's side of the contract, for the hosts. */
export { Backend } from './backend';
export { dispatch } from './dispatch';
export { HandlerError } from './errors';
export type { ChoosePurpose, ChooseRequest, HostPlatform, WindowKind } from './host-platform';
export type { Session, SessionOptions } from './session';
