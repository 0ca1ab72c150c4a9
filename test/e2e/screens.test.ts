/** Every screen, in light and dark, large and at 200 %: a picture for people, and axe for all that people may not see. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleFolder, oldDeck } from './data/mailed';
import { meetings } from './data/meetings';
import { members } from './data/members';
import { choose } from './support/choosing';
import { handsFor } from './support/hands';
import { type App, closeAll, launchApp } from './support/launch';
import { emptyProfile, receive } from './support/profile';
import { faults, out, type SizeName, shot, sizes } from './support/screens';

afterEach(closeAll);

const deck = 'okonomiforum';

interface At {
  app: App;
  page: Page;
  /** To an address of the open commission: `fakta/…`. */
  go(route: string): Promise<void>;
}

interface Screen {
  name: string;
  open(at: At): Promise<void>;
  /** Back to where the next screen begins; Escape when left out. */
  leave?(at: At): Promise<void>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
const dialog = (page: Page) => page.getByRole('dialog').first();
const stays = async () => undefined;
const pressEscape = async ({ page }: At) => await page.keyboard.press('Escape');

async function pasteInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
}

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../fixtures/data', name));

async function importFile({ app, page }: At, name: string, bytes: Uint8Array): Promise<void> {
  const path = receive(app.profile, name, bytes);
  await choose(app, await handsFor('mouse', page), { what: 'data', path }, () =>
    button(page, 'Hent inn fil …').click(),
  );
}

/** Before a commission is open. */
const begun: Screen[] = [
  { name: 'start', open: async ({ page }) => await button(page, /^Prøv eksempelet/).waitFor(), leave: stays },
  { name: 'innstillinger', open: async ({ page }) => await button(page, 'Innstillinger').click() },
  { name: 'velg-kommisjon', open: async ({ page }) => await button(page, /^Åpne en kommisjon/).click() },
  {
    name: 'ny-kommisjon',
    async open({ page }) {
      await button(page, /^Lag en ny kommisjon/).click();
      await page.getByLabel('Hva heter kommisjonen?').waitFor();
    },
    leave: stays,
  },
  {
    name: 'ny-kommisjon-limt-inn',
    async open({ page }) {
      await pasteInto(page, 'Lim inn medlemmene', members);
      await page.getByText('Legg til møter (kan gjøres senere)').click();
      await pasteInto(page, 'Lim inn møteplanen', meetings());
      await page
        .getByRole('status')
        .getByText(/^5 møter/)
        .waitFor();
    },
    leave: async ({ page }) => await button(page, 'Tilbake').click(),
  },
  {
    name: 'sjekk-tom',
    open: async ({ page }) => {
      await page.evaluate('location.hash = "#/sjekk"');
      await button(page, 'Velg fil …').waitFor();
    },
    leave: stays,
  },
];

/** In the example. */
const opened: Screen[] = [
  { name: 'presentasjoner', open: async ({ go }) => await go('presentasjoner'), leave: stays },
  {
    name: 'presentasjon-meny',
    open: async ({ page }) => await button(page, /^Mer om/).click(),
  },
  { name: 'ny-presentasjon', open: async ({ page }) => await button(page, 'Ny presentasjon').click() },
  { name: 'meny', open: async ({ page }) => await button(page, 'Meny').click() },
  {
    name: 'sok',
    async open({ page }) {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('mette');
    },
  },
  {
    name: 'kontroll',
    open: async ({ page }) => await page.keyboard.press('Control+Shift+K'),
  },
  {
    name: 'editor',
    async open({ page, go }) {
      await go(`presentasjoner/${deck}/sammensetning`);
      await page.locator('.stage .slide').first().waitFor();
      // Where the focus was left by the screen before says nothing of this one.
      await page.evaluate('document.activeElement?.blur()');
    },
    leave: stays,
  },
  {
    name: 'editor-tekst',
    async open({ page, go }) {
      await go(`presentasjoner/${deck}/juridiske-virkemidler`);
      await page.locator('.stage .slide').first().waitFor();
    },
    leave: stays,
  },
  {
    name: 'editor-diagram',
    async open({ page, go }) {
      await go(`presentasjoner/${deck}/perspektivmeldingen`);
      await page.locator('.stage .slide').first().waitFor();
      const grid = page.getByRole('table', { name: 'Tall' });
      await grid.scrollIntoViewIfNeeded();
    },
    leave: stays,
  },
  {
    name: 'editor-notater',
    open: async ({ page }) => await page.getByRole('tab', { name: 'Notater' }).click(),
    leave: async ({ page }) => await page.getByRole('tab', { name: 'Innhold' }).click(),
  },
  { name: 'editor-om', open: async ({ page }) => await button(page, /^Om presentasjonen/).click() },
  { name: 'editor-legg-til', open: async ({ page }) => await button(page, 'Legg til').click() },
  { name: 'editor-bytt', open: async ({ page }) => await button(page, 'Bytt').click() },
  {
    name: 'editor-hent',
    async open({ page }) {
      await button(page, 'Legg til').click();
      await button(page, 'Hent lysbilder fra …').click();
    },
  },
  {
    name: 'editor-flere',
    async open({ page }) {
      await page.getByRole('treeitem', { level: 2 }).first().click();
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
    },
    leave: stays,
  },
  { name: 'editor-hurtigmeny', open: async ({ page }) => await page.keyboard.press('Shift+F10') },
  {
    name: 'editor-kontroll',
    open: async ({ page }) => await page.keyboard.press('Control+Shift+K'),
  },
  {
    name: 'eksporter',
    open: async ({ page }) => await page.getByRole('main').getByRole('button', { name: 'Eksporter' }).click(),
    leave: stays,
  },
  {
    name: 'eksportert',
    async open({ page }) {
      await dialog(page).getByRole('button', { name: 'Eksporter' }).click();
      await dialog(page)
        .getByText(/^Ferdig: /)
        .waitFor({ timeout: 60_000 });
    },
  },
  {
    name: 'foredrag',
    async open({ page, go }) {
      await go(`foredrag/${deck}/mandat`);
      await page.getByRole('heading', { name: /^Lysbilde \d+ av/ }).waitFor();
    },
    leave: stays,
  },
  {
    name: 'vis',
    async open({ page, go }) {
      await go(`vis/${deck}/mandat`);
      await page.locator('.slide').first().waitFor();
    },
    leave: stays,
  },
  {
    name: 'fakta',
    async open({ page, go }) {
      await go('fakta');
      await page.getByRole('listbox').first().waitFor();
    },
    leave: stays,
  },
  {
    name: 'fakta-person',
    async open({ page }) {
      await page.getByRole('option', { name: /^Mette Nord/ }).click();
      await page.getByRole('textbox', { name: 'Tittel (bokmål)', exact: true }).waitFor();
      // Where it is used is drawn when nothing else is to be done.
      await page.locator('.facts-thumb .slide').nth(1).waitFor();
    },
    leave: stays,
  },
  {
    name: 'fakta-historikk',
    open: async ({ page }) => await button(page, /^Historikk for Tittel/).click(),
    leave: async ({ page }) => await button(page, /^Historikk for Tittel/).click(),
  },
  {
    name: 'fakta-feil-eller-endret',
    async open({ page }) {
      const field = page.getByRole('textbox', { name: 'Tittel (bokmål)', exact: true });
      await field.fill('seniorrådgiver');
      await field.press('Enter');
      await dialog(page).waitFor();
    },
    async leave({ page }) {
      await dialog(page).getByRole('button', { name: 'Avbryt' }).last().click();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'fakta-lim-inn',
    async open({ page }) {
      await button(page, 'Lim inn liste …').click();
      await dialog(page).getByRole('textbox', { name: 'Tekst' }).fill(members);
    },
  },
  {
    name: 'fakta-nytt-sitat',
    async open({ page }) {
      await page
        .getByRole('button', { name: /^Sitater/ })
        .first()
        .click();
      await button(page, 'Nytt sitat').click();
    },
    leave: async ({ page }) => await button(page, 'Avbryt').click(),
  },
  {
    name: 'fakta-tom',
    open: async ({ page }) =>
      await page
        .getByRole('button', { name: /^Tabeller/ })
        .first()
        .click(),
    leave: stays,
  },
  { name: 'bilder', open: async ({ go }) => await go('bilder'), leave: stays },
  {
    name: 'bilde',
    async open({ page, go }) {
      await go('bilder/fjord');
      await page.getByRole('textbox', { name: /^Alternativ tekst/ }).waitFor();
    },
    leave: stays,
  },
];

/** Files and pasted tables, before they are taken in. */
const imported: Screen[] = [
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

/** Sizes that a screen is looked at in; axe runs where the layout differs, which colours do not change. */
const looks: readonly { size: SizeName; axe: readonly string[] }[] = [
  { size: 'full', axe: ['light', 'dark'] },
  { size: 'double', axe: ['light'] },
  { size: 'narrow', axe: [] },
];

async function looked(at: At, screens: readonly Screen[], look: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const { name, open, leave } of screens) {
    try {
      await at.page.setViewportSize(sizes.full);
      await open(at);
    } catch (error) {
      wrong.push(`${name}: ${String(error).split('\n')[0]}`);
      await shot(at.page, `${look}/${name} - failed`);
      await pressEscape(at);
      continue;
    }
    for (const { size, axe } of looks) {
      await at.page.setViewportSize(sizes[size]);
      await settled(at.page);
      await shot(at.page, `${look}/${name}${size === 'full' ? '' : ` - ${size}`}`);
      wrong.push(
        ...(await faults(at.page, { axe: axe.includes(look) })).map((fault) => `${name}, ${size}: ${fault}`),
      );
    }
    await at.page.setViewportSize(sizes.full);
    await (leave ?? pressEscape)(at).catch((error) =>
      wrong.push(`leaving ${name}: ${String(error).split('\n')[0]}`),
    );
  }
  return wrong;
}

/** Slides are laid out and drawn in idle time. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(350);
}

function standing(app: App): At {
  const { page } = app;
  return {
    app,
    page,
    async go(route) {
      const base = new URL(page.url()).hash.split('/').slice(0, 3).join('/');
      await page.evaluate(`location.hash = ${JSON.stringify(`${base}/${route}`)}`);
    },
  };
}

for (const look of ['light', 'dark'] as const) {
  describe(`every screen in ${look}`, () => {
    it('before a commission is open', { timeout: 600_000 }, async () => {
      rmSync(`${out}/${look}`, { recursive: true, force: true });
      const app = await launchApp({ host: 'browser', dark: look === 'dark' });
      app.page.setDefaultTimeout(6000);
      expect(await looked(standing(app), begun, look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });

    it('in a commission', { timeout: 900_000 }, async () => {
      const profile = emptyProfile();
      const open = await exampleFolder(profile.documents);
      const app = await launchApp({ host: 'browser', profile, open, dark: look === 'dark' });
      app.page.setDefaultTimeout(6000);
      await button(app.page, 'Ny presentasjon').waitFor({ timeout: 20_000 });
      expect(await looked(standing(app), opened, look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });

    it('of files that are taken in', { timeout: 600_000 }, async () => {
      const profile = emptyProfile();
      const open = await exampleFolder(profile.documents);
      const app = await launchApp({ host: 'browser', profile, open, dark: look === 'dark' });
      app.page.setDefaultTimeout(6000);
      await button(app.page, 'Ny presentasjon').waitFor({ timeout: 20_000 });
      expect(await looked(standing(app), imported, look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });

    it('of a presentation that is out of date', { timeout: 600_000 }, async () => {
      const app = await launchApp({ host: 'browser', dark: look === 'dark' });
      const { page } = app;
      const old = await oldDeck();
      const pptx = receive(app.profile, 'Foredrag i fjor.pptx', old.pptx);
      const lysark = receive(app.profile, 'Kommunekommisjonen.lysark', old.lysark);
      const hands = await handsFor('mouse', page);
      const screens: Screen[] = [
        {
          name: 'sjekk-hvilken',
          async open() {
            await choose(app, hands, { what: 'presentation', path: pptx }, () =>
              button(page, /^Sjekk en PowerPoint-fil/).click(),
            );
            await button(page, 'Åpne kommisjonen …').waitFor();
          },
          leave: stays,
        },
        {
          name: 'sjekk',
          async open() {
            await choose(app, hands, { what: 'commission-file', path: lysark }, () =>
              button(page, 'Åpne kommisjonen …').click(),
            );
            await page.getByRole('heading', { name: /lysbilder er utdatert$/ }).waitFor();
          },
          leave: stays,
        },
        {
          name: 'sjekk-bare-utdaterte',
          open: async () => await page.getByRole('switch', { name: 'Bare utdaterte' }).click(),
          leave: stays,
        },
        {
          name: 'sjekk-ta-inn',
          async open() {
            await button(page, 'Velg alle utdaterte').click();
            await button(page, 'Ta de valgte inn i …').click();
          },
        },
      ];
      expect(await looked(standing(app), screens, look)).toEqual([]);
      expect(app.complaints).toEqual([]);
    });
  });
}
