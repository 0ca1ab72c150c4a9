/** What is open in front of a place goes with it. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { button, standing } from './tour/at';

afterEach(closeAll);

const deck = 'kort-innlegg';
const shown = (page: Page) => page.locator('dialog[open]').count();

it('a dialog or drawer that one left for the show is not in the way afterwards', async () => {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const app = await launchApp({ host: 'browser', profile, open });
  const { page } = app;
  await button(page, 'Ny presentasjon').waitFor();
  const at = standing(app);
  const inEditor = async () => {
    await at.go(`presentasjoner/${deck}/mandat`);
    await page.locator('.stage .slide').first().waitFor();
  };
  const main = page.getByRole('main');
  const openers: [string, () => Promise<void>][] = [
    ['Eksporter', () => main.getByRole('button', { name: 'Eksporter' }).click()],
    ['Kontroll', () => page.keyboard.press('Control+Shift+K')],
    ['Søk', () => page.keyboard.press('Control+K')],
    ['Om presentasjonen', () => button(page, /^Om presentasjonen/).click()],
    ['Legg til', () => button(page, 'Legg til').click()],
  ];
  for (const [name, press] of openers) {
    await inEditor();
    await press();
    await expect.poll(() => shown(page), { message: name }).toBe(1);
    await at.go(`vis/${deck}/mandat`);
    await page.locator('.slide').first().waitFor();
    await inEditor();
    expect(await shown(page), name).toBe(0);
  }
  expect(app.complaints).toEqual([]);
});
