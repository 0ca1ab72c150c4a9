/** F5 as in PowerPoint, the list by keys, and hidden slides in the export. */
import { afterEach, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { shot } from './support/screens';
import { button, standing } from './tour/at';

afterEach(closeAll);

it('F5 fills the one screen at once, Esc comes back, and the speaker’s window is one however often it is asked for', async () => {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const app = await launchApp({ host: 'browser', profile, open });
  const { page } = app;
  const at = standing(app);
  await button(page, 'Ny presentasjon').waitFor();
  await at.go('presentasjoner/kort-innlegg/mandat');
  const selected = page.getByRole('treeitem', { selected: true });
  await selected.waitFor();
  const first = await selected.getAttribute('id');

  await page.keyboard.press('PageDown');
  await expect.poll(() => selected.getAttribute('id')).not.toBe(first);
  await page.keyboard.press('PageUp');
  await expect.poll(() => selected.getAttribute('id')).toBe(first);

  await page.keyboard.press('Shift+F5');
  await page.locator('.show .slide').waitFor();
  expect(await page.evaluate('document.fullscreenElement !== null')).toBe(true);
  expect(app.page.context().pages()).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => selected.getAttribute('id')).toBe(first);
  expect(await page.evaluate('document.fullscreenElement')).toBe(null);

  const vis = page.getByRole('button', { name: 'Vis', exact: true });
  const [speaker] = await Promise.all([page.waitForEvent('popup'), vis.dblclick()]);
  await speaker.locator('.presenter-now .slide').waitFor();
  await vis.click();
  await page.waitForTimeout(500);
  expect(page.context().pages()).toHaveLength(2);
  await speaker.close();

  await page.locator(`#${first}`).click();
  await page.keyboard.press('Control+Shift+H');
  await page.keyboard.press('Control+E');
  const dialog = page.getByRole('dialog', { name: 'Eksporter' });
  const hidden = dialog.getByRole('checkbox', { name: 'Ta med ett skjult lysbilde' });
  await dialog.getByRole('radio', { name: 'PowerPoint' }).waitFor();
  expect(await hidden.count()).toBe(0);
  await dialog.getByRole('radio', { name: 'PDF', exact: true }).click();
  expect(await hidden.isChecked()).toBe(false);
  await shot(page, 'export with a hidden slide');
  await page.keyboard.press('Escape');

  // A talk made from an occasion knows how long it may be.
  await at.go('presentasjoner');
  await button(page, 'Ny presentasjon').click();
  const making = page.getByRole('dialog', { name: 'Ny presentasjon' });
  await making.getByRole('radio').first().waitFor();
  await making.locator('button[type=submit]').click();
  await page.locator('.stage .slide').first().waitFor();
  await expect.poll(() => page.locator('.editor-meta').textContent()).toMatch(/ca\. \d+ av \d+ min$/);
  await page.getByRole('tab', { name: 'Notater' }).click();
  await page.getByText('for lysbilder med stikkord').waitFor();
  await shot(page, 'time of a new talk');

  await page.keyboard.press('F1');
  const keys = page.getByRole('dialog', { name: 'Hurtigtaster' });
  await expect.poll(() => keys.textContent()).toContain('Vis fra dette lysbildetShift+F5');
  await shot(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'hidden' });
  expect(app.complaints).toEqual([]);
}, 90_000);
