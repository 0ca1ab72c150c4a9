/** Every screen in the page for developers: React complains of keys, of hooks, of effects that cannot be run twice. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { buildRenderer } from '../../scripts/build-app';
import { exampleFolder } from './data/mailed';
import { type App, closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { button, type Screen, standing, walk } from './tour/at';
import { begun } from './tour/begun';
import { imported } from './tour/imported';
import { opened } from './tour/opened';
import { outdated } from './tour/outdated';

let app: string;

beforeAll(async () => {
  const built = inject('lysarkApp');
  app = mkdtempSync(join(dirname(built), 'lysark-developers-'));
  cpSync(built, app, { recursive: true });
  await buildRenderer(app, 'developers');
});
afterAll(() => rmSync(app, { recursive: true, force: true }));
afterEach(closeAll);

/** @returns what could not be come to, and what the page complained of, with where */
async function complaints(at: App, screens: readonly Screen[]): Promise<string[]> {
  let known = 0;
  return await walk(standing(at), screens, 'developers', async (name) => {
    const fresh = at.complaints.slice(known).map((complaint) => `${name}: ${complaint}`);
    known = at.complaints.length;
    return fresh;
  });
}

it('React has nothing to say of any screen', { timeout: 600_000 }, async () => {
  const first = await launchApp({ host: 'browser', app });
  expect(await complaints(first, begun)).toEqual([]);
  await first.close();
  const checking = await launchApp({ host: 'browser', app });
  expect(await complaints(checking, await outdated(checking))).toEqual([]);
  await checking.close();
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const inside = await launchApp({ host: 'browser', app, profile, open });
  await button(inside.page, 'Ny presentasjon').waitFor();
  expect(await complaints(inside, [...opened, ...imported])).toEqual([]);
});
