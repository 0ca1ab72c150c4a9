/** The mouse for everything but letters. */
import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands';
import { typeOver } from './typing';

export class Mouse implements Hands {
  readonly name = 'mouse';

  constructor(private readonly page: Page) {}

  async press(target: Locator): Promise<void> {
    await target.click();
  }

  async write(target: Locator, text: string): Promise<void> {
    await target.click();
    await typeOver(this.page, target, text);
  }

  async date(target: Locator, day: string): Promise<void> {
    await target.click();
    await target.fill(day);
  }

  async choose(target: Locator, label: string): Promise<void> {
    // The list that drops down is the system's own, outside the page.
    await target.selectOption({ label });
  }

  async enter(target: Locator): Promise<void> {
    await target.dblclick();
  }

  async find(list: Locator, item: Locator): Promise<void> {
    await list.waitFor();
    if ((await item.count()) > 0) return;
    await list.hover();
    await this.page.mouse.wheel(0, -100_000);
    for (let turn = 0; turn < 100 && (await item.count()) === 0; turn++) {
      await this.page.waitForTimeout(50);
      await this.page.mouse.wheel(0, 300);
    }
  }

  async alsoMark(target: Locator): Promise<void> {
    await target.click({ modifiers: ['Control'] });
  }
}
