/** What a handler of one call is. */
import type { CallName, Input, Output } from '../contract';
import type { Session } from './session';

type Handler<N extends CallName> = (session: Session, input: Input<N>) => Promise<Output<N>>;

/** The handlers of some calls; all of them together must be every call there is. */
export type HandlersOf<N extends CallName> = { readonly [K in N]: Handler<K> };
export type Handlers = HandlersOf<CallName>;
