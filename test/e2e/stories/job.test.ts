/** An adviser's whole job, from an empty machine to three files, counted: at most 200 clicks and 120 keys besides text. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { readZip } from '../../../ooxml';
import * as job from '../data/job';
import { picture } from '../data/picture';
import { approved, approvedPdf, lastExport } from '../support/approve';
import { Counted } from '../support/counted';
import { handsFor } from '../support/hands';
import { type App, closeAll, launchApp } from '../support/launch';
import { receive } from '../support/profile';
import { shot } from '../support/screens';
import { exportNow, slideWords } from './steps';

afterEach(closeAll);

interface Job {
  app: App;
  page: Page;
  counted: Counted;
}

const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first();

it('an adviser makes a commission and a talk with few clicks and keys', { timeout: 480_000 }, async () => {
  const app = await launchApp({ host: 'browser' });
  const { page } = app;
  const counted = await Counted.from(page.context(), page);
  const told: Job = { app, page, counted };
  try {
    await begins(told);
    await tellsOfTheCommission(told);
    await addsFacts(told);
    await bringsNumbers(told);
    await makesTheTalk(told);
    await saysWhereFrom(told);
    await changesIt(told);
    await exportsIt(told);
  } finally {
    counted.part('the rest');
    console.info(counted.told());
  }
  expect(counted.cost.clicks).toBeLessThanOrEqual(200);
  expect(counted.cost.keys).toBeLessThanOrEqual(120);
  expect(app.complaints).toEqual([]);
});

async function begins({ page, counted }: Job): Promise<void> {
  await button(page, /^Lag en ny kommisjon/).click();
  await page.getByLabel('Hva heter kommisjonen?').click();
  await counted.type(job.name);
  await page.getByLabel('Lim inn medlemmene', { exact: true }).click();
  await counted.paste(job.members);
  await page.getByText(/^16 personer/).waitFor();
  await page.getByText('Legg til møter (kan gjøres senere)').click();
  await page.getByLabel('Lim inn møteplanen', { exact: true }).click();
  await counted.paste(job.meetings);
  await page
    .getByRole('status')
    .getByText(/^5 møter/)
    .waitFor();
  await button(page, 'Lag kommisjonen').click();
  await page.getByRole('tree').waitFor();
  counted.part('a new commission');
}

async function tellsOfTheCommission({ page, counted }: Job): Promise<void> {
  await button(page, 'Meny').click();
  await button(page, 'Om kommisjonen').click();
  const about = page.getByRole('dialog', { name: 'Om kommisjonen' });
  await about.getByRole('textbox', { name: 'Oppnevnt' }).click();
  await counted.type('3. mars 2026');
  await about.getByRole('combobox', { name: 'Tittel på kilden' }).click();
  await counted.type('Oppnevning av utvalg for framtidens bygdeskole');
  await about.getByRole('combobox', { name: 'Nettadresse' }).click();
  await counted.type('https://www.regjeringen.no');
  await button(about, 'Lukk').click();
  counted.part('about the commission');
}

/** Fakta at a kind, with a new entry to be filled in. */
async function newFact({ page }: Job, kind: RegExp, newLabel: string): Promise<Locator> {
  await page
    .getByRole('navigation', { name: 'Fakta i kommisjonen' })
    .getByRole('button', { name: kind })
    .first()
    .click();
  await button(page, newLabel).click();
  const form = page.getByRole('article', { name: newLabel });
  await form.waitFor();
  return form;
}

async function addsFacts(told: Job): Promise<void> {
  const { page, counted } = told;
  await button(page, 'Fakta').click();
  const rail = page.getByRole('navigation', { name: 'Fakta i kommisjonen' });
  await rail.getByRole('button', { name: /^Mandatet/ }).click();
  await button(page, 'Lim inn liste …').click();
  const paste = page.getByRole('dialog');
  await paste.locator('textarea:focus').waitFor();
  await counted.paste(job.mandate);
  await button(paste, 'Legg til 4 punkter').click();
  counted.part('mandate');

  const report = await newFact(told, /^Utredninger/, 'Ny utredning');
  await counted.type('NOU 2027: 5');
  await page.keyboard.press('Tab');
  await counted.type('Nær nok');
  await report.getByRole('textbox', { name: 'Overlevert' }).click();
  await counted.type('15. mars 2027');
  await button(report, 'Legg til utredning').click();
  counted.part('report');

  const five = await newFact(told, /^Anbefalinger/, 'Ny anbefaling');
  await counted.type('Fem anbefalinger');
  await five.getByRole('button', { name: /Legg til punkt/ }).click();
  await counted.paste(job.recommendations);
  await five.getByRole('textbox', { name: 'Anbefaling' }).nth(4).waitFor();
  await button(five, 'Legg til anbefaling').click();
  counted.part('recommendations');

  for (const { text, speaker, by } of job.quotes) {
    const form = await newFact(told, /^Sitater/, 'Nytt sitat');
    await counted.type(text);
    if (speaker) {
      await page.keyboard.press('Tab');
      await counted.type(speaker);
      await page.getByRole('listbox').getByRole('option', { name: speaker }).first().click();
    }
    if (by) {
      await form.getByRole('textbox', { name: /^Utvalg, organ/ }).click();
      await counted.type(by);
    }
    await button(form, 'Legg til sitat').click();
    await form.waitFor({ state: 'detached' });
  }
  counted.part('quotations');

  const figures: [string, string | undefined, string | undefined, string, string?][] = [
    ['2700', 'ca.', undefined, 'grunnskoler'],
    ['400', 'over', undefined, 'lagt ned siden 2010'],
    ['10', undefined, 'km', 'er vanlig skolevei i sju kommuner', '20'],
    ['38', undefined, 'prosent', 'av skolene har under 100 elever'],
  ];
  for (const [value, approx, unit, label, to] of figures) {
    const form = await newFact(told, /^Tall(?: \d+)?$/, 'Nytt tall');
    await counted.type(value);
    if (approx) await counted.choose(form.getByRole('combobox', { name: /^Hvor nøyaktig/ }), approx);
    if (to) {
      await form.getByRole('textbox', { name: 'Til', exact: true }).click();
      await counted.type(to);
    }
    if (unit) {
      await form.getByRole('textbox', { name: 'Enhet' }).click();
      await counted.type(unit);
    }
    await form.getByRole('textbox', { name: /^Hva tallet gjelder/ }).click();
    await counted.type(label);
    await button(form, 'Legg til tall').click();
    await form.waitFor({ state: 'detached' });
  }
  counted.part('figures');
}

/** All that has no source yet gets one, a kind at a time, from the one finding that says so. */
async function saysWhereFrom({ app, page, counted }: Job): Promise<void> {
  let given = 0;
  const kontroll = page.getByRole('button', { name: /^Kontroll/ });
  for (;;) {
    const before = await kontroll.textContent();
    await kontroll.click();
    const drawer = page.getByRole('dialog', { name: 'Kontroll' });
    await drawer.getByRole('heading', { name: 'Kontroll' }).waitFor();
    await expect.poll(() => drawer.getByText('Kontrollerer …').count()).toBe(0);
    const mend = drawer.getByRole('button', { name: /^Gi kilde: \d+ / });
    const some = await mend
      .first()
      .waitFor({ timeout: 8000 })
      .then(
        () => true,
        () => false,
      );
    if (!some) {
      await button(drawer, 'Lukk').click();
      break;
    }
    await mend.first().click();
    await page
      .getByRole('combobox', { name: /^Tittel på kilden/ })
      .and(page.locator(':focus'))
      .waitFor();
    await counted.type('Oppnevning av utvalg for framtidens bygdeskole');
    const give = page.getByRole('button', { name: /^Gi \d+ .* kilden$/ });
    await give.click();
    // Looked through again, in each presentation, as the number at «Kontroll» says.
    await expect.poll(() => kontroll.textContent()).not.toBe(before);
    await page.waitForTimeout(4000);
    given++;
  }
  expect(given).toBeGreaterThan(1);
  await toTheTalk({ page, counted, app });
  counted.part('sources');
}

async function bringsNumbers({ app, page, counted }: Job): Promise<void> {
  const csv = receive(app.profile, 'elever.csv', new TextEncoder().encode(job.byMunicipality));
  await app.drop(page, 'main', [csv]);
  counted.also('clicks');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.waitForTimeout(1500);
  await shot(page, 'job csv');
  await dialog.getByRole('button', { name: /^Legg inn/ }).click();
  counted.part('numbers from a file');
}

async function makesTheTalk({ page, counted }: Job): Promise<void> {
  await button(page, 'Presentasjoner').click();
  await button(page, 'Ny presentasjon').click();
  const panel = page.getByRole('dialog', { name: 'Ny presentasjon' });
  await panel.getByRole('radio', { name: /^Foredrag på forum/ }).click();
  await panel.getByLabel(/^Arrangement/).click();
  await counted.type('forum');
  await panel.getByLabel('Dato den skal vises', { exact: true }).click();
  await panel.getByLabel('Dato den skal vises', { exact: true }).fill('2027-04-14');
  await counted.choose(panel.getByLabel('Taler'), 'Ingrid Solheim');
  await button(panel, 'Lag presentasjonen').click();
  await page.getByRole('tree').waitFor();
  counted.part('a talk');
}

/** Chooses a slide by words of its name. */
async function slide({ page }: Job, name: RegExp): Promise<void> {
  const item = page.getByRole('treeitem', { name }).first();
  await item.scrollIntoViewIfNeeded();
  await item.click();
  await expect.poll(() => item.getAttribute('aria-selected')).toBe('true');
}

async function toTheTalk({ page }: Job): Promise<void> {
  await button(page, 'Presentasjoner').click();
  await page.getByRole('main').getByRole('heading', { level: 3, name: /forum/ }).getByRole('button').click();
  await page.getByRole('tree').waitFor();
}

async function changesIt(told: Job): Promise<void> {
  const { app, page, counted } = told;
  const count = async (): Promise<number> => {
    const about = await page.getByRole('button', { name: /^Om presentasjonen/ }).textContent();
    return Number(/(\d+) lysbilder/.exec(about ?? '')?.[1]);
  };
  const main = page.getByRole('main');
  const typing = page.locator('textarea.inline-text');

  // Two are moved, and one goes.
  await slide(told, /Møteplan/);
  await page.keyboard.press('Alt+ArrowUp');
  await slide(told, /Tall som forteller/);
  await page.keyboard.press('Alt+ArrowDown');
  await slide(told, /\. Sitat(?:,|$)/);
  await page.keyboard.press('Delete');
  counted.part('two moved, one gone');

  await button(main, 'Legg til').click();
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /^Langt sitat/ })
    .click();
  await shot(page, 'job added');
  counted.part('a quotation added');

  await button(main, 'Bytt').click();
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /Nærhet til skolen/ })
    .first()
    .click();
  counted.part('a quotation swapped');

  await page.getByRole('tab', { name: 'Notater' }).click();
  await page.getByRole('tabpanel').getByRole('textbox').first().click();
  await counted.type('Les første og siste setning. Pause.');
  counted.part('notes');

  await slide(told, /Mandatet/);
  await page.locator('.stage [data-target="title"]').dblclick();
  await typing.waitFor();
  await page.keyboard.press('Control+a');
  await counted.type('Fire oppgaver');
  await page.keyboard.press('Escape');
  counted.part('a heading');

  await button(main, 'Legg til').click();
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /^Punkter/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('.stage [data-target="title"]').dblclick();
  await typing.waitFor();
  await counted.type(job.ownList.title);
  await page.keyboard.press('Escape');
  await page.locator('.stage [data-target="body"]').dblclick({ position: { x: 30, y: 12 } });
  await typing.waitFor();
  for (const [i, point] of job.ownList.points.entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    if (i === 1) await page.keyboard.press('Tab');
    if (i === 3) await page.keyboard.press('Shift+Tab');
    await counted.type(point);
  }
  counted.part('an own list');

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Escape');
  await shot(page, 'job list');
  counted.part('one word bold');

  await button(main, 'Legg til').click();
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /^Diagram\. Eget/ })
    .click();
  await page.getByRole('textbox', { name: 'Rad 1, kolonne 1' }).and(page.locator(':focus')).waitFor();
  await counted.paste(job.schools);
  await page.getByRole('textbox', { name: 'Overskrift', exact: true }).click();
  await counted.type('Færre skoler');
  await expect.poll(() => slideWords(page)).toMatch(/2\s870/);
  await shot(page, 'job bars');
  counted.part('bars');

  await button(main, 'Legg til').click();
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /^Diagram.*elever/ })
    .click();
  await counted.choose(page.getByRole('combobox', { name: /^Type/ }), 'Linjer');
  await shot(page, 'job lines');
  counted.part('lines');

  await slide(told, /Sitat: Dagrun Vik/);
  const before = await count();
  await app.drop(page, '.sheet .slide', [receive(app.profile, 'skolevei.png', picture(1200, 800))]);
  counted.also('clicks');
  await expect.poll(count).toBe(before + 1);
  counted.part('a photo');

  // What the picture lacks is asked for by Kontroll, and mended where it leads.
  await page
    .locator('.side')
    .getByRole('button', { name: /«Alternativ tekst»/ })
    .click();
  await page.getByRole('textbox', { name: 'Alternativ tekst' }).and(page.locator(':focus')).waitFor();
  await counted.type('Små hus langs en fjord i kveldslys.');
  await page.getByRole('textbox', { name: 'Opphaver' }).click();
  await counted.type('Kari Nordmann');
  await shot(page, 'job picture');
  await toTheTalk(told);
  counted.part('its alternative text and credit');

  await slide(told, /Dette skjer nå/);
  await page.keyboard.press('Control+d');
  await expect.poll(count).toBe(before + 2);
  counted.part('one duplicated');

  await page.keyboard.press('Control+h');
  await page.getByRole('searchbox', { name: 'Finn' }).and(page.locator(':focus')).waitFor();
  await counted.type('skyss');
  await page.keyboard.press('Tab');
  await counted.type('skoleskyss');
  await shot(page, 'job replace');
  await page.getByRole('button', { name: /^Erstatt alle [1-9]/ }).click();
  await page.keyboard.press('Escape');
  counted.part('a word replaced');

  await button(page, 'Fakta').click();
  await page
    .getByRole('navigation', { name: 'Fakta i kommisjonen' })
    .getByRole('button', { name: /^Personer/ })
    .click();
  const people = page.getByRole('listbox', { name: 'Personer' });
  await handsFor('mouse', page).then((hands) =>
    hands.find(people, people.getByRole('option', { name: 'Magne Berge' })),
  );
  await people.getByRole('option', { name: 'Magne Berge' }).click();
  await page.getByRole('textbox', { name: 'Tittel', exact: true }).click();
  await page.keyboard.press('Control+a');
  await counted.type('utredningsleder');
  await page.keyboard.press('Enter');
  const question = page
    .getByRole('dialog')
    .filter({ hasText: 'Var opplysningen feil, eller har den endret seg?' });
  await question.getByRole('textbox', { name: 'Endret fra og med' }).click();
  await page.keyboard.press('Control+a');
  await counted.type('1. januar 2027');
  await button(question, 'Endret fra dato').click();
  await question.waitFor({ state: 'hidden' });
  counted.part('a title from a day on');

  await toTheTalk(told);
  await page.getByRole('button', { name: /^Om presentasjonen/ }).click();
  const about = page.getByRole('dialog');
  await about.getByRole('radio', { name: 'Dagslys' }).click();
  await shot(page, 'job look');
  await about
    .getByRole('radio', { name: /Fjord|kommisjonens/ })
    .first()
    .click();
  await button(about, 'Lukk').click();
  counted.part('another look and back');
}

async function exportsIt({ app, page, counted }: Job): Promise<void> {
  const hands = await handsFor('mouse', page);
  await exportNow({ app, hands, page });
  const { slides } = await approved(lastExport(app.profile.documents));
  const words = slides.flatMap(({ texts }) => texts.map(({ text }) => text)).join('\n');
  for (const one of [
    'Fire oppgaver',
    'Skoleskyss under 45 minutter',
    'skyss er en kostnad',
    'tredningsleder',
  ])
    expect(words).toContain(one);
  expect(words.match(/Skoleskyss kartlegges/g)).toHaveLength(2);
  const parts = readZip(readFileSync(lastExport(app.profile.documents)));
  const xml = slides.map(({ part }) => new TextDecoder().decode(parts.get(part))).join('');
  expect(xml).toMatch(/<a:rPr[^>]* b="1"[^>]*>(?:(?!<a:t>).)*<a:t>vedtar</);
  await exportNow({ app, hands, page }, 'PDF');
  // The notes pages are to be printed.
  await page.keyboard.press('Control+p');
  const print = page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: 'Skriv ut' }) });
  await print.getByRole('radio', { name: 'Notatsider' }).click();
  await shot(page, 'job print');
  await button(print, 'Lag PDF for utskrift').click();
  await page.getByText(/^Ferdig: .*notatsider\.pdf/).waitFor({ timeout: 60_000 });
  await button(page.getByRole('dialog'), 'Lukk').click();
  expect((await approvedPdf(lastExport(app.profile.documents, '.pdf'))).length).toBeGreaterThan(10);
  counted.part('three files');
}
