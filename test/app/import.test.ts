import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { exportFacts } from '../../app/export-facts';
import { type ImportRequest, planFile, writeImport } from '../../app/import';
import { openWorkspace } from '../../app/open';
import { slowly } from '../support/slowly';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'lysark-import-'));
const commission = join(folder, 'k');
cpSync(join(root, 'examples/kommunekommisjonen'), commission, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string): string => join(root, 'test/fixtures/data', name);
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const plan = async (request: ImportRequest) => {
  const open = await openWorkspace(commission);
  return { open, planned: await planFile(open, { today: '2025-11-24', ...request }) };
};
const why = async (request: ImportRequest): Promise<string> => {
  try {
    await plan(request);
    return '';
  } catch (error) {
    if ((error as Error).name !== 'AppError') throw error;
    const { message, hint } = error as { message: string; hint?: string };
    return `${message} ${hint ?? ''}`;
  }
};

describe('Taking a file in', () => {
  it('writes nothing before it is said, and then one entry that is the same when it is read', async () => {
    const request = {
      kind: 'datasets',
      file: fixture('ssb-export-sample.csv'),
      id: 'vekst',
      title: 'Vekst',
    } as const;
    const { open, planned } = await plan(request);
    expect(planned.lines).toMatchObject([{ state: 'added', title: 'Vekst' }]);
    expect((await openWorkspace(commission)).workspace.register.datasets).toEqual([]);
    await writeImport(open, planned);
    const [entry] = (await openWorkspace(commission)).workspace.register.datasets;
    expect(entry).toMatchObject({ id: 'vekst', rows: planned.plan.entries[0]!.entry.rows });
    expect((await plan(request)).planned.lines[0]!.state).toBe('unchanged');
  });

  it('says was → now of what is there, also in another encoding', async () => {
    const text = readFileSync(fixture('ssb-export-sample-cp1252.csv'), 'latin1').replace('-100', '-120');
    const path = join(folder, 'ny.csv');
    writeFileSync(path, text, 'latin1');
    const { planned } = await plan({ kind: 'datasets', file: path, id: 'vekst' });
    expect(planned.lines[0]!.changes.shown).toEqual([
      { what: '2059, Årlig befolkningsvekst, Lav nasjonal vekst LLML', was: '−100', now: '−120' },
    ]);
  });

  it('is refused when somebody else has changed the facts meanwhile', async () => {
    const { open, planned } = await plan({ kind: 'datasets', file: fixture('jsonstat2-synthetic.json') });
    const path = join(commission, 'facts/datasets.json');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace('"Vekst"', '"Vekst 2"'));
    await expect(writeImport(open, planned)).rejects.toThrow(/Changed by others/);
    writeFileSync(path, before);
  });

  it('takes what people say of columns, by heading, number and letter', async () => {
    const list = file('m.csv', 'Person;Etat\nKari Nordmann;Bodø kommune\n');
    expect(await why({ kind: 'people', file: list })).toMatch(
      /which column.*The columns are: Person, Etat\./,
    );
    const { planned } = await plan({
      kind: 'people',
      file: list,
      map: ['Person=name', 'B=organisation', 'header=1'],
    });
    expect(planned.plan.entries[0]!.entry).toMatchObject({
      name: 'Kari Nordmann',
      organisation: 'Bodø kommune',
    });
    const known = file('n.csv', 'Navn;Etat\nKari Nordmann;Bodø kommune\n');
    expect(await why({ kind: 'people', file: known, map: ['Eatt=organisation'] })).toMatch(
      /«Eatt», nearest is "Etat"/,
    );
    expect(await why({ kind: 'people', file: known, map: ['Etat=organisatoin'] })).toMatch(
      /nearest is "organisation"/,
    );
  });

  it('says why it cannot, with the name of the file', async () => {
    expect(await why({ kind: 'datasets', file: file('tom.csv', '') })).toMatch(/tom\.csv: There/);
    expect(await why({ kind: 'datasets', file: join(folder, 'nei.csv') })).toMatch(/does not exist/);
    expect(await why({ kind: 'datasets', file: folder })).toMatch(/is a folder/);
    expect(await why({ kind: 'people', file: fixture('jsonstat2-synthetic.json') })).toMatch(
      /No names of people/,
    );
    expect(await why({ kind: 'datasets', file: fixture('ssb-export-sample.csv'), id: 'Æ' })).toMatch(/no id/);
    expect(await why({ kind: 'datasets', file: fixture('ssb-export-sample.csv'), sheet: 'x' })).toMatch(
      /no sheet/,
    );
  });
});

describe('A file that is larger than a dataset', () => {
  const lines = Array.from(
    { length: 26_000 },
    (_, i) => `${1101 + (i % 1000)} Sted;${1990 + Math.floor(i / 1000)};${i}`,
  );
  const large = () => file('stor.csv', ['region;år;antall', ...lines].join('\n'));

  slowly('is refused with what can be chosen, and is written when it is', async () => {
    const request: ImportRequest = { kind: 'datasets', file: large(), id: 'stor' };
    expect(await why(request)).toMatch(/26000 rows.*25000.*--keep: år=last-1\|last-5\|last-10\|last-20/s);
    expect(await why({ ...request, keep: ['år=last-99', 'by=Oslo'] })).toMatch(/«by=Oslo» says nothing/);
    const { open, planned } = await plan({ ...request, keep: ['år=last-2'] });
    const { open: after } = await writeImport(open, planned);
    expect(after.workspace.register.datasets.find(({ id }) => id === 'stor')!.rows).toHaveLength(2000);
  });

  it('and has a dash, which people say the meaning of', async () => {
    const dashed = file('strek.csv', 'Skole;Trives\nLunde;41\nNome;-\n');
    const rows = async (map: string[]) =>
      (await plan({ kind: 'datasets', file: dashed, id: 'strek', map })).planned.plan.entries[0]!.entry.rows;
    expect(await rows(['dash=zero'])).toEqual([
      ['Lunde', 41],
      ['Nome', 0],
    ]);
    expect(await rows(['dash=missing'])).toEqual([
      ['Lunde', 41],
      ['Nome', '-'],
    ]);
  });
});

describe('Facts that are written out', () => {
  slowly('are the same when they are taken in again', async () => {
    const open = await openWorkspace(commission);
    const made = exportFacts(open, 'datasets', { format: 'csv', id: 'vekst', today: '2025-11-24' });
    const { planned } = await plan({ kind: 'datasets', file: file(made.name, made.text), id: 'vekst' });
    expect(planned.lines[0]!.changes.shown.filter(({ what }) => what.startsWith('20'))).toEqual([]);
    const people = exportFacts(open, 'members', { format: 'csv', today: '2025-11-24' });
    const list = (await plan({ kind: 'people', file: file(people.name, people.text) })).planned;
    expect(list.lines.map(({ state }) => state)).toEqual(list.lines.map(() => 'unchanged'));
    const meetings = exportFacts(open, 'meetings', { format: 'csv', today: '2025-11-24' });
    const days = (await plan({ kind: 'meetings', file: file(meetings.name, meetings.text) })).planned;
    expect(days.lines.filter(({ state }) => state === 'changed')).toEqual([]);
  });
});
