/** A communications adviser begins with an empty machine, a list of members, a meeting plan, three quotations and a picture. */
import { expect } from 'vitest';
import { dayIn, written } from '../data/days';
import { meetings } from '../data/meetings';
import { memberNames, members } from '../data/members';
import { picture } from '../data/picture';
import { quotes } from '../data/quotes';
import { approved, approvedPdf, lastExport } from '../support/approve';
import { choose } from '../support/choosing';
import { receive } from '../support/profile';
import { shot } from '../support/screens';
import { exportNow, goTo, openDeck, pick, selectSlide, slideWords } from './steps';
import { type Story, story } from './story';

const name = 'Nærdemokratikommisjonen';
const forum = 'Kommunedagene';
const member = 'Mona Nygaard';
const [oldTitle, newTitle] = ['kommunalsjef', 'utredningsleder'];
/** The first presentation, which Lysark makes, is in a week; the next in forty days; the title changes between them. */
const day = dayIn(40);
const changes = dayIn(20);

/** With a capital where it begins a line on a slide. */
const title = (words: string) => new RegExp(`${words[0]!.toUpperCase()}${words.slice(1)}`);

async function quotation({ hands, page }: Story, quote: (typeof quotes)[number]): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Nytt sitat' }).first());
  const form = page.getByRole('article', { name: 'Nytt sitat' });
  await hands.write(form.getByRole('textbox', { name: /^Sitat/ }), quote.text);
  await pick({ hands, page }, form.getByRole('combobox', { name: 'Hvem som sa det' }), quote.speaker);
  await hands.write(form.getByRole('textbox', { name: 'Når det ble sagt' }), written(dayIn(-30)));
  await hands.press(form.getByRole('button', { name: 'Kjent', exact: true }));
  await hands.write(form.getByRole('combobox', { name: /^Tittel på kilden/ }), quote.title);
  await hands.press(form.getByRole('button', { name: 'Legg til sitat' }));
  await page
    .getByRole('listbox', { name: 'Sitater' })
    .getByRole('option', { name: quote.text.slice(0, 20) })
    .waitFor();
}

async function pictureWithCredit({ app, hands, page }: Story): Promise<void> {
  const file = receive(app.profile, 'fjord.png', picture());
  await choose(app, hands, { what: 'images', path: file }, () =>
    hands.press(page.getByRole('button', { name: 'Legg til bilder …' }).first()),
  );
  await hands.write(
    page.getByRole('textbox', { name: 'Alternativ tekst' }),
    'Små hus langs en fjord i kveldslys, med fjell bak.',
  );
  await hands.write(page.getByRole('textbox', { name: 'Opphaver' }), 'Kari Nordmann');
  await hands.write(page.getByRole('textbox', { name: 'Byrå' }), 'Lillevik Foto');
  await hands.choose(page.getByLabel('Foto eller tegning'), 'Foto');
  await hands.choose(page.getByLabel('Lisens', { exact: true }), 'Med tillatelse');
  await hands.write(
    page.getByRole('textbox', { name: 'Adressen bildet er hentet fra' }),
    'https://bilder.lillevik.example/fjord',
  );
  await expect.poll(() => page.getByRole('heading', { name: 'Dette mangler' }).count()).toBe(0);
}

/** The title of the member as the slides of a presentation have it. */
async function composition({ hands, page }: Story): Promise<string> {
  const item = page.getByRole('treeitem', { name: /Sammensetning/ });
  await hands.find(page.getByRole('tree'), item);
  await hands.press(item);
  await expect.poll(() => slideWords(page)).toContain(member);
  return await slideWords(page);
}

story('adviser', 'an adviser makes a commission and its presentations, and a title changes', {
  async first(told: Story) {
    const { app, hands, page } = told;
    await hands.press(page.getByRole('button', { name: /^Lag en ny kommisjon/ }));
    await hands.write(page.getByLabel('Hva heter kommisjonen?'), name);
    await hands.write(page.getByLabel('Lim inn medlemmene', { exact: true }), members);
    await page.getByText(/^14 personer/).waitFor();
    await hands.press(page.getByText('Legg til møter (kan gjøres senere)'));
    await hands.write(page.getByLabel('Lim inn møteplanen', { exact: true }), meetings());
    await page
      .getByRole('status')
      .getByText(/^5 møter/)
      .waitFor();
    await shot(page, `story adviser pasted ${hands.name} ${app.host}`);
    await hands.press(page.getByRole('button', { name: 'Lag kommisjonen' }));
    // A deck at once.
    const words = await composition(told);
    for (const one of memberNames) expect(words).toContain(one);

    await goTo(told, 'Fakta');
    await hands.press(page.getByRole('button', { name: /^Sitater/ }));
    for (const quote of quotes) await quotation(told, quote);

    await goTo(told, 'Bilder');
    await pictureWithCredit(told);

    await goTo(told, 'Presentasjoner');
    await hands.press(page.getByRole('button', { name: 'Ny presentasjon' }).first());
    const panel = page.getByRole('dialog', { name: 'Ny presentasjon' });
    await hands.write(panel.getByLabel(/^Arrangement/), forum);
    await hands.date(panel.getByLabel('Dato den skal vises', { exact: true }), day);
    await hands.choose(panel.getByLabel('Taler'), 'Ingrid Solheim');
    await hands.press(panel.getByRole('button', { name: 'Lag presentasjonen' }));
    expect(await composition(told)).toMatch(title(oldTitle));

    // «Kontroll» to zero errors.
    await hands.press(page.getByRole('button', { name: /^Kontroll/ }));
    const drawer = page.getByRole('dialog', { name: 'Kontroll' });
    await drawer.getByRole('heading', { name: 'Kontroll' }).waitFor();
    await expect.poll(() => drawer.getByText('Kontrollerer …').count()).toBe(0);
    expect(await drawer.getByRole('heading', { name: /^Må rettes/ }).count()).toBe(0);
    await shot(page, `story adviser checks ${hands.name} ${app.host}`);
    await hands.press(drawer.getByRole('button', { name: 'Lukk' }));
    await exportNow(told);

    await goTo(told, 'Fakta');
    await hands.press(page.getByRole('button', { name: /^Personer/ }));
    const person = page.getByRole('listbox', { name: 'Personer' }).getByRole('option', { name: member });
    await hands.find(page.getByRole('listbox', { name: 'Personer' }), person);
    await hands.press(person);
    const field = page.getByRole('textbox', { name: 'Tittel', exact: true });
    await hands.write(field, newTitle);
    await page.keyboard.press('Enter');
    const question = page
      .getByRole('dialog')
      .filter({ hasText: 'Var opplysningen feil, eller har den endret seg?' });
    await hands.write(question.getByRole('textbox', { name: 'Endret fra og med' }), written(changes));
    await expect.poll(() => question.textContent()).toContain('Endrer 1 lysbilde i 1 presentasjon');
    await shot(page, `story adviser question ${hands.name} ${app.host}`);
    await hands.press(question.getByRole('button', { name: 'Endret fra dato' }));
    await question.waitFor({ state: 'hidden' });

    // Only the coming one has changed.
    await goTo(told, 'Presentasjoner');
    await openDeck(told, /Innlegg/);
    expect(await composition(told)).toMatch(title(oldTitle));
    await goTo(told, 'Presentasjoner');
    await openDeck(told, new RegExp(forum));
    expect(await composition(told)).toMatch(title(newTitle));
    await exportNow(told);
    // What is published is the PDF.
    await exportNow(told, 'PDF');
  },

  async again(told: Story) {
    expect(await composition(told)).toMatch(title(newTitle));
    await selectSlide(told, 1);
    await exportNow(told);
  },

  async holds({ app }: Story) {
    const { slides } = await approved(lastExport(app.profile.documents));
    const asOf = new Set(slides.map(({ stamp }) => stamp?.asOf));
    expect([...asOf]).toEqual([day]);
    const pages = await approvedPdf(lastExport(app.profile.documents, '.pdf'));
    expect(pages).toHaveLength(slides.length);
    expect(pages.join()).toMatch(new RegExp(`${member.replace(' ', '')}${newTitle}`, 'i'));
  },
});
