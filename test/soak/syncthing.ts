/** Two real Syncthings that keep two folders alike, over loopback alone. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configuration, type End, freePorts, shared } from './syncthing-config';
import { until } from './wait';
import { Wire } from './wire';

const program = process.env.LYSARK_SYNCTHING ?? 'syncthing';

/** @throws one line with the package's name when it is missing and cannot be installed */
export function ensureSyncthing(): void {
  if (isThere()) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    try {
      execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore', timeout: 300_000 });
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'syncthing'], {
        env,
        stdio: 'ignore',
        timeout: 600_000,
      });
    } catch {
      // The sentence below says what to do.
    }
  }
  if (!isThere()) {
    throw new Error(
      `${program} not found; install the Debian package: apt-get install syncthing, or name another with LYSARK_SYNCTHING`,
    );
  }
}

function isThere(): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** One of the two, as a process. */
class Syncthing {
  private child: ChildProcess | undefined;
  private said = '';

  constructor(private readonly end: End) {}

  async start(): Promise<void> {
    const { home } = this.end;
    const flags = [
      '--no-browser',
      '--no-restart',
      '--no-upgrade',
      '--no-default-folder',
      '--skip-port-probing',
    ];
    this.child = spawn(program, ['serve', ...flags, `--home=${home}`, '--logfile=-'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Otherwise it starts a second process that outlives it.
      env: { ...process.env, STMONITORED: 'yes', STNOUPGRADE: '1', HOME: home },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (part) => {
        this.said = `${this.said}${part}`.slice(-6000);
      });
    }
    await until('Syncthing to start', 30_000, async () => {
      if (this.child?.exitCode !== null) throw new Error(`Syncthing ended: ${this.said}`);
      return await this.get('system/ping').then(
        () => true,
        () => false,
      );
    });
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await closed;
  }

  async get<T>(path: string): Promise<T> {
    return await this.ask<T>('GET', path);
  }

  async post(path: string): Promise<void> {
    await this.ask('POST', path);
  }

  private async ask<T>(method: string, path: string): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.end.api}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': this.end.key },
      signal: AbortSignal.timeout(30_000),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Syncthing answers ${answer.status} to ${path}: ${text.slice(0, 200)}`);
    return (
      text === '' || !answer.headers.get('content-type')?.includes('json') ? text : JSON.parse(text)
    ) as T;
  }
}

interface FolderStatus {
  state: string;
  needTotalItems: number;
  globalBytes: number;
  sequence: number;
  errors: number;
}

export class SyncthingPair {
  private isCut: 'pause' | 'hold' | undefined;

  private constructor(
    private readonly ends: readonly [End, End],
    private readonly programs: readonly [Syncthing, Syncthing],
  ) {}

  /** @param folders of the two machines; @param home for what Syncthing keeps */
  static async start(folders: readonly [string, string], home: string): Promise<SyncthingPair> {
    const ports = await freePorts(4);
    const wires = await Promise.all([Wire.to(ports[1]!), Wire.to(ports[3]!)]);
    const ends = folders.map((folder, i): End => {
      const mine = join(home, i === 0 ? 'a' : 'b');
      mkdirSync(mine, { recursive: true });
      execFileSync(program, ['generate', '--no-default-folder', '--skip-port-probing', `--home=${mine}`], {
        stdio: 'ignore',
        env: { ...process.env, HOME: mine },
        timeout: 60_000,
      });
      const id = String(execFileSync(program, ['--device-id', `--home=${mine}`], { timeout: 60_000 })).trim();
      const key = randomBytes(16).toString('hex');
      return { id, home: mine, folder, api: ports[i * 2]!, sync: ports[i * 2 + 1]!, key, wire: wires[i]! };
    }) as [End, End];
    for (const [i, end] of ends.entries()) {
      mkdirSync(join(end.folder, '.stfolder'), { recursive: true });
      writeFileSync(join(end.home, 'config.xml'), configuration(end, ends[1 - i]!));
    }
    const pair = new SyncthingPair(ends, ends.map((end) => new Syncthing(end)) as [Syncthing, Syncthing]);
    try {
      await Promise.all(pair.programs.map((one) => one.start()));
      await pair.connected();
    } catch (error) {
      await pair.stop();
      throw error;
    }
    return pair;
  }

  async stop(): Promise<void> {
    await Promise.all(this.programs.map((one) => one.stop()));
    for (const { wire } of this.ends) wire.close();
  }

  /**
   * @param how `pause` ends the connection, and it takes seconds until they have met again; `hold` lets nothing through,
   * as on a train
   */
  async cut(how: 'pause' | 'hold'): Promise<void> {
    this.isCut = how;
    if (how === 'hold') for (const { wire } of this.ends) wire.hold();
    else {
      // By one of them alone: when both do it, each calls while the other does not listen yet, and waits for long.
      await this.programs[0].post(`system/pause?device=${this.ends[1].id}`);
      await until('the link to be cut', 20_000, async () => !(await this.linked(1)));
    }
  }

  async join(): Promise<void> {
    const how = this.isCut;
    this.isCut = undefined;
    for (const { wire } of this.ends) wire.release();
    if (how !== 'pause') return;
    await this.programs[0].post(`system/resume?device=${this.ends[1].id}`);
    await this.connected();
  }

  private async connected(): Promise<void> {
    await until(
      'the Syncthings to meet',
      60_000,
      async () => (await this.linked(0)) && (await this.linked(1)),
    );
  }

  private async linked(i: 0 | 1): Promise<boolean> {
    const { connections } = await this.programs[i].get<{ connections: Connections }>('system/connections');
    return connections[this.ends[1 - i]!.id]?.connected === true;
  }

  /** Has both look at their folders now, and waits until both have everything and say so of each other. */
  async settle(): Promise<void> {
    await Promise.all(this.programs.map((one) => one.post(`db/scan?folder=${shared}`)));
    await until('the Syncthings to be alike', 60_000, () => this.alike());
  }

  private async alike(): Promise<boolean> {
    const mine = await Promise.all(
      this.programs.map((one) => one.get<FolderStatus>(`db/status?folder=${shared}`)),
    );
    if (mine.some(({ state, needTotalItems }) => state !== 'idle' || needTotalItems > 0)) return false;
    if (mine[0]!.globalBytes !== mine[1]!.globalBytes) return false;
    const others = await Promise.all(
      this.programs.map((one, i) =>
        one.get<{ completion: number; needItems: number; needDeletes: number; sequence: number }>(
          `db/completion?folder=${shared}&device=${this.ends[1 - i]!.id}`,
        ),
      ),
    );
    // Each must have heard of everything that the other has.
    return others.every(
      ({ completion, needItems, needDeletes, sequence }, i) =>
        completion === 100 && needItems === 0 && needDeletes === 0 && sequence >= mine[1 - i]!.sequence,
    );
  }
}

type Connections = Record<string, { connected: boolean } | undefined>;
