import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { exampleDir } from '../../app/commission';
import type { Opened } from '../../app/contract';
import type { Operation } from '../../core/operations';
import { packFolder } from '../../workspace/pack';
import { runs } from '../support/random-text';
import { Client } from './support/client';
import { emptyProfile, type Profile } from './support/profile';
import { serve } from './support/served';

const person = 'eivind-dale';
const deck = 'kort-innlegg';
const slide = 'mandat';

const numbered = (n: number): Operation => ({
  type: 'batch',
  steps: [
    { type: 'entry.set', kind: 'people', id: person, field: 'name', value: `Eivind ${n}` },
    { type: 'slide.set', in: 'decks', deck, id: slide, field: 'notes', value: `Notat ${n}` },
  ],
});
const twin: Operation = {
  type: 'deck.add',
  in: 'decks',
  deck: { format: 2, id: 'ny', title: 'Ny', date: '2030-01-01', language: 'nb', sections: [], slides: [] },
};

const numberIn = (text: unknown, written: RegExp): number => {
  const found = written.exec(String(text));
  // As the example has it: killed before the very first edit.
  return found ? Number(found[1]) : 0;
};

/** The number of the last edit, from both files that each edit touches. */
function numbers({ workspace }: Opened): { name: number; notes: number } {
  const someone = workspace.register.people.find(({ id }) => id === person);
  const shown = workspace.decks.find(({ id }) => id === deck)?.slides.find(({ id }) => id === slide);
  return {
    name: numberIn(someone!.name, /^Eivind (-?\d+)$/),
    notes: numberIn(shown!.notes, /^Notat (-?\d+)$/),
  };
}

/** Edits without pause until the program is gone. @returns the number of the last edit that was answered */
async function editing(client: Client, from: number): Promise<number> {
  let answered = from - 1;
  for (let n = from; ; n++) {
    if (!(await client.edit(numbered(n)))) return answered;
    answered = n;
    if (
      n % 5 === 0 &&
      !((await client.edit(twin)) && (await client.edit({ type: 'deck.remove', in: 'decks', id: 'ny' })))
    )
      return answered;
    if (n % 7 === 0 && !((await client.edit(numbered(-n))) && (await client.undo()))) return answered;
  }
}

interface Told {
  kills: number;
  /** Rounds that began with work which was not in the files yet. */
  recovered: number;
  edits: number;
}

const times = runs(30).numRuns;
/** Kills at the least, edits at the least, and rounds at the least that had not been saved when they were killed. */
const enough: Told = { kills: times, recovered: Math.ceil(times / 5), edits: 5 * times };
/** Where the disk is so slow that little is done before each kill, there are more of them. */
const most = 4 * enough.kills;

/** Starts, edits, kills and starts again, until that was enough. */
async function killed(profile: Profile, workspace: string): Promise<Told> {
  const told: Told = { kills: 0, recovered: 0, edits: 0 };
  const lacks = () => (Object.keys(enough) as (keyof Told)[]).some((what) => told[what] < enough[what]);
  for (;;) {
    const served = await serve({ app: inject('lysarkApp'), profile, workspace });
    const client = await Client.enter(served.url);
    const opened = await client.open();
    if (told.kills > 0) {
      const { name, notes } = numbers(opened);
      const n = Math.abs(name);
      expect(opened.readOnly).toBe(false);
      expect(opened.recovered?.conflicts ?? []).toEqual([]);
      expect(opened.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(name, 'both files of an edit, or none').toBe(notes);
      expect(n, `kill ${told.kills}: what was answered is there`).toBeGreaterThanOrEqual(told.edits);
      expect(n).toBeLessThanOrEqual(told.edits + 1);
      told.edits = n;
      if (opened.recovered) told.recovered++;
      // Killed between an edit and its undo.
      if (opened.workspace.decks.some(({ id }) => id === 'ny')) {
        await client.edit({ type: 'deck.remove', in: 'decks', id: 'ny' });
      }
    }
    if (!lacks() || told.kills === most) {
      await client.call('workspace.close', {});
      expect(await served.end()).toBe(0);
      return told;
    }
    const work = editing(client, told.edits + 1);
    setTimeout(() => void served.kill(), 5 + Math.random() * 450);
    told.edits = Math.max(told.edits, await work);
    await served.kill();
    told.kills++;
  }
}

function expectEnough(told: Told): void {
  expect(told.kills).toBeGreaterThanOrEqual(enough.kills);
  expect(told.edits).toBeGreaterThanOrEqual(enough.edits);
  // Otherwise it was always killed when everything had been saved.
  expect(told.recovered).toBeGreaterThanOrEqual(enough.recovered);
}

describe.concurrent('Lysark killed with kill -9 while somebody edits', () => {
  it(`${times} times loses nothing of a commission in a folder, and leaves no copies`, {
    timeout: 1_500_000,
  }, async () => {
    const profile = emptyProfile();
    const folder = join(profile.documents, 'Kommisjonen');
    cpSync(exampleDir(), folder, { recursive: true });
    expectEnough(await killed(profile, folder));
    expect(readdirSync(join(folder, 'decks')).sort()).toEqual(
      readdirSync(join(exampleDir(), 'decks')).sort(),
    );
    expect(readdirSync(join(folder, 'facts')).sort()).toEqual(
      readdirSync(join(exampleDir(), 'facts')).sort(),
    );
  });

  it(`${times} times loses nothing of a commission in one file`, { timeout: 1_500_000 }, async () => {
    const profile = emptyProfile();
    const file = join(profile.documents, 'Kommisjonen.lysark');
    writeFileSync(file, await packFolder(exampleDir()));
    expectEnough(await killed(profile, file));
    expect(readdirSync(profile.documents)).toEqual(['Kommisjonen.lysark']);
  });
});
