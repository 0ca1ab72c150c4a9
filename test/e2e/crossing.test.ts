/** Somebody types while what others have written comes into the folder, in other fields and in the very same. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { type App, closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { button, standing } from './tour/at';

afterEach(closeAll);

const deck = 'okonomiforum';
/** Milliseconds between letters, and between what others write. */
const pace = { letter: 40, others: 200 };
const typed =
  'Dette skriver jeg mens andre skriver, og hver eneste bokstav skal stå her når jeg er ferdig med å skrive. ';

/** What is asked of the element: tests are no page, and know none of its types. */
interface TextArea {
  value: string;
  selectionStart: number;
  ownerDocument: { activeElement: unknown };
  focus(): void;
  setSelectionRange(start: number, end: number): void;
}

interface Opened {
  app: App;
  folder: string;
}

async function opened(): Promise<Opened> {
  const profile = emptyProfile();
  const folder = await exampleFolder(profile.documents);
  const app = await launchApp({ host: 'browser', profile, open: folder });
  await button(app.page, 'Ny presentasjon').waitFor();
  return { app, folder };
}

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** As programs that synchronise do: at once, and never half of it. */
function write(folder: string, file: string, text: string): void {
  rename(folder, file, put(folder, file, text));
}

/**
 * Changes a file as a careful program does: not over what was saved since it was read. One that writes over it has given
 * back what we wrote, and only a question to people can tell what it meant.
 */
function change(folder: string, file: string, changed: (text: string) => string): void {
  for (;;) {
    const before = read(folder, file);
    const beside = put(folder, file, changed(before));
    if (read(folder, file) !== before) continue;
    rename(folder, file, beside);
    return;
  }
}

function put(folder: string, file: string, text: string): string {
  const beside = join(folder, `${file}.tmp`);
  writeFileSync(beside, text);
  return beside;
}

function rename(folder: string, file: string, beside: string): void {
  renameSync(beside, join(folder, file));
}

/** A copy that a synchroniser puts beside a file, of what another machine made of it. */
function copy(folder: string, file: string, text: string, n: number): void {
  const time = String(120_000 + n).padStart(6, '0');
  write(folder, file.replace('.json', `.sync-conflict-20260301-${time}-ABCDEF7.json`), text);
}

/** Types while others write, and says what the field holds then. */
async function typeWhile(field: Locator, at: number, others: (n: number) => void) {
  await field.evaluate((one: TextArea, place) => {
    one.focus();
    one.setSelectionRange(place, place);
  }, at);
  let n = 0;
  const timer = setInterval(() => others(++n), pace.others);
  try {
    await field.page().keyboard.type(typed, { delay: pace.letter });
  } finally {
    clearInterval(timer);
  }
  // What came last is taken in too.
  await field.page().waitForTimeout(2500);
  return await field.evaluate((one: TextArea) => ({
    text: one.value,
    caret: one.selectionStart,
    focused: one.ownerDocument.activeElement === one,
  }));
}

const conflictsIn = (folder: string): string[] => {
  try {
    return readdirSync(join(folder, 'conflicts')).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
};

interface Entries {
  entries: { id: string; note?: string; phone?: string; email?: string }[];
}
const withPerson = (text: string, change: object): string => {
  const file = JSON.parse(text) as Entries;
  const found = file.entries.find(({ id }) => id === 'mette-nord');
  Object.assign(found!, change);
  return JSON.stringify(file, null, 2);
};
const personIn = (folder: string) =>
  (JSON.parse(read(folder, 'facts/people.json')) as Entries).entries.find(({ id }) => id === 'mette-nord')!;

const people = 'facts/people.json';

describe('a field of a fact', () => {
  async function atNote(): Promise<Opened & { field: Locator; before: string }> {
    const { app, folder } = await opened();
    await standing(app).go('fakta/folk-og-moter/people/mette-nord');
    const field = app.page.getByRole('textbox', { name: 'Merknad' });
    await field.waitFor();
    return { app, folder, field, before: await field.inputValue() };
  }

  it('keeps every letter, the caret and the focus while others write in other fields of it', async () => {
    const { app, folder, field, before } = await atNote();
    const at = 12;
    const found = await typeWhile(field, at, (n) =>
      change(folder, people, (text) => withPerson(text, { phone: `12 34 56 ${n}` })),
    );
    expect(found).toEqual({
      text: before.slice(0, at) + typed + before.slice(at),
      caret: at + typed.length,
      focused: true,
    });
    await expect.poll(() => personIn(folder).note).toBe(found.text);
    expect(personIn(folder).phone).toMatch(/^12 34 56 \d+$/);
    expect(conflictsIn(folder)).toEqual([]);
    expect(app.complaints).toEqual([]);
  });

  it('keeps them while others write in the very same, as one conflict, and nobody’s words are lost', async () => {
    const { app, folder, field, before } = await atNote();
    const original = read(folder, people);
    const at = 12;
    const found = await typeWhile(field, at, (n) =>
      copy(folder, people, withPerson(original, { note: `Deres tekst nummer ${n}.` }), n),
    );
    expect(found).toEqual({
      text: before.slice(0, at) + typed + before.slice(at),
      caret: at + typed.length,
      focused: true,
    });
    await expect.poll(() => personIn(folder).note).toBe(found.text);
    await expect.poll(() => conflictsIn(folder).length).toBe(1);
    const conflict = read(folder, `conflicts/${conflictsIn(folder)[0]!}`);
    expect(conflict).toContain('Deres tekst nummer');
    await button(app.page, '1 konflikt').waitFor();
    // Copies are put away, never thrown away.
    await expect
      .poll(() => readdirSync(join(folder, 'facts')).filter((name) => name.includes('sync-conflict')))
      .toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});

it('what is typed and cannot be sent yet stays, with what somebody else has written there meanwhile', async () => {
  const { app, folder } = await opened();
  const { page } = app;
  const figures = 'facts/figures.json';
  await standing(app).go('fakta/tall/figures/lovkrav');
  const field = page.getByRole('textbox', { name: 'Desimaler' });
  await field.fill('to');
  await page.getByText(/^Skriv et tall/).waitFor();
  const file = JSON.parse(read(folder, figures)) as { entries: { id: string; decimals?: number }[] };
  const figure = () =>
    (JSON.parse(read(folder, figures)) as typeof file).entries.find(({ id }) => id === 'lovkrav')!;
  file.entries.find(({ id }) => id === 'lovkrav')!.decimals = 2;
  write(folder, figures, JSON.stringify(file, null, 2));
  await page.getByText('En annen har skrevet «2» her imens.').waitFor();
  expect(await field.inputValue()).toBe('to');
  await field.fill('1');
  await expect.poll(() => figure().decimals).toBe(1);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.getByText(/her imens/).count()).toBe(0);
  // What the user takes back is no other's: it replaces what is typed.
  await field.fill('tre');
  await page.getByText(/^Skriv et tall/).waitFor();
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Angre/ })
    .click();
  await expect.poll(() => field.inputValue()).toBe('2');
  expect(app.complaints).toEqual([]);
});

describe('words on a slide', () => {
  it('are typed where they stand while others write in other fields of the slide and on other slides', async () => {
    const { app, folder } = await opened();
    const { page } = app;
    await standing(app).go(`presentasjoner/${deck}/omfang-av-statlig-styring`);
    await page.locator('[data-target="title"]').dblclick();
    const field = page.locator('textarea.inline-text');
    await field.waitFor();
    const before = await field.inputValue();
    const file = `decks/${deck}.json`;
    const found = await typeWhile(field, 6, (n) =>
      change(folder, file, (text) => {
        const now = JSON.parse(text) as { slides: { id: string; notes?: string }[] };
        for (const slide of now.slides) {
          if (slide.id === 'omfang-av-statlig-styring' || slide.id === 'mandat')
            slide.notes = `Deres notat ${n}.`;
        }
        return JSON.stringify(now, null, 2);
      }),
    );
    expect(found).toEqual({
      text: before.slice(0, 6) + typed + before.slice(6),
      caret: 6 + typed.length,
      focused: true,
    });
    await expect.poll(() => read(folder, file)).toContain(typed.trim());
    expect(read(folder, file).match(/Deres notat \d+\./g)).toHaveLength(2);
    expect(conflictsIn(folder)).toEqual([]);
    expect(app.complaints).toEqual([]);
  });
});
