/** The connected pages, each a session with its event stream; a page that stays away for a while is dropped. */
import type { Backend } from '../handlers/backend';
import type { Session } from '../handlers/session';
import { EventStream } from './stream';

export interface Client {
  session: Session;
  stream: EventStream;
  /** Bytes that it has handed over; they lie on this machine until it goes. */
  given: number;
}

interface ClientOptions {
  beat: number;
  patience: number;
}

export class Clients {
  private readonly byId = new Map<string, Client>();

  constructor(
    private readonly backend: Backend,
    private readonly options: ClientOptions,
  ) {}

  find(id: unknown): Client | undefined {
    return typeof id === 'string' ? this.byId.get(id) : undefined;
  }

  all(): Client[] {
    return [...this.byId.values()];
  }

  /**
   * The client for a page that begins. A page that is loaded again names itself and goes on as who it was; a copy of a
   * page that is still there (browsers copy what a tab remembers) becomes a client of its own.
   *
   * @param path what the program was started with, for the first page
   */
  begin(before: unknown, path?: string): Client {
    const known = this.find(before);
    if (known && !known.session.attached() && !known.session.closed) {
      known.stream.restart();
      return known;
    }
    const session = this.backend.session(path === undefined ? {} : { start: { path } });
    const stream = new EventStream(session, {
      ...this.options,
      gone: () => void this.end(client).catch((error: unknown) => this.backend.log(error, 'closing')),
    });
    const client: Client = { session, stream, given: 0 };
    this.byId.set(session.client, client);
    return client;
  }

  closeStreams(): void {
    for (const { stream } of this.byId.values()) stream.close();
  }

  private async end({ session, stream }: Client): Promise<void> {
    this.byId.delete(session.client);
    stream.close();
    await session.close();
  }
}
