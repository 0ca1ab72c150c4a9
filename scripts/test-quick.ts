/**
 * `npm run test:quick`: types, linter and build beside the quick tests, so that no core stands idle. The tests write as
 * they go; of the others is shown what they said when they end. Arguments go to Vitest.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

interface Ended {
  /** undefined when it was ended by a signal. */
  code: number | undefined;
  said: string;
}

/** @param shown whether it writes to the terminal itself */
function run(command: string, args: string[], shown: boolean): Promise<Ended> {
  return new Promise((done, fail) => {
    const stdio = shown ? 'inherit' : 'pipe';
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', stdio, stdio],
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part) => {
        said += String(part);
      });
    }
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? undefined, said }));
  });
}

const began = performance.now();
const failed: string[] = [];

async function beside(script: string): Promise<void> {
  const { code, said } = await run('npm', ['run', '--silent', script], false);
  if (code !== 0) failed.push(script);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${said.trim()}${said.trim() === '' ? '' : '\n'}${script}: ${code === 0 ? 'done' : 'FAILED'} after ${seconds} s`,
  );
}

async function tests(): Promise<void> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--project', 'quick', ...process.argv.slice(2)];
  if ((await run(process.execPath, args, true)).code !== 0) failed.push('tests');
}

await Promise.all([tests(), beside('types'), beside('lint'), beside('build:cli')]);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
