/**
 * The user's hands. A story is told once, in what the user does; it is done either with the mouse or with the keyboard
 * alone, and with the keyboard it fails if the mouse is used.
 */

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { countPointers, pointerCount } from './in-page';
import { Keys } from './keyboard';
import { Mouse } from './mouse';

export interface Hands {
  readonly name: 'mouse' | 'keyboard';
  /** A button, link, tab, option, tick box or radio button. */
  press(target: Locator): Promise<void>;
  /** Puts text into a field, in place of what stands there. */
  write(target: Locator, text: string): Promise<void>;
  /** Sets a field for a date. @param day YYYY-MM-DD, or as people type it */
  date(target: Locator, day: string): Promise<void>;
  /** Chooses in a list that drops down. */
  choose(target: Locator, label: string): Promise<void>;
  /** Opens an item of a list, as folders are opened. */
  enter(target: Locator): Promise<void>;
  /** Brings an item of a long list into being: lists draw only what is nearly seen. */
  find(list: Locator, item: Locator): Promise<void>;
  /** Marks one more among several. */
  alsoMark(target: Locator): Promise<void>;
}

export type HandsName = Hands['name'];

/** @returns hands for a page, which may change page with `on` */
export async function handsFor(name: HandsName, page: Page): Promise<Hands> {
  await countPointers(page);
  return name === 'mouse' ? new Mouse(page) : new Keys(page);
}

/** That a page was used by keyboard alone. */
export async function expectNoMouse(page: Page): Promise<void> {
  expect(await pointerCount(page), 'the mouse was used').toBe(0);
}
