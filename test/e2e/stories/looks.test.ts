/** «Utseende»: a look is chosen by its pictures, for one presentation and for the commission, and taken back. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faults, shot } from '../support/screens';
import { begins, say } from '../support/speech';
import { openDeck } from './steps';
import { type Story, story } from './story';

/** Grounds of covers. */
const fjord = '#0B3B4A';
const dagslys = '#E4F0F8';
const black = '#000000';

/** What the cover on the stage stands on. */
const ground = (page: Page): Promise<string | null> =>
  page.locator('.stage .slide svg > rect').first().getAttribute('fill');

/** The commission's own choice, as it is saved. */
function saved(folder: string): unknown {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('commission.json'),
  );
  return JSON.parse(readFileSync(join(folder, file!), 'utf8')).theme;
}

story('looks', 'a look is chosen by its pictures', {
  async first({ app, hands, page }: Story) {
    await hands.press(page.getByRole('button', { name: begins('Prøv eksempelet') }));
    await openDeck({ hands, page }, /økonomiforum/i);
    await expect.poll(() => ground(page)).toBe(fjord);

    await hands.press(page.getByRole('button', { name: begins('Om presentasjonen') }).first());
    const about = page.getByRole('dialog', { name: say('Om presentasjonen') });
    // Two slides in each of four choices, one of which is to be as the commission.
    await expect.poll(() => about.locator('.look-pictures svg[role]').count()).toBe(8);
    expect(await about.getByRole('radio', { name: say('Som kommisjonen') }).isChecked()).toBe(true);
    await about.locator('.looks').scrollIntoViewIfNeeded();
    await shot(page, `utseende ${hands.name} ${app.host}`);
    expect(await faults(page)).toEqual([]);
    await hands.press(about.getByRole('radio', { name: say('Dagslys') }));
    await expect.poll(() => ground(page)).toBe(dagslys);
    await page.keyboard.press('Escape');
    await about.waitFor({ state: 'hidden' });
    await shot(page, `utseende dagslys ${hands.name} ${app.host}`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => ground(page)).toBe(fjord);

    await hands.press(page.getByRole('button', { name: say('Meny') }).first());
    await hands.press(page.getByText(say('Om kommisjonen'), { exact: true }).first());
    const commission = page.getByRole('dialog', { name: say('Om kommisjonen') });
    await expect.poll(() => commission.locator('.look-pictures svg[role]').count()).toBe(6);
    await commission.locator('.looks').scrollIntoViewIfNeeded();
    await shot(page, `utseende kommisjonen ${hands.name} ${app.host}`);
    expect(await faults(page)).toEqual([]);
    await hands.press(commission.getByRole('radio', { name: say('Høy kontrast') }));
    await page.keyboard.press('Escape');
    await commission.waitFor({ state: 'hidden' });
    await expect.poll(() => ground(page)).toBe(black);
  },

  async again({ page }: Story) {
    await expect.poll(() => ground(page)).toBe(black);
  },

  async holds({ app }: Story) {
    await expect.poll(() => saved(app.profile.documents)).toBe('hoy-kontrast');
  },
});
