/** The client of the loopback host: calls as POST, events as a stream, files as bytes. */
import { type Api, type AppEvent, type Chosen, type Hello, mostGiven, type Result } from '../../app/contract';

const failed = (code: string, message: string): Result<never> => ({ ok: false, error: { code, message } });

/** Key in session storage for this page's id with the host, so that a reloaded page keeps it. */
const kept = 'lysark-client';

/** Milliseconds between attempts to reconnect. */
const again = 2000;

export function httpApi(): Api {
  const listeners = new Set<(event: AppEvent) => void>();
  const resets = new Set<() => void>();
  let client = sessionStorage.getItem(kept) ?? undefined;
  let stream: EventSource | undefined;

  const post = async (path: string, body: BodyInit, type: string): Promise<Result<unknown>> => {
    let response: Response;
    try {
      response = await fetch(path, {
        method: 'POST',
        body,
        headers: { 'content-type': type, 'x-lysark': '1' },
        credentials: 'same-origin',
      });
    } catch (cause) {
      return failed('host-gone', `The host does not answer: ${String(cause)}`);
    }
    if (response.headers.get('content-type')?.startsWith('application/json')) {
      return (await response.json()) as Result<unknown>;
    }
    return failed(response.status === 401 ? 'no-session' : 'refused', `HTTP ${response.status}`);
  };

  const call = (name: string, input: unknown): Promise<Result<unknown>> =>
    post(`call/${name}`, JSON.stringify({ client, input }), 'application/json');

  const hello = async (): Promise<Result<unknown>> => {
    const answer = await call('session.hello', {});
    if (answer.ok) {
      client = (answer.value as Hello).client;
      sessionStorage.setItem(kept, client);
    }
    return answer;
  };

  const listen = (): void => {
    stream = new EventSource(`events?client=${encodeURIComponent(client ?? '')}`);
    stream.onmessage = (message) => {
      const event = JSON.parse(message.data as string) as AppEvent;
      for (const listener of [...listeners]) listener(event);
    };
    stream.onerror = () => {
      // After a mere interruption, the browser reconnects by itself.
      if (stream?.readyState === EventSource.CLOSED) setTimeout(() => void beginAnew(), again);
    };
  };

  /** The host was restarted or has dropped this page: it gets a new id and the whole state. */
  const beginAnew = async (): Promise<void> => {
    const answer = await hello();
    if (!answer.ok) {
      setTimeout(() => void beginAnew(), again);
      return;
    }
    listen();
    for (const reset of [...resets]) reset();
  };

  return {
    base: '',
    call: async (name, input) => (await (name === 'session.hello' ? hello() : call(name, input))) as never,
    subscribe(listener) {
      listeners.add(listener);
      if (!stream) listen();
      return () => listeners.delete(listener);
    },
    onReset(listener) {
      resets.add(listener);
      return () => resets.delete(listener);
    },
    async give(file) {
      if (file.size > mostGiven) return failed('too-large', 'The file is too large to be handed over.');
      const query = `client=${encodeURIComponent(client ?? '')}&name=${encodeURIComponent(file.name)}`;
      return (await post(`give?${query}`, file, 'application/octet-stream')) as Result<Chosen>;
    },
  };
}
