/** Things that users do in several stories. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hands } from '../support/hands';
import type { App } from '../support/launch';
import { begins, say } from '../support/speech';

interface At {
  hands: Hands;
  page: Page;
}

/** Selects a slide by its printed number. @returns the words on it */
export async function selectSlide({ hands, page }: At, number: number): Promise<string> {
  const item = page.getByRole('treeitem', { name: new RegExp(`^${number}(–\\d+)?\\. `) });
  await hands.find(page.getByRole('tree'), item);
  await hands.press(item);
  await expect.poll(() => item.getAttribute('aria-selected')).toBe('true');
  return await slideWords(page);
}

/** The words of the slide that is edited. */
export async function slideWords(page: Page): Promise<string> {
  return ((await page.locator('.stage .slide').first().textContent()) ?? '').trim();
}

export async function openTab({ hands, page }: At, name: 'Innhold' | 'Notater'): Promise<void> {
  await hands.press(page.getByRole('tab', { name: say(name) }));
}

/** Does something that opens a window. @returns the window’s page */
export async function newWindowOf(app: App, open: () => Promise<void>): Promise<Page> {
  const before = app.pages().length;
  await open();
  for (let tries = 0; tries < 200; tries++) {
    const page = app.pages()[before];
    if (page) {
      await page.waitForLoadState('load');
      return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No window was opened.');
}

/** PowerPoint and the last folder are chosen already: one press, unless it is to be something else. */
export async function exportNow(
  { hands, page }: At & { app: App },
  what?: 'PDF' | 'Notatsider (PDF)',
): Promise<void> {
  await hands.press(page.getByRole('main').getByRole('button', { name: say('Eksporter') }));
  const dialog = page.getByRole('dialog', { name: say('Eksporter') });
  expect(await dialog.getByRole('radio', { name: 'PowerPoint' }).isChecked()).toBe(true);
  if (what) await hands.press(dialog.getByRole('radio', { name: say(what), exact: true }));
  await hands.press(dialog.getByRole('button', { name: say('Eksporter') }));
  await dialog.getByText(begins('Ferdig: {name}')).waitFor({ timeout: 60_000 });
  await hands.press(dialog.getByRole('button', { name: say('Lukk') }));
}

/** One of the three places. */
export async function goTo({ hands, page }: At, place: 'Presentasjoner' | 'Fakta' | 'Bilder'): Promise<void> {
  const nav = page.getByRole('navigation', { name: say('Hovedmeny') });
  await hands.press(nav.getByRole('button', { name: say(place) }));
}

/** Finds an entry in a field that looks up in the facts. */
export async function pick({ hands, page }: At, field: Locator, title: string): Promise<void> {
  await hands.write(field, title);
  await hands.press(page.getByRole('listbox').getByRole('option', { name: title }).first());
}

/** Opens a presentation by its card. */
export async function openDeck({ hands, page }: At, name: RegExp): Promise<void> {
  await hands.press(page.getByRole('main').getByRole('heading', { level: 3, name }).getByRole('button'));
  await page.getByRole('tree').waitFor();
}
