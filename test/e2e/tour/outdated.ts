/** Of a presentation that is out of date. */
import { oldDeck } from '../data/mailed';
import { choose } from '../support/choosing';
import { handsFor } from '../support/hands';
import type { App } from '../support/launch';
import { receive } from '../support/profile';
import { button, type Screen, stays } from './at';

export async function outdated(app: App): Promise<Screen[]> {
  const { page } = app;
  const old = await oldDeck();
  const pptx = receive(app.profile, 'Foredrag i fjor.pptx', old.pptx);
  const lysark = receive(app.profile, 'Kommunekommisjonen.lysark', old.lysark);
  const hands = await handsFor('mouse', page);
  return [
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
      open: async () => await page.getByRole('switch', { name: 'Bare de som ikke stemmer' }).click(),
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
}
