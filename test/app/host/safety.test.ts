import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WorkspaceHost } from '../../../app/host/host';
import { saveFiles } from '../../../workspace/save';
import { templates } from '../../core/model/templates';
import { facts, folder, person, workspace } from '../../workspace/samples';
import { type Bench, bench, benchOn, edit, json, setName, setNotes, sound, stateOf } from './samples';

const failing = (code: string) => () => {
  throw Object.assign(new Error(`${code}: simulated`), { code });
};
const name = ({ host }: Bench, at = 0): unknown => host.workspace.register.people[at]?.name;
/** Ends a host as a kill would: nothing is saved, the log stays, and the lock is nobody's. */
async function vanish({ host, state }: Bench): Promise<void> {
  const log = join(stateOf(state), 'log.jsonl');
  const kept = `${log}.test`;
  renameSync(log, kept);
  await host.close();
  renameSync(kept, log);
}
const stuck = { saveAfter: 10_000, saveWithin: 10_000, disk: { write: failing('EROFS') } };

describe('when the folder cannot be written', () => {
  it.each([
    ['EROFS', 'no-access', 'Vi får ikke lagret i mappen. Endringene er trygge på denne maskinen.'],
    ['EACCES', 'no-access', 'Vi får ikke lagret i mappen. Endringene er trygge på denne maskinen.'],
    ['ENOSPC', 'no-room', 'Disken er full. Endringene er trygge på denne maskinen.'],
  ])('%s is said in a sentence that is true, and editing goes on', async (code, reason, sentence) => {
    let broken = true;
    const one = await bench({
      disk: { write: async (dir, edits) => (broken ? failing(code)() : saveFiles(dir, edits)) },
    });
    edit(one, setName('a', 'Ny'));
    expect(await one.host.flush()).toBe(false);
    expect(one.host.saveState).toMatchObject({
      state: 'unsaved',
      reason,
      safe: true,
      sentence: { nb: sentence },
    });
    expect(edit(one, setName('b', 'Annen'))).toMatchObject({ ok: true });
    // It is tried again without being asked.
    broken = false;
    await expect.poll(() => one.host.saveState.state).toBe('saved');
    expect(json(one.dir, 'facts/people.json').entries.map((entry) => entry.name)).toEqual(['Ny', 'Annen']);
  });

  it('the edits are there when the workspace is opened again', async () => {
    const one = await bench({ disk: { write: failing('EROFS') } });
    edit(one, setName('a', 'Ny'));
    edit(one, setNotes('s', 'Notat'));
    expect(await one.host.close()).toBe(false);
    const again = await benchOn(one.dir, one.state);
    expect(name(again)).toBe('Ny');
    expect(again.host.recovered).toEqual({ operations: 2, conflicts: [] });
    await again.host.flush();
    expect(json(one.dir, 'decks/forum.json')).toMatchObject({ slides: [{ notes: 'Notat' }] });
    await again.host.close();
    expect((await benchOn(one.dir, one.state)).host.recovered).toBeUndefined();
  });

  it('and the log neither, it does not say that the edits are safe', async () => {
    let full = false;
    const { writeSync } = await import('node:fs');
    const one = await bench({
      disk: { write: failing('ENOSPC') },
      append: (descriptor, text) => (full ? failing('ENOSPC')() : void writeSync(descriptor, text)),
    });
    full = true;
    edit(one, setName('a', 'Ny'));
    await one.host.flush();
    expect(one.host.saveState).toMatchObject({
      safe: false,
      sentence: { nb: 'Disken er full. Endringene finnes bare i dette vinduet. Ikke lukk det.' },
    });
    full = false;
    await one.host.flush();
    expect(one.host.saveState).toMatchObject({ safe: true });
    await vanish(one);
    expect(name(await benchOn(one.dir, one.state))).toBe('Ny');
  });
});

describe('the recovery log', () => {
  it('is done again after a kill, edit by edit', async () => {
    const one = await bench(stuck);
    edit(one, setName('a', 'Ny'));
    edit(one, { type: 'entry.add', kind: 'people', entry: person('c') as never });
    edit(one, { type: 'entry.move', kind: 'people', id: 'c', after: null });
    one.host.undo('a');
    const { workspace: before } = one.host;
    await vanish(one);
    const again = await benchOn(one.dir, one.state);
    expect(again.host.workspace).toEqual(before);
    expect(again.host.recovered?.operations).toBe(4);
  });

  it('with a last line that was cut off, up to that line', async () => {
    const one = await bench(stuck);
    edit(one, setName('a', 'Ny'));
    const { appendFileSync } = await import('node:fs');
    appendFileSync(join(stateOf(one.state), 'log.jsonl'), '{"r":2,"op":{"type":"entry.s');
    await vanish(one);
    expect(name(await benchOn(one.dir, one.state))).toBe('Ny');
  });

  it('on a file that others changed elsewhere, is done all the same', async () => {
    const one = await bench(stuck);
    edit(one, setName('a', 'Først'));
    edit(one, setName('a', 'Ny'));
    await vanish(one);
    writeFileSync(
      join(one.dir, 'facts/people.json'),
      JSON.stringify(facts(person('a'), person('b', { name: 'Deres' }))),
    );
    const again = await benchOn(one.dir, one.state);
    expect([name(again), name(again, 1)]).toEqual(['Ny', 'Deres']);
  });

  it('on what others changed too, stays in force, with theirs in a conflict', async () => {
    const one = await bench(stuck);
    edit(one, setName('a', 'Vår'));
    edit(one, setNotes('s', 'Notat'));
    await vanish(one);
    writeFileSync(
      join(one.dir, 'facts/people.json'),
      JSON.stringify(facts(person('a', { name: 'Deres' }), person('b'))),
    );
    const again = await benchOn(one.dir, one.state);
    expect(name(again)).toBe('Vår');
    expect(again.host.workspace.decks[0]!.slides[0]!.notes).toBe('Notat');
    const [conflict] = again.host.workspace.conflicts!;
    expect(conflict!.versions.map(({ value }) => value).sort()).toEqual(['Deres', 'Vår']);
    expect(again.host.recovered).toEqual({ operations: 2, conflicts: [conflict!.id] });
  });

  it('on a deck that others removed, brings it back and says so', async () => {
    const one = await bench(stuck);
    edit(one, setNotes('s', 'Notat'));
    await vanish(one);
    const { rmSync } = await import('node:fs');
    rmSync(join(one.dir, 'decks/forum.json'));
    const again = await benchOn(one.dir, one.state);
    expect(again.host.workspace.decks.map(({ id }) => id)).toContain('forum');
    expect(again.host.recovered).toMatchObject({ operations: 1, conflicts: [expect.any(String)] });
  });

  it('that fits nowhere is kept, and told', async () => {
    const one = await bench(stuck);
    edit(one, setNotes('s', 'Notat'));
    await vanish(one);
    const { rmSync } = await import('node:fs');
    rmSync(join(one.dir, 'decks/forum.json'));
    // Nobody knows any more what the deck was.
    rmSync(join(one.state, 'ancestors'), { recursive: true });
    const again = await benchOn(one.dir, one.state);
    expect(again.host.recovered).toMatchObject({ operations: 0, conflicts: [], kept: expect.any(String) });
    expect(existsSync(join(stateOf(one.state), again.host.recovered!.kept!))).toBe(true);
  });

  it('is not done twice when the kill came between the save and the log', async () => {
    const one = await bench({ saveAfter: 10_000, saveWithin: 10_000 });
    edit(one, { type: 'entry.add', kind: 'people', entry: person('c') as never });
    edit(one, setName('c', 'C'));
    edit(one, setName('c', 'CC'));
    const log = join(stateOf(one.state), 'log.jsonl');
    const { copyFileSync, readFileSync } = await import('node:fs');
    const edits = readFileSync(log, 'utf8');
    await one.host.flush();
    const text = readFileSync(join(one.dir, 'facts/people.json'));
    await one.host.close();
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256').update(text).digest('hex');
    const marker = { upTo: 3, files: { 'facts/people.json': digest } };
    const after = {
      r: 4,
      op: setName('c', 'CCC'),
      inverse: setName('c', 'CC'),
    };
    writeFileSync(log, `${edits}${JSON.stringify(marker)}\n${JSON.stringify(after)}\n`);
    copyFileSync(log, `${log}.copy`);
    const again = await benchOn(one.dir, one.state);
    expect(again.host.recovered).toEqual({ operations: 1, conflicts: [] });
    expect(name(again, 2)).toBe('CCC');
  });

  it('never lies in the workspace’s own folder', async () => {
    const dir = workspace(sound());
    for (const state of [dir, join(dir, 'state'), join(dir, 'facts')]) {
      await expect(WorkspaceHost.open(dir, { state, templates })).rejects.toThrow(/must not lie/);
    }
    await benchOn(dir, `${dir}-state`);
  });
});

describe('two programs on one folder', () => {
  it('the second can only read, follows the first, and takes over when it ends', async () => {
    const one = await bench();
    const two = await benchOn(one.dir, one.state, { lookEvery: 30 });
    expect([one.host.readOnly, two.host.readOnly]).toEqual([false, true]);
    expect(edit(two, setName('a', 'x'))).toMatchObject({
      ok: false,
      reason: 'read-only',
      sentence: {
        nb: 'Kommisjonen er åpen i et annet program på denne maskinen, så her kan den bare leses.',
      },
    });
    edit(one, setName('a', 'Ny'));
    await one.host.flush();
    await expect.poll(() => name(two)).toBe('Ny');
    await one.host.close();
    await expect.poll(() => two.host.readOnly).toBe(false);
    await expect.poll(() => two.events).toContainEqual({ type: 'mode', readOnly: false });
    expect(edit(two, setName('a', 'Nyere'))).toMatchObject({ ok: true });
    await two.host.flush();
    expect(json(one.dir, 'facts/people.json').entries[0]!.name).toBe('Nyere');
  });

  it('one that lost its lock while the machine slept stops writing', async () => {
    const one = await bench();
    writeFileSync(
      join(stateOf(one.state), 'lock.json'),
      JSON.stringify({ pid: process.pid, token: 'annen' }),
    );
    edit(one, setName('a', 'Ny'));
    await one.host.flush();
    expect(one.host.readOnly).toBe(true);
    expect(json(one.dir, 'facts/people.json').entries[0]!.name).toBe('a');
    expect(edit(one, setName('a', 'x'))).toMatchObject({ reason: 'read-only' });
  });

  it('in different folders know nothing of one another', async () => {
    const state = folder();
    mkdirSync(state, { recursive: true });
    const one = await benchOn(workspace(sound()), state);
    const two = await benchOn(workspace(sound()), state);
    expect([one.host.readOnly, two.host.readOnly]).toEqual([false, false]);
  });
});
