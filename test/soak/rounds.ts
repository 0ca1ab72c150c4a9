/** Rounds of edits on two machines, each followed by a quiet point at which everything must be there. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { same } from '../../core/base/json';
import { Book, type Fault } from './book';
import { copiesIn, differences, digest, listing } from './files';
import type { Ground } from './grounds';
import { type Item, itemOf } from './intents';
import { Killed, type Machine } from './machine';
import { type Plan, Planner } from './plans';
import type { Edit, Snapshot } from './protocol';
import { Random } from './random';
import { unlike } from './unlike';
import { wait } from './wait';

export interface RoundOptions {
  seed: number;
  rounds: number;
  /** Share of the rounds in which a host is killed. */
  kills: number;
  /** Names of plans; all when left out. */
  plans?: readonly string[];
  /** Ends at the first fault. */
  strict: boolean;
  /** A folder that gets what lay where at the first fault. */
  keep?: string;
  /** Told of each round as it ends. */
  told?(round: Round): void;
}

export interface Round {
  number: number;
  plan: string;
  /** How the two met: «link cut», «at once» … */
  way: string;
  faults: readonly Fault[];
  milliseconds: number;
  /** What the two did, for reports. */
  edits: Pick<Plan, 'a' | 'b'>;
}

export interface Report {
  rounds: readonly Round[];
  accepted: number;
  /** How many edits a host did not take, by reason. */
  refusals: ReadonlyMap<string, number>;
  /** Times that both settled the same at the same time, of whom only one can have his way. */
  overruled: number;
  kills: number;
  /** Conflicts that stand at the end. */
  conflicts: number;
  /** Files that somebody's synchroniser left beside ours, at the end. */
  copies: number;
}

/** Copies that may lie there at a quiet point: one that has just come is dealt with at the next look. */
const mostCopies = 3;

export async function soak(ground: Ground, options: RoundOptions): Promise<Report> {
  return await new Soak(ground, options).run();
}

class Soak {
  private readonly random: Random;
  private readonly planner: Planner;
  private readonly book = new Book();
  private shown: readonly [Snapshot, Snapshot] | undefined;
  private readonly refusals = new Map<string, number>();
  private copies = mostCopies;
  private joined = 0;
  /** What the user of each edited lately, which might be taken back. */
  private readonly edited = new Map<Machine, Item[]>();

  constructor(
    private readonly ground: Ground,
    private readonly options: RoundOptions,
  ) {
    this.random = new Random(options.seed);
    this.planner = new Planner(this.random, options.plans);
  }

  async run(): Promise<Report> {
    const { ground, options } = this;
    const rounds: Round[] = [];
    this.shown = await ground.rest();
    for (let number = 1; number <= options.rounds; number++) {
      const began = performance.now();
      const { plan, way, faults, edits } = await this.round(number);
      const milliseconds = performance.now() - began;
      const round = { number, plan, way, faults, milliseconds, edits };
      rounds.push(round);
      options.told?.(round);
      if (faults.length === 0) continue;
      if (rounds.filter((one) => one.faults.length > 0).length === 1) this.keep();
      if (options.strict || !this.shown) break;
    }
    const { book, shown } = this;
    return {
      rounds,
      accepted: book.accepted,
      refusals: this.refusals,
      overruled: book.overruled,
      kills: ground.machines.reduce((sum, { kills }) => sum + kills, 0),
      conflicts: shown?.[0].workspace.conflicts?.length ?? 0,
      copies: copiesIn(ground.places[0]!).length,
    };
  }

  private async round(number: number): Promise<Omit<Round, 'number' | 'milliseconds'>> {
    const { ground, random, book } = this;
    const [a, b] = ground.machines;
    const plan = this.planner.next(this.shown![0].workspace);
    const cut = ground.hasLink && random.chance(0.65) ? (random.chance(0.15) ? 'pause' : 'hold') : undefined;
    const spread = cut || random.chance(0.6) ? 0 : random.below(300);
    const victims = random.chance(this.options.kills)
      ? random.some(ground.machines, random.chance(0.3) ? 2 : 1)
      : [];
    const early = random.chance(0.3);
    const moment = random.below(early ? 60 : 700);
    book.begin();
    if (cut) await ground.cut(cut);
    const kills = early ? victims.map((victim) => this.killed(victim, moment)) : [];
    await Promise.all([
      this.edits(a, plan.a, { number, apart: cut !== undefined, wait: 0 }),
      this.edits(b, plan.b, { number, apart: cut !== undefined, wait: spread }),
    ]);
    const at = Date.now() + 12;
    await Promise.all([a, b].map((one) => this.flushed(one, spread > 0 && one === b ? undefined : at)));
    if (!early) kills.push(...victims.map((victim) => this.killed(victim, moment)));
    if (cut) {
      // Syncthing names its copies by the second, and writes the second of one second over the first.
      await wait(this.joined + 1100 - Date.now());
      this.joined = Date.now();
      await ground.join();
    }
    await Promise.all(kills);
    this.shown = await ground.rest();
    const dead = victims.map(({ name }) => `${name} killed`);
    const way = [cut ? `link cut (${cut})` : spread > 0 ? `${spread} ms apart` : 'at once', ...dead].join(
      ', ',
    );
    return { plan: plan.name, way, faults: this.faults(), edits: plan };
  }

  private async edits(
    machine: Machine,
    edits: readonly Edit[],
    { number, apart, wait: pause }: { number: number; apart: boolean; wait: number },
  ): Promise<void> {
    for (const edit of edits) {
      if (pause > 0) await wait(pause);
      try {
        const answer = await machine.edit(edit);
        if (!answer.ok) {
          this.refusals.set(answer.reason, (this.refusals.get(answer.reason) ?? 0) + 1);
          continue;
        }
        this.edited.set(
          machine,
          [...(this.edited.get(machine) ?? []), ...answer.changes.map(({ item }) => item)].slice(-100),
        );
        this.book.accept(edit, answer.changes, { machine: machine.name, round: number, apart });
        if (edit.do === 'image') this.book.picture(edit.entry.id, digest(Buffer.from(edit.bytes, 'base64')));
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        this.doubt(machine, edit);
      }
    }
  }

  private doubt(machine: Machine, edit: Edit): void {
    if (edit.do === 'image') this.book.doubt([{ in: 'facts', kind: 'images', id: edit.entry.id }]);
    else if (edit.do === 'undo') this.book.doubt(this.edited.get(machine) ?? []);
    else if (edit.do !== 'settle') this.book.doubt([itemOf(edit)]);
    else this.book.doubt((this.shown![0].workspace.conflicts ?? []).map(({ place }) => place as Item));
  }

  private async flushed(machine: Machine, at: number | undefined): Promise<void> {
    await machine.flush(at).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
  }

  /** Killed after so many milliseconds, and started anew a while later. */
  private async killed(machine: Machine, after: number): Promise<void> {
    await wait(after);
    await machine.kill();
    await wait(after % 100);
    await machine.start();
  }

  private faults(): Fault[] {
    const { ground, shown, book } = this;
    if (!shown) return [{ kind: 'restless', text: 'the two do not come to rest within a minute' }];
    const files = ground.places.map((place) => listing(place));
    const [first, second = first] = files;
    const faults = ground.machines.flatMap(({ name }, i) => book.check(name, shown[i]!, files[i] ?? first!));
    if (!same(shown[0].workspace, shown[1].workspace)) {
      faults.push({ kind: 'unequal', text: `the two show different things: ${unlike(shown)}` });
    }
    faults.push(...differences(first!, second!).map((text): Fault => ({ kind: 'unequal', text })));
    const copies = copiesIn(ground.places[0]!);
    if (copies.length > this.copies) {
      // Named again only when there are more.
      this.copies = copies.length;
      faults.push({
        kind: 'copies',
        text: `${copies.length} copies lie beside the files: ${copies.slice(0, 5).join(', ')}`,
      });
    }
    return faults;
  }

  /** Keeps what lies there now, as it is. */
  private keep(): void {
    const { keep } = this.options;
    if (keep === undefined) return;
    mkdirSync(keep, { recursive: true });
    for (const { name, place, state } of this.ground.machines) {
      cpSync(place, join(keep, name), { recursive: true });
      cpSync(state, join(keep, `state-${name}`), { recursive: true });
    }
  }
}
