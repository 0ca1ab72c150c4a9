/** Sixteen people without a source get one together: from the finding by mouse, and from the list by keyboard alone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { Counted } from './support/counted';
import { expectNoMouse, handsFor } from './support/hands';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { faults, shot } from './support/screens';
import { button, standing } from './tour/at';

afterEach(closeAll);

const count = 16;

/** The example, where nobody has said where what is known of sixteen members comes from. */
async function withoutSources() {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const file = join(open, 'facts', 'people.json');
  const people = JSON.parse(readFileSync(file, 'utf8')) as { entries: object[] };
  const entries = Array.from({ length: count }, (_, i) => ({
    id: `a${i}`,
    name: `Medlem ${String.fromCharCode(65 + i)}`,
    membership: 'member',
    source: { unknown: 'Kilden er ikke lagt inn ennå.' },
  }));
  const known = people.entries.map((one) =>
    'unknown' in (one as { source: object }).source ? { ...one, source: { title: 'Regjeringen' } } : one,
  );
  writeFileSync(file, JSON.stringify({ ...people, entries: [...entries, ...known] }));
  const app = await launchApp({ host: 'browser', profile, open });
  await button(app.page, 'Ny presentasjon').waitFor();
  return { app, file };
}

const given = (file: string): number => readFileSync(file, 'utf8').split('Kongelig resolusjon').length - 1;
const source = (page: Page) => page.getByRole('combobox', { name: /^Tittel på kilden/ });

it('by mouse: from one finding to the sixteen, the source once, and one undo', async () => {
  const { app, file } = await withoutSources();
  const { page } = app;
  const counted = await Counted.from(page.context(), page);
  const start = { ...counted.cost };
  await page
    .getByRole('button', { name: /^Kontroll|advarsel|feil/ })
    .first()
    .click();
  const mend = page.getByRole('button', { name: `Gi kilde: ${count} personer mangler kilde` });
  await mend.waitFor({ timeout: 60_000 });
  await shot(page, 'sources-finding');
  await mend.click();
  await page.getByRole('heading', { name: `${count} personer valgt` }).waitFor();
  await expect.poll(() => source(page).and(page.locator(':focus')).count()).toBe(1);
  await page.keyboard.insertText('Kongelig resolusjon 9. mai 2025');
  await shot(page, 'sources-many');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: `Gi ${count} personer kilden` }).click();
  await expect.poll(() => given(file)).toBe(count);
  expect(counted.cost.clicks - start.clicks).toBeLessThanOrEqual(3);
  expect(counted.cost.keys - start.keys).toBe(0);
  await page.getByRole('button', { name: 'Angre', exact: true }).first().click();
  await expect.poll(() => given(file)).toBe(0);
  expect(app.complaints).toEqual([]);
});

it('by keyboard alone: the list, Shift and an arrow, the source typed once, and the last one again for another', async () => {
  const { app, file } = await withoutSources();
  const { page } = app;
  await handsFor('keyboard', page);
  await standing(app).go('fakta/folk/people/a0');
  const list = page.getByRole('listbox', { name: 'Personer' });
  await list.focus();
  const counted = await Counted.from(page.context(), page);
  for (let i = 1; i < count - 1; i++) await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('heading', { name: `${count - 1} personer valgt` }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => source(page).and(page.locator(':focus')).count()).toBe(1);
  await page.keyboard.insertText('Kongelig resolusjon');
  await page.keyboard.press('Enter');
  await expect.poll(() => given(file)).toBe(count - 1);
  expect(counted.cost.keys).toBeLessThanOrEqual(count + 1);
  await list.focus();
  await page.keyboard.press('End');
  await standing(app).go(`fakta/folk/people/a${count - 1}`);
  const last = page.getByRole('button', { name: 'Samme som sist: Kongelig resolusjon' });
  await shot(page, 'sources-last');
  await last.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => given(file)).toBe(count);
  await expectNoMouse(page);
  expect(app.complaints).toEqual([]);
});

it('a pasted list asks once where all of it is from', async () => {
  const { app, file } = await withoutSources();
  const { page } = app;
  await standing(app).go('fakta/folk-og-moter/people');
  await button(page, 'Lim inn liste …').click();
  const dialog = page.getByRole('dialog', { name: /.*/ }).first();
  await dialog.getByLabel('Tekst').fill('Anne Moe, lærer, Bodø\nBjørn Nes, lege, Hamar');
  await dialog.getByText('Hvor er dette fra?').waitFor();
  await source(page).fill('Kongelig resolusjon');
  await shot(page, 'sources-pasted');
  await dialog.getByRole('button', { name: 'Legg til 2 personer' }).click();
  await expect.poll(() => given(file)).toBe(2);
  expect(app.complaints).toEqual([]);
});
