/** The built command `lysark serve` as a process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Profile } from './profile';

export interface Served {
  /** Lets one browser in, once. */
  url: string;
  port: number;
  /** Ctrl+C: saves and closes. @returns the exit code */
  end(): Promise<number | null>;
  /** `kill -9`. */
  kill(): Promise<void>;
  output(): string;
  pid: number;
}

export interface ServedOptions {
  /** Folder of the built app. */
  app: string;
  profile: Profile;
  /** A commission to open at once. */
  workspace?: string;
  /** The user that it runs as; for what root may and others may not. */
  uid?: number;
}

/** @throws with what it wrote, when it ends before it listens */
export async function serve({ app, profile, workspace, uid }: ServedOptions): Promise<Served> {
  const args = ['serve', '--no-open', '--root', profile.home, '--state', join(profile.state, 'lysark')];
  const child = spawn(
    process.execPath,
    [join(app, 'lysark.js'), ...args, ...(workspace ? ['--', workspace] : [])],
    {
      cwd: profile.home,
      env: {
        PATH: process.env.PATH,
        TMPDIR: process.env.TMPDIR,
        HOME: profile.home,
        XDG_STATE_HOME: profile.state,
        LANG: 'nb_NO.UTF-8',
        TZ: process.env.TZ,
        LYSARK_DEBUG: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    },
  );
  let text = '';
  const closed = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  void closed.then(() => process.off('exit', stop));
  const url = await address(child, (part) => {
    text += part;
  }).catch((cause) => {
    throw new Error(`lysark serve did not start: ${cause}\n${text}`);
  });
  return {
    url,
    port: Number(new URL(url).port),
    async end() {
      child.kill('SIGINT');
      return await closed;
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    output: () => text,
    pid: child.pid!,
  };
}

function address(child: ChildProcess, take: (part: string) => void): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    const listen = (part: Buffer) => {
      take(String(part));
      said += String(part);
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(said.replace(/\x1b\[[0-9;]*m/g, ''));
      if (found) done(found[0]);
    };
    child.stdout!.on('data', listen);
    child.stderr!.on('data', (part) => take(String(part)));
    child.once('error', fail);
    child.once('close', (code) => fail(new Error(`it ended with ${code}`)));
  });
}
