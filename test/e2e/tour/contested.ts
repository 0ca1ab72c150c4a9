/** In a commission in which two have changed the same differently. */
import { button, dialog, type Screen, stays } from './at';

const settling = 'Hva skal gjelde?';

export const contested: Screen[] = [
  {
    name: 'konflikt-kontroll',
    async open({ page }) {
      await page.keyboard.press('Control+Shift+K');
      await dialog(page)
        .getByRole('heading', { name: /^5 konflikter/ })
        .waitFor();
    },
  },
  {
    name: 'konflikt-liste',
    async open({ page }) {
      await button(page, '5 konflikter').click();
      await dialog(page).getByRole('heading', { name: settling }).waitFor();
      await page.locator('.conflicts .slide, .conflicts [role=status] svg').first().waitFor();
    },
  },
  {
    name: 'konflikt-tekst',
    async open({ page, go }) {
      await go('fakta/folk-og-moter/people/mette-nord');
      await button(page, /^Konflikt i Merknad/).click();
      await dialog(page).getByText('Ring før onsdag.').waitFor();
    },
  },
  {
    name: 'konflikt-i-tid',
    async open({ page }) {
      await button(page, /^Konflikt i Tittel/).click();
      await dialog(page).getByRole('button', { name: 'Bruk begge' }).waitFor();
      await page.locator('.conflicts .slide').nth(2).waitFor();
    },
  },
  {
    name: 'konflikt-fakta',
    open: async ({ page }) => await button(page, /^Konflikt i Tittel/).waitFor(),
    leave: stays,
  },
  {
    name: 'konflikt-slettet',
    async open({ page, go }) {
      await go('fakta/folk-og-moter/meetings/mote-2025-06-18');
      await button(page, /^Konflikt i /).click();
      await dialog(page).getByText('Slettet').waitFor();
    },
  },
  {
    name: 'konflikt-editor',
    async open({ page, go }) {
      await go('presentasjoner/okonomiforum/mandattolkning');
      await page.locator('.target[data-conflict]').first().waitFor();
    },
    leave: stays,
  },
  {
    name: 'konflikt-lysbilde',
    async open({ page }) {
      await page.locator('.contested').getByRole('button').first().click();
      await page.locator('.conflicts .slide').nth(2).waitFor();
    },
  },
  {
    name: 'konflikt-avgjort',
    async open({ page }) {
      await page.locator('.contested').getByRole('button').first().click();
      await dialog(page).getByRole('button', { name: 'Bruk den andres', exact: true }).click();
      await dialog(page)
        .getByText(/^Avgjort: /)
        .waitFor();
    },
  },
];
