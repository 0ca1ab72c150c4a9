/** Where did we write that? A colleague asks for a word, and later another word must stand everywhere. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Deck } from '../../../core/model/deck';
import { exampleFolder } from '../data/mailed';
import { choose } from '../support/choosing';
import { faults, shot } from '../support/screens';
import { goTo, openDeck, slideWords } from './steps';
import { type Story, story } from './story';

const quotation = 23;
const [word, other] = ['demning', 'vollgrav'];

/** The example, with the long quotation as the slide of that number, and the same word in the notes of the last. */
async function folder(documents: string): Promise<string> {
  const made = await exampleFolder(documents);
  const file = join(made, 'decks/okonomiforum.json');
  const deck = JSON.parse(readFileSync(file, 'utf8')) as Deck;
  const [quote] = deck.slides.splice(18, 1);
  const { section } = deck.slides[quotation - 1]!;
  deck.slides.splice(quotation - 1, 0, { ...quote!, section });
  deck.slides.find(({ id }) => id === 'takk')!.notes = 'Minn om utgiftseksplosjonen, og åpne for spørsmål.';
  writeFileSync(file, JSON.stringify(deck));
  return made;
}

const panel = (page: Page) => page.getByRole('search');
const status = async (page: Page): Promise<string> =>
  ((await panel(page).getByRole('status').textContent()) ?? '').trim();
const hits = (page: Page) => panel(page).getByRole('list', { name: 'Treff' }).getByRole('listitem');
const undo = async (page: Page): Promise<void> => await page.keyboard.press('Control+z');
const plain = async (page: Page): Promise<string> => (await slideWords(page)).replaceAll('\u00AD', '');

/** By the keys, or by the menu that has the same for who has none. */
async function open({ hands, page }: Story, what: 'Finn i tekster …' | 'Finn og erstatt …'): Promise<void> {
  if (hands.name === 'keyboard')
    await page.keyboard.press(what === 'Finn i tekster …' ? 'Control+f' : 'Control+h');
  else {
    await hands.press(page.getByRole('button', { name: 'Meny' }));
    await hands.press(page.getByRole('button', { name: what }));
  }
  await panel(page).waitFor();
}

async function next({ hands, page }: Story): Promise<void> {
  if (hands.name === 'keyboard') await page.keyboard.press('F3');
  else await hands.press(panel(page).getByRole('button', { name: 'Neste treff' }));
}

story('finding', 'a colleague asks where a word was written, and another word must stand everywhere', {
  async first(told: Story) {
    const { app, hands, page } = told;
    const path = await folder(app.profile.documents);
    await choose(app, hands, { what: 'commission-folder', path }, () =>
      hands.press(page.getByRole('button', { name: /^Åpne en kommisjon/ })),
    );
    await openDeck(told, /økonomiforum/);

    // In a quotation on slide 23, and in what is said at the end.
    await open(told, 'Finn i tekster …');
    await hands.write(panel(page).getByRole('searchbox', { name: 'Finn' }), 'UTGIFTSEKSPLOSJONEN');
    await expect.poll(() => status(page)).toBe('2 treff');
    expect(await hits(page).first().textContent()).toMatch(/Lysbilde 23 · Trenger vi kommunene\?/);
    expect(await hits(page).last().textContent()).toMatch(/Lysbilde 28 · Notater/);
    await next(told);
    await expect.poll(() => status(page)).toBe('1 av 2');
    await expect.poll(() => plain(page)).toContain('utgiftseksplosjonen');
    await page.locator('.found-mark[data-current]').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await shot(page, `story finding quotation ${hands.name} ${app.host}`);
    await next(told);
    await expect.poll(() => status(page)).toBe('2 av 2');
    const notes = page.getByRole('textbox', { name: 'Notater på bokmål' });
    await expect.poll(() => notes.inputValue()).toMatch(/^Minn om utgiftseksplosjonen/);
    // Round again, without leaving the panel.
    await next(told);
    await expect.poll(() => status(page)).toBe('1 av 2');

    // Ctrl+K knows what is said as well.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('eksplosjonen minn');
    await page.getByRole('option', { name: /Lysbilde 28 · Notater/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => notes.inputValue()).toMatch(/^Minn om/);

    // A word in all presentations: where it was written, each as it would be.
    await open(told, 'Finn og erstatt …');
    await hands.write(panel(page).getByRole('searchbox', { name: 'Finn' }), word);
    await hands.write(panel(page).getByRole('textbox', { name: 'Erstatt med' }), other);
    await hands.choose(panel(page).getByLabel('Let i'), 'Alle presentasjoner');
    await expect.poll(() => status(page)).toMatch(/^\d+ steder kan endres$/);
    const places = await hits(page).allTextContents();
    expect(places.join('\n')).toContain('Endre i Fakta: 3 presentasjoner');
    expect(places.every((one) => one.toLowerCase().includes(other))).toBe(true);
    expect(await faults(page)).toEqual([]);
    await shot(page, `story finding replacing ${hands.name} ${app.host}`);
    const all = panel(page).getByRole('button', { name: /^Erstatt alle/ });
    await hands.press(all);
    await page.getByText(/^Erstattet \d+ steder\./).waitFor();
    await expect.poll(() => status(page)).toMatch(/^(Ingen treff|0 steder kan endres)$/);
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'detached' });

    // One undo for all of it.
    await undo(page);
    await page.getByText(/^Angret: \d+ endringer$/).waitFor();
    await open(told, 'Finn i tekster …');
    await hands.write(panel(page).getByRole('searchbox', { name: 'Finn' }), word);
    await hands.choose(panel(page).getByLabel('Let i'), 'Alle presentasjoner');
    await expect
      .poll(async () => Number.parseInt(await status(page), 10))
      .toBeGreaterThanOrEqual(places.length);
    await page.keyboard.press('Escape');

    // And here only: the other presentations keep the word.
    await open(told, 'Finn og erstatt …');
    await hands.choose(panel(page).getByLabel('Let i'), 'Denne presentasjonen');
    const where = page.getByLabel(/^Hvor endres det\?/);
    const fromFacts = hits(page).filter({ has: where }).first();
    await hands.choose(fromFacts.getByLabel(/^Hvor endres det\?/), 'Bare her');
    await hands.press(fromFacts.getByRole('button'));
    await expect.poll(() => status(page)).toMatch(/^\d+ av \d+$/);
    await hands.press(panel(page).getByRole('button', { name: 'Erstatt dette' }));
    await page.getByText('Erstattet 1 sted.').waitFor();
    await expect.poll(async () => (await plain(page)).toLowerCase()).toContain(other);
    const deviates = page.getByRole('region', { name: 'Avvik fra Fakta' });
    await deviates.waitFor();
    await page.keyboard.press('Escape');

    // Undo is of the presentation first, and asks before it takes back what was done elsewhere.
    await goTo(told, 'Fakta');
    await hands.press(page.getByRole('option', { name: /^Mette Nord/ }));
    const mail = page.getByRole('textbox', { name: /^E-post/ });
    await hands.write(mail, 'mette@eksempel.no');
    await goTo(told, 'Presentasjoner');
    await openDeck(told, /økonomiforum/);
    await undo(page);
    await page.getByText(/^Angret: .* – Kommunenes rolle for /).waitFor();
    await page.getByRole('treeitem', { name: /^\d+\. Kommunenes rolle/, selected: true }).waitFor();
    await deviates.waitFor({ state: 'detached' });
    await undo(page);
    const question = page.getByRole('dialog', { name: 'Angre det du gjorde et annet sted?' });
    await question.getByText(/e-post for Mette Nord/).waitFor();
    await shot(page, `story finding undo ${hands.name} ${app.host}`);
    await hands.press(question.getByRole('button', { name: 'Angre', exact: true }));
    await page.getByText('Angret: e-post for Mette Nord').waitFor();
    await expect.poll(() => mail.inputValue()).toBe('');
  },

  async again(told: Story) {
    const { hands, page } = told;
    await goTo(told, 'Fakta');
    await open(told, 'Finn i tekster …');
    await hands.write(panel(page).getByRole('searchbox', { name: 'Finn' }), word);
    expect(await panel(page).getByLabel('Let i').inputValue()).toBe('facts');
    await expect.poll(() => status(page)).toMatch(/ treff$/);
    await hands.press(hits(page).first().getByRole('button'));
    // What was found is where the caret is.
    await expect
      .poll(() =>
        page.evaluate(
          'document.activeElement.value?.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd).toLowerCase()',
        ),
      )
      .toBe(word);
    await page.keyboard.press('F3');
    await expect.poll(() => status(page)).toMatch(/^2 av \d+$/);
  },

  async holds({ page }: Story) {
    await panel(page)
      .waitFor({ state: 'detached' })
      .catch(() => undefined);
    await page.getByText('Lagret', { exact: true }).waitFor();
  },
});
