/** Words are edited where they stand on the slide: the slide's own at once, a fact's here only or in Fakta. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { begins, say } from './support/speech';
import { button, standing } from './tour/at';

afterEach(closeAll);

async function openedAt(slide: string) {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const app = await launchApp({ host: 'browser', profile, open });
  await button(app.page, 'Ny presentasjon').waitFor();
  await standing(app).go(`presentasjoner/okonomiforum/${slide}`);
  await app.page.locator('.stage .slide > svg').first().waitFor();
  return app;
}

const typing = (page: Page) => page.locator('textarea.inline-text');
const words = async (page: Page): Promise<string> =>
  ((await page.locator('.stage .slide').first().textContent()) ?? '').replaceAll('\u00A0', ' ');

it('the slide’s own heading is typed where it stands, and a fact’s words here only, with the way back', async () => {
  const app = await openedAt('omfang-av-statlig-styring');
  const { page } = app;

  // On a busy machine a double click's parts come at once, and the form has not yet gone where the first one led.
  await page.evaluate(`{
    const title = document.querySelector('[data-target="title"]');
    for (const type of ['click', 'click', 'dblclick'])
      title.dispatchEvent(new MouseEvent(type, { bubbles: true, detail: 1 }));
  }`);
  await page.waitForTimeout(300);
  await expect.poll(() => typing(page).inputValue()).toBe('Omfang av statlig styring');
  await page.keyboard.press('Escape');
  await typing(page).waitFor({ state: 'detached' });

  await page.locator('[data-target="title"]').dblclick();
  await expect.poll(() => typing(page).inputValue()).toBe('Omfang av statlig styring');
  await page.keyboard.type('Hvor mye staten styrer');
  await expect.poll(() => words(page)).toContain('Hvor mye staten styrer');
  await page.keyboard.press('Control+Enter');
  await typing(page).waitFor({ state: 'detached' });

  const label = page.locator('[data-target="figure.lovkrav.label"]');
  const before = await label.getAttribute('aria-label');
  await label.dblclick({ position: { x: 20, y: 8 } });
  await page.getByRole('menuitem', { name: say('Bare her') }).click();
  await expect.poll(() => typing(page).inputValue()).toMatch(/^lovkrav/);
  await page.keyboard.type('krav i lov');
  await expect.poll(() => words(page)).toContain('krav i lov');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => label.getAttribute('data-deviates')).toBe('true');
  await page.locator('.deviations').getByRole('button').click();
  await expect.poll(() => label.getAttribute('data-deviates')).toBeNull();
  await expect.poll(() => label.getAttribute('aria-label')).toBe(before);
  expect(app.complaints).toEqual([]);
});

it('a number leads to its fact, at the field that it is read from', async () => {
  const app = await openedAt('omfang-av-statlig-styring');
  const { page } = app;
  await page.locator('[data-target="figure.lovkrav.value"]').dblclick();
  await page
    .getByRole('menuitem', { name: begins('Endre i Fakta ({count} presentasjon)') })
    .first()
    .click();
  await expect.poll(() => page.url()).toContain('lovkrav');
  expect(app.complaints).toEqual([]);
});
