/** Two have changed the same on two machines: what came is told, and what both changed differently is settled. */
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { dayIn, written } from '../data/days';
import { faults, shot } from '../support/screens';
import { goTo } from './steps';
import { type Story, story } from './story';

const member = 'Mette Nord';
const [mine, theirs] = ['avdelingsdirektør', 'seniorrådgiver'];
const [myPhone, theirPhone] = ['12 34 56 78', '87 65 43 21'];
const from = dayIn(20);

type Entry = { id: string } & Record<string, unknown>;

/** The example, where it was put. */
function folderOf({ app }: Story): string {
  const file = readdirSync(app.profile.documents, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('commission.json'),
  );
  return join(app.profile.documents, file!, '..');
}

function changed(text: string, id: string, change: object): string {
  const file = JSON.parse(text) as { entries: Entry[] };
  Object.assign(file.entries.find((one) => one.id === id)!, change);
  return JSON.stringify(file, null, 2);
}

/** As programs that synchronise write: at once, and never half of it. */
function put(folder: string, path: string, text: string): void {
  writeFileSync(join(folder, `${path}.part`), text);
  renameSync(join(folder, `${path}.part`), join(folder, path));
}

function person(folder: string): Entry {
  const { entries } = JSON.parse(readFileSync(join(folder, 'facts/people.json'), 'utf8')) as {
    entries: Entry[];
  };
  return entries.find(({ id }) => id === 'mette-nord')!;
}

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

async function openPerson({ hands, page }: Story): Promise<void> {
  await goTo({ hands, page }, 'Fakta');
  await hands.press(page.getByRole('button', { name: /^Personer/ }));
  const list = page.getByRole('listbox', { name: 'Personer' });
  const item = list.getByRole('option', { name: member });
  await hands.find(list, item);
  await hands.press(item);
}

story('conflict', 'two change the same, and one of them settles it', {
  async first(told: Story) {
    const { app, hands, page } = told;
    await hands.press(page.getByRole('button', { name: /^Prøv eksempelet/ }));
    await page.getByRole('button', { name: 'Ny presentasjon' }).first().waitFor();
    const folder = folderOf(told);
    const people = join(folder, 'facts/people.json');
    const original = readFileSync(people, 'utf8');
    const notices = page.getByRole('region', { name: 'Meldinger' });

    // Somebody changes a meeting, and it is told where.
    const meetings = readFileSync(join(folder, 'facts/meetings.json'), 'utf8');
    put(folder, 'facts/meetings.json', changed(meetings, 'mote-2026-11-16', { places: ['Tromsø'] }));
    const notice = notices.getByText(
      /En annen har gjort en endring\. .*16\.–17\.\snovember\s2026.* er endret\./,
    );
    await notice.waitFor();
    await shot(page, `story conflict told ${hands.name} ${app.host}`);
    await hands.press(notices.getByRole('button', { name: 'Vis' }));
    await page.getByRole('article', { name: /^16\.–17\.\snovember\s2026 · Tromsø/ }).waitFor();

    // Mine is saved; then what another machine made of the same comes as a copy beside it.
    await openPerson(told);
    await hands.write(page.getByRole('textbox', { name: 'Telefon' }), myPhone);
    await hands.write(page.getByRole('textbox', { name: 'Tittel (bokmål)', exact: true }), mine);
    await page.keyboard.press('Enter');
    await hands.press(page.getByRole('dialog').getByRole('button', { name: 'Rett feilen' }));
    await expect.poll(() => readFileSync(people, 'utf8')).toContain(mine);
    await page.getByText('Lagret', { exact: true }).waitFor();
    const copy = 'facts/people.sync-conflict-20260301-120000-ABCDEF7.json';
    const value = { nb: theirs, nn: 'seniorrådgivar' };
    put(folder, copy, changed(original, 'mette-nord', { title: value, phone: theirPhone }));
    await notices.getByText(/^2 steder er endret av både deg og en annen/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Telefon' }).inputValue()).toBe(myPhone);
    await shot(page, `story conflict marked ${hands.name} ${app.host}`);

    // «Kontroll» counts them, and leads to where they are settled.
    await hands.press(page.getByRole('button', { name: /^Kontroll/ }));
    const drawer = page.getByRole('dialog', { name: 'Kontroll' });
    await drawer.getByRole('heading', { name: '2 konflikter' }).waitFor();
    await hands.press(drawer.getByRole('button', { name: /^Velg hva som skal gjelde: Mette Nord: Telefon/ }));
    const dialog = page.getByRole('dialog', { name: /^Hva skal gjelde\?/ });
    await dialog.getByText(theirPhone).first().waitFor();
    expect(await faults(page)).toEqual([]);
    await hands.press(dialog.getByRole('button', { name: 'Bruk den andres', exact: true }));
    await dialog.getByText(/^Avgjort: Mette Nord: Telefon/).waitFor();

    // The next one follows by itself.
    await dialog.getByText(theirs).first().waitFor();
    await hands.write(dialog.getByRole('textbox', { name: 'Gjelder fra' }), written(from));
    await shot(page, `story conflict in turn ${hands.name} ${app.host}`);
    await hands.press(dialog.getByRole('button', { name: 'Bruk begge' }));
    const done = page.getByRole('dialog', { name: 'Ingen konflikter igjen.' });
    await done.waitFor();
    await hands.press(done.getByRole('button', { name: 'Lukk' }).last());
    await done.waitFor({ state: 'hidden' });
    expect(await page.getByRole('textbox', { name: 'Telefon' }).inputValue()).toBe(theirPhone);

    // Taken back it is there again.
    await hands.press(page.getByRole('banner').getByRole('button', { name: /^Angre/ }));
    await page.getByRole('button', { name: '1 konflikt', exact: true }).waitFor();
    await hands.press(page.getByRole('banner').getByRole('button', { name: /^Gjør om/ }));
    await page.getByRole('button', { name: '1 konflikt', exact: true }).waitFor({ state: 'hidden' });
  },

  async again(told: Story) {
    await openPerson(told);
    await told.page.getByRole('button', { name: /^Historikk for Tittel/ }).waitFor();
    expect(await told.page.getByRole('button', { name: /konflikt/ }).count()).toBe(0);
  },

  async holds(told: Story) {
    const folder = folderOf(told);
    await expect.poll(() => person(folder).title).toHaveLength(2);
    expect(person(folder)).toMatchObject({
      phone: theirPhone,
      title: [{ value: { nb: mine } }, { value: { nb: theirs }, from }],
    });
    await expect.poll(() => filesIn(join(folder, 'conflicts'))).toEqual([]);
    // The copy is put away and not thrown away.
    expect(filesIn(join(folder, 'facts')).filter((name) => name.includes('sync-conflict'))).toEqual([]);
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(kept.filter((name) => name.includes('sync-conflict'))).toHaveLength(1);
  },
});
