/** Every screen: a picture for people, axe for all that people may not see, and what the page itself complains of. */
import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { contest } from '../data/contested';
import { exampleFolder } from '../data/mailed';
import { type App, closeAll, launchApp } from '../support/launch';
import { emptyProfile, type Profile } from '../support/profile';
import { faults, out, type SizeName, shot, sizes } from '../support/screens';
import { button, type Screen, standing, walk } from './at';
import { begun } from './begun';
import { contested } from './contested';
import { imported } from './imported';
import { opened } from './opened';
import { outdated } from './outdated';

export type Look = 'light' | 'dark';

interface Seen {
  size: SizeName;
  axe: boolean;
}

/** Sizes that a screen is looked at in. What axe says is the same in every size; what must be scrolled sideways is not. Colours do not differ with the size, so the dark has one. */
const seen: Readonly<Record<Look, readonly Seen[]>> = {
  light: [
    { size: 'full', axe: true },
    { size: 'double', axe: false },
    { size: 'narrow', axe: false },
  ],
  dark: [{ size: 'full', axe: true }],
};

/** Milliseconds: slides are laid out and drawn in idle time; in another size they are there already. */
const settling = { first: 350, again: 120 };

async function looked(app: App, screens: readonly Screen[], look: Look): Promise<string[]> {
  const { page } = app;
  let known = 0;
  await page.setViewportSize(sizes.full);
  return await walk(standing(app), screens, look, async (name) => {
    const wrong: string[] = [];
    for (const { size, axe } of seen[look]) {
      await page.setViewportSize(sizes[size]);
      await page.waitForTimeout(size === 'full' ? settling.first : settling.again);
      await shot(page, `${look}/${name}${size === 'full' ? '' : ` - ${size}`}`);
      const found = await faults(page, { axe });
      wrong.push(...found.map((fault) => `${name}, ${size}: ${fault}`));
    }
    await page.setViewportSize(sizes.full);
    const complaints = app.complaints.slice(known);
    known = app.complaints.length;
    return [...wrong, ...complaints.map((complaint) => `${name}: ${complaint}`)];
  });
}

export interface EveryScreenOptions {
  look: Look;
  /** Folder of another build than that of `setup.ts`, once it is built. */
  app?(): string;
  /** Milliseconds until a screen must be there. */
  patience: number;
}

/** Defines the tests of one look. */
export function everyScreen({ look, app: built, patience }: EveryScreenOptions): void {
  const usual = () => ({ host: 'browser' as const, dark: look === 'dark', app: built?.() });
  const begin = async (): Promise<App> => {
    const app = await launchApp(usual());
    app.page.setDefaultTimeout(patience);
    return app;
  };
  const inExample = async (prepare?: (profile: Profile, folder: string) => void): Promise<App> => {
    const profile = emptyProfile();
    const open = await exampleFolder(profile.documents);
    prepare?.(profile, open);
    const app = await launchApp({ ...usual(), profile, open });
    app.page.setDefaultTimeout(patience);
    await button(app.page, 'Ny presentasjon').waitFor({ timeout: 20_000 });
    return app;
  };

  afterEach(closeAll);
  describe(`every screen in ${look}`, () => {
    it('before a commission is open', { timeout: 600_000 }, async () => {
      rmSync(`${out}/${look}`, { recursive: true, force: true });
      const app = await begin();
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

    it('of what two have changed differently', { timeout: 600_000 }, async () => {
      const app = await inExample(contest);
      expect(await looked(app, contested, look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });

    it('of a presentation that is out of date', { timeout: 600_000 }, async () => {
      const app = await begin();
      expect(await looked(app, await outdated(app), look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });
  });
}
