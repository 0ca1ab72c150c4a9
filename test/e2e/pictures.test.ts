/** Pictures come onto slides as people bring them: dropped, pasted, fetched from the disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { picture } from './data/picture';
import { choose } from './support/choosing';
import { handsFor } from './support/hands';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile, receive } from './support/profile';
import { faults, shot } from './support/screens';
import { button, standing } from './tour/at';

afterEach(closeAll);

async function openedAt(slide: string) {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const app = await launchApp({ host: 'browser', profile, open });
  await button(app.page, 'Ny presentasjon').waitFor();
  await standing(app).go(`presentasjoner/okonomiforum/${slide}`);
  await app.page.locator('.stage [data-target]').first().waitFor();
  await app.page.waitForTimeout(1500);
  const slides = (): { id: string; template: string; image?: string }[] =>
    JSON.parse(readFileSync(join(open, 'decks', 'okonomiforum.json'), 'utf8')).slides;
  const images = (): { id: string; file: string }[] =>
    JSON.parse(readFileSync(join(open, 'facts', 'images.json'), 'utf8')).entries;
  return { app, profile, page: app.page, slides, images };
}

const active = (page: Page): string => new URL(page.url()).hash.split('/').at(-1)!;

it('a photo that is dropped on a quotation becomes the next slide at once, and one undo takes all of it back', async () => {
  const { app, page, profile, slides, images } = await openedAt('sitat-solberg');
  const before = { slides: slides().length, images: images().length };
  await app.drop(page, '.sheet .slide', [receive(profile, 'Besøk i Bodø.png', picture(800, 450))]);
  await page.getByText('Bildet har fått et eget lysbilde.').waitFor();
  await expect.poll(() => slides().length).toBe(before.slides + 1);
  const at = slides().findIndex(({ id }) => id === 'sitat-solberg');
  expect(slides()[at + 1]).toMatchObject({ template: 'full-image' });
  expect(active(page)).toBe(slides()[at + 1]!.id);
  await expect.poll(() => page.locator('.sheet .slide image').count()).toBe(1);
  await shot(page, 'photo that became a slide');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => slides().length).toBe(before.slides);
  await expect.poll(() => images().length).toBe(before.images);
  expect(app.complaints).toEqual([]);
});

it('a photo that is dropped on a picture takes its place; a pasted one, beside it, becomes a slide', async () => {
  const { app, page, profile, slides, images } = await openedAt('kommunenes-rolle');
  const before = slides().length;
  const was = slides().find(({ id }) => id === 'kommunenes-rolle')!.image;
  const target = page.locator('.stage [data-target]').filter({ hasNotText: /./ }).last();
  await target.waitFor();
  const image = page.locator('.sheet .slide image').first();
  await image.waitFor();
  await app.drop(page, '.sheet .slide image', [receive(profile, 'Rådhuset.png', picture(640, 480))]);
  await page.getByText('Bildet er satt inn.').waitFor();
  await expect.poll(() => slides().find(({ id }) => id === 'kommunenes-rolle')!.image).not.toBe(was);
  expect(slides()).toHaveLength(before);
  const base64 = Buffer.from(picture(500, 300)).toString('base64');
  await page.evaluate(`{
    const bytes = Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }`);
  await expect.poll(() => slides().length).toBe(before + 1);
  expect(images().at(-1)!.file).toMatch(/^limt-inn-/);
  expect(app.complaints).toEqual([]);
});

it('what is no picture is refused where it was dropped, and the slides stay as they are', async () => {
  const { app, page, profile, slides } = await openedAt('mandat');
  const before = slides();
  const text = new TextEncoder().encode('Bare tekst');
  await app.drop(page, '.sheet .slide', [receive(profile, 'referat.txt', text)]);
  await page.getByRole('alert').filter({ hasText: 'referat.txt' }).waitFor();
  await shot(page, 'what is no picture');
  expect(await faults(page)).toEqual([]);
  expect(slides()).toEqual(before);
});

it('a picture is fetched from the disk by the keyboard alone', async () => {
  const { app, page, profile, slides } = await openedAt('sitat-solberg');
  const before = slides().length;
  const path = receive(profile, 'Fra disk.png', picture(400, 300));
  await choose(app, await handsFor('keyboard', page), { what: 'images', path }, async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bilde fra disk');
    await page
      .getByRole('option', { name: /bilde fra disk/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
  });
  await expect.poll(() => slides().length).toBe(before + 1);
});
