/** A county governor's office has a presentation that was held some time ago, and is to speak on the same. */
import { expect } from 'vitest';
import { dayIn } from '../data/days';
import { oldDeck, oldFacts } from '../data/mailed';
import { approved, lastExport } from '../support/approve';
import { choose } from '../support/choosing';
import { receive } from '../support/profile';
import { shot } from '../support/screens';
import { exportNow, selectSlide, slideWords } from './steps';
import { type Story, story } from './story';

const speaker = 'Kari Lillevik';
const day = dayIn(40);

story('governor', 'a county governor checks an old presentation and takes six fresh slides', {
  async first({ app, hands, page }: Story) {
    const old = await oldDeck();
    const pptx = receive(app.profile, 'Foredrag i fjor.pptx', old.pptx);
    const lysark = receive(app.profile, 'Kommunekommisjonen.lysark', old.lysark);

    if (hands.name === 'mouse') {
      await page.getByRole('heading', { name: 'Lysark' }).waitFor();
      await app.drop(page, 'main', [pptx]);
    } else {
      await choose(app, hands, { what: 'presentation', path: pptx }, () =>
        hands.press(page.getByRole('button', { name: /^Sjekk en PowerPoint-fil/ })),
      );
    }
    await choose(app, hands, { what: 'commission-file', path: lysark }, () =>
      hands.press(page.getByRole('button', { name: 'Åpne kommisjonen …' })),
    );

    await page
      .getByRole('heading', { name: /^3 av \d+ lysbilder er utdatert$/ })
      .waitFor({ timeout: 30_000 });
    const list = page.getByRole('list', { name: 'Lysbilder i filen' });
    const outdated = list.getByRole('listitem').filter({ hasText: 'Utdatert' });
    expect(await outdated.count()).toBe(3);
    const told = (await outdated.allTextContents()).join('\n');
    for (const { was, now } of oldFacts) {
      expect(told).toContain(was);
      expect(told).toContain(now);
    }
    await shot(page, `story governor report ${hands.name} ${app.host}`);

    await hands.press(page.getByRole('button', { name: 'Velg alle utdaterte' }));
    for (const title of ['Politisk forankring', 'Mandattolkning', 'Kommunenes rolle']) {
      await hands.press(list.getByRole('checkbox', { name: new RegExp(`${title}$`) }).first());
    }
    await page.getByText('6 lysbilder valgt').waitFor();
    await hands.press(page.getByRole('button', { name: 'Ta de valgte inn i …' }));
    const dialog = page.getByRole('dialog', { name: 'Ta 6 lysbilder inn i' });
    await hands.write(dialog.getByLabel(/^Arrangement/), 'Fylkesmøtet');
    await hands.write(dialog.getByLabel('Taler', { exact: true }), speaker);
    await hands.date(dialog.getByLabel('Dato den skal vises', { exact: true }), day);
    await hands.choose(dialog.getByLabel('Språk på lysbildene'), 'Nynorsk');
    await hands.press(dialog.getByRole('button', { name: 'Lag presentasjonen' }));
    await page.getByText('6 lysbilder er tatt inn.').waitFor();
    await exportNow({ app, hands, page });
  },

  async again({ app, hands, page }: Story) {
    await selectSlide({ hands, page }, 2);
    expect(await slideWords(page)).not.toBe('');
    await exportNow({ app, hands, page });
  },

  async holds({ app }: Story) {
    const { slides } = await approved(lastExport(app.profile.documents));
    expect(slides).toHaveLength(6);
    for (const { stamp } of slides) expect(stamp).toMatchObject({ asOf: day, language: 'nn' });
  },
});
