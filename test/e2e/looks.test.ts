/** «Utseende»: a look is chosen by its pictures, for one presentation and for the commission, and taken back. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { expectNoMouse, handsFor } from './support/hands';
import { closeAll, type HostName, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { faults, shot } from './support/screens';

afterEach(closeAll);

/** Grounds of covers. */
const fjord = '#0B3B4A';
const dagslys = '#E4F0F8';
const black = '#000000';

/** What the cover on the stage stands on. */
const ground = (page: Page): Promise<string | null> =>
  page.locator('.stage .slide svg > rect').first().getAttribute('fill');

async function choosesLooks(host: HostName, with_: 'mouse' | 'keyboard'): Promise<void> {
  const profile = emptyProfile();
  const app = await launchApp({ host, profile, open: await exampleFolder(profile.documents) });
  const { page } = app;
  const hands = await handsFor(with_, page);
  await page.getByRole('button', { name: 'Ny presentasjon' }).first().waitFor({ timeout: 30_000 });
  const base = new URL(page.url()).hash.split('/').slice(0, 3).join('/');
  await page.evaluate(`location.hash = ${JSON.stringify(`${base}/presentasjoner/okonomiforum/forside`)}`);
  await expect.poll(() => ground(page), { timeout: 20_000 }).toBe(fjord);

  await hands.press(page.getByRole('button', { name: /^Om presentasjonen/ }).first());
  const about = page.getByRole('dialog', { name: 'Om presentasjonen' });
  // Two slides in each of four choices, one of which is to be as the commission.
  await expect.poll(() => about.locator('.look-pictures svg[role]').count(), { timeout: 20_000 }).toBe(8);
  expect(await about.getByRole('radio', { name: 'Som kommisjonen' }).isChecked()).toBe(true);
  await about.locator('.looks').scrollIntoViewIfNeeded();
  await shot(page, `utseende-${host}`);
  expect(await faults(page)).toEqual([]);
  await hands.press(about.getByRole('radio', { name: 'Dagslys' }));
  await expect.poll(() => ground(page)).toBe(dagslys);
  await page.keyboard.press('Escape');
  await about.waitFor({ state: 'hidden' });
  await shot(page, `utseende-dagslys-${host}`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => ground(page)).toBe(fjord);

  await hands.press(page.getByRole('button', { name: 'Meny' }).first());
  await hands.press(page.getByText('Om kommisjonen', { exact: true }).first());
  const commission = page.getByRole('dialog', { name: 'Om kommisjonen' });
  await expect
    .poll(() => commission.locator('.look-pictures svg[role]').count(), { timeout: 20_000 })
    .toBe(6);
  await commission.locator('.looks').scrollIntoViewIfNeeded();
  await shot(page, `utseende-kommisjonen-${host}`);
  expect(await faults(page)).toEqual([]);
  await hands.press(commission.getByRole('radio', { name: 'Høy kontrast' }));
  await page.keyboard.press('Escape');
  await commission.waitFor({ state: 'hidden' });
  await expect.poll(() => ground(page)).toBe(black);
  if (with_ === 'keyboard') await expectNoMouse(page);
  expect(app.complaints).toEqual([]);
  expect(await app.close()).toBe(true);
}

describe('A look is chosen by its pictures, for a presentation and for the commission, and taken back', () => {
  it('in the browser, by keyboard alone', { timeout: 240_000 }, () => choosesLooks('browser', 'keyboard'));
  it('in the desktop host, with the mouse', { timeout: 240_000 }, () => choosesLooks('standin', 'mouse'));
});
