/**
 * `npm run same-output -- <commit>`: whether this checkout writes, byte for byte, what a commit wrote: the decks of the
 * example, the gallery, the seeded commissions and foreign templates. The commit is checked out beside, in the
 * temporary folder, and runs this checkout's `output-digests.ts`; it ends with 1 and every difference when there is any.
 * What follows the commit goes to `output-digests.ts`.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [commit, ...options] = process.argv.slice(2);
if (!commit) throw new Error('Name a commit to compare with: npm run same-output -- <commit>');
const script = 'scripts/output-digests.ts';
const before = mkdtempSync(join(tmpdir(), 'lysark-before-'));

function run(cwd: string, command: string, ...args: string[]): string {
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  return execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 30, stdio: [...stdio] });
}

/** Digests by name, of everything a checkout writes. */
function written(checkout: string): Map<string, string> {
  const lines = run(checkout, join('node_modules', '.bin', 'tsx'), script, ...options)
    .trim()
    .split('\n');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

try {
  run('.', 'git', 'worktree', 'add', '--detach', '--force', before, commit);
  copyFileSync(script, join(before, script));
  const locks = [before, '.'].map((folder) => readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  if (locks[0] === locks[1]) symlinkSync(resolve('node_modules'), join(before, 'node_modules'));
  else run(before, 'npm', 'ci', '--no-audit', '--no-fund');
  const [was, is] = [written(before), written('.')];
  const different = [...new Set([...was.keys(), ...is.keys()])].filter(
    (name) => was.get(name) !== is.get(name),
  );
  for (const name of different) {
    console.log(`${was.has(name) ? (is.has(name) ? 'changed' : 'gone') : 'new'}: ${name}`);
  }
  console.log(`${was.size} before, ${is.size} now, ${different.length} different`);
  process.exitCode = different.length > 0 ? 1 : 0;
} finally {
  if (existsSync(before)) rmSync(before, { recursive: true, force: true });
  run('.', 'git', 'worktree', 'prune');
}
