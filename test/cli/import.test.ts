/** `lysark import` and `lysark export`: what a file would change, and the change when it is asked for. */
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lysark } from './lysark';

const data = resolve('test/fixtures/data');

function copy(): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'lysark-import-')), 'kommisjon');
  cpSync('examples/kommunekommisjonen', dir, { recursive: true });
  return dir;
}

describe('a file of statistics', () => {
  it('is shown first, and written when that is asked for', async () => {
    const dir = copy();
    const args = [
      'import',
      'datasets',
      join(data, 'ssb-export-sample-cp1252.csv'),
      '--into',
      dir,
      '--title',
      'Vekst',
    ];
    const shown = await lysark(args);
    expect(shown.stdout).toContain('+ added     Vekst');
    expect(shown.stdout).toContain('Nothing is written yet. Add --yes to write it.');
    expect(existsSync(join(dir, 'facts/datasets.json'))).toBe(false);
    const written = await lysark([...args, '--yes', '--source', 'SSB', '--fetched', '2025-11-24']);
    expect(written.stdout).toContain('Written to facts/datasets.json.');
    const { entries } = JSON.parse(readFileSync(join(dir, 'facts/datasets.json'), 'utf8'));
    expect(entries[0]).toMatchObject({ id: 'vekst', source: { title: 'SSB', fetched: '2025-11-24' } });
    expect(entries[0].rows[8].slice(0, 3)).toEqual(['2059', 35800, -100]);
    expect((await lysark(['check', dir])).stderr).not.toContain('datasets');
  });

  it('that cannot be read is refused in one line', async () => {
    const dir = copy();
    const none = await lysark(['import', 'datasets', join(dir, 'commission.json'), '--into', dir]);
    expect(none.code).toBe(1);
    expect(none.stderr).toMatch(/^error: .*commission\.json: It is no JSON-stat dataset/);
    const what = await lysark(['import', 'quotes', join(dir, 'commission.json'), '--into', dir]);
    expect(what.code).toBe(2);
  });
});

describe('meetings as a calendar', () => {
  it('are written to a file, and to the terminal', async () => {
    const dir = copy();
    const out = join(dir, '..', 'moter.ics');
    expect(
      (await lysark(['export', 'meetings', '--from', dir, '--format', 'ics', '-o', out])).stdout,
    ).toContain('10 meetings');
    const { stdout } = await lysark(['export', 'meetings', '--from', dir, '-o', '-']);
    expect(stdout).toBe(readFileSync(out, 'utf8'));
    const again = await lysark(['import', 'meetings', out, '--into', dir]);
    expect(again.stdout).toContain('Everything in it is in the facts already.');
  });
});
