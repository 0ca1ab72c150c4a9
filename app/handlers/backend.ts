/** The clients of one process. */
import { rmSync } from 'node:fs';
import type { AppEvent } from '../contract';
import { HandlerError } from './errors';
import { Services } from './services';
import { Session, type SessionOptions } from './session';

const mostSessions = 64;

export class Backend extends Services {
  private readonly sessions = new Map<string, Session>();
  private closing: Promise<boolean> | undefined;

  /** A client: one window. @throws when there are too many */
  session(options: SessionOptions = {}): Session {
    if (this.sessions.size >= mostSessions) {
      throw new HandlerError('too-many-windows', `There are ${mostSessions} windows already.`, {
        most: mostSessions,
      });
    }
    const session: Session = new Session(this, { ...options }, () => this.sessions.delete(session.client));
    this.sessions.set(session.client, session);
    return session;
  }

  find(client: string): Session | undefined {
    return this.sessions.get(client);
  }

  all(): Session[] {
    return [...this.sessions.values()];
  }

  isAlone(client: string): boolean {
    return this.all().every((one) => one.client === client || !one.attached());
  }

  tell(event: AppEvent): void {
    for (const session of this.sessions.values()) session.tell(event);
  }

  tellBeside(client: string, path: string, event: AppEvent): void {
    for (const session of this.sessions.values()) {
      if (session.client !== client && session.open?.shared.path === path) session.tell(event);
    }
  }

  /** Saves and closes everything. @returns whether everything was saved */
  async close(): Promise<boolean> {
    this.closing ??= this.closeAll();
    return await this.closing;
  }

  private async closeAll(): Promise<boolean> {
    // The workspaces that are open now are those that the next start reopens.
    const saved = await Promise.all(this.all().map((session) => session.close()));
    await this.recents.flush().catch((error: unknown) => this.log(error, 'recents'));
    rmSync(this.given, { recursive: true, force: true });
    return saved.every(Boolean);
  }
}
