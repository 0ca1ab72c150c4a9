/**
 * `npm run types`: checks the types of all three projects, and again only what has changed. TypeScript 7.0 does not look
 * anew at who imports a JSON file that has changed, so what it noted of `core` is thrown away when a catalogue of texts is
 * newer: the compiler is what names the texts that a language lacks.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
export const projects = ['tsconfig.node.json', 'renderer/tsconfig.page.json'];

/** @returns whether the notes were older than a catalogue, and are gone */
export function dropStale(
  notes = join(root, 'node_modules/.cache/tsc/shared.json'),
  texts = join(root, 'core/texts'),
): boolean {
  const noted = statSync(notes, { throwIfNoEntry: false })?.mtimeMs;
  const stale = readdirSync(texts).some(
    (name) =>
      name.endsWith('.json') && statSync(join(texts, name)).mtimeMs >= (noted ?? Number.POSITIVE_INFINITY),
  );
  if (stale) rmSync(notes);
  return stale;
}

if (process.argv[1] === import.meta.filename) {
  dropStale();
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-b', ...projects], { cwd: root, stdio: 'inherit' });
  } catch {
    process.exitCode = 1;
  }
}
