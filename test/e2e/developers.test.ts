/**
 * Every screen in dark, in the page for developers: React complains there of keys, of hooks, of effects that cannot be run
 * twice. Both builds have the same styles, so what axe says of the colours holds for the page that users get, too.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { buildRenderer } from '../../scripts/build-app';
import { everyScreen } from './tour/every';

let app: string;

beforeAll(async () => {
  const built = inject('lysarkApp');
  app = mkdtempSync(join(dirname(built), 'lysark-developers-'));
  cpSync(built, app, { recursive: true });
  await buildRenderer(app, 'developers');
});
afterAll(() => rmSync(app, { recursive: true, force: true }));

/** The styles of a built page, by name. */
function stylesOf(built: string): [name: string, text: string][] {
  const assets = join(built, 'renderer', 'assets');
  const names = readdirSync(assets).filter((name) => name.endsWith('.css'));
  return names.sort().map((name) => [name, readFileSync(join(assets, name), 'utf8')]);
}

it('the page for developers has the styles that users get', () => {
  const styles = stylesOf(inject('lysarkApp'));
  expect(styles.length).toBeGreaterThan(0);
  expect(stylesOf(app)).toEqual(styles);
});

// Slower than the page for users.
everyScreen({ look: 'dark', app: () => app, patience: 15_000 });
