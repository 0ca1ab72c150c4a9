/** Goldens: small texts beside the tests that people can read and git can compare. `UPDATE_GOLDENS=1` writes them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const updating = process.env.UPDATE_GOLDENS === '1';

/** Holds text against a file in this folder; the difference is shown line by line. */
export function expectGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(name, import.meta.url));
  if (updating) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  const known = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const hint = `${name} has changed. Look at the difference; if it is meant, run UPDATE_GOLDENS=1 npx vitest run test/golden`;
  expect(text.split('\n'), hint).toEqual(known.split('\n'));
}
