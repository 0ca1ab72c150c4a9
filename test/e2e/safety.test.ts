import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Opened } from '../../app/contract';
import type { Operation } from '../../core/operations';
import { exampleFolder } from './data/mailed';
import { Client } from './support/client';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { shot } from './support/screens';
import { serve } from './support/served';

afterEach(closeAll);

const deck = 'kort-innlegg';
const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Notater på bokmål' });

/** Stands at the notes of a slide. */
async function atNotes(page: Page, slide: string): Promise<void> {
  const base = new URL(page.url()).hash.split('/').slice(0, 3).join('/');
  await page.evaluate(`location.hash = ${JSON.stringify(`${base}/presentasjoner/${deck}/${slide}`)}`);
  await page.getByRole('tab', { name: 'Notater' }).click();
  await notesOf(page).waitFor();
}

function savedNotes(folder: string, slide: string): string {
  const file = join(folder, 'decks', `${deck}.json`);
  const { slides } = JSON.parse(readFileSync(file, 'utf8')) as { slides: { id: string; notes?: string }[] };
  return slides.find(({ id }) => id === slide)?.notes ?? '';
}

describe('two windows on one commission', () => {
  it('take in one another’s edits, and each takes back its own only', async () => {
    const profile = emptyProfile();
    const folder = await exampleFolder(profile.documents);
    const app = await launchApp({ host: 'browser', profile, open: folder });
    const one = app.page;
    await one.getByRole('button', { name: 'Ny presentasjon' }).first().waitFor();
    const two = await app.newWindow();
    await two.getByRole('button', { name: 'Ny presentasjon' }).first().waitFor();
    await Promise.all([atNotes(one, 'mandat'), atNotes(two, 'moteplan')]);

    await Promise.all([
      notesOf(one).fill('Skrevet i det første vinduet.'),
      notesOf(two).fill('Skrevet i det andre vinduet.'),
    ]);
    await Promise.all([atNotes(one, 'moteplan'), atNotes(two, 'mandat')]);
    await expect.poll(() => notesOf(one).inputValue()).toBe('Skrevet i det andre vinduet.');
    await expect.poll(() => notesOf(two).inputValue()).toBe('Skrevet i det første vinduet.');

    await one.getByRole('button', { name: /^Angre/ }).click();
    await atNotes(one, 'mandat');
    await expect.poll(() => notesOf(one).inputValue()).not.toBe('Skrevet i det første vinduet.');
    await expect.poll(() => notesOf(two).inputValue()).toBe(await notesOf(one).inputValue());
    await atNotes(two, 'moteplan');
    expect(await notesOf(two).inputValue()).toBe('Skrevet i det andre vinduet.');
    await two.getByRole('button', { name: /^Angre/ }).click();
    await expect.poll(() => notesOf(two).inputValue()).not.toBe('Skrevet i det andre vinduet.');
    await two.getByRole('button', { name: /^Gjør om/ }).click();
    await expect.poll(() => savedNotes(folder, 'moteplan')).toBe('Skrevet i det andre vinduet.');
    expect(app.complaints).toEqual([]);
  });

  it('lose nothing when both edit as fast as they can', async () => {
    const profile = emptyProfile();
    const folder = await exampleFolder(profile.documents);
    const served = await serve({ app: inject('lysarkApp'), profile, workspace: folder });
    const one = await Client.enter(served.url);
    const first = await one.open();
    const two = await one.another();
    const opened = await two.call('workspace.reopen', { recent: first.recent });
    two.revision = opened.revision;
    const write = (id: string, slide: string, n: number): Operation => ({
      type: 'batch',
      steps: [
        { type: 'entry.set', kind: 'people', id, field: 'note', value: `${n}` },
        { type: 'slide.set', in: 'decks', deck, id: slide, field: 'notes', value: `${n}` },
      ],
    });
    const hammer = async (client: Client, id: string, slide: string) => {
      for (let n = 1; n <= 150; n++) {
        await client.edit(write(id, slide, n));
        if (n % 10 === 0) {
          await client.edit(write(id, slide, -n));
          await client.undo();
        }
      }
    };
    await Promise.all([hammer(one, 'eivind-dale', 'mandat'), hammer(two, 'mette-nord', 'moteplan')]);
    const states: Opened[] = [];
    for (const client of [one, two]) {
      states.push(await client.call('workspace.reopen', { recent: first.recent }));
    }
    expect(states[0]!.workspace).toEqual(states[1]!.workspace);
    const { people } = states[0]!.workspace.register;
    for (const id of ['eivind-dale', 'mette-nord']) {
      expect(people.find((person) => person.id === id)?.note).toBe('150');
    }
    expect(await served.end()).toBe(0);
    expect([savedNotes(folder, 'mandat'), savedNotes(folder, 'moteplan')]).toEqual(['150', '150']);
  });
});

describe('a commission that somebody else changes while it is open', () => {
  it('takes in what is changed in another place', async () => {
    const profile = emptyProfile();
    const folder = await exampleFolder(profile.documents);
    const app = await launchApp({ host: 'browser', profile, open: folder });
    const { page } = app;
    await page.getByRole('button', { name: 'Ny presentasjon' }).first().waitFor();
    await atNotes(page, 'mandat');
    await notesOf(page).fill('Skrevet her.');
    const file = join(folder, 'facts', 'people.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"Mette Nord"', '"Mette Sør"'));
    await page
      .getByText('En annen har gjort en endring. Mette Sør: navn er endret.')
      .waitFor({ timeout: 30_000 });
    await page.getByRole('region', { name: 'Meldinger' }).getByRole('button', { name: 'Vis' }).click();
    await page.getByRole('article', { name: 'Mette Sør, opplysninger' }).waitFor();
    await expect.poll(() => savedNotes(folder, 'mandat')).toBe('Skrevet her.');
    expect(await app.close()).toBe(true);
  });

  it('keeps both when the same is changed, and says so', async () => {
    const profile = emptyProfile();
    const folder = await exampleFolder(profile.documents);
    const app = await launchApp({ host: 'browser', profile, open: folder });
    const { page } = app;
    await page.getByRole('button', { name: 'Ny presentasjon' }).first().waitFor();
    await atNotes(page, 'mandat');
    const file = join(folder, 'decks', `${deck}.json`);
    const theirs = readFileSync(file, 'utf8').replace(
      '"id": "mandat",',
      '"id": "mandat",\n      "notes": "Skrevet av en annen.",',
    );
    await notesOf(page).fill('Skrevet her.');
    // Before ours is saved.
    writeFileSync(file, theirs);
    await page
      .getByText(/notater.* ble endret av en annen. Din og deres er beholdt./)
      .waitFor({ timeout: 30_000 });
    await shot(page, 'safety conflict');
    await expect.poll(() => savedNotes(folder, 'mandat')).toBe('Skrevet her.');
    const [conflict] = readdirSync(join(folder, 'conflicts'));
    expect(readFileSync(join(folder, 'conflicts', conflict!), 'utf8')).toContain('Skrevet av en annen.');
    expect(await app.close()).toBe(true);
  });
});

describe('a folder that can no longer be written', () => {
  it('is said in words, and what was typed is there after a kill', async () => {
    const profile = emptyProfile();
    const folder = await exampleFolder(profile.documents);
    const app = await launchApp({ host: 'browser', profile, open: folder, humble: true });
    const { page } = app;
    await page.getByRole('button', { name: 'Ny presentasjon' }).first().waitFor();
    await atNotes(page, 'mandat');
    for (const name of ['decks', '.']) chmodSync(join(folder, name), 0o555);
    await notesOf(page).fill('Skrevet mens mappen var låst.');
    const tag = page.getByText('Ikke lagret', { exact: true });
    await tag.waitFor({ timeout: 30_000 });
    await tag.focus();
    const sentence = 'Vi får ikke lagret i mappen. Endringene er trygge på denne maskinen.';
    await page.getByText(sentence).first().waitFor();
    await shot(page, 'safety unsaved');
    await app.kill();
    expect(savedNotes(folder, 'mandat')).not.toBe('Skrevet mens mappen var låst.');

    for (const name of ['.', 'decks']) chmodSync(join(folder, name), 0o755);
    const later = await launchApp({ host: 'browser', profile, humble: true });
    await later.page.getByText(/som ikke rakk å bli lagret sist, er tatt med/).waitFor({ timeout: 30_000 });
    await atNotes(later.page, 'mandat');
    expect(await notesOf(later.page).inputValue()).toBe('Skrevet mens mappen var låst.');
    await expect.poll(() => savedNotes(folder, 'mandat')).toBe('Skrevet mens mappen var låst.');
    expect(await later.close()).toBe(true);
  });
});
