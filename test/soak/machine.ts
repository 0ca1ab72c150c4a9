/** A machine with a host: a process that is told what its user does, killed, and started anew. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childProgram } from '../support/child-program';
import type { Answer, Command, Edit, Pace, Snapshot } from './protocol';

/** @returns path of the hosts' program */
export async function hostProgram(folder: string): Promise<string> {
  return await childProgram("import './test/soak/child';", folder);
}

/** The process was killed before it answered. */
export class Killed extends Error {}

interface Waiting {
  answer(value: unknown): void;
  fail(error: Error): void;
}

/** Longest that one answer may take, in milliseconds. */
const patience = 60_000;

export class Machine {
  private process: ChildProcess | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private errors = '';
  kills = 0;

  /**
   * @param name for messages: «a», «b»
   * @param place the folder or `.lysark` file as this machine has it
   */
  constructor(
    readonly name: string,
    readonly place: string,
    readonly state: string,
    private readonly program: string,
    private readonly pace: Pace,
  ) {}

  async start(): Promise<void> {
    const child = spawn(process.execPath, [this.program, this.place, this.state, this.pace], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.process = child;
    this.errors = '';
    child.stderr!.on('data', (data) => {
      this.errors = `${this.errors}${data}`.slice(-4000);
    });
    // What is asked of a process that has been killed is answered by `close`.
    child.stdin!.on('error', () => undefined);
    const opened = this.expect(0);
    child.once('close', (_code, signal) => {
      const said =
        signal === 'SIGKILL' ? new Killed(this.name) : new Error(`${this.name} ended: ${this.errors}`);
      if (this.process === child) this.process = undefined;
      for (const { fail } of this.waiting.values()) fail(said);
      this.waiting.clear();
    });
    createInterface({ input: child.stdout! }).on('line', (line) => this.heard(line));
    await opened;
  }

  async edit(edit: Edit): Promise<Answer> {
    return (await this.ask(edit)) as Answer;
  }

  async snapshot(): Promise<Snapshot> {
    return (await this.ask({ do: 'snapshot' })) as Snapshot;
  }

  async look(): Promise<void> {
    await this.ask({ do: 'look' });
  }

  /** @returns whether everything is saved */
  async flush(at?: number): Promise<boolean> {
    return (await this.ask({ do: 'flush', ...(at === undefined ? {} : { at }) })) as boolean;
  }

  /** Ends it as power cuts do. */
  async kill(): Promise<void> {
    const child = this.process;
    if (!child) return;
    this.kills++;
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await closed;
  }

  private async ask(command: Command): Promise<unknown> {
    const child = this.process;
    if (!child) throw new Killed(this.name);
    const id = ++this.last;
    const answer = this.expect(id);
    child.stdin!.write(`${JSON.stringify({ id, command })}\n`);
    return await answer;
  }

  private expect(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(id);
        reject(new Error(`${this.name} has not answered for ${patience / 1000} s. ${this.errors}`));
      }, patience);
      const ended =
        <T>(act: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          act(value);
        };
      this.waiting.set(id, { answer: ended(resolve), fail: ended(reject) });
    });
  }

  private heard(line: string): void {
    const {
      id = 0,
      answer,
      failed,
    } = JSON.parse(line) as { id?: number; answer?: unknown; failed?: unknown };
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (failed === undefined) waiting?.answer(answer);
    else waiting?.fail(new Error(`${this.name}: ${String(failed)}`));
  }
}
