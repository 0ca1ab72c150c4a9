/** Backends with clients, in temporary folders. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect } from 'vitest';
import type { AppEvent, CallName, Input, Output, Result } from '../../../app/contract';
import { Backend } from '../../../app/handlers/backend';
import { dispatch } from '../../../app/handlers/dispatch';
import type { HostPlatform } from '../../../app/handlers/host-platform';
import type { Session } from '../../../app/handlers/session';

const opened: Backend[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((backend) => backend.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lysark-handlers-'));
  folders.push(folder);
  return folder;
}

export interface Bench {
  home: string;
  documents: string;
  stateDir: string;
  backend: Backend;
  logged: unknown[];
}

/** The day of every test. */
export const today = '2026-02-02';

export function bench(platform: Partial<HostPlatform> = {}, home = temporary()): Bench {
  const documents = join(home, 'Dokumenter');
  mkdirSync(documents, { recursive: true });
  const stateDir = join(home, '.state');
  const logged: unknown[] = [];
  const backend = new Backend({
    stateDir,
    documents,
    home,
    language: 'nb',
    platform: { host: 'browser', platform: 'linux', roots: [home], ...platform },
    log: (error) => logged.push(error),
    today: () => today,
  });
  opened.push(backend);
  return { home, documents, stateDir, backend, logged };
}

export interface Client {
  session: Session;
  events: AppEvent[];
  call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>>;
  /** The answer, which must be one. */
  ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The code of the refusal, which it must be. */
  refused(name: string, input: unknown): Promise<string>;
  heard<T extends AppEvent['type']>(type: T): Extract<AppEvent, { type: T }>[];
}

export function client(backend: Backend, options?: Parameters<Backend['session']>[0]): Client {
  const session = backend.session(options);
  const events: AppEvent[] = [];
  session.subscribe((event) => events.push(event));
  const call = (name: string, input: unknown): Promise<Result<never>> =>
    dispatch(session, name, input) as Promise<Result<never>>;
  return {
    session,
    events,
    call,
    ask: async (name, input) => {
      const answer = await call(name, input);
      if (!answer.ok) expect.fail(`${name}: ${answer.error.code}: ${answer.error.message}`);
      return answer.value;
    },
    refused: async (name, input) => {
      const answer = await call(name, input);
      if (answer.ok) expect.fail(`${name} was done: ${JSON.stringify(answer.value).slice(0, 200)}`);
      return answer.error.code;
    },
    heard: (type) => events.filter((event) => event.type === type) as never,
  };
}

/** Waits until something holds. */
export async function until(holds: () => unknown, most = 15_000): Promise<void> {
  for (const end = Date.now() + most; !holds(); ) {
    if (Date.now() > end) expect.fail(`It did not come to hold: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** The end of a job. */
export async function ended(one: Client, job: string) {
  const states = () => one.heard('job').filter((event) => event.job === job);
  await until(() => states().some(({ state }) => state.state !== 'running'), 60_000);
  return states().at(-1)!.state;
}
