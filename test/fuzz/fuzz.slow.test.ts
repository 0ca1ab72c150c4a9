import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { longest, mostMemory } from './judge';
import { type Fault, Reader } from './run';

const reader = new Reader();
const folder = mkdtempSync(join(tmpdir(), 'lysark-fuzz-'));
afterAll(() => {
  reader.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('Spoilt files', () => {
  it('are read, refused or doubted in our own words, in time, in little memory and in one folder', async () => {
    const faults: Fault[] = [];
    const inputs = 1500;
    for (const [subject, share] of await reader.start()) {
      const to = Math.max(3, Math.round((inputs * share) / 1000));
      const tally = await reader.run({ subject, seed: 7, from: 0, to }, (fault) => faults.push(fault));
      expect(tally.inputs).toBe(to);
      expect(tally.slowest, subject).toBeLessThan(longest);
      expect(tally.grown, subject).toBeLessThan(mostMemory);
    }
    expect(faults).toEqual([]);
  });

  it('are told of when they fail: what was not there to read, by name', async () => {
    const file = join(folder, 'x.bin');
    writeFileSync(file, 'no tree of files');
    const faults: Fault[] = [];
    await reader.run({ subject: 'commission', file }, (fault) => faults.push(fault));
    expect(faults).toHaveLength(1);
    expect(faults[0]!.fault).toContain('an error that is not ours: SyntaxError');
  });
});
