/** Every screen, in light and dark, large and at 200 %: a picture for people, and axe for all that people may not see. */
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { type App, closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { faults, out, type SizeName, shot, sizes } from './support/screens';
import { button, type Screen, standing, walk } from './tour/at';
import { begun } from './tour/begun';
import { imported } from './tour/imported';
import { opened } from './tour/opened';
import { outdated } from './tour/outdated';

afterEach(closeAll);

/** Sizes that a screen is looked at in; axe runs where the layout differs, which colours do not change. */
const looks: readonly { size: SizeName; axe: readonly string[] }[] = [
  { size: 'full', axe: ['light', 'dark'] },
  { size: 'double', axe: ['light'] },
  { size: 'narrow', axe: [] },
];

/** Milliseconds: slides are laid out and drawn in idle time. */
const settling = 350;

async function looked(app: App, screens: readonly Screen[], look: string): Promise<string[]> {
  const { page } = app;
  await page.setViewportSize(sizes.full);
  return await walk(standing(app), screens, look, async (name) => {
    const wrong: string[] = [];
    for (const { size, axe } of looks) {
      await page.setViewportSize(sizes[size]);
      await page.waitForTimeout(settling);
      await shot(page, `${look}/${name}${size === 'full' ? '' : ` - ${size}`}`);
      const found = await faults(page, { axe: axe.includes(look) });
      wrong.push(...found.map((fault) => `${name}, ${size}: ${fault}`));
    }
    await page.setViewportSize(sizes.full);
    return wrong;
  });
}

for (const look of ['light', 'dark'] as const) {
  const dark = look === 'dark';
  const inExample = async (): Promise<App> => {
    const profile = emptyProfile();
    const open = await exampleFolder(profile.documents);
    const app = await launchApp({ host: 'browser', profile, open, dark });
    app.page.setDefaultTimeout(6000);
    await button(app.page, 'Ny presentasjon').waitFor({ timeout: 20_000 });
    return app;
  };

  describe(`every screen in ${look}`, () => {
    it('before a commission is open', { timeout: 600_000 }, async () => {
      rmSync(`${out}/${look}`, { recursive: true, force: true });
      const app = await launchApp({ host: 'browser', dark });
      app.page.setDefaultTimeout(6000);
      expect(await looked(app, begun, look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });

    it('in a commission', { timeout: 900_000 }, async () => {
      const app = await inExample();
      expect(await looked(app, opened, look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });

    it('of files that are taken in', { timeout: 600_000 }, async () => {
      const app = await inExample();
      expect(await looked(app, imported, look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });

    it('of a presentation that is out of date', { timeout: 600_000 }, async () => {
      const app = await launchApp({ host: 'browser', dark });
      expect(await looked(app, await outdated(app), look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });
  });
}
