import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFacts } from '../../app/export-facts';
import { type Planned, planFile, writeImport } from '../../app/import';
import { openWorkspace } from '../../app/open';
import { guessColumns } from '../../core/import';
import { readMembers } from '../../core/paste';
import { addParty } from '../support/added-field';

const folder = mkdtempSync(join(tmpdir(), 'lysark-party-'));
const commission = join(folder, 'k');
const today = '2026-02-02';
let takeAway: () => void;
beforeAll(() => {
  takeAway = addParty();
  cpSync(join(import.meta.dirname, '../../examples/kommunekommisjonen'), commission, { recursive: true });
});
afterAll(() => {
  takeAway();
  rmSync(folder, { recursive: true, force: true });
});

const members = async () => (await openWorkspace(commission)).workspace.register.people;

async function take(name: string, bytes: string | Uint8Array): Promise<Planned> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const open = await openWorkspace(commission);
  const planned = await planFile(open, { kind: 'people', file, today });
  await writeImport(open, planned);
  return planned;
}

async function sheetOf(rows: readonly string[][]): Promise<Uint8Array> {
  const book = new Workbook();
  book.addWorksheet('Medlemmer').addRows(rows as string[][]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('A field that is added to people', () => {
  it('comes in with a CSV file and with a workbook, by its label and by the words it is known by', async () => {
    await take('medlemmer.csv', 'Navn;Rolle;Parti\nKari Nordmann;Medlem;Senterpartiet\n');
    const rows = [
      ['Name', 'Partitilhørighet:', 'Role'],
      ['Ola Hansen', 'Høyre', 'Member'],
    ];
    await take('medlemmer.xlsx', await sheetOf(rows));
    const found = (await members()).filter(({ party }) => party !== undefined);
    expect(found.map(({ name, party }) => [name, party])).toEqual([
      ['Kari Nordmann', 'Senterpartiet'],
      ['Ola Hansen', 'Høyre'],
    ]);
  });

  it('goes out with the members, and is the same when it comes back in either', async () => {
    const { text } = exportFacts(await openWorkspace(commission), 'members', { format: 'csv', today });
    expect(text).toMatch(/;Telefon;Parti\r?\n/);
    expect(text).toMatch(/Kari Nordmann;.*;Senterpartiet\r?\n/);
    const before = await members();
    const rows = text
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(';'));
    for (const [name, bytes] of [
      ['igjen.csv', text],
      ['igjen.xlsx', await sheetOf(rows)],
    ] as const) {
      const { lines } = await take(name, bytes);
      expect(lines.map(({ state }) => state)).toEqual(lines.map(() => 'unchanged'));
    }
    expect(await members()).toEqual(before);
  });

  it('is changed from today by a sheet that says otherwise, which says was → now', async () => {
    const { lines } = await take('ny.csv', 'Navn;Parti\nKari Nordmann;Venstre\n');
    expect(lines[0]!.changes.shown).toEqual([{ what: 'Party', was: 'Senterpartiet', now: 'Venstre' }]);
  });

  it('is read from a table that is pasted', async () => {
    const { workspace } = await openWorkspace(commission);
    const pasted = readMembers('Navn\tParti\tVerv\nPer Moe\tSV\tNestleder\n', { today, workspace });
    expect(pasted.entries[0]!.entry).toMatchObject({ name: 'Per Moe', membership: 'deputy', party: 'SV' });
    expect(pasted.entries[0]!.unsure).toEqual([]);
  });

  it('can be pointed out where its heading says nothing', async () => {
    const table = { rows: [[{ text: 'Navn' }, { text: 'Gruppe' }]], read: {} };
    expect(guessColumns('people', table).columns).toEqual(['name', undefined]);
    const file = join(folder, 'gruppe.csv');
    writeFileSync(file, 'Navn;Gruppe\nPer Moe;Rødt\n');
    const open = await openWorkspace(commission);
    const { plan } = await planFile(open, { kind: 'people', file, map: ['Gruppe=party'], today });
    expect(plan.entries[0]!.entry).toMatchObject({ name: 'Per Moe', party: 'Rødt' });
  });
});
