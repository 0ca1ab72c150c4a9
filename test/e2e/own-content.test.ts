/** Slides with content of their own, without Fakta: a table and a chart from «Legg til», and what is done with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { shot } from './support/screens';
import { button, standing } from './tour/at';

afterEach(closeAll);

async function opened() {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const app = await launchApp({ host: 'browser', profile, open });
  await button(app.page, 'Ny presentasjon').waitFor();
  await standing(app).go('presentasjoner/okonomiforum/forside');
  await app.page.locator('.stage .slide > svg').first().waitFor();
  const read = (file: string) => JSON.parse(readFileSync(join(open, file), 'utf8'));
  const saved = (template: string) =>
    read('decks/okonomiforum.json').slides.filter(
      (slide: { template: string }) => slide.template === template,
    );
  return { app, page: app.page, saved, read };
}

/** Pastes where the caret is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  }`);
}

async function add(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+M');
  await page.getByRole('option', { name }).click();
}

it('a table and a chart come straight from «Legg til», are pasted into, and taken into Fakta later', async () => {
  const { app, page, saved, read } = await opened();
  await page.keyboard.press('Control+M');
  await page.getByRole('option', { name: /^Tabell.*Eget innhold/ }).scrollIntoViewIfNeeded();
  await shot(page, 'tiles of own content');
  await page.getByRole('option', { name: /^Tabell.*Eget innhold/ }).click();
  const cells = page.getByRole('table', { name: 'Celler' });
  const first = cells.getByRole('textbox').first();
  await expect.poll(() => first.evaluate((one) => one.matches(':focus'))).toBe(true);
  await shot(page, 'a table nobody has written in');
  await paste(page, 'Tiltak\tFrist\nHøring\t1. mars\nVedtak\t1. juni');
  const rows = [
    ['Tiltak', 'Frist', ''],
    ['Høring', '1. mars', ''],
    ['Vedtak', '1. juni', ''],
    ['', '', ''],
  ];
  await expect.poll(() => saved('table')[0]?.rows).toEqual(rows.slice(0, 3));
  await shot(page, 'a table that was pasted');
  await page.locator('[data-target="table#1.1"]').dblclick();
  await expect.poll(() => page.locator('textarea.inline-text').inputValue()).toBe('1. mars');
  await page.keyboard.press('End');
  await page.keyboard.type(' 2026');
  await page.keyboard.press('Escape');
  await expect.poll(() => saved('table')[0]?.rows[1][1]).toBe('1. mars 2026');
  await button(page, 'Ta med i Fakta').click();
  await expect.poll(() => saved('table')[0]?.table).toBe('uten-navn');
  expect(read('facts/tables.json').entries[0].columns).toEqual(['Tiltak', 'Frist']);
  await shot(page, 'a table that follows Fakta');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => saved('table')[0]?.rows?.[1][1]).toBe('1. mars 2026');

  await add(page, /^Diagram.*Eget innhold/);
  const numbers = page.getByRole('table', { name: 'Tall' });
  await expect
    .poll(() =>
      numbers
        .getByRole('textbox')
        .first()
        .evaluate((one) => one.matches(':focus')),
    )
    .toBe(true);
  await paste(page, 'År\tEldre\n2025\t250\n2030\t310');
  await expect
    .poll(() => saved('chart').map((one: { rows: unknown }) => one.rows))
    .toContainEqual([
      ['År', 'Eldre'],
      ['2025', 250],
      ['2030', 310],
    ]);
  await shot(page, 'a chart that was pasted');

  // By mouse: what is pointed at is edited, answered for, or has a menu.
  await page.keyboard.press('Escape');
  const drawn = page.locator('[data-target="chart"]');
  await drawn.dblclick();
  await expect
    .poll(() =>
      numbers
        .getByRole('textbox')
        .first()
        .evaluate((one) => one.matches(':focus')),
    )
    .toBe(true);
  const box = (await drawn.boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 4 });
  await page.mouse.up();
  await page.getByText('Oppsettet følger malen. Velg «Type», eller bytt mal.').waitFor();
  await drawn.click({ button: 'right' });
  const menu = page.getByRole('menu');
  await menu.getByRole('menuitem', { name: /Endre i skjemaet/ }).waitFor();
  await shot(page, 'what can be done with a chart');
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });

  // By keys: the menu of the title has the focus on its first item, and gives it back.
  const title = page.locator('[data-target="title"]');
  await title.focus();
  await page.keyboard.press('Shift+F10');
  await expect
    .poll(() =>
      menu
        .getByRole('menuitem')
        .first()
        .evaluate((one) => one.matches(':focus')),
    )
    .toBe(true);
  await shot(page, 'what can be done with a title');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('textarea.inline-text').count()).toBe(1);
  await page.keyboard.type('Flere eldre');
  await page.keyboard.press('Escape');
  await expect.poll(() => saved('chart')[0]?.heading).toBe('Flere eldre');

  // Spelling is for words of a language, and not for names.
  const checked = (field: string) =>
    page.locator(`[data-slot="${field}"] :is(textarea, input)`).first().getAttribute('spellcheck');
  expect([await checked('heading'), await checked('highlight')]).toEqual(['true', 'false']);
  expect(await page.locator('[data-slot="heading"] textarea').getAttribute('lang')).toBe('nb');

  // A note to a colleague, from the menu; it is done later.
  await title.focus();
  await page.keyboard.press('Shift+F10');
  await menu.getByRole('menuitem', { name: /Ny kommentar/ }).click();
  const note = page.getByRole('textbox', { name: 'Ny kommentar' });
  await expect.poll(() => note.evaluate((one) => one.matches(':focus'))).toBe(true);
  await page.keyboard.type('@Per: stemmer tallet for 2030?');
  await page.getByRole('textbox', { name: 'Navnet ditt' }).fill('Kari Nordmann');
  await button(page, 'Legg til kommentar').click();
  const said = () => Object.values(saved('chart')[0]?.comments ?? {});
  await expect.poll(said).toMatchObject([{ text: '@Per: stemmer tallet for 2030?', by: 'Kari Nordmann' }]);
  await page.getByRole('tab', { name: 'Kommentarer (1)' }).waitFor();
  await shot(page, 'a comment on a slide');
  await page.getByRole('checkbox', { name: 'Ferdig' }).check();
  await expect.poll(said).toMatchObject([{ done: true }]);
  await page.getByRole('tab', { name: 'Kommentarer', exact: true }).waitFor();

  // And on a fact.
  await standing(app).go('fakta/mandat-og-arbeid/topics/oppgavefordeling');
  await page.getByRole('textbox', { name: 'Ny kommentar' }).fill('Er dette siste versjon?');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('checkbox', { name: 'Ferdig' }).waitFor();
  await page.getByRole('checkbox', { name: 'Ferdig' }).scrollIntoViewIfNeeded();
  await shot(page, 'a comment on a fact');
  const topic = () =>
    read('facts/topics.json').entries.find(({ id }: { id: string }) => id === 'oppgavefordeling');
  await expect
    .poll(() => Object.values(topic().comments ?? {}))
    .toMatchObject([{ text: 'Er dette siste versjon?', by: 'Kari Nordmann' }]);
  expect(app.complaints).toEqual([]);
});
