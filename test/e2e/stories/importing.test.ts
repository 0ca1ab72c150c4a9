/** An adviser has fetched statistics, gets a new edition of them, and gives the meetings to everybody's calendars. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { choose } from '../support/choosing';
import { receive } from '../support/profile';
import { faults, shot } from '../support/screens';
import { begins, say } from '../support/speech';
import { goTo } from './steps';
import { type Story, story } from './story';

const file = 'befolkningsvekst.csv';
const title = 'Befolkningsvekst';
const first = readFileSync(join(import.meta.dirname, '../../fixtures/data/ssb-export-sample-cp1252.csv'));
/** The next edition: one number is revised. */
const second = Buffer.from(first.toString('latin1').replace('-100', '-120'), 'latin1');

const members = new TextEncoder().encode('Navn;Stilling;Etat;Verv\nKari Nordmann;Ordfører;Bodø;Medlem\n');
const letter = 'Brev fra departementet';
const calendar = new TextEncoder().encode(
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Departementet//Kalender//NO',
    'BEGIN:VEVENT',
    'UID:1@example.no',
    'DTSTAMP:20260101T000000Z',
    'DTSTART;VALUE=DATE:20261203',
    'DTEND;VALUE=DATE:20261205',
    'SUMMARY:Kommisjonsmøte',
    'LOCATION:Bodø',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n'),
);

/** By drop with the mouse, through the dialog by keyboard. */
async function bring({ app, hands, page }: Story, name: string, bytes: Uint8Array): Promise<Locator> {
  const path = receive(app.profile, name, bytes);
  if (hands.name === 'mouse') await app.drop(page, 'main', [path]);
  else {
    await choose(app, hands, { what: 'data', path }, () =>
      hands.press(page.getByRole('button', { name: say('Hent inn fil …') })),
    );
  }
  const dialog = page.getByRole('dialog', { name: say('Hent inn {name}', { name }) });
  await dialog.getByRole('table').waitFor();
  return dialog;
}

async function saySource({ hands }: Story, dialog: Locator, words: string): Promise<void> {
  await hands.press(dialog.getByRole('button', { name: say('Kjent'), exact: true }));
  await hands.write(dialog.getByRole('combobox', { name: begins('Tittel på kilden') }), words);
}

async function toKind({ hands, page }: Story, kind: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: begins(kind) }).first());
  await page.getByRole('listbox', { name: begins(kind) }).waitFor();
}

async function toDatasets({ hands, page }: Story): Promise<void> {
  await hands.press(page.getByRole('button', { name: begins('Datasett') }).first());
  await page.getByRole('button', { name: say('Nytt datasett') }).waitFor();
}

story('importing', 'an adviser takes in statistics and gives out the meetings', {
  async first(told: Story) {
    const { app, hands, page } = told;
    await hands.press(page.getByRole('button', { name: begins('Prøv eksempelet') }));
    await goTo(told, 'Fakta');

    await toKind(told, 'Personer');
    const people = await bring(told, 'medlemmer.csv', members);
    await hands.press(people.locator('summary', { hasText: say('Kilde') }));
    await saySource(told, people, letter);
    await shot(page, `story importing people ${hands.name} ${app.host}`);
    expect(await faults(page)).toEqual([]);
    await hands.press(people.getByRole('button', { name: say('Legg inn') }));
    await page.getByRole('option', { name: /^Kari Nordmann/ }).waitFor();

    await toKind(told, 'Møter');
    const meetings = await bring(told, 'moteplan.ics', calendar);
    await hands.press(meetings.getByRole('button', { name: say('Legg inn') }));
    await meetings.waitFor({ state: 'hidden' });

    await toDatasets(told);
    const dialog = await bring(told, file, first);
    await expect.poll(() => dialog.textContent()).toContain(say('Det står ikke hvor tallene er fra.'));
    await hands.choose(
      dialog.getByLabel(say('{column} har', { column: 'Høy nasjonal vekst HHMH' })).last(),
      say('Ikke med'),
    );
    await expect.poll(() => dialog.getByRole('columnheader').count()).toBe(6);
    await hands.write(dialog.getByLabel(say('Tittel'), { exact: true }), title);
    await saySource(told, dialog, 'SSB, befolkningsframskrivinger');
    await shot(page, `story importing dataset ${hands.name} ${app.host}`);
    expect(await faults(page)).toEqual([]);
    await hands.press(dialog.getByRole('button', { name: say('Legg inn') }));
    await page.getByText(say('{title} er lagt inn.', { title })).waitFor();
    await page
      .getByRole('listbox', { name: begins('Datasett') })
      .getByRole('option', { name: title })
      .waitFor();
    await shot(page, `story importing entry ${hands.name} ${app.host}`);

    // The next edition goes into the same one, and says what is another.
    await bring(told, file, second);
    await hands.choose(dialog.getByLabel(say('Legges inn som')), say('Ny utgave av {title}', { title }));
    await hands.choose(
      dialog.getByLabel(say('{column} har', { column: 'Høy nasjonal vekst HHMH' })).last(),
      say('Ikke med'),
    );
    await expect
      .poll(() => dialog.getByRole('list', { name: say('Dette blir endret') }).textContent())
      .toContain('−100 → −120');
    await shot(page, `story importing edition ${hands.name} ${app.host}`);
    await hands.press(dialog.getByRole('button', { name: say('Legg inn') }));
    await page.getByText(say('{title} er oppdatert.', { title })).waitFor();
    expect(
      await page
        .getByRole('listbox', { name: begins('Datasett') })
        .getByRole('option')
        .count(),
    ).toBe(1);
  },

  async again(told: Story) {
    const { hands, page } = told;
    await page
      .getByRole('textbox', { name: say('Rad {row}, kolonne {column}', { row: 9, column: 3 }) })
      .waitFor();
    expect(
      await page
        .getByRole('textbox', { name: say('Rad {row}, kolonne {column}', { row: 9, column: 3 }) })
        .inputValue(),
    ).toBe('−120');
    await hands.press(page.getByRole('button', { name: say('Meny') }));
    await hands.press(page.getByRole('button', { name: say('Eksporter møter til kalender (.ics)') }));
    await page
      .getByText(
        begins('{count} møter er lagret i {name} ({where}).', {
          count: 11,
          name: 'kommunekommisjonen-moter.ics',
        }),
      )
      .waitFor();
    const text = readFileSync(calendarIn(told.app.profile.documents), 'utf8');
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(11);
  },

  async holds({ app }: Story) {
    const folder = app.profile.documents;
    await expect.poll(() => entriesIn(folder, 'datasets').map((one) => one.title)).toEqual([title]);
    const [kari] = entriesIn(folder, 'people').filter((one) => one.name === 'Kari Nordmann');
    expect(kari!.source).toMatchObject({ title: letter });
  },
});

/** What is saved of a kind. */
function entriesIn(folder: string, kind: string): Readonly<Record<string, unknown>>[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`facts/${kind}.json`))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).entries);
}

function calendarIn(folder: string): string {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.ics'),
  );
  if (!found) throw new Error(`There is no calendar in ${folder}.`);
  return join(folder, found);
}
