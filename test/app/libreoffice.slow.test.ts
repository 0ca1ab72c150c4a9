/** What is left of our stamps when LibreOffice has saved the deck. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../app/open';
import { staleReport } from '../../app/stale';
import { ensureTools } from '../support/render';
import { pptxOf, starter, temporary } from './workspaces';

beforeAll(ensureTools);

function savedByLibreOffice(deck: Uint8Array): Uint8Array {
  const folder = temporary();
  const file = join(folder, 'deck.pptx');
  writeFileSync(file, deck);
  execFileSync(
    'soffice',
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      'pptx:Impress MS PowerPoint 2007 XML',
      '--outdir',
      join(folder, 'out'),
      file,
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  return readFileSync(join(folder, 'out/deck.pptx'));
}

describe('A deck saved by LibreOffice', () => {
  it('has lost its stamps: its slides are not taken for ours, and the report says which program saved it', async () => {
    const dir = await starter();
    const bytes = savedByLibreOffice(await pptxOf(dir));
    const report = staleReport(bytes, await openWorkspace(dir), { asOf: '2025-11-17' });
    expect(report.problems).toEqual([]);
    expect(report.program).toMatch(/LibreOffice/);
    expect(report.slides.map(({ foreign }) => foreign)).toEqual(Array(8).fill('no-stamp'));
    expect(report.slides[3]!.title).toBe('Sammensetning');
  });
});
