import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { exampleDir } from '../../app/commission';
import type { Opened } from '../../app/contract';
import type { Operation } from '../../core/operations';
import { packFolder } from '../../workspace/pack';
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

/** The number of the last edit, from both files that each edit touches. */
function numbers({ workspace }: Opened): { name: number; notes: number } {
  const name = String(workspace.register.people.find(({ id }) => id === person)?.name);
  const shown = workspace.decks.find(({ id }) => id === deck)?.slides.find(({ id }) => id === slide);
  return { name: Number(name.split(' ')[1]), notes: Number(String(shown?.notes).split(' ')[1]) };
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
  recovered: number;
  edits: number;
}

/** Starts, edits, kills and starts again. */
async function killed(profile: Profile, workspace: string, kills: number): Promise<Told> {
  const told: Told = { kills, recovered: 0, edits: 0 };
  let last = 0;
  for (let round = 0; round <= kills; round++) {
    const served = await serve({ app: inject('lysarkApp'), profile, workspace });
    const client = await Client.enter(served.url);
    const opened = await client.open();
    if (round > 0) {
      const { name, notes } = numbers(opened);
      const n = Math.abs(name);
      expect(opened.readOnly).toBe(false);
      expect(opened.recovered?.conflicts ?? []).toEqual([]);
      expect(opened.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(name, 'both files of an edit, or none').toBe(notes);
      expect(n, `round ${round}: what was answered is there`).toBeGreaterThanOrEqual(last);
      expect(n).toBeLessThanOrEqual(last + 1);
      last = n;
      if (opened.recovered) told.recovered++;
      // Killed between an edit and its undo.
      if (opened.workspace.decks.some(({ id }) => id === 'ny')) {
        await client.edit({ type: 'deck.remove', in: 'decks', id: 'ny' });
      }
    }
    if (round === kills) {
      told.edits = last;
      await client.call('workspace.close', {});
      expect(await served.end()).toBe(0);
      break;
    }
    const work = editing(client, last + 1);
    setTimeout(() => void served.kill(), 5 + Math.random() * 450);
    const answered = await work;
    last = Math.max(last, answered);
    await served.kill();
  }
  return told;
}

describe.concurrent('Lysark killed with kill -9 while somebody edits', () => {
  it('a hundred times loses nothing of a commission in a folder, and leaves no copies', {
    timeout: 1_500_000,
  }, async () => {
    const profile = emptyProfile();
    const folder = join(profile.documents, 'Kommisjonen');
    cpSync(exampleDir(), folder, { recursive: true });
    const told = await killed(profile, folder, 100);
    expect(told.edits).toBeGreaterThan(500);
    // Otherwise it was always killed when everything had been saved.
    expect(told.recovered).toBeGreaterThan(20);
    expect(readdirSync(join(folder, 'decks')).sort()).toEqual(
      readdirSync(join(exampleDir(), 'decks')).sort(),
    );
    expect(readdirSync(join(folder, 'facts')).sort()).toEqual(
      readdirSync(join(exampleDir(), 'facts')).sort(),
    );
  });

  it('a hundred times loses nothing of a commission in one file', { timeout: 1_500_000 }, async () => {
    const profile = emptyProfile();
    const file = join(profile.documents, 'Kommisjonen.lysark');
    writeFileSync(file, await packFolder(exampleDir()));
    const told = await killed(profile, file, 100);
    expect(told.edits).toBeGreaterThan(500);
    expect(told.recovered).toBeGreaterThan(20);
    expect(readdirSync(profile.documents)).toEqual(['Kommisjonen.lysark']);
  });
});
