/** Before a commission is open. */
import { meetings } from '../data/meetings';
import { members } from '../data/members';
import { button, pasteInto, type Screen, stays } from './at';

export const begun: Screen[] = [
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
