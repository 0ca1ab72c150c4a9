/** A commission member has got the commission by mail, and speaks at a forum on Monday. */
import { expect } from 'vitest';
import { letters } from '../../support/pdf/compare';
import { exampleFile } from '../data/mailed';
import { approved, approvedPdf, lastExport } from '../support/approve';
import { choose } from '../support/choosing';
import { receive } from '../support/profile';
import { exportNow, newWindowOf, openTab, selectSlide, slideWords } from './steps';
import { type Story, story } from './story';

const said = 'Jeg begynner med det de kjenner igjen fra egen kommune.';

story('member', 'a member gets a .lysark file in the mail and has a presentation of her own', {
  async first({ app, hands, page }: Story) {
    const file = receive(app.profile, 'Kommunekommisjonen.lysark', await exampleFile());
    await choose(app, hands, { what: 'commission-file', path: file }, () =>
      hands.press(page.getByRole('button', { name: /^Åpne en kommisjon/ })),
    );

    await hands.press(page.getByRole('button', { name: 'Ny presentasjon' }).first());
    const panel = page.getByRole('dialog', { name: 'Ny presentasjon' });
    await hands.write(panel.getByLabel(/^Arrangement/), 'Kommunedagene');
    await hands.choose(panel.getByLabel('Taler'), 'Mette Nord');
    await hands.press(panel.getByRole('button', { name: 'Lag presentasjonen' }));

    for (const number of [5, 7, 8]) {
      const before = await selectSlide({ hands, page }, number);
      await hands.press(page.getByRole('button', { name: 'Bytt', exact: true }));
      const swap = page.getByRole('dialog', { name: 'Bytt lysbilde' });
      const other = swap.getByRole('option').first();
      // She looks before she chooses.
      await other.locator('svg').first().waitFor();
      await hands.press(other);
      await swap.waitFor({ state: 'hidden' });
      await page.getByText('Lysbildet er byttet.').waitFor();
      await expect.poll(() => slideWords(page)).not.toBe(before);
    }

    await selectSlide({ hands, page }, 2);
    await openTab({ hands, page }, 'Notater');
    await hands.write(page.getByRole('textbox', { name: 'Notater på bokmål' }), said);

    const speaker = await newWindowOf(app, () =>
      hands.press(page.getByRole('button', { name: 'Vis', exact: true })),
    );
    await speaker.getByText(said).waitFor();
    await speaker.getByRole('heading', { name: /Lysbilde 2 av/ }).waitFor();
    await speaker.keyboard.press('ArrowRight');
    await speaker.getByRole('heading', { name: /Lysbilde 3 av/ }).waitFor();
    await speaker.close();

    await exportNow({ app, hands, page });
    // She has her notes on paper, too.
    await exportNow({ app, hands, page }, 'Notatsider (PDF)');
  },

  async again({ app, hands, page }: Story) {
    // It reopens where she left.
    await selectSlide({ hands, page }, 2);
    await openTab({ hands, page }, 'Notater');
    expect(await page.getByRole('textbox', { name: 'Notater på bokmål' }).inputValue()).toBe(said);
    await exportNow({ app, hands, page });
  },

  async holds({ app }: Story) {
    const { slides } = await approved(lastExport(app.profile.documents));
    expect(slides.length).toBeGreaterThan(8);
    expect(slides[1]!.notes).toContain(said);
    expect(slides.every(({ stamp }) => stamp !== undefined)).toBe(true);
    const pages = await approvedPdf(lastExport(app.profile.documents, '.pdf'));
    expect(pages.length).toBeGreaterThanOrEqual(slides.length);
    expect(pages[1]).toContain(`Notater${letters(said)}`);
  },
});
