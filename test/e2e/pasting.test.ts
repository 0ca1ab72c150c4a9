/** A table that another program has put on the clipboard, pasted where people paste tables: each reads it the same way. */
import type { Locator } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { shot } from './support/screens';
import { button, standing } from './tour/at';

afterEach(closeAll);

/** Puts it on the clipboard as another program does, and pastes it over what the field holds. */
async function paste(into: Locator, html: string, text: string): Promise<void> {
  const page = into.page();
  await page.evaluate(`navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }),
    'text/plain': new Blob([${JSON.stringify(text)}], { type: 'text/plain' }),
  })])`);
  await into.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

async function opened() {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const app = await launchApp({ host: 'browser', profile, open });
  await button(app.page, 'Ny presentasjon').waitFor();
  return { app, page: app.page, at: standing(app) };
}

const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><!--StartFragment-->
<tr><td>Tana</td><td x:num="0.125">12,5 %</td></tr><tr><td>Alta</td><td x:num="0.334">33,4 %</td></tr>
<tr><td>Bergen</td><td x:num="-5">(5)</td></tr><tr><td>Voss</td><td>kr 1 500</td></tr><tr><td>Lom</td><td>nitten</td></tr>
<!--EndFragment--></table></body></html>`;

it('numbers go into the grid of a chart as they were meant, and what is no number stays and says so', async () => {
  const { app, page, at } = await opened();
  await at.go('presentasjoner/okonomiforum/perspektivmeldingen');
  const cell = (row: number, column: number) =>
    page.getByRole('textbox', { name: `Rad ${row}, kolonne ${column}`, exact: true });
  await cell(2, 1).waitFor();
  await paste(cell(2, 1), excel, 'Tana\t12,5 %');
  await expect.poll(() => cell(3, 2).inputValue()).toBe('33,4');
  expect(await cell(4, 2).inputValue()).toMatch(/^[-−]5$/);
  expect(await cell(5, 2).inputValue()).toBe('1 500');
  expect(await cell(6, 2).inputValue()).toBe('nitten');
  const doubts = page.getByRole('group', { name: 'Tall', exact: true }).getByRole('status');
  await expect.poll(() => doubts.textContent()).toContain('nitten');
  expect(await doubts.textContent()).toContain('«prosent»');
  // What is typed is said like what is pasted.
  expect(await doubts.textContent()).not.toContain('«€»');
  await cell(6, 2).fill('€ 12');
  await expect.poll(() => doubts.textContent()).toContain('«€»');
  await doubts.scrollIntoViewIfNeeded();
  await shot(page, 'pasted into a chart');
  expect(app.complaints).toEqual([]);
});

it('members of a table with merged cells come with their own words', async () => {
  const { app, page, at } = await opened();
  await at.go('fakta/folk-og-moter/people');
  await button(page, /^Lim inn liste/).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox').first();
  await field.waitFor();
  const html = `<table><tr><td><p>Navn</p></td><td><p>Etat</p></td><td><p>Stilling</p></td></tr>
<tr><td><p>Kari Furuseth</p></td><td rowspan=2><p>Bodø kommune</p></td><td><p>ordfører</p></td></tr>
<tr><td><p>Ola Granlund</p></td><td><p>rådgiver</p></td></tr></table>`;
  await paste(field, html, 'Navn\nEtat\nStilling\nKari Furuseth');
  await expect.poll(() => field.inputValue()).toContain('Ola Granlund\tBodø kommune\trådgiver');
  await expect
    .poll(() => dialog.getByRole('textbox', { name: /^Organisasjon, Ola Granlund/ }).inputValue())
    .toBe('Bodø kommune');
  await shot(page, 'pasted members');
  expect(app.complaints).toEqual([]);
});

it('one of several tables is chosen, under headings that span', async () => {
  const { app, page, at } = await opened();
  await at.go('fakta/tall/datasets');
  await button(page, 'Lim inn tabell …').click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox').first();
  await field.waitFor();
  const html = `<p>Elever</p><table><tr><td rowspan=2>Skole</td><td colspan=2>Elever</td></tr><tr><td>2024</td><td>2025</td></tr>
<tr><td>Lunde</td><td>41</td><td>40</td></tr><tr><td>Tinn</td><td>12</td><td>13</td></tr></table>
<p>Lærere</p><table><tr><td>Skole</td><td>2024</td></tr><tr><td>Lunde</td><td>7</td></tr></table>`;
  await paste(field, html, 'Elever\nSkole');
  await dialog.getByRole('columnheader', { name: 'Elever, 2025' }).waitFor();
  expect(await dialog.getByRole('list', { name: 'Se over' }).textContent()).toContain('Lærere');
  await shot(page, 'pasted tables');
  await dialog.getByLabel('Ark').selectOption({ label: 'Lærere' });
  await dialog.getByRole('cell', { name: '7', exact: true }).waitFor();
  expect(app.complaints).toEqual([]);
});
