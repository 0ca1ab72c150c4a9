/** An adviser has fetched statistics, gets a new edition of them, and gives the meetings to everybody's calendars. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect } from 'vitest';
import { choose } from '../support/choosing';
import { receive } from '../support/profile';
import { shot } from '../support/screens';
import { goTo } from './steps';
import { type Story, story } from './story';

const file = 'befolkningsvekst.csv';
const title = 'Befolkningsvekst';
const first = readFileSync(join(import.meta.dirname, '../../fixtures/data/ssb-export-sample-cp1252.csv'));
/** The next edition: one number is revised. */
const second = Buffer.from(first.toString('latin1').replace('-100', '-120'), 'latin1');

/** By drop with the mouse, through the dialog by keyboard. */
async function bring({ app, hands, page }: Story, bytes: Uint8Array): Promise<void> {
  const path = receive(app.profile, file, bytes);
  if (hands.name === 'mouse') await app.drop(page, 'main', [path]);
  else {
    await choose(app, hands, { what: 'data', path }, () =>
      hands.press(page.getByRole('button', { name: 'Hent inn fil …' })),
    );
  }
  await page
    .getByRole('dialog', { name: `Hent inn ${file}` })
    .getByRole('table')
    .waitFor();
}

async function toDatasets({ hands, page }: Story): Promise<void> {
  await hands.press(page.getByRole('button', { name: /^Datasett/ }).first());
  await page.getByRole('button', { name: 'Nytt datasett' }).waitFor();
}

story('an adviser takes in statistics and gives out the meetings', {
  async first(told: Story) {
    const { app, hands, page } = told;
    await hands.press(page.getByRole('button', { name: /^Prøv eksempelet/ }));
    await goTo(told, 'Fakta');
    await toDatasets(told);

    await bring(told, first);
    const dialog = page.getByRole('dialog', { name: `Hent inn ${file}` });
    await expect.poll(() => dialog.textContent()).toContain('Det står ikke hvor tallene er fra.');
    await hands.choose(dialog.getByLabel('Høy nasjonal vekst HHMH har').last(), 'Ikke med');
    await expect.poll(() => dialog.getByRole('columnheader').count()).toBe(6);
    await hands.write(dialog.getByLabel('Tittel', { exact: true }), title);
    await hands.press(dialog.getByRole('button', { name: 'Kjent', exact: true }));
    await hands.write(
      dialog.getByRole('textbox', { name: /^Tittel på kilden/ }),
      'SSB, befolkningsframskrivinger',
    );
    await shot(page, `story importing dataset ${hands.name} ${app.host}`);
    await hands.press(dialog.getByRole('button', { name: 'Legg inn' }));
    await page.getByText(`${title} er lagt inn.`).waitFor();
    await page.getByRole('listbox', { name: 'Datasett' }).getByRole('option', { name: title }).waitFor();
    await shot(page, `story importing entry ${hands.name} ${app.host}`);

    // The next edition goes into the same one, and says what is another.
    await bring(told, second);
    await hands.choose(dialog.getByLabel('Legges inn som'), `Ny utgave av ${title}`);
    await hands.choose(dialog.getByLabel('Høy nasjonal vekst HHMH har').last(), 'Ikke med');
    await expect
      .poll(() => dialog.getByRole('list', { name: 'Dette blir endret' }).textContent())
      .toContain('−100 → −120');
    await shot(page, `story importing edition ${hands.name} ${app.host}`);
    await hands.press(dialog.getByRole('button', { name: 'Legg inn' }));
    await page.getByText(`${title} er oppdatert.`).waitFor();
    expect(await page.getByRole('listbox', { name: 'Datasett' }).getByRole('option').count()).toBe(1);
  },

  async again(told: Story) {
    const { hands, page } = told;
    await page.getByRole('textbox', { name: 'Rad 9, kolonne 3' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Rad 9, kolonne 3' }).inputValue()).toBe('−120');
    await hands.press(page.getByRole('button', { name: 'Meny' }));
    await hands.press(page.getByRole('button', { name: 'Eksporter møter til kalender (.ics)' }));
    await page.getByText(/^10 møter er lagret i kommunekommisjonen-moter\.ics/).waitFor();
    const text = readFileSync(calendarIn(told.app.profile.documents), 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(10);
  },

  async holds({ app }: Story) {
    const files = readdirSync(app.profile.documents, { recursive: true, encoding: 'utf8' });
    const facts = files.filter((name) => name.endsWith('facts/datasets.json'));
    await expect
      .poll(() => datasetsIn(app.profile.documents, facts).map(({ title: words }) => words))
      .toEqual([title]);
  },
});

function datasetsIn(folder: string, names: readonly string[]): { title: unknown }[] {
  return names.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).entries);
}

function calendarIn(folder: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.ics'),
  );
  if (!found) throw new Error(`There is no calendar in ${folder}.`);
  return join(folder, found);
}
