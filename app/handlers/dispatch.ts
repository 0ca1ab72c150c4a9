/** The single entry for calls: those of every host pass through here and are checked. */
import { calls, isCallName, type Result } from '../contract';
import { dataCalls } from './calls/data';
import { editCalls } from './calls/edit';
import { fileCalls } from './calls/files';
import { openCalls } from './calls/open';
import { outCalls } from './calls/out';
import { packingCalls } from './calls/packing';
import { programCalls } from './calls/program';
import { themeCalls } from './calls/themes';
import { callErrorOf, HandlerError } from './errors';
import type { Handlers, Session } from './session';

/** A call without a handler does not compile. */
const handlers: Handlers = {
  ...programCalls,
  ...fileCalls,
  ...openCalls,
  ...packingCalls,
  ...editCalls,
  ...themeCalls,
  ...outCalls,
  ...dataCalls,
};

interface DispatchOptions {
  /** Length of the input as JSON, in UTF-16 units, when it came as such: then it is not written out again to measure. */
  length?: number;
}

/**
 * Does one call for a client. Never throws: what goes wrong becomes a code for the page, without stack and without
 * paths of this machine.
 */
export async function dispatch(
  session: Session,
  name: unknown,
  input: unknown,
  options: DispatchOptions = {},
): Promise<Result<unknown>> {
  const { backend } = session;
  try {
    if (!isCallName(name)) throw new HandlerError('unknown-call', 'There is no such call.');
    if (session.closed) throw new HandlerError('closing', 'This window is closing.');
    const plain = options.length === undefined ? asJson(input, calls[name].most) : input;
    if ((options.length ?? 0) > calls[name].most) throw tooLong(calls[name].most);
    const read = calls[name].input.safeParse(plain);
    if (!read.success) {
      const at = read.error.issues[0];
      throw new HandlerError(
        'bad-input',
        `${at?.path.join('.') ?? ''}: ${at?.message ?? 'not as it should be'}`,
      );
    }
    // Each handler takes the input of its own call, which the schema of that call has just made.
    const handler = handlers[name] as (session: Session, input: unknown) => Promise<unknown>;
    return { ok: true, value: await handler(session, read.data) };
  } catch (error) {
    const known = callErrorOf(error, (text) => backend.hide(text));
    if (known) return { ok: false, error: known };
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      return { ok: false, error: { code: 'bad-input', message: 'The input is nested too deeply.' } };
    }
    backend.log(error, isCallName(name) ? name : 'call');
    return { ok: false, error: backend.errorOf(error) };
  }
}

function tooLong(most: number): HandlerError {
  return new HandlerError('too-long', `The input is longer than ${most}.`, { most });
}

/** As it would have come over the wire: no maps, dates or buffers from another process. @throws HandlerError */
function asJson(input: unknown, most: number): unknown {
  let text: string | undefined;
  try {
    text = JSON.stringify(input ?? {});
  } catch {
    throw new HandlerError('bad-input', 'The input is no plain data.');
  }
  if (text === undefined) throw new HandlerError('bad-input', 'The input is no plain data.');
  if (text.length > most) throw tooLong(most);
  return JSON.parse(text) as unknown;
}
