/** A line between two programs on loopback that can be held: nothing goes through, and neither end is told. */
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';

export class Wire {
  private held = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** @param target the port behind it */
  static async to(target: number): Promise<Wire> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve());
    });
    const wire = new Wire(server, (server.address() as { port: number }).port);
    server.on('connection', (from) => wire.lead(from, connectTo(target, '127.0.0.1')));
    return wire;
  }

  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.pause();
  }

  release(): void {
    this.held = false;
    for (const socket of this.sockets) socket.resume();
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }

  private lead(from: Socket, to: Socket): void {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.sockets.add(one);
      one.setNoDelay(true);
      one.on('data', (data) => {
        other.write(data);
      });
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      if (this.held) one.pause();
    }
  }
}
