/**
 * The keyboard alone. What is wanted is reached with Tab, inside lists, grids, tabs and menus with the arrow keys, as the
 * patterns of ARIA say: what cannot be reached so fails the test.
 */

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hands } from './hands';
import { type Focus, focusOf, selectOptions } from './in-page';
import { typeOver } from './typing';

/** More stops than any screen has. */
const mostStops = 250;
const mostSteps = 120;

export class Keys implements Hands {
  readonly name = 'keyboard';

  constructor(private readonly page: Page) {}

  async press(target: Locator): Promise<void> {
    const focus = await this.reach(target);
    if (focus.kind === 'radio' && focus.checked) return;
    await this.page.keyboard.press(focus.kind === 'checkbox' || focus.kind === 'radio' ? 'Space' : 'Enter');
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await typeOver(this.page, target, text);
  }

  async date(target: Locator, day: string): Promise<void> {
    await this.reach(target);
    await target.fill(day);
  }

  async choose(target: Locator, label: string): Promise<void> {
    await this.reach(target);
    const { labels, at } = await selectOptions(target);
    const wanted = labels.indexOf(label);
    expect(wanted, `«${label}» is none of ${labels.join(', ')}`).toBeGreaterThanOrEqual(0);
    const key = wanted > at ? 'ArrowDown' : 'ArrowUp';
    for (let step = 0; step < Math.abs(wanted - at); step++) await this.page.keyboard.press(key);
  }

  async enter(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async find(list: Locator, item: Locator): Promise<void> {
    await list.waitFor();
    if ((await item.count()) > 0) return;
    const inner = list.locator('[tabindex="0"]').first();
    await this.reach((await inner.count()) > 0 ? inner : list);
    await this.page.keyboard.press('Home');
    for (let step = 0; step < 1500 && (await item.count()) === 0; step++) {
      await this.page.keyboard.press('ArrowDown');
    }
  }

  async alsoMark(target: Locator): Promise<void> {
    await this.reach(target, 'Control');
    await this.page.keyboard.press('Control+Space');
  }

  /** Moves the focus to the target, or in a list makes it the active one. */
  async reach(target: Locator, held?: string): Promise<Focus> {
    await target.waitFor();
    let focus = await focusOf(target);
    for (let stop = 0; !focus.on && !focus.inside && stop < mostStops; stop++) {
      await this.page.keyboard.press('Tab');
      focus = await focusOf(target);
    }
    for (let step = 0; !focus.on && focus.inside && step < mostSteps; step++) {
      const before = focus.active;
      for (const key of focus.towards) {
        await this.page.keyboard.press(held ? `${held}+${key}` : key);
        focus = await focusOf(target);
        if (focus.on || focus.active !== before) break;
      }
      if (!focus.on && focus.active === before) break;
    }
    if (!focus.on) {
      throw new Error(`The keyboard does not reach ${target}; it stands at ${focus.active}.`);
    }
    return focus;
  }
}
