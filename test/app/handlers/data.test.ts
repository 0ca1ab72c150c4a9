import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../core/import';
import { unpack } from '../../../core/import/packed';
import { pasteOp } from '../../../core/paste';
import { fixture } from '../../core/import/support';
import { bench, client, temporary, today } from './bench';

async function withExample() {
  const made = bench();
  const one = client(made.backend);
  const opened = await one.ask('workspace.example', {});
  const give = async (name: string, bytes: Uint8Array | string) => {
    const path = join(temporary(), name);
    writeFileSync(path, bytes);
    return (await one.session.give(path)).place;
  };
  return { ...made, one, give, workspace: { ...opened.workspace, images: new Map(opened.workspace.images) } };
}

describe('A file that a page was given', () => {
  it('is read, saves nothing, and becomes one edit that is undone at once', async () => {
    const { one, give, workspace } = await withExample();
    const place = await give('vekst.csv', fixture('ssb-export-sample-cp1252.csv'));
    const file = unpack(await one.ask('import.read', { place }));
    expect(file).toMatchObject({ name: 'vekst.csv', content: { is: 'tables' } });
    const plan = planImport('datasets', file, { workspace, today });
    if ('not' in plan) throw new Error(plan.not);
    const { op } = pasteOp(workspace, 'datasets', plan.entries);
    expect(await one.ask('edit.apply', { op, base: 0 })).toMatchObject({ ok: true });
    const host = one.session.require().shared.host;
    expect(host.workspace.register.datasets).toHaveLength(1);
    await one.ask('edit.undo', {});
    expect(host.workspace.register.datasets).toHaveLength(0);
  });

  it('that cannot be read is refused with a code, where it is, and no path of the machine', async () => {
    const { one, give } = await withExample();
    const answer = await one.call('import.read', { place: await give('x.csv', 'a;b\n1;"2\n3;4\n') });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'import-quote-open', params: { kind: 'row', row: 2 } },
    });
    expect(JSON.stringify(answer)).not.toContain(temporary().slice(0, 12));
    expect(await one.refused('import.read', { place: await give('x.xlsx', 'PK\u0003\u0004nei') })).toBe(
      'import-file-broken',
    );
    expect(await one.refused('import.read', { place: 'ukjent' })).toBe('unknown-place');
    expect(await one.refused('import.read', { place: (await one.session.give(temporary())).place })).toBe(
      'not-a-file',
    );
  });

  it('may be text that was pasted', async () => {
    const { one } = await withExample();
    const file = unpack(await one.ask('import.text', { text: 'år\tLav\n2050\t4 600\n' }));
    expect(file.content).toMatchObject({
      is: 'tables',
      tables: [{ read: { delimiter: '\t' } }],
    });
    const html = '<table><tr><td rowspan=2>a<td>1<tr><td>2</table>';
    const page = unpack(await one.ask('import.text', { text: 'a\t1\n2', html }));
    expect(page.content).toMatchObject({
      tables: [
        {
          rows: [
            [{}, { text: '1' }],
            [{ text: 'a', merged: true }, { text: '2' }],
          ],
        },
      ],
    });
    expect(await one.refused('import.text', { text: 'x'.repeat(1_000_001) })).toBe('bad-input');
    expect(await one.refused('import.text', { text: '{"__proto__":1}' })).toBe('import-bad-json');
  });
});

describe('The meetings', () => {
  it('are written as a calendar over the one before, and never over a file of somebody else', async () => {
    const { one, documents } = await withExample();
    const first = await one.ask('calendar.write', {});
    expect(first).toMatchObject({ name: 'kommunekommisjonen-moter.ics', count: 10, undated: 1 });
    const calendars = () =>
      readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ics'));
    await one.ask('calendar.write', {});
    expect(calendars()).toHaveLength(1);
    const path = join(documents, calendars()[0]!);
    writeFileSync(path, 'BEGIN:VCALENDAR\r\nPRODID:-//En annen//\r\nEND:VCALENDAR\r\n');
    await one.ask('calendar.write', {});
    expect(calendars()).toHaveLength(2);
    expect(readFileSync(path, 'utf8')).toContain('En annen');
  });

  it('are nobody’s when no commission is open', async () => {
    expect(await client(bench().backend).refused('calendar.write', {})).toBe('no-open');
  });
});
