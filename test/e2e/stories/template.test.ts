/** One's own PowerPoint template: taken in, worn by every presentation, told which layout is for what, and exported. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { template } from '../../fixtures/templates';
import { approved, lastExport } from '../support/approve';
import { choose } from '../support/choosing';
import { receive } from '../support/profile';
import { faults, shot } from '../support/screens';
import { begins, say } from '../support/speech';
import { exportNow, openDeck } from './steps';
import { type Story, story } from './story';

const name = 'Kontoret';
const title = 'Tittellysbilde';

async function openCommission({ hands, page }: Story): Promise<Locator> {
  await hands.press(page.getByRole('button', { name: say('Meny') }).first());
  await hands.press(page.getByText(say('Om kommisjonen'), { exact: true }).first());
  const dialog = page.getByRole('dialog', { name: say('Om kommisjonen') });
  await dialog.getByRole('button', { name: say('Bruk egen PowerPoint-mal …') }).waitFor();
  return dialog;
}

/** By drop with the mouse, through the dialog by keyboard. */
async function bring({ app, hands, page }: Story, dialog: Locator): Promise<void> {
  const path = receive(app.profile, `${name}.pptx`, template('office'));
  if (hands.name === 'mouse') await app.drop(page, 'dialog[open]', [path]);
  else {
    await choose(app, hands, { what: 'presentation', path }, () =>
      hands.press(dialog.getByRole('button', { name: say('Bruk egen PowerPoint-mal …') })),
    );
  }
  const look = dialog.getByRole('radio', { name });
  await expect.poll(() => look.isChecked().catch(() => false)).toBe(true);
}

/** What the template's file says, which the user may also change by hand. */
function chosen(folder: string): unknown {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((one) =>
    one.endsWith('kontoret.json'),
  );
  return JSON.parse(readFileSync(join(folder, file!), 'utf8')).roles.closing;
}

story('template', 'an office wears its own PowerPoint template', {
  async first(told: Story) {
    const { app, hands, page } = told;
    await hands.press(page.getByRole('button', { name: begins('Prøv eksempelet') }));
    await page.getByRole('main').getByRole('heading', { level: 3 }).first().waitFor();
    const dialog = await openCommission(told);
    await bring(told, dialog);
    await dialog
      .getByText(
        begins(
          'Skriften {family} finnes ikke på denne maskinen. Linjene er målt med {twin}, og kan brytes annerledes i PowerPoint.',
          { family: 'Aptos' },
        ),
      )
      .waitFor();

    await hands.press(dialog.getByText(say('Oppsett i malen'), { exact: true }));
    // Each choice stands beside the commission's own slide on it.
    await expect.poll(() => dialog.locator('.looks-layouts .slide svg[role]').count()).toBe(9);
    await hands.choose(dialog.getByLabel(say('Avslutning'), { exact: true }), title);
    await expect
      .poll(() => chosen(app.profile.documents))
      .toEqual({ layout: 'tittellysbilde', why: 'chosen' });
    await dialog.locator('.looks-layouts').scrollIntoViewIfNeeded();
    await shot(page, `mal ${hands.name} ${app.host}`);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // The cards of the presentations stand on the template's own layout.
    await expect.poll(() => page.locator('.slide svg > image[href*="backdrop"]').count()).toBeGreaterThan(0);
    await shot(page, `mal presentasjoner ${hands.name} ${app.host}`);
    await openDeck({ hands, page }, /økonomiforum/i);
    await exportNow({ app, hands, page });
  },

  async again({ app, hands, page }: Story) {
    await page.locator('.stage .slide svg > image[href*="backdrop"]').first().waitFor();
    await exportNow({ app, hands, page });
  },

  async holds({ app }: Story) {
    const { slides } = await approved(lastExport(app.profile.documents));
    // The cover by the template's own word for it, and the last words because the user said so.
    const numbers = slides.filter(({ layout }) => layout === title).map(({ number }) => number);
    expect(numbers).toEqual([1, expect.any(Number)]);
  },
});
