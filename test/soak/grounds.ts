/** Where two machines have the same commission: over Syncthing, in one folder, in one `.lysark` file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { same } from '../../core/base/json';
import { packFolder } from '../../workspace/pack';
import { listing } from './files';
import { hostProgram, Machine } from './machine';
import type { Pace, Snapshot } from './protocol';
import { writeSample } from './sample';
import { ensureSyncthing, SyncthingPair } from './syncthing';

export const groundNames = ['syncthing', 'folder', 'packed'] as const;
export type GroundName = (typeof groundNames)[number];

/** Longest that it may take until both have everything, in milliseconds. */
const patience = 60_000;
/** A host waits some seconds before it believes that a file is gone. */
const grace = 4000;

export class Ground {
  private constructor(
    readonly name: GroundName,
    readonly machines: readonly [Machine, Machine],
    /** Where the commission lies: two folders, or one folder or file. */
    readonly places: readonly string[],
    private readonly link: SyncthingPair | undefined,
  ) {}

  /** @param root an empty folder for all of it */
  static async open(name: GroundName, root: string, pace: Pace = 'quick'): Promise<Ground> {
    const first = join(root, 'a');
    mkdirSync(first);
    writeSample(first);
    const program = await hostProgram(root);
    const machines = (places: readonly string[]): [Machine, Machine] => [
      new Machine('a', places[0]!, join(root, 'state-a'), program, pace),
      new Machine('b', places.at(-1)!, join(root, 'state-b'), program, pace),
    ];
    let ground: Ground;
    if (name === 'syncthing') {
      ensureSyncthing();
      const places = [first, join(root, 'b')];
      mkdirSync(places[1]!);
      const link = await SyncthingPair.start([places[0]!, places[1]!], join(root, 'syncthing'));
      await link.settle();
      ground = new Ground(name, machines(places), places, link);
    } else if (name === 'packed') {
      const file = join(root, 'kommisjonen.lysark');
      writeFileSync(file, await packFolder(first));
      ground = new Ground(name, machines([file]), [file], undefined);
    } else ground = new Ground(name, machines([first]), [first], undefined);
    try {
      for (const machine of ground.machines) await machine.start();
    } catch (error) {
      await ground.stop();
      throw error;
    }
    return ground;
  }

  /** Whether the two can be kept from seeing each other. */
  get hasLink(): boolean {
    return this.link !== undefined;
  }

  async cut(how: 'pause' | 'hold'): Promise<void> {
    await this.link?.cut(how);
  }

  async join(): Promise<void> {
    await this.link?.join();
  }

  async stop(): Promise<void> {
    await Promise.all(this.machines.map((machine) => machine.kill()));
    await this.link?.stop();
  }

  /**
   * Saves, synchronises and looks until nothing changes any more on either side.
   * @returns what each shows then; undefined when it does not come to rest
   */
  async rest(): Promise<readonly [Snapshot, Snapshot] | undefined> {
    const [a, b] = this.machines;
    let last = '';
    const began = Date.now();
    while (Date.now() < began + patience) {
      await Promise.all([a.flush(), b.flush()]);
      await this.link?.settle();
      await Promise.all([a.look(), b.look()]);
      const saved = await Promise.all([a.flush(), b.flush()]);
      const shown = await Promise.all([a.snapshot(), b.snapshot()]);
      const now = JSON.stringify([
        this.places.map((place) => [...listing(place)].sort()),
        shown.map(({ workspace }) => workspace),
      ]);
      const alike = same(shown[0].workspace, shown[1].workspace);
      if (now === last && saved.every(Boolean) && (alike || Date.now() > began + grace)) return shown;
      last = now;
    }
    return undefined;
  }
}
