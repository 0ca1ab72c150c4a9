/** Looks at a screen: pictures for people, axe for the rest. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { sideways } from './in-page';

export const out = resolve(import.meta.dirname, '../out');

export const sizes = {
  /** A usual laptop. */
  full: { width: 1440, height: 900 },
  /** The same at 200 %. */
  double: { width: 720, height: 450 },
  narrow: { width: 640, height: 900 },
} as const;
export type SizeName = keyof typeof sizes;

/** WCAG 2.1 AA, which Norwegian law asks of public bodies, and what axe holds for good practice in addition. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/**
 * A picture of the screen as it is, in `test/e2e/out/<name>.png`, for people to look at: `npm test`, where nobody does,
 * takes none (`LYSARK_SHOTS=1` for all).
 */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.LYSARK_SHOTS === '0') return;
  mkdirSync(out, { recursive: true });
  await page.screenshot({ path: join(out, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

/** @returns what axe says is wrong, and what must be scrolled sideways to be seen */
export async function faults(page: Page, { axe = true } = {}): Promise<string[]> {
  const found = axe ? await violations(page) : [];
  return [...found, ...(await sideways(page)).map((one) => `sideways: ${one}`)];
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page: page as never }).withTags(rules).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.target.join(' ')} ${node.html.slice(0, 160)}`),
  );
}
