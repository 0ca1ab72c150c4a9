/** A secretary mails the commission without what is hers, gets it back with something new, and takes that in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { unpack } from '../../../workspace/pack';
import { withEdit } from '../data/mailed';
import { choose } from '../support/choosing';
import type { Hands } from '../support/hands';
import { receive } from '../support/profile';
import { shot } from '../support/screens';
import { begins, say } from '../support/speech';
import { goTo } from './steps';
import { type Story, story } from './story';

const folder = 'Kommunekommisjonen (eksempel)';
const newName = 'Mette Nord Nyby';

/** Everything that stands under a key in the files of the commission, «note» or «notes». */
function saidUnder(key: string, dir: string): string[] {
  const out: string[] = [];
  const walk = (value: unknown, inside: boolean): void => {
    if (typeof value === 'string' && inside) out.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, inside || name === key);
  };
  for (const below of ['facts', 'decks']) {
    for (const name of readdirSync(join(dir, below))) {
      walk(JSON.parse(readFileSync(join(dir, below, name), 'utf8')), false);
    }
  }
  return out;
}

const mailedFile = ({ app }: Pick<Story, 'app'>): string => {
  const name = readdirSync(app.profile.documents).find((one) => one.endsWith('.lysark'));
  return join(app.profile.documents, name!);
};

async function openFile({ app, hands, page }: Story, path: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: say('Meny') }).first());
  await hands.press(page.getByRole('button', { name: say('Lukk kommisjonen') }));
  await choose(app, hands, { what: 'commission-file', path }, () =>
    hands.press(page.getByRole('button', { name: begins('Åpne en kommisjon') })),
  );
}

async function packed({ app, hands, page }: Pick<Story, 'app' | 'page'> & { hands: Hands }): Promise<void> {
  await hands.press(page.getByRole('button', { name: say('Meny') }).first());
  await hands.press(page.getByRole('button', { name: say('Lagre som én fil …') }));
  const dialog = page.getByRole('dialog', { name: say('Lagre som én fil') });
  // What would go along is counted, and nothing of it is ticked.
  for (const [text, count] of [
    ['{count} interne merknader', 55],
    ['{count} lysbilder med talenotater', 37],
  ] as const) {
    expect(await dialog.getByRole('checkbox', { name: say(text, { count }) }).isChecked()).toBe(false);
  }
  await shot(page, `story mailed packing ${hands.name} ${app.host}`);
  await hands.press(dialog.getByRole('button', { name: say('Lagre filen') }));
  await dialog.waitFor({ state: 'hidden' });
}

story('mailed', 'a secretary mails the commission without notes, and takes in what comes back', {
  async first({ app, hands, page }: Story) {
    await hands.press(page.getByRole('button', { name: begins('Prøv eksempelet') }));
    await page.getByRole('navigation', { name: say('Hovedmeny') }).waitFor();
    await packed({ app, hands, page });
    await expect.poll(() => readdirSync(app.profile.documents).join()).toMatch(/ \d{4}-\d\d-\d\d\.lysark/);

    const back = withEdit(readFileSync(mailedFile({ app })), 'people', 'mette-nord', { name: newName });
    const file = receive(app.profile, 'Fra Ola.lysark', back);
    await openFile({ app, hands, page }, file);
    const question = page.getByRole('dialog', { name: say('Ta inn det nye i din?') });
    await question.getByText(say('{count} endret opplysning', { count: 1 }), { exact: true }).waitFor();
    await question.getByText(begins('Den er uten {what}. Det du har av dette, blir stående.')).waitFor();
    await shot(page, `story mailed asked ${hands.name} ${app.host}`);
    await hands.press(question.getByRole('button', { name: say('Ta inn'), exact: true }));
    await page.getByText(begins('Tatt inn: {what}.')).first().waitFor();
    await goTo({ hands, page }, 'Fakta');
    await page.getByText(newName).first().waitFor();
  },

  async again({ app, hands, page }: Story) {
    // The same file brings nothing more, and stands beside one's own only when that is chosen.
    await openFile({ app, hands, page }, join(app.profile.downloads, 'Fra Ola.lysark'));
    const question = page.getByRole('dialog', { name: say('Ta inn det nye i din?') });
    await question.waitFor();
    expect(await question.getByRole('button', { name: say('Ta inn'), exact: true }).count()).toBe(0);
    await hands.press(question.getByRole('button', { name: say('Åpne for seg selv') }));
    await page.getByRole('navigation', { name: say('Hovedmeny') }).waitFor();
  },

  async holds({ app }: Story) {
    const own = join(app.profile.documents, folder);
    const [notes, talks] = [saidUnder('note', own), saidUnder('notes', own)];
    expect(notes).toHaveLength(55);
    expect(talks.length).toBeGreaterThan(36);
    await expect.poll(() => readFileSync(join(own, 'facts/people.json'), 'utf8')).toContain(newName);
    const { tree, packing } = unpack(readFileSync(mailedFile({ app })));
    expect(packing).toMatchObject({ leftOut: { notes: true, talkNotes: true } });
    for (const [path, bytes] of tree) {
      const text = Buffer.from(bytes).toString('utf8');
      for (const note of [...notes, ...talks]) {
        expect(text.includes(JSON.stringify(note).slice(1, -1)), `${path} has «${note}»`).toBe(false);
      }
    }
  },
});
