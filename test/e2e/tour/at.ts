/** A walk through the screens: what each is called, how one comes there, and how one leaves. */
import type { Page } from 'playwright-core';
import type { App } from '../support/launch';
import { shot } from '../support/screens';

export interface At {
  app: App;
  page: Page;
  /** To an address of the open commission: `fakta/…`. */
  go(route: string): Promise<void>;
}

export interface Screen {
  name: string;
  open(at: At): Promise<void>;
  /** Back to where the next screen begins; Escape when left out. */
  leave?(at: At): Promise<void>;
}

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first();
export const dialog = (page: Page) => page.getByRole('dialog').first();
export const stays = async () => undefined;
export const pressEscape = async ({ page }: At) => await page.keyboard.press('Escape');

export async function pasteInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(text);
}

export function standing(app: App): At {
  const { page } = app;
  return {
    app,
    page,
    async go(route) {
      const base = new URL(page.url()).hash.split('/').slice(0, 3).join('/');
      await page.evaluate(`location.hash = ${JSON.stringify(`${base}/${route}`)}`);
    },
  };
}

/**
 * Comes to one screen after the other, and goes on where one cannot be come to.
 *
 * @param name of the walk: for pictures of what failed
 * @param look what is done at each @returns what is wrong there
 * @returns everything that was wrong
 */
export async function walk(
  at: At,
  screens: readonly Screen[],
  name: string,
  look: (screen: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const screen of screens) {
    try {
      await screen.open(at);
    } catch (error) {
      wrong.push(`${screen.name}: ${String(error).split('\n')[0]}`);
      await shot(at.page, `${name}/${screen.name} - failed`);
      await pressEscape(at);
      continue;
    }
    wrong.push(...(await look(screen.name)));
    await (screen.leave ?? pressEscape)(at).catch((error) =>
      wrong.push(`leaving ${screen.name}: ${String(error).split('\n')[0]}`),
    );
  }
  return wrong;
}
