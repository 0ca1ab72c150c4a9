/** One's own PowerPoint template: dropped on the commission, worn by its presentations, and its layouts corrected. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { template } from '../fixtures/templates';
import { exampleFolder } from './data/mailed';
import { closeAll, type HostName, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { faults, shot } from './support/screens';

afterEach(closeAll);

async function wearsTemplate(host: HostName): Promise<void> {
  const profile = emptyProfile();
  const folder = await exampleFolder(profile.documents);
  const app = await launchApp({ host, profile, open: folder });
  const { page } = app;
  await page.getByRole('button', { name: 'Ny presentasjon' }).first().waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Meny' }).first().click();
  await page.getByText('Om kommisjonen', { exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Om kommisjonen' });
  await dialog.getByRole('button', { name: /PowerPoint-mal/ }).waitFor();
  const file = Buffer.from(template('office')).toString('base64');
  await page.evaluate(`(() => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(file)}), (c) => c.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], 'Kontoret.pptx'));
    for (const type of ['dragenter', 'dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  })()`);
  const look = dialog.getByRole('radio', { name: 'Kontoret' });
  await expect.poll(() => look.isChecked().catch(() => false), { timeout: 30_000 }).toBe(true);
  await dialog.getByText('Skriften Aptos finnes ikke').waitFor();
  await dialog.getByText('Oppsett i malen').click();
  await dialog.getByLabel('Avslutning').selectOption({ label: 'Tittellysbilde' });
  await expect
    .poll(() => JSON.parse(readFileSync(join(folder, 'themes/kontoret.json'), 'utf8')).roles.closing)
    .toEqual({ layout: 'tittellysbilde', why: 'chosen' });
  await shot(page, `mal-${host}`);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  // The cards of the presentations stand on the template's own layout.
  await expect.poll(() => page.locator('.slide svg > image[href*="backdrop"]').count()).toBeGreaterThan(0);
  await shot(page, `mal-presentasjoner-${host}`);
}

describe('A PowerPoint template of one’s own', () => {
  it.each(['browser', 'standin'] as const)(
    'is dropped, worn by every presentation, and told which layout is for what (%s)',
    wearsTemplate,
  );
});
