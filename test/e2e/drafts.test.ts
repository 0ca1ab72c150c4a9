/**
 * Nothing typed is lost. Something wrong is typed into every field of every form, found by what the model says of them;
 * then the form is left by every way there is, and each field must hold what was typed.
 */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { commissionForms } from '../../core/model/commission';
import { formsOf } from '../../core/model/field';
import { kindOf } from '../../core/model/kinds';
import { kindGroups, kindWord } from '../../core/words';
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

/** Opens what is folded, begins every list, and types into every field: what is wrong there, where something can be. */
const typeWrong = `(async () => {
  const open = /^(Legg til|Mer om kilden|Kjent$)/;
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
      : one.value + ' ny';
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
}

const goIn = async (page: Page, route: string): Promise<void> => {
  await standing({ page } as App).go(route);
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

it('what is typed in any field of any form stands there when it was left by any way, and until it is mended', async () => {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  let app = await launchApp({ host: 'browser', profile, open });
  let { page } = app;
  await button(page, 'Ny presentasjon').waitFor();
  const typed = new Map<string, Said>();
  for (const form of forms) {
    await form.open(page);
    expect(await page.evaluate(slots), form.name).toEqual(expect.arrayContaining([...form.fields]));
    await page.evaluate(typeWrong);
    const said = await saidOn(page);
    expect(Object.keys(said).length, form.name).toBeGreaterThan(0);
    typed.set(form.name, said);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
  }
  const expectAll = async (how: string, on = page) => {
    for (const form of forms) {
      await form.open(on);
      expect.soft(await saidOn(on), `${form.name}, ${how}`).toEqual(typed.get(form.name));
    }
    await on.keyboard.press('Escape');
  };
  await expectAll('another place');
  await page.reload();
  await expectAll('a reload');
  const other = await app.newWindow();
  await expectAll('another window', other);
  await app.kill();
  app = await launchApp({ host: 'browser', profile });
  ({ page } = app);
  await page.locator('.bar').waitFor();
  await expectAll('a kill');
  expect(app.complaints).toEqual([]);
}, 180_000);
