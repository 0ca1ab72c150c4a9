/** Runs spoilt files through the readers in a process of their own, which is started anew where it hangs or falls. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Job, Message } from './child';

/** Milliseconds without a sign of life before a reader counts as hung; other programs may keep the machine busy meanwhile. */
const patience = 120_000;

/** Megabytes of objects that may live at once; one who needs more falls, and is told of. What is dead waits no longer than that. */
const heap = 480;

export interface Fault {
  subject: string;
  n: number;
  fault: string;
}

export interface Tally {
  subject: string;
  inputs: number;
  faults: number;
  /** Milliseconds of the slowest input, and which that was. */
  slowest: number;
  slowestAt: number;
  /** Bytes by which the process had grown at its largest. */
  grown: number;
}

export class Reader {
  private child: ChildProcess | undefined;
  private shares: [string, number][] = [];
  private hear: (message: Message | { is: 'fell'; why: string }) => void = () => undefined;

  /** @returns names of the readers with their shares of a thousand inputs */
  async start(): Promise<readonly [string, number][]> {
    if (this.child) return this.shares;
    const child = fork(join(import.meta.dirname, 'child.ts'), {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${heap}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr!.on('data', (part) => {
      said = (said + String(part)).slice(-2000);
    });
    child.on('message', (message: Message) => this.hear(message));
    child.once('exit', (code, signal) => {
      if (this.child !== child) return;
      this.child = undefined;
      this.hear({ is: 'fell', why: `the process ended (${signal ?? code}): ${said.trim()}` });
    });
    this.child = child;
    return await new Promise((done, fail) => {
      this.hear = (message) => {
        if (message.is === 'ready') {
          this.shares = message.shares;
          done(message.shares);
        } else if (message.is === 'fell') fail(new Error(message.why));
      };
    });
  }

  /** Reads a range of inputs, or one file, and goes on behind what the reader hung or fell at. */
  async run(job: Job, found: (fault: Fault) => void): Promise<Tally> {
    const { subject } = job;
    const tally: Tally = { subject, inputs: 0, faults: 0, slowest: 0, slowestAt: 0, grown: 0 };
    const tell = (n: number, fault: string): void => {
      tally.faults++;
      found({ subject, n, fault });
    };
    if ('file' in job) {
      await this.part(job, tally, tell);
      return tally;
    }
    let from: number | undefined = job.from;
    while (from !== undefined && from < job.to) from = await this.part({ ...job, from }, tally, tell);
    tally.inputs = job.to - job.from;
    return tally;
  }

  /** @returns where to go on, if it did not come to the end */
  private async part(
    job: Job,
    tally: Tally,
    tell: (n: number, fault: string) => void,
  ): Promise<number | undefined> {
    await this.start();
    const child = this.child!;
    return await new Promise((done) => {
      let at = 'from' in job ? job.from : 0;
      const hung = (): void => {
        tell(at, `no answer in ${patience / 1000} seconds`);
        this.child = undefined;
        child.kill('SIGKILL');
        done(at + 1);
      };
      let timer = setTimeout(hung, patience);
      this.hear = (message) => {
        clearTimeout(timer);
        if (message.is === 'fell') {
          tell(at, message.why);
          done(at + 1);
          return;
        }
        if (message.is === 'done') {
          if (message.slowest > tally.slowest)
            Object.assign(tally, { slowest: message.slowest, slowestAt: message.slowestAt });
          tally.grown = Math.max(tally.grown, message.grown);
          done(undefined);
          return;
        }
        if (message.is === 'at') at = message.n;
        if (message.is === 'fault') tell(message.n, message.fault);
        timer = setTimeout(hung, patience);
      };
      child.send(job);
    });
  }

  stop(): void {
    const { child } = this;
    this.child = undefined;
    child?.disconnect();
  }
}
