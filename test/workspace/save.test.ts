import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry, Workspace } from '../../core/model/register';
import { temporaryName } from '../../workspace/atomic';
import { sha256 } from '../../workspace/disk';
import { readLineage, withLineage } from '../../workspace/lineage';
import { type OpenWorkspace, readWorkspace } from '../../workspace/read';
import { createWorkspace, saveFiles, saveWorkspace, stringify } from '../../workspace/save';
import { lockName } from '../../workspace/save-lock';
import { templates } from '../core/model/templates';
import { deck, facts, folder, person, source, workspace } from './samples';

const open = (files: Record<string, unknown>): Promise<OpenWorkspace> =>
  readWorkspace(workspace(files), templates);
const file = (dir: string, path: string): string => readFileSync(join(dir, path), 'utf8');
const names = (dir: string): string[] =>
  (readdirSync(dir, { recursive: true }) as string[]).filter((name) => /\./.test(name)).sort();

function withPeople(workspace: Workspace, ...people: Entry[]): Workspace {
  return { ...workspace, register: { ...workspace.register, people } };
}

const sound = {
  'facts/people.json': facts(person('a'), person('b')),
  'decks/forum.json': deck('forum', { id: 's', template: 'people', members: ['a'] }),
};

describe('serialising', () => {
  it('puts keys in the order of their schema, unknown ones last, with two spaces and a final newline', async () => {
    const { dir, workspace: read, ...rest } = await open(sound);
    const entry = {
      source: { date: '2024', title: 'T' },
      title: [{ to: '2024', value: 'x' }],
      name: 'Å',
      id: 'a',
    };
    await saveWorkspace({ dir, workspace: read, ...rest }, withPeople(read, entry as Entry));
    expect(file(dir, 'facts/people.json')).toBe(`{
  "format": 2,
  "entries": [
    {
      "id": "a",
      "name": "Å",
      "title": [
        {
          "value": "x",
          "to": "2024"
        }
      ],
      "source": {
        "title": "T",
        "date": "2024"
      }
    }
  ]
}
`);
    expect(stringify({ z: 1, a: { c: undefined, b: 2 } })).toBe(
      '{\n  "z": 1,\n  "a": {\n    "b": 2\n  }\n}\n',
    );
    expect(() => stringify({ a: Number.NaN })).toThrow('NaN');
  });

  it('orders slides by their template’s fields', async () => {
    const read = await open(sound);
    const slide = { members: ['a'], notes: 'n', lead: 'l', template: 'people', id: 's' };
    const next = { ...read.workspace, decks: [{ ...read.workspace.decks[0]!, slides: [slide] }] };
    await saveWorkspace(read, next);
    const saved = JSON.parse(file(read.dir, 'decks/forum.json'));
    expect(Object.keys(saved)).toEqual(['format', 'id', 'title', 'date', 'language', 'sections', 'slides']);
    expect(Object.keys(saved.slides[0])).toEqual(['id', 'template', 'notes', 'members', 'lead']);
  });
});

describe('saving', () => {
  it('writes only the files whose contents changed', async () => {
    const read = await open(sound);
    const before = file(read.dir, 'decks/forum.json');
    const next = withPeople(read.workspace, ...read.workspace.register.people, person('c') as Entry);
    const after = await saveWorkspace(read, next);
    expect(file(read.dir, 'decks/forum.json')).toBe(before);
    expect(after.workspace).toBe(next);
    expect((await readWorkspace(read.dir, templates)).workspace.register.people.map(({ id }) => id)).toEqual([
      'a',
      'b',
      'c',
    ]);
    // Nothing else is left behind.
    expect(names(read.dir)).toEqual(['commission.json', 'decks/forum.json', 'facts/people.json']);
  });

  it('can be done again and again from what it gives back', async () => {
    let now = await open(sound);
    for (let i = 0; i < 5; i++)
      now = await saveWorkspace(now, withPeople(now.workspace, person(`p${i}`) as Entry));
    expect(JSON.parse(file(now.dir, 'facts/people.json')).entries[0].id).toBe('p4');
    expect(now.files.get('facts/people.json')!.digest).toBe(sha256(file(now.dir, 'facts/people.json')));
  });

  it('adds and removes decks, and kinds of facts', async () => {
    const read = await open(sound);
    const [forum] = read.workspace.decks;
    const next = {
      ...read.workspace,
      decks: [{ ...forum!, id: 'ny' }],
      register: { ...read.workspace.register, people: [], topics: [{ id: 't', text: 'T', source }] },
    };
    await saveWorkspace(read, next);
    expect(names(read.dir)).toEqual([
      'commission.json',
      'decks/ny.json',
      'facts/people.json',
      'facts/topics.json',
    ]);
    expect((await readWorkspace(read.dir, templates)).workspace.decks.map(({ id }) => id)).toEqual(['ny']);
  });

  it('brings a file to today’s format when it is changed, and not before', async () => {
    const old = { format: 1, entries: [{ id: 'm', place: 'A eller B', source }] };
    const read = await open({ ...sound, 'facts/meetings.json': old });
    const after = await saveWorkspace(read, withPeople(read.workspace));
    expect(JSON.parse(file(read.dir, 'facts/meetings.json'))).toEqual(old);
    const meetings = [...after.workspace.register.meetings, { id: 'n', source }];
    await saveWorkspace(after, { ...after.workspace, register: { ...after.workspace.register, meetings } });
    expect(JSON.parse(file(read.dir, 'facts/meetings.json'))).toEqual({
      format: 2,
      entries: [
        { id: 'm', places: ['A', 'B'], source },
        { id: 'n', source },
      ],
    });
  });

  it('never changes a file that could not be read, in whole or in part, and then writes nothing at all', async () => {
    const broken: [string, unknown][] = [
      ['facts/people.json', '{"format": 2, "entries": ['],
      ['facts/people.json', facts(person('a'), { id: 'half' })],
      ['facts/people.json', facts(person('a', { titel: 'x' }))],
      ['facts/people.json', { format: 3, entries: [] }],
    ];
    for (const [path, contents] of broken) {
      const read = await open({ ...sound, [path]: contents });
      const before = file(read.dir, path);
      const next = { ...withPeople(read.workspace, person('x') as Entry), decks: [] };
      await expect(saveWorkspace(read, next)).rejects.toMatchObject({ code: 'unreadable', files: [path] });
      expect(file(read.dir, path)).toBe(before);
      expect(existsSync(join(read.dir, 'decks/forum.json'))).toBe(true);
    }
  });

  it('never takes a deck that could not be read for one that was removed, nor writes over it', async () => {
    const read = await open({ ...sound, 'decks/annen.json': '{"format":' });
    const after = await saveWorkspace(read, withPeople(read.workspace));
    expect(file(read.dir, 'decks/annen.json')).toBe('{"format":');
    const next = {
      ...after.workspace,
      decks: [...after.workspace.decks, { ...after.workspace.decks[0]!, id: 'annen' }],
    };
    await expect(saveWorkspace(after, next)).rejects.toMatchObject({ code: 'unreadable' });
    expect(file(read.dir, 'decks/annen.json')).toBe('{"format":');
  });

  it('never writes over what others changed meanwhile', async () => {
    const read = await open(sound);
    writeFileSync(join(read.dir, 'facts/people.json'), JSON.stringify(facts(person('theirs'))));
    writeFileSync(join(read.dir, 'decks/ny.json'), JSON.stringify(deck('ny')));
    const next = {
      ...withPeople(read.workspace, person('ours') as Entry),
      decks: [{ ...read.workspace.decks[0]!, id: 'ny' }],
    };
    await expect(saveWorkspace(read, next)).rejects.toMatchObject({
      code: 'changed-on-disk',
      files: ['facts/people.json', 'decks/ny.json'],
    });
    expect(file(read.dir, 'facts/people.json')).toContain('theirs');
    expect(existsSync(join(read.dir, 'decks/forum.json'))).toBe(true);
  });

  it('writes nothing but files of a workspace, and nothing outside it', async () => {
    const dir = workspace(sound);
    const bad = [
      '../x.json',
      '/tmp/x.json',
      'facts/../../x.json',
      'facts/unknown.json',
      'decks/con.json',
      'decks/A.json',
      'decks/a/b.json',
      'decks\\x.json',
      'assets/x.png',
      'commission.txt',
      '.lysark-journal.json',
      'decks/.json',
    ];
    for (const path of bad) {
      await expect(saveFiles(dir, [{ path, text: '{}' }]), path).rejects.toMatchObject({ code: 'bad-path' });
    }
    await expect(saveFiles(dir, [{ path: 'commission.json', text: null }])).rejects.toMatchObject({
      code: 'bad-path',
    });
    const outside = folder();
    symlinkSync(outside, join(dir, 'outlines'));
    await expect(saveFiles(dir, [{ path: 'outlines/x.json', text: '{}' }])).rejects.toThrow(
      /leads out of the workspace/,
    );
    expect(readdirSync(outside)).toEqual([]);
  });

  it('keeps the file’s permissions and follows a link inside the workspace', async () => {
    const dir = workspace(sound);
    chmodSync(join(dir, 'facts/people.json'), 0o640);
    await saveFiles(dir, [{ path: 'facts/people.json', text: 'x' }]);
    const { statSync, lstatSync } = await import('node:fs');
    expect(statSync(join(dir, 'facts/people.json')).mode & 0o777).toBe(0o640);
    symlinkSync('../facts/people.json', join(dir, 'decks/link.json'));
    await saveFiles(dir, [{ path: 'decks/link.json', text: 'y' }]);
    expect(file(dir, 'facts/people.json')).toBe('y');
    expect(lstatSync(join(dir, 'decks/link.json')).isSymbolicLink()).toBe(true);
  });

  it('takes saves of the same workspace one after the other', async () => {
    const dir = workspace(sound);
    const text = (i: number) => `${i}\n`;
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        saveFiles(dir, [
          { path: 'decks/x.json', text: text(i) },
          { path: 'decks/y.json', text: text(i) },
        ]),
      ),
    );
    expect(file(dir, 'decks/x.json')).toBe(text(19));
    expect(file(dir, 'decks/y.json')).toBe(text(19));
  });

  it('a failed save does not stop the next', async () => {
    const dir = workspace(sound);
    const failing = saveFiles(dir, [{ path: 'nei', text: '' }]);
    const next = saveFiles(dir, [{ path: 'decks/x.json', text: '1' }]);
    await expect(failing).rejects.toThrow();
    await next;
    expect(file(dir, 'decks/x.json')).toBe('1');
  });
});

describe('an interrupted save', () => {
  const journal = (files: object[], check = sha256(JSON.stringify(files))) =>
    JSON.stringify({ format: 1, files, check });
  const plan = (dir: string, path: string, text: string | null) => ({
    path,
    text,
    before: existsSync(join(dir, path)) ? sha256(file(dir, path)) : null,
  });
  const people = stringify(facts(person('ny')));
  const rules = (read: OpenWorkspace) => read.diagnostics.map(({ rule, severity }) => `${severity} ${rule}`);

  it('with a whole journal is finished by the next who reads', async () => {
    const dir = workspace(sound);
    const files = [
      plan(dir, 'facts/people.json', people),
      plan(dir, 'decks/forum.json', null),
      plan(dir, 'decks/ny.json', stringify(deck('ny'))),
    ];
    writeFileSync(join(dir, '.lysark-journal.json'), journal(files));
    // One of the files was written before the kill.
    writeFileSync(join(dir, 'facts/people.json'), people);
    const read = await readWorkspace(dir, templates);
    expect(rules(read)).toEqual(['tip save-recovered']);
    expect(read.workspace.register.people.map(({ id }) => id)).toEqual(['ny']);
    expect(names(dir)).toEqual(['commission.json', 'decks/ny.json', 'facts/people.json']);
    expect(rules(await readWorkspace(dir, templates))).toEqual([]);
  });

  it('with a broken journal had changed nothing, and the journal goes', async () => {
    for (const damage of [
      (text: string) => text.slice(0, -20),
      () => '',
      (text: string) => text.replace('ny', 'yn'),
    ]) {
      const dir = workspace(sound);
      writeFileSync(
        join(dir, '.lysark-journal.json'),
        damage(journal([plan(dir, 'facts/people.json', people)])),
      );
      const read = await readWorkspace(dir, templates);
      expect(rules(read)).toEqual(['warning save-discarded']);
      expect(read.workspace.register.people.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(names(dir)).not.toContain('.lysark-journal.json');
    }
  });

  it('never writes over what others changed before it was finished: both versions stay', async () => {
    const dir = workspace({ ...sound, 'decks/forum.json': undefined });
    const files = [plan(dir, 'facts/people.json', people)];
    writeFileSync(join(dir, '.lysark-journal.json'), journal(files));
    writeFileSync(join(dir, 'facts/people.json'), JSON.stringify(facts(person('theirs'))));
    const read = await readWorkspace(dir, templates);
    expect(rules(read)).toEqual(['warning save-conflict', 'tip save-recovered', 'tip conflict-copy']);
    expect(read.workspace.register.people[0]!.id).toBe('theirs');
    expect(file(dir, 'facts/people (Konflikt 1).json')).toBe(people);
  });

  it('leaves a copy that says who had saved it and how often, so that it can be merged', async () => {
    const dir = workspace({ ...sound, 'decks/forum.json': undefined });
    const saved = withLineage(people, { 'kari-3f9a1c': 4 });
    const files = [plan(dir, 'facts/people.json', saved)];
    writeFileSync(join(dir, '.lysark-journal.json'), journal(files));
    writeFileSync(join(dir, 'facts/people.json'), JSON.stringify(facts(person('theirs'))));
    await readWorkspace(dir, templates);
    const copy = file(dir, 'facts/people (Konflikt 1).json');
    expect(readLineage(JSON.parse(copy), copy)).toMatchObject({ by: { 'kari-3f9a1c': 4 }, foreign: false });
  });

  it('can never be made to write elsewhere by a forged journal', async () => {
    for (const path of ['../ute.json', '/tmp/ute.json', 'assets/x.png', 'facts/../../ute.json']) {
      const dir = workspace(sound);
      writeFileSync(join(dir, '.lysark-journal.json'), journal([{ path, text: 'x', before: null }]));
      expect(rules(await readWorkspace(dir, templates))).toEqual(['warning save-discarded']);
    }
    const dir = workspace(sound);
    const outside = folder();
    symlinkSync(outside, join(dir, 'outlines'));
    writeFileSync(
      join(dir, '.lysark-journal.json'),
      journal([{ path: 'outlines/x.json', text: 'x', before: null }]),
    );
    expect(rules(await readWorkspace(dir, templates))).toContain('error save-unfinished');
    expect(readdirSync(outside)).toEqual([]);
  });

  it('leaves temporary files that are cleared away once nobody can be using them', async () => {
    const dir = workspace(sound);
    const [old, young] = ['.people.json.0123456789ab.lysark-tmp', '.people.json.0123456789ac.lysark-tmp'].map(
      (name) => join(dir, 'facts', name),
    );
    for (const path of [old!, young!]) writeFileSync(path, '{');
    utimesSync(old!, 0, 0);
    expect((await readWorkspace(dir, templates)).diagnostics).toEqual([]);
    expect(existsSync(old!)).toBe(false);
    expect(existsSync(young!)).toBe(true);
  });
});

describe('temporary files of this machine', () => {
  it('are cleared away as soon as their process has ended, and not while it runs', async () => {
    const dir = workspace(sound);
    const { pid } = spawnSync(process.execPath, ['--version']);
    const [ended, running] = [pid, process.pid].map((one) =>
      join(dir, 'facts', temporaryName('people.json', one)),
    );
    for (const path of [ended!, running!]) writeFileSync(path, '{');
    expect((await readWorkspace(dir, templates)).diagnostics).toEqual([]);
    expect(existsSync(ended!)).toBe(false);
    expect(existsSync(running!)).toBe(true);
  });
});

describe('a save that is going on', () => {
  const pair = (text: string) => [
    { path: 'decks/x.json', text },
    { path: 'decks/y.json', text },
  ];

  it('is never seen by halves by a reader in the same program', async () => {
    const dir = workspace({});
    const of = (title: string) =>
      ['x', 'y'].map((id) => ({ path: `decks/${id}.json`, text: stringify({ ...deck(id), title }) }));
    await saveFiles(dir, of('0'));
    for (let i = 1; i < 10; i++) {
      const saving = saveFiles(dir, of(String(i)));
      const read = await readWorkspace(dir, templates);
      expect(read.diagnostics).toEqual([]);
      expect(new Set(read.workspace.decks.map(({ title }) => title)).size).toBe(1);
      await saving;
    }
  });

  it('by another program is waited for', async () => {
    const dir = workspace({});
    const files = pair('{}').map((change) => ({ ...change, before: null }));
    const journal = { format: 1, files, check: sha256(JSON.stringify(files)) };
    writeFileSync(join(dir, lockName), 'somebody on another machine');
    writeFileSync(join(dir, '.lysark-journal.json'), JSON.stringify(journal));
    setTimeout(() => {
      rmSync(join(dir, '.lysark-journal.json'));
      rmSync(join(dir, lockName));
    }, 200);
    expect((await readWorkspace(dir, templates)).workspace.decks).toEqual([]);
    expect(existsSync(join(dir, 'decks'))).toBe(false);
  });
});

describe('a program that is no replica', () => {
  it('keeps the lineage that it read, so that what it writes is an edit of that version', async () => {
    const by = { 'kari-3f9a1c': 4, 'ola-77b0d2': 1 };
    const saved = withLineage(stringify(sound['facts/people.json']), by);
    const read = await open({ ...sound, 'facts/people.json': saved });
    const after = await saveWorkspace(read, withPeople(read.workspace, person('ny') as Entry));
    const now = (await readWorkspace(read.dir, templates)).files.get('facts/people.json')!;
    expect(now).toMatchObject({ by, sum: read.files.get('facts/people.json')!.sum, foreign: true });
    // And once more, and back: then it is the version itself.
    await saveWorkspace(after, read.workspace);
    expect(file(read.dir, 'facts/people.json')).toBe(saved);
    // What had none gets none.
    expect(file(read.dir, 'decks/forum.json')).not.toContain('saved');
  });
});

describe('a new workspace', () => {
  it('is written into an empty folder and read back', async () => {
    const { workspace: read } = await open(sound);
    const dir = join(folder(), 'ny', 'kommisjon');
    await createWorkspace(dir, read, templates);
    expect((await readWorkspace(dir, templates)).workspace).toEqual(read);
    expect(names(dir)).toEqual(['commission.json', 'decks/forum.json', 'facts/people.json']);
  });

  it('is never written over another', async () => {
    const { workspace: read } = await open(sound);
    const dir = workspace({ 'facts/people.json': facts() });
    await expect(createWorkspace(dir, read, templates)).rejects.toMatchObject({ code: 'exists' });
  });
});
