/** In the example. */
import { members } from '../data/members';
import { button, dialog, type Screen, stays } from './at';

const deck = 'okonomiforum';

export const opened: Screen[] = [
  { name: 'presentasjoner', open: async ({ go }) => await go('presentasjoner'), leave: stays },
  {
    name: 'presentasjon-meny',
    open: async ({ page }) => await button(page, /^Mer om/).click(),
  },
  { name: 'ny-presentasjon', open: async ({ page }) => await button(page, 'Ny presentasjon').click() },
  { name: 'meny', open: async ({ page }) => await button(page, 'Meny').click() },
  {
    name: 'lagre-som-fil',
    async open({ page }) {
      await button(page, 'Meny').click();
      await button(page, 'Lagre som én fil …').click();
      await dialog(page).getByRole('checkbox').first().waitFor();
    },
  },
  {
    name: 'sok',
    async open({ page }) {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('mette');
    },
  },
  {
    name: 'finn-i-alle',
    async open({ page }) {
      await page.keyboard.press('Control+F');
      await page.keyboard.type('kommuner');
      await page.getByRole('search').getByRole('listitem').first().waitFor();
    },
    leave: async ({ page }) => await page.keyboard.press('Escape'),
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
  {
    name: 'editor-erstatt',
    async open({ page }) {
      await page.keyboard.press('Control+H');
      await page.keyboard.type('kommunene');
      await page.getByRole('textbox', { name: 'Erstatt med' }).fill('fylkene');
      await page.getByRole('search').getByRole('listitem').first().waitFor();
    },
    leave: async ({ page }) => await page.keyboard.press('Escape'),
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
