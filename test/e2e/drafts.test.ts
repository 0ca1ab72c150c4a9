/**
 * Nothing typed is lost. Something wrong is typed into every field of every form, found by what the model says of them;
 * then the form is left by every way there is, and each field must hold what was typed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { exampleDir } from '../../app/commission';
import { commissionForms } from '../../core/model/commission';
import { formsOf } from '../../core/model/field';
import { kindOf } from '../../core/model/kinds';
import { kindGroups, kindWord } from '../../core/words';
import { templates } from '../../templates';
import { exampleFolder } from './data/mailed';
import { type App, closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { button, standing } from './tour/at';

afterEach(closeAll);

/** What stands in the fields of the form that is shown: «when.start 0» and what it says. */
type Said = Readonly<Record<string, string>>;

const controls = `
  const form = [...document.querySelectorAll('.f-form')].filter((one) => one.checkVisibility());
  const wanted = 'input:not([type=checkbox]):not([type=radio]):not([tabindex="-1"]), textarea';
  const all = () => form.flatMap((one) => [...one.querySelectorAll(wanted)]).filter((one) => !one.readOnly);
  const turn = () => new Promise((resolve) => setTimeout(resolve));
`;

/**
 * Opens what is folded, begins every list, and types into every field: what is wrong there, where something can be.
 *
 * @param words whether to type where nothing can be wrong, too
 */
const typeWrong = (words: boolean) => `(async () => {
  const open = ${words ? '/^(Legg til|Mer om kilden|Kjent$)/' : '/^Mer om kilden$/'};
  const pressed = new Set();
  for (let round = 0; round < 3; round++) {
    ${controls}
    for (const one of form.flatMap((each) => [...each.querySelectorAll('button')])) {
      const named = one.getAttribute('aria-label') ?? one.textContent.trim();
      if (!open.test(named) || pressed.has(one) || one.getAttribute('aria-pressed') === 'true') continue;
      pressed.add(one);
      one.click();
      await turn();
    }
  }
  ${controls}
  for (const one of all()) {
    if (!one.isConnected) continue;
    const text = one.closest('.f-date') ? '32. mai'
      : one.inputMode === 'decimal' ? 'mange'
      : one.inputMode === 'url' ? 'ingen adresse'
      : one.getAttribute('role') === 'combobox' ? 'Finnes Ikke'
      : ${words} ? one.value + ' ny' : undefined;
    if (text === undefined) continue;
    const from = one instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    one.focus();
    Object.getOwnPropertyDescriptor(from.prototype, 'value').set.call(one, text);
    one.dispatchEvent(new Event('input', { bubbles: true }));
    await turn();
  }
  await turn();
})()`;

const read = `(() => {
  ${controls}
  const said = {};
  const count = {};
  for (const one of all()) {
    const path = one.closest('[data-field]')?.dataset.field ?? one.id;
    count[path] = (count[path] ?? -1) + 1;
    said[path + ' ' + count[path]] = one.value;
  }
  return said;
})()`;

/** What was begun by hand, and is not begun again by itself: the folded part of a source, an empty item. */
const typedIn = (said: Said): Said =>
  Object.fromEntries(Object.entries(said).filter(([, text]) => text !== ''));
const saidOn = async (page: Page): Promise<Said> => typedIn((await page.evaluate(read)) as Said);
const slots = `[...document.querySelectorAll('[data-slot]')].map((one) => one.dataset.slot)`;

interface Form {
  name: string;
  /** Shows it. */
  open(page: Page): Promise<void>;
  /** What the model says is in it. */
  fields: readonly string[];
  /** Something of it is true already, and words that are typed there would be asked about or taken. */
  existing?: true;
}

const goIn = async (page: Page, route: string): Promise<void> => {
  await standing({ page } as App).go(route);
};

const shown = async (page: Page, route: string, form: string): Promise<void> => {
  await goIn(page, route);
  await page.locator(form).first().waitFor();
};

const example = (file: string) =>
  JSON.parse(readFileSync(join(exampleDir(), file), 'utf8')) as {
    entries: { id: string }[];
    slides: Slide[];
  };
interface Slide {
  id: string;
  template: string;
}

/** One of each kind that the example has, and one slide on each template. */
function existing(): Form[] {
  const facts = kinds.flatMap(({ kind, group }): Form[] => {
    const file = `facts/${kind}.json`;
    const [first] = existsSync(join(exampleDir(), file)) ? example(file).entries : [];
    if (!first) return [];
    const name = `${kind} ${first.id}`;
    const route = `fakta/${group}/${kind}/${first.id}`;
    const fields = Object.keys(formsOf(kindOf(kind).fields));
    return [{ name, fields, existing: true, open: (page) => shown(page, route, '.facts-entry .f-form') }];
  });
  const { slides } = example('decks/okonomiforum.json');
  const one = new Map(slides.map((slide) => [slide.template, slide]));
  const onSlides = [...one.values()].map(({ id, template }): Form => {
    const route = `presentasjoner/okonomiforum/${id}`;
    const fields = Object.keys(formsOf(templates.get(template)!.fields));
    return { name: `lysbilde ${id}`, fields, existing: true, open: (page) => onSlide(page, route, id) };
  });
  return [...facts, ...onSlides];
}

const onSlide = async (page: Page, route: string, id: string): Promise<void> => {
  await goIn(page, route);
  await page.locator(`[data-slide="${id}"][aria-selected="true"]`).waitFor();
  await page.locator('.side-content .f-form').first().waitFor();
};

const kinds = kindGroups.flatMap((group) => group.kinds.map((kind) => ({ kind, group: group.id })));
const forms: readonly Form[] = [
  ...kinds.map(({ kind, group }) => ({
    name: `ny ${kind}`,
    fields: Object.keys(formsOf(kindOf(kind).fields)),
    open: async (page: Page) => {
      await goIn(page, `fakta/${group}/${kind}`);
      await page
        .getByRole('heading', { name: `Fakta: ${kindWord(kind, 'nb', 2)}` })
        .waitFor({ state: 'attached' });
      const form = page.locator('.facts-detail .f-form');
      if (!(await form.isVisible()))
        await page
          .getByRole('button', { name: /^Ny(tt)? / })
          .first()
          .click();
      await form.waitFor();
    },
  })),
  {
    name: 'om kommisjonen',
    fields: Object.keys(commissionForms),
    open: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Meny' }).click();
      await page
        .getByRole('button', { name: /^Om kommisjonen/ })
        .or(page.getByRole('menuitem', { name: /^Om kommisjonen/ }))
        .first()
        .click();
      await page.locator('dialog[open] .f-form').waitFor();
    },
  },
];

/** The example, without its day of appointment. */
async function bare(documents: string): Promise<string> {
  const open = await exampleFolder(documents);
  const file = join(open, 'commission.json');
  const { appointed: _appointed, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(rest));
  return open;
}

it('what is typed in any field of any form stands there when it was left by any way, and until it is mended', async () => {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  let app = await launchApp({ host: 'browser', profile, open });
  let { page } = app;
  await button(page, 'Ny presentasjon').waitFor();
  const all = [...forms, ...existing()];
  const typed = new Map<string, Said>();
  for (const form of all) {
    await form.open(page);
    expect(await page.evaluate(slots), form.name).toEqual(expect.arrayContaining([...form.fields]));
    await page.evaluate(typeWrong(form.existing !== true));
    const said = await saidOn(page);
    if (!form.existing) expect(Object.keys(said).length, form.name).toBeGreaterThan(0);
    typed.set(form.name, said);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
  }
  const words = new Set([...typed.values()].flatMap((said) => Object.values(said)));
  expect([...words]).toEqual(expect.arrayContaining(['32. mai', 'mange', 'ingen adresse', 'Finnes Ikke']));
  const expectAll = async (how: string, which: readonly Form[], on = page) => {
    for (const form of which) {
      await form.open(on);
      expect.soft(await saidOn(on), `${form.name}, ${how}`).toEqual(typed.get(form.name));
      if ((await on.locator('dialog[open]').count()) > 0) await on.keyboard.press('Escape');
    }
    await on.keyboard.press('Escape');
  };
  const count = async (on: Page) => Number(await on.locator('[data-unsaved]').getAttribute('data-unsaved'));
  const unsaved = await count(page);
  expect(unsaved).toBeGreaterThan(all.length / 2);
  await expectAll('another place', all);
  await page.reload();
  await expectAll('a reload', forms.slice(-3));
  const other = await app.newWindow();
  await expectAll('another window', forms.slice(-3), other);
  await app.kill();
  app = await launchApp({ host: 'browser', profile });
  ({ page } = app);
  await page.locator('.bar').waitFor();
  await expectAll('a kill', all);
  expect(await count(page)).toBe(unsaved);
  expect(app.complaints).toEqual([]);
}, 180_000);

it('a day of appointment without its source says what it lacks, is led back to, and is saved when it has one', async () => {
  const profile = emptyProfile();
  const app = await launchApp({ host: 'browser', profile, open: await bare(profile.documents) });
  const { page } = app;
  const openAbout = forms.at(-1)!.open;
  await page.locator('.bar').waitFor();
  await openAbout(page);
  const appointed = page.locator('dialog[open] [data-slot="appointed"]');
  await appointed
    .getByLabel(/^Oppnevnt/)
    .first()
    .fill('9.5.25');
  await appointed.getByText('Oppnevning må også ha «Kilde»').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '1 felt er ikke lagret' }).click();
  await expect
    .poll(() =>
      appointed
        .getByLabel(/^Oppnevnt/)
        .first()
        .inputValue(),
    )
    .toBe('9. mai 2025');
  await appointed.getByLabel(/^Tittel/).fill('Kongelig resolusjon 9. mai 2025');
  await expect.poll(() => page.locator('.bar-saved').textContent()).toMatch(/Lagret/);
  await page.keyboard.press('Escape');
  await page.reload();
  await openAbout(page);
  expect(
    await appointed
      .getByLabel(/^Oppnevnt/)
      .first()
      .inputValue(),
  ).toBe('9. mai 2025');
  expect(app.complaints).toEqual([]);
});

it('what a dialog was being filled in with stands there after Esc and a reload, until it is done or thrown away', async () => {
  const profile = emptyProfile();
  const app = await launchApp({ host: 'browser', profile, open: await exampleFolder(profile.documents) });
  const { page } = app;
  const deck = page.getByRole('dialog', { name: 'Ny presentasjon' });
  const list = page.locator('dialog[open] textarea').first();
  const begin = async () => {
    await goIn(page, 'presentasjoner');
    await button(page, 'Ny presentasjon').click();
  };
  const paste = async () => {
    await goIn(page, 'fakta/folk-og-moter/people');
    await button(page, 'Lim inn liste …').click();
  };
  await page.locator('.bar').waitFor();
  await begin();
  await deck.getByLabel('Dato den skal vises', { exact: true }).fill('32. mai');
  await deck.getByLabel(/^Arrangement/).fill('Fylkesmøtet');
  await page.keyboard.press('Escape');
  await paste();
  await list.fill('Kari Moe\n* Leder fram til april');
  await page.getByRole('button', { name: 'Ta med «* Leder fram til april»' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('.bar').waitFor();
  await begin();
  await expect
    .poll(() => deck.getByLabel('Dato den skal vises', { exact: true }).inputValue())
    .toBe('32. mai');
  expect(await deck.getByLabel(/^Arrangement/).inputValue()).toBe('Fylkesmøtet');
  await page.keyboard.press('Escape');
  await paste();
  await expect.poll(() => list.inputValue()).toBe('Kari Moe\n* Leder fram til april');
  await page.getByRole('button', { name: 'Legg til 2 personer' }).waitFor();
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await button(page, 'Lim inn liste …').click();
  await expect.poll(() => list.inputValue()).toBe('');
  expect(app.complaints).toEqual([]);
});

it('Tab goes from field to field, and then to what stands beside them', async () => {
  const profile = emptyProfile();
  const app = await launchApp({ host: 'browser', profile, open: await exampleFolder(profile.documents) });
  const { page } = app;
  await page.locator('.bar').waitFor();
  await goIn(page, 'fakta/folk-og-moter/people/mette-nord');
  await page.locator('.facts-entry .f-form').waitFor();
  await page.locator('.facts-entry .f-form').getByRole('textbox', { name: /^Navn/ }).focus();
  const slot = `document.activeElement.closest('[data-slot]')?.dataset.slot`;
  const seen: unknown[] = [];
  for (let stop = 0; stop < 4; stop++) {
    seen.push(await page.evaluate(slot));
    await page.keyboard.press('Tab');
  }
  expect(seen).toEqual(['name', 'title', 'organisation', 'place']);
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(slot)).toBe('place');
  const beside = `document.activeElement.closest('[data-beside-fields]') !== null`;
  for (let stop = 0; stop < 40 && !(await page.evaluate(beside)); stop++) await page.keyboard.press('Tab');
  expect(await page.evaluate(`document.activeElement.closest('.f-form') !== null`)).toBe(true);
  expect(await page.evaluate(slot)).toBe('title');
});
