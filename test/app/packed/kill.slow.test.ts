import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PackedFile } from '../../../app/packed/packed';
import { packFolder, readPacked } from '../../../workspace/pack';
import { childProgram } from '../../support/child-program';
import { folder, workspace } from '../../workspace/samples';

/** Opens the file and saves a counter in its folder without pause; says each number once it is saved. */
const program = `
import { PackedFile } from './app/packed/packed';
import { writeAtomic } from './workspace/atomic';
const [file, state] = process.argv.slice(2);
const packed = await PackedFile.open(file, { state, after: 2, within: 8, retry: 5 });
const { readFileSync } = await import('node:fs');
for (let n = Number(readFileSync(packed.dir + '/tall.txt', 'utf8')) + 1; ; n++) {
  await writeAtomic(packed.dir + '/tall.txt', String(n));
  packed.changed();
  process.stdout.write(n + '\\n');
  await new Promise((resolve) => setTimeout(resolve, n % 4));
}
`;

let bundle: string;

beforeAll(async () => {
  bundle = await childProgram(program, folder());
});

async function killedAfter(file: string, state: string, moments: number): Promise<number> {
  const child = spawn(process.execPath, [bundle, file, state], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), moments);
      said += data;
    });
    child.once('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error('It ended.')),
    );
  });
  return Number(said.split('\n').at(-2));
}

describe('a .lysark file whose program is killed again and again', () => {
  it('is whole each time, loses nothing that was saved, and leaves no copies about', async () => {
    const file = join(folder(), 'arkiv', 'kommisjon.lysark');
    const state = folder();
    mkdirSync(dirname(file));
    writeFileSync(
      file,
      await packFolder(workspace({ 'tall.txt': '0', 'assets/stor.png': new Uint8Array(300_000) })),
    );
    for (let round = 0; round < 12; round++) {
      const last = await killedAfter(file, state, round * 9);
      // Whatever moment it was, the file is a whole one.
      expect(readPacked(readFileSync(file)).size).toBe(3);
      const packed = await PackedFile.open(file, { state });
      await packed.close();
      const number = Number(new TextDecoder().decode(readPacked(readFileSync(file)).get('tall.txt')));
      expect(number).toBeGreaterThanOrEqual(last);
      expect(number).toBeLessThanOrEqual(last + 1);
    }
    expect(readdirSync(dirname(file)).filter((name) => !name.startsWith('.'))).toEqual(['kommisjon.lysark']);
  });
});
