/** Words are written where they stand: lists as lists, on the slide and in its form, typed and pasted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { faults, shot } from './support/screens';
import { button, standing } from './tour/at';

afterEach(closeAll);

const fresh = {
  id: 'nye-punkter',
  template: 'statements',
  heading: '',
  lead: '',
  points: [{ text: '' }, { text: '' }, { text: '' }],
};

/** The example, with a slide on which nothing is written yet in front. */
async function openedAt(
  slide: string,
  dark = false,
  own: object = fresh,
  facts: object | undefined = undefined,
) {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const file = join(open, 'decks', 'okonomiforum.json');
  const deck = JSON.parse(readFileSync(file, 'utf8'));
  deck.slides.unshift({ ...own, section: deck.slides[0].section });
  writeFileSync(file, JSON.stringify(deck));
  if (facts) writeFileSync(join(open, 'facts', 'datasets.json'), JSON.stringify(facts));
  const app = await launchApp({ host: 'browser', profile, open, dark });
  await button(app.page, 'Ny presentasjon').waitFor();
  await standing(app).go(`presentasjoner/okonomiforum/${slide}`);
  await app.page.locator('.stage .slide > svg').first().waitFor();
  const saved = () =>
    JSON.parse(readFileSync(file, 'utf8')).slides.find(({ id }: { id: string }) => id === slide);
  return { app, page: app.page, saved };
}

const typing = (page: Page) => page.locator('textarea.inline-text');
const words = async (page: Page): Promise<string> =>
  ((await page.locator('.stage .slide').first().textContent()) ?? '').replaceAll('\u00A0', ' ');

/** Pastes where the caret is what another program has put on the clipboard, as it wrote it. */
async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    if (${html !== ''}) data.setData('text/html', ${JSON.stringify(html)});
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  }`);
}

/** Selects letters by the keyboard. */
async function choose(page: Page, from: number, to: number): Promise<void> {
  await page.keyboard.press('Home');
  for (let i = 0; i < from; i++) await page.keyboard.press('ArrowRight');
  for (let i = from; i < to; i++) await page.keyboard.press('Shift+ArrowRight');
}

const texts = (slide: { points: { text: string; points?: string[] }[] }) =>
  slide.points.map(({ text, points }) => (points ? [text, ...points] : text));

it('an own list is typed on the slide from nothing, point by point, by the keys of a list', async () => {
  const { app, page, saved } = await openedAt('nye-punkter');
  await expect.poll(() => words(page)).toContain('Punkt 2');
  await shot(page, 'nothing written yet');
  const body = page.locator('[data-target="body"]');
  await body.dblclick({ position: { x: 30, y: 12 } });
  await expect.poll(() => typing(page).inputValue()).toBe('');
  await page.keyboard.type('Hva vi foreslår');
  await expect.poll(() => words(page)).not.toContain('Punkt 2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Større kommuner');
  await page.keyboard.press('Enter');
  await shot(page, 'next point');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Færre enn i dag');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Klart ansvar');
  await shot(page, 'points on two levels');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await typing(page).waitFor({ state: 'detached' });
  await expect
    .poll(() => texts(saved()))
    .toEqual(['Hva vi foreslår', ['Større kommuner', 'Færre enn i dag'], 'Klart ansvar']);

  // In the middle of one, and back again.
  await body.dblclick({ position: { x: 60, y: 12 } });
  await expect.poll(() => typing(page).inputValue()).toBe('Hva vi foreslår');
  await page.keyboard.press('Home');
  for (let i = 0; i < 7; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => typing(page).inputValue()).toBe('foreslår');
  await page.keyboard.press('Backspace');
  await expect.poll(() => typing(page).inputValue()).toBe('Hva vi foreslår');
  await page.keyboard.press('Escape');
  await typing(page).waitFor({ state: 'detached' });
  expect(app.complaints).toEqual([]);
});

const word = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>\uF0B7&nbsp; </span>Én oppgave, <b>ett</b> ansvar</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>Også for <a href="https://www.ks.no">fylkene</a></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>\uF0B7 </span>Frie midler</p>`;

it('a pasted list becomes points with their levels, on the slide and in the form, and one undo takes it back', async () => {
  const { app, page, saved } = await openedAt('nye-punkter');
  const pasted = [
    {
      text: [{ t: 'Én oppgave, ' }, { t: 'ett', strong: true }, { t: ' ansvar' }],
      points: [[{ t: 'Også for ' }, { t: 'fylkene', href: 'https://www.ks.no' }]],
    },
    { text: 'Frie midler' },
  ];
  await page.locator('[data-target="body"]').dblclick({ position: { x: 30, y: 12 } });
  await typing(page).waitFor();
  await paste(page, word, '• Én oppgave');
  await expect.poll(() => typing(page).inputValue()).toBe('Frie midler');
  await page.keyboard.press('Escape');
  await expect.poll(() => saved().points).toEqual(pasted);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => saved().points).toEqual(fresh.points);

  const points = page.getByRole('group', { name: 'Punkter', exact: true });
  const field = (nth: number) => points.getByRole('textbox').nth(nth);
  await field(0).click();
  await paste(page, '', '1) Først\n2) Så\n3) Sist');
  await expect.poll(() => texts(saved())).toEqual(['Først', 'Så', 'Sist']);
  expect(app.complaints).toEqual([]);
});

it('the form of a list is gone through by the same keys, and Tab leaves it where there are no levels', async () => {
  const { app, page, saved } = await openedAt('nye-punkter');
  const points = page.getByRole('group', { name: 'Punkter', exact: true });
  const field = (nth: number) => points.getByRole('textbox').nth(nth);
  await field(0).click();
  await page.keyboard.type('En');
  await page.keyboard.press('Enter');
  await page.keyboard.type('To');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('på ny linje');
  await page.keyboard.press('Tab');
  await expect.poll(() => texts(saved())).toEqual([['En', 'To\npå ny linje']]);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tre');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect.poll(() => texts(saved())).toEqual([['En', 'To\npå ny linjeTre']]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fire');
  await shot(page, 'points in the form');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toContain('Legg til punkt');
  await expect.poll(() => texts(saved())).toEqual([['En', 'To\npå ny linje', 'Tre'], 'Fire']);

  expect(app.complaints).toEqual([]);
});

it('Esc keeps what was typed, one undo takes it back, and what came to nothing is no step', async () => {
  const { app, page, saved } = await openedAt('nye-punkter');
  const title = page.locator('[data-target="title"]');
  await title.dblclick();
  await expect.poll(() => typing(page).inputValue()).toBe('');
  await page.keyboard.type('Hva vi mener');
  await page.keyboard.press('Escape');
  await typing(page).waitFor({ state: 'detached' });
  await expect.poll(() => saved().heading).toBe('Hva vi mener');

  await title.dblclick();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await typing(page).waitFor({ state: 'detached' });
  await page.locator('[data-target="body"]').dblclick({ position: { x: 30, y: 12 } });
  await page.keyboard.type('En');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await typing(page).waitFor({ state: 'detached' });
  await expect.poll(() => texts(saved())).toEqual(['En']);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => texts(saved())).toEqual(['', '', '']);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => saved().heading).toBe('');
  expect(await button(page, 'Angre (Ctrl+Z)').isDisabled()).toBe(true);
  expect(app.complaints).toEqual([]);
});

for (const dark of [false, true]) {
  it(`a word is made bold and a link where it stands, by keys and by the bar${dark ? ', in the dark' : ''}`, async () => {
    const { app, page, saved } = await openedAt('nye-punkter', dark);
    await page.locator('[data-target="body"]').dblclick({ position: { x: 30, y: 12 } });
    await page.keyboard.type('Frie midler til alle kommuner');
    await choose(page, 5, 11);
    await page.keyboard.press('Control+B');
    await shot(page, `bold on the slide${dark ? ' dark' : ''}`);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await button(page, /^Kursiv på det som er merket/).click();
    await page.keyboard.press('Control+K');
    await page.getByLabel('Nettadresse for «kommuner»').fill('ks.no');
    await shot(page, `link on the slide${dark ? ' dark' : ''}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await typing(page).waitFor({ state: 'detached' });
    await expect
      .poll(() => saved().points[0].text)
      .toEqual([
        { t: 'Frie ' },
        { t: 'midler', strong: true },
        { t: ' til alle ' },
        { t: 'kommuner', em: true, href: 'https://ks.no' },
      ]);
    const drawn = page.locator('.stage .slide tspan[font-weight="bold"]', { hasText: 'midler' });
    await drawn.waitFor();

    const field = page.getByRole('group', { name: 'Punkter', exact: true }).getByRole('textbox').first();
    await field.click();
    await choose(page, 0, 11);
    await shot(page, `marks in the form${dark ? ' dark' : ''}`);
    expect(await faults(page)).toEqual([]);
    await button(page, /^Fet skrift på det som er merket/).click();
    await expect.poll(() => saved().points[0].text[0]).toEqual({ t: 'Frie midler', strong: true });
    await page.getByRole('tab', { name: 'Notater' }).click();
    await page.locator('.side-notes textarea').click();
    await page.keyboard.type('Ta en pause her');
    await choose(page, 6, 11);
    await page.keyboard.press('Control+B');
    await shot(page, `bold in the notes${dark ? ' dark' : ''}`);
    await expect.poll(() => saved().notes?.[1]).toEqual({ t: 'pause', strong: true });
    expect(app.complaints).toEqual([]);
  });
}

it('«Rydd teksten» shows what it does, and does it when that is kept', async () => {
  const lead =
    'Kommisjonen skal vurdere om opp-\ngavefordelingen mellom nivåene er god,\nog om staten bør styre mindre i detalj.\n\nSå kommer neste avsnitt.';
  const own = { id: 'brutt', template: 'statements', heading: 'Brutt', lead, points: [{ text: 'En' }] };
  const { app, page, saved } = await openedAt('brutt', false, own);
  const tidy = button(page, 'Rydd teksten');
  await tidy.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('oppgavefordelingen').waitFor();
  await shot(page, 'what tidying does');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  expect(saved().lead).toBe(lead);
  await tidy.click();
  await dialog.getByRole('button', { name: 'Behold endringen' }).click();
  await expect
    .poll(() => saved().lead)
    .toBe(
      'Kommisjonen skal vurdere om oppgavefordelingen mellom nivåene er god, og om staten bør styre mindre i detalj.\nSå kommer neste avsnitt.',
    );
  expect(app.complaints).toEqual([]);
});

it('a chart is called what its dataset is, and numbers typed over one ask which hold', async () => {
  const entry = {
    id: 'folketall',
    title: 'Folketall i landet',
    columns: [
      { label: 'År', holds: 'names' },
      { label: 'Folk', holds: 'numbers' },
    ],
    rows: [
      ['2024', 5],
      ['2025', 6],
    ],
    source: { title: 'SSB', url: 'https://www.ssb.no' },
  };
  const own = { id: 'tall', template: 'chart', kind: 'bar', dataset: 'folketall' };
  const { app, page, saved } = await openedAt('tall', false, own, { format: 2, entries: [entry] });
  await expect.poll(() => words(page)).toContain('Folketall i landet');
  const numbers = page.getByRole('group', { name: 'Tall', exact: true });
  const dialog = page.getByRole('dialog');
  const type = async (): Promise<void> => {
    await numbers.getByRole('textbox').nth(1).click();
    await page.keyboard.type('7');
    await dialog.getByRole('heading', { name: 'Hvilke tall skal gjelde?' }).waitFor();
  };
  await type();
  await shot(page, 'which numbers hold');
  await dialog.getByRole('button', { name: 'Datasettet', exact: true }).click();
  await expect.poll(() => saved().rows).toBeUndefined();
  await type();
  await dialog.getByRole('button', { name: 'Tallene jeg skriver' }).click();
  await expect.poll(() => saved().dataset).toBeUndefined();
  expect(JSON.stringify(saved().rows)).toContain('7');
  expect(app.complaints).toEqual([]);
});

it('a list of a fact is written as lists are, and Tab goes on where it has no levels', async () => {
  const { app, page } = await openedAt('nye-punkter');
  await standing(app).go('fakta/mandat-og-arbeid/topics/oppgavefordeling');
  const points = page.getByRole('group', { name: 'Punkter', exact: true });
  const field = (nth: number) => points.getByRole('textbox').nth(nth);
  await field(0).click();
  const first = await field(0).inputValue();
  const count = await points.getByRole('textbox').count();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await paste(page, '<ul><li>Ett <b>nytt</b></li><li>Og ett til</li></ul>', '');
  await expect.poll(() => points.getByRole('textbox').count()).toBe(count + 2);
  expect(await field(0).inputValue()).toBe(first);
  expect(await field(1).inputValue()).toBe('Ett nytt');
  await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('Og ett til');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate('document.activeElement.value')).not.toBe('Og ett til');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => points.getByRole('textbox').count()).toBe(count);
  expect(app.complaints).toEqual([]);
});
