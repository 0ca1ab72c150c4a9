/** Files and pasted tables, before they are taken in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose } from '../support/choosing';
import { handsFor } from '../support/hands';
import { receive } from '../support/profile';
import { type At, button, dialog, type Screen, stays } from './at';

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../fixtures/data', name));

async function importFile({ app, page }: At, name: string, bytes: Uint8Array): Promise<void> {
  const path = receive(app.profile, name, bytes);
  await choose(app, await handsFor('mouse', page), { what: 'data', path }, () =>
    button(page, 'Hent inn fil …').click(),
  );
}

export const imported: Screen[] = [
  {
    name: 'fakta-hent-inn-medlemmer',
    async open(at) {
      await at.go('fakta');
      await at.page.getByRole('listbox').first().waitFor();
      const list =
        'Navn;Stilling;Etat;Verv\nKari Nordmann;Ordfører;Bodø;Medlem\nMette Nord;seniorrådgiver;;Observatør\n';
      await importFile(at, 'medlemmer.csv', new TextEncoder().encode(list));
      await dialog(at.page).getByRole('button', { name: 'Legg inn' }).waitFor();
    },
  },
  {
    name: 'fakta-hent-inn-datasett',
    async open(at) {
      await at.page
        .getByRole('button', { name: /^Datasett/ })
        .first()
        .click();
      await importFile(at, 'befolkningsvekst.csv', fixture('ssb-export-sample-cp1252.csv'));
      await dialog(at.page).getByRole('button', { name: 'Legg inn' }).waitFor();
    },
  },
  {
    name: 'fakta-hent-inn-feil',
    async open(at) {
      await importFile(at, 'gammel.csv', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array(600).fill(0)]));
      await dialog(at.page).getByRole('alert').waitFor();
    },
  },
  {
    name: 'fakta-hent-inn-jsonstat',
    async open(at) {
      await importFile(at, 'folkemengde.json', fixture('jsonstat2-synthetic.json'));
      await dialog(at.page).getByRole('button', { name: 'Legg inn' }).waitFor();
    },
    async leave({ page }) {
      await dialog(page).getByRole('button', { name: 'Legg inn' }).click();
    },
  },
  {
    name: 'fakta-datasett',
    async open({ page }) {
      await page.getByRole('textbox', { name: 'Tabellnummer' }).waitFor();
      await page.getByRole('textbox', { name: 'Rad 1, kolonne 3' }).scrollIntoViewIfNeeded();
    },
    leave: stays,
  },
  {
    name: 'fakta-lim-inn-tabell',
    async open({ page }) {
      await button(page, 'Lim inn tabell …').click();
      await dialog(page)
        .getByRole('textbox', { name: 'Tabell' })
        .fill('år\tLav\tHøy\n2050\t4 600\t..\n2060\t-\t1,5');
      await dialog(page).getByRole('button', { name: 'Legg inn' }).waitFor();
    },
  },
];
