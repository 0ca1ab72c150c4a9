/** A page without a page: asks the loopback host as a page does, for tests that need many edits fast. */
import type { CallName, Hello, Input, Opened, Output, Result } from '../../../app/contract';
import type { Operation } from '../../../core/operations';

export class Client {
  id = '';
  revision = 0;
  /** Only the first page is told what to begin with. */
  private greeting: Hello | undefined;

  private constructor(
    private readonly port: number,
    private readonly cookie: string,
  ) {}

  /** Enters with the address that the host printed. */
  static async enter(url: string): Promise<Client> {
    const answer = await fetch(url, { redirect: 'manual' });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (answer.status !== 303 || !cookie) throw new Error(`The host did not let us in: ${answer.status}`);
    const client = new Client(Number(new URL(url).port), cookie);
    client.greeting = await client.hello();
    return client;
  }

  /** A further window in the same browser. */
  async another(): Promise<Client> {
    const client = new Client(this.port, this.cookie);
    await client.hello();
    return client;
  }

  async raw<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/call/${name}`, {
      method: 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/json', 'x-lysark': '1' },
      body: JSON.stringify({ client: this.id || undefined, input }),
    });
    return (await answer.json()) as Result<Output<N>>;
  }

  async call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const result = await this.raw(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  }

  private async hello(): Promise<Hello> {
    const hello = await this.call('session.hello', {});
    this.id = hello.client;
    return hello;
  }

  /** Opens what the host was started with, or what was opened last. */
  async open(): Promise<Opened> {
    const { start, recent } = this.greeting ?? (await this.hello());
    const opened =
      start && 'place' in start
        ? await this.call('workspace.open', { place: start.place.place })
        : await this.call('workspace.reopen', { recent: start?.recent ?? recent[0]!.id });
    this.revision = opened.revision;
    return opened;
  }

  /** @returns false when the host is gone or going */
  async edit(op: Operation): Promise<boolean> {
    const answer = await this.call('edit.apply', { op, base: this.revision }).catch(() => undefined);
    if (!answer) return false;
    if (!answer.ok) throw new Error(answer.message);
    this.revision = answer.revision;
    return true;
  }

  async undo(): Promise<boolean> {
    const answer = await this.call('edit.undo', {}).catch(() => undefined);
    if (!answer) return false;
    if (!answer.ok) throw new Error(answer.message);
    this.revision = answer.revision;
    return true;
  }
}
