import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Door } from '../../../app/packed/door';
import { PackedFile, type PackedOptions, type PackState } from '../../../app/packed/packed';
import { sweep } from '../../../app/packed/working-folder';
import { packFolder, readPacked } from '../../../workspace/pack';
import { commission, facts, folder, person, workspace } from '../../workspace/samples';

const opened: PackedFile[] = [];

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** A host that knows one thing of merging: whoever is in one of the two lists is in both. */
const doorOf = (packed: PackedFile): Door => ({
  async mergeIn(dir) {
    const ids = [packed.dir, dir].flatMap((one) =>
      idsOf(readFileSync(join(one, 'facts/people.json'), 'utf8')),
    );
    save(packed, ...new Set(ids));
  },
  look: async () => undefined,
  flush: async () => true,
});

async function open(file: string, state: string, options: Partial<PackedOptions> = {}): Promise<PackedFile> {
  const packed = await PackedFile.open(file, {
    state,
    after: 15,
    within: 60,
    retry: 20,
    lookEvery: 0,
    ...options,
  });
  opened.push(packed);
  await packed.connect(doorOf(packed));
  return packed;
}

const people = (...ids: string[]) => JSON.stringify(facts(...ids.map((id) => person(id))));

/** A `.lysark` file in a folder of its own, and an empty state folder. */
async function mailed(): Promise<{ file: string; state: string }> {
  const file = join(folder(), 'Kommisjonen vår.lysark');
  writeFileSync(file, await packFolder(workspace({ 'facts/people.json': people('a') })));
  return { file, state: folder() };
}

async function other(file: string, ...ids: string[]): Promise<void> {
  writeFileSync(file, await packFolder(workspace({ 'facts/people.json': people(...ids) })));
}

const save = (packed: PackedFile, ...ids: string[]) =>
  writeFileSync(join(packed.dir, 'facts/people.json'), people(...ids));

const idsOf = (text: string): string[] => JSON.parse(text).entries.map(({ id }: { id: string }) => id);

function idsIn(file: string): string[] {
  return idsOf(new TextDecoder().decode(readPacked(readFileSync(file)).get('facts/people.json')));
}

const copiesOf = (file: string) => readdirSync(dirname(file)).filter((name) => name !== basename(file));

/** As after kill -9: the lock's holder is gone, and nothing was written on the way out. */
function killed(packed: PackedFile): void {
  const lock = join(dirname(packed.dir), 'lock.json');
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, token: 'gone' }));
  opened.splice(opened.indexOf(packed), 1);
}

describe('a .lysark file that is edited', () => {
  it('is written a moment after what was saved in its folder', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state);
    const states: PackState['state'][] = [];
    packed.onState((one) => states.push(one.state));
    save(packed, 'a', 'b');
    packed.changed();
    expect(idsIn(file)).toEqual(['a']);
    await expect.poll(() => states.at(-1)).toBe('saved');
    expect(states).toEqual(['saving', 'saved']);
    expect(idsIn(file)).toEqual(['a', 'b']);
    expect(copiesOf(file)).toEqual([]);
  });

  it('is not written when nothing is different', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state);
    utimesSync(file, 1000, 1000);
    packed.changed();
    await packed.close();
    const { mtimeMs } = await import('node:fs').then(({ statSync }) => statSync(file));
    expect(mtimeMs).toBe(1_000_000);
  });

  it('holds what was saved last when it is closed at once', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state, { after: 60_000, within: 60_000 });
    save(packed, 'c');
    packed.changed();
    expect(await packed.close()).toEqual({ state: 'saved' });
    expect(idsIn(file)).toEqual(['c']);
  });

  it('opens as it is now when somebody has mailed a new one', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state);
    writeFileSync(join(first.dir, 'notat.txt'), 'går bort');
    await first.close();
    await other(file, 'x', 'y');
    const again = await open(file, state);
    expect(readFileSync(join(again.dir, 'facts/people.json'), 'utf8')).toBe(people('x', 'y'));
    expect(existsSync(join(again.dir, 'notat.txt'))).toBe(false);
    await again.close();
    expect(copiesOf(file)).toEqual([]);
    expect(readdirSync(dirname(again.dir)).filter((name) => !name.startsWith('contents-'))).toEqual([
      'packed.json',
      'work',
    ]);
  });

  it('never goes over a version that came from elsewhere meanwhile', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state);
    await other(file, 'fra-mette');
    save(packed, 'herfra');
    packed.changed();
    await expect.poll(() => packed.state.state).toBe('saved');
    expect(idsIn(file)).toEqual(['herfra', 'fra-mette']);
    expect(copiesOf(file)).toEqual([]);
  });

  it('keeps a version beside it that is another commission’s', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state);
    const another = { ...commission, id: 'en-annen' };
    writeFileSync(file, await packFolder(workspace({ 'commission.json': another })));
    save(packed, 'herfra');
    packed.changed();
    await expect.poll(() => packed.state.state).toBe('saved');
    expect(idsIn(file)).toEqual(['herfra']);
    const [copy, ...more] = copiesOf(file);
    expect(more).toEqual([]);
    expect(copy).toMatch(/^Kommisjonen vår \(Konflikt \d{4}-\d\d-\d\d \d\d\.\d\d\)\.lysark$/);
    expect(packed.copies.map((path) => basename(path))).toEqual([copy]);
  });

  it('takes in what others wrote although nothing is edited here', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state, { lookEvery: 20 });
    await other(file, 'a', 'fra-mette');
    await expect
      .poll(() => readFileSync(join(packed.dir, 'facts/people.json'), 'utf8'))
      .toBe(people('a', 'fra-mette'));
    const before = readFileSync(file);
    await packed.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('keeps both of a file that is none of the commission’s', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state);
    writeFileSync(join(packed.dir, 'notat.txt'), 'mitt');
    await packed.flush();
    writeFileSync(join(packed.dir, 'notat.txt'), 'mitt to');
    writeFileSync(
      file,
      await packFolder(workspace({ 'facts/people.json': people('a'), 'notat.txt': 'et annet' })),
    );
    packed.changed();
    await packed.close();
    const notes = [...readPacked(readFileSync(file))].filter(([path]) => path.startsWith('notat'));
    expect(notes.map(([, bytes]) => new TextDecoder().decode(bytes)).sort()).toEqual(['et annet', 'mitt to']);
  });

  it('takes in copies that synchronisation left beside it, and puts them away', async () => {
    const { file, state } = await mailed();
    const names = [
      'Kommisjonen vår (Konflikt 2026-11-23 11.42).lysark',
      'Kommisjonen vår.sync-conflict-20261123-114200-ABCDEFG.lysark',
    ];
    for (const [i, name] of names.entries()) await other(join(dirname(file), name), 'a', `fra-${i}`);
    // Not a copy that a program made: it came by mail, and is asked about.
    await other(join(dirname(file), 'Kommisjonen vår (2).lysark'), 'til-side');
    const packed = await open(file, state);
    await packed.close();
    expect(idsIn(file)).toEqual(['a', 'fra-0', 'fra-1']);
    expect(copiesOf(file).sort()).toEqual(['Kommisjonen vår (2).lysark', 'Kommisjonen vår – settled']);
    const away = join(dirname(file), 'Kommisjonen vår – settled');
    const [day] = readdirSync(away);
    expect(readdirSync(join(away, day!)).sort()).toEqual(names.sort());
  });

  it('stays as others left it when there is nothing of ours to add', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state);
    await other(file, 'fra-mette');
    packed.changed();
    await packed.close();
    expect(idsIn(file)).toEqual(['fra-mette']);
    expect(copiesOf(file)).toEqual([]);
  });

  it('comes back when it was deleted while it was edited', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state);
    rmSync(file);
    save(packed, 'b');
    packed.changed();
    await packed.close();
    expect(idsIn(file)).toEqual(['b']);
  });

  it.skipIf(process.getuid?.() === 0)(
    'says that it is not saved, and why, until its folder can be written',
    async () => {
      const { file, state } = await mailed();
      const packed = await open(file, state);
      chmodSync(dirname(file), 0o500);
      save(packed, 'b');
      packed.changed();
      await expect
        .poll(() => packed.state)
        .toMatchObject({ state: 'unsaved', reason: 'no-access', safe: true });
      chmodSync(dirname(file), 0o700);
      await expect.poll(() => packed.state.state).toBe('saved');
      expect(idsIn(file)).toEqual(['b']);
    },
  );

  it('says that its folder is gone, and is written when it is back', async () => {
    const { file, state } = await mailed();
    const packed = await open(file, state);
    renameSync(dirname(file), `${dirname(file)}-borte`);
    save(packed, 'b');
    packed.changed();
    await expect
      .poll(() => packed.state)
      .toMatchObject({ state: 'unsaved', reason: 'no-folder', safe: true });
    expect(packed.state).toHaveProperty(
      'sentence.nb',
      'Mappen er borte. Endringene er trygge på denne maskinen.',
    );
    renameSync(`${dirname(file)}-borte`, dirname(file));
    await expect.poll(() => packed.state.state).toBe('saved');
    expect(idsIn(file)).toEqual(['b']);
  });
});

describe('after a kill', () => {
  it('packs what was saved in the working folder and not yet in the file', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state, { after: 60_000, within: 60_000 });
    save(first, 'a', 'b');
    killed(first);
    const again = await open(file, state);
    expect(readFileSync(join(again.dir, 'facts/people.json'), 'utf8')).toBe(people('a', 'b'));
    expect(again.state.state).toBe('saving');
    await again.close();
    expect(idsIn(file)).toEqual(['a', 'b']);
    expect(copiesOf(file)).toEqual([]);
  });

  it('keeps both when a new file has come too', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state, { after: 60_000, within: 60_000 });
    save(first, 'a', 'b');
    killed(first);
    await other(file, 'ny');
    const again = await open(file, state);
    await again.close();
    expect(idsIn(file)).toEqual(['a', 'b', 'ny']);
    expect(copiesOf(file)).toEqual([]);
  });

  it('keeps the edits when the new file cannot be read, and the file beside them', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state, { after: 60_000, within: 60_000 });
    save(first, 'b');
    killed(first);
    writeFileSync(file, 'halv');
    const again = await open(file, state);
    await again.close();
    expect(idsIn(file)).toEqual(['b']);
    expect(copiesOf(file).map((name) => readFileSync(join(dirname(file), name), 'utf8'))).toEqual(['halv']);
  });

  it('makes no copy of what it wrote itself just before', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state);
    const note = join(dirname(first.dir), 'packed.json');
    const before = readFileSync(note);
    save(first, 'b');
    first.changed();
    await first.flush();
    const { digest, tree } = JSON.parse(readFileSync(note, 'utf8'));
    // Killed between the file and the note.
    writeFileSync(note, JSON.stringify({ ...JSON.parse(before.toString()), next: { digest, tree } }));
    save(first, 'b', 'c');
    killed(first);
    const again = await open(file, state);
    await again.close();
    expect(idsIn(file)).toEqual(['b', 'c']);
    expect(copiesOf(file)).toEqual([]);
  });

  it('keeps edits that were about to be written when a new file came', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state, { after: 60_000, within: 60_000 });
    const note = join(dirname(first.dir), 'packed.json');
    save(first, 'b');
    await first.flush();
    const { digest, tree } = JSON.parse(readFileSync(note, 'utf8'));
    writeFileSync(
      note,
      JSON.stringify({ format: 1, file, used: '', digest: 'x', tree: 'y', next: { digest, tree } }),
    );
    killed(first);
    await other(file, 'ny');
    const again = await open(file, state);
    await again.close();
    expect(idsIn(file)).toEqual(['b', 'ny']);
    expect(copiesOf(file)).toEqual([]);
  });

  it('keeps what is in the working folder when the note about it is lost', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state, { after: 60_000, within: 60_000 });
    save(first, 'b');
    rmSync(join(dirname(first.dir), 'packed.json'));
    killed(first);
    const again = await open(file, state);
    await again.close();
    expect(idsIn(file)).toEqual(['b', 'a']);
    expect(copiesOf(file)).toEqual([]);
  });

  it('opens edits whose file is gone, and writes it again', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state, { after: 60_000, within: 60_000 });
    save(first, 'b');
    killed(first);
    rmSync(file);
    const again = await open(file, state);
    await again.close();
    expect(idsIn(file)).toEqual(['b']);
  });
});

describe('two that open the same file', () => {
  it('work in the same folder, and the second does not unpack over the first', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state, { after: 60_000, within: 60_000 });
    save(first, 'a', 'b');
    const second = await open(file, state);
    expect(second.dir).toBe(first.dir);
    expect(readFileSync(join(second.dir, 'facts/people.json'), 'utf8')).toBe(people('a', 'b'));
    await second.close();
    expect(idsIn(file)).toEqual(['a']);
    await first.close();
    expect(idsIn(file)).toEqual(['a', 'b']);
  });

  it('lets the one that is left write the file', async () => {
    const { file, state } = await mailed();
    const first = await open(file, state);
    const second = await open(file, state);
    await first.close();
    save(second, 'c');
    second.changed();
    await expect.poll(() => second.state.state).toBe('saved');
    expect(idsIn(file)).toEqual(['c']);
  });
});

describe('opening', () => {
  it('refuses a file that is none, and leaves nothing behind', async () => {
    const state = folder();
    const file = join(folder(), 'feil.lysark');
    await expect(open(file, state)).rejects.toMatchObject({ code: 'file' });
    writeFileSync(file, 'hei');
    await expect(open(file, state)).rejects.toMatchObject({ code: 'not-packed' });
    mkdirSync(`${file}.d`);
    await expect(open(`${file}.d`, state)).rejects.toMatchObject({ code: 'file' });
    await other(file, 'a');
    await open(file, state);
  });
});

describe('old working folders', () => {
  const month = 31 * 86_400_000;

  it('go when all of it is in the file, and stay when it is not', async () => {
    const state = folder();
    const [done, left, used] = [await mailed(), await mailed(), await mailed()];
    const boxes: string[] = [];
    for (const { file } of [done, left]) {
      const packed = await open(file, state, { after: 60_000, within: 60_000 });
      boxes.push(dirname(packed.dir));
      await packed.close();
    }
    writeFileSync(join(boxes[1]!, 'work/facts/people.json'), people('b'));
    const inUse = await open(used.file, state);
    await sweep(state, Date.now() + month);
    expect(boxes.map((box) => existsSync(join(box, 'work')))).toEqual([false, true]);
    expect(existsSync(inUse.dir)).toBe(true);
  });
});
