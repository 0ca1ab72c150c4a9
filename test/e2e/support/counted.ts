/** What a job costs its user: every press of the mouse and of a key, and not the letters of a text. */
import type { BrowserContext, Locator, Page } from 'playwright-core';

export interface Cost {
  clicks: number;
  keys: number;
}

/**
 * Counts in every window from now on. A key counts unless it writes a letter: Enter, Tab, arrows, Esc, deleting, and whatever
 * goes with Ctrl or Alt, of which pasting is one.
 */
export class Counted {
  private readonly total: Cost = { clicks: 0, keys: 0 };
  private readonly parts: [string, Cost][] = [];

  private constructor(private readonly page: Page) {}

  static async from(context: BrowserContext, page: Page): Promise<Counted> {
    const counted = new Counted(page);
    await context.exposeFunction('lysarkCounts', (what: keyof Cost) => {
      counted.total[what]++;
    });
    await context.addInitScript(listening);
    await page.evaluate(listening);
    return counted;
  }

  /** What a browser does not tell of: a press in a list that drops down, which is the system's, or a file that is dropped. */
  also(what: keyof Cost, count = 1): void {
    this.total[what] += count;
  }

  async choose(list: Locator, label: string): Promise<void> {
    await list.selectOption({ label });
    this.also('clicks', 2);
  }

  /** Pastes into what has the focus. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.page.keyboard.press('Control+v');
  }

  /** Letters into what has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** A part of the job is done. */
  part(name: string): void {
    const before = this.parts.map(([, cost]) => cost);
    const sum = (what: keyof Cost): number => before.reduce((all, one) => all + one[what], 0);
    this.parts.push([
      name,
      { clicks: this.total.clicks - sum('clicks'), keys: this.total.keys - sum('keys') },
    ]);
  }

  get cost(): Readonly<Cost> {
    return this.total;
  }

  /** A line for each part. */
  told(): string {
    const rows = [...this.parts, ['in all', this.total] as const];
    return rows.map(([name, { clicks, keys }]) => `${name}: ${clicks} clicks, ${keys} keys`).join('\n');
  }
}

const listening = `(() => {
  if (window.lysarkListens) return;
  window.lysarkListens = true;
  const marks = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'];
  addEventListener('pointerdown', (event) => event.isTrusted && lysarkCounts('clicks'), true);
  addEventListener('keydown', (event) => {
    if (!event.isTrusted || marks.includes(event.key)) return;
    if (event.key.length > 1 || event.ctrlKey || event.altKey || event.metaKey) lysarkCounts('keys');
  }, true);
})()`;
