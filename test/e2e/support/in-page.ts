/** What is asked of a page from inside it. The tests are compiled without the types of a page. */
import type { Locator, Page } from 'playwright-core';

// biome-ignore lint/suspicious/noExplicitAny: an element of the page
type El = any;
declare const document: El;
declare const window: El;

export interface Focus {
  /** The target has the focus, or is the active one of a list that has. */
  on: boolean;
  /** The focus is in the same list, grid, menu or row of tabs. */
  inside: boolean;
  /** Arrow keys to try, the likeliest first. */
  towards: string[];
  /** What has the focus, for people, and to see whether it moved. */
  active: string;
  kind: 'button' | 'checkbox' | 'radio';
  checked: boolean;
}

export async function focusOf(target: Locator): Promise<Focus> {
  return await target.evaluate((el: El): Focus => {
    const composite =
      '[role=listbox],[role=grid],[role=tablist],[role=radiogroup],[role=menu],[role=menubar],[role=toolbar],[role=tree]';
    const focused = document.activeElement;
    const pointed = focused?.getAttribute?.('aria-activedescendant');
    const active = (pointed && document.getElementById(pointed)) || focused;
    const sameRadios = el.type === 'radio' && active?.type === 'radio' && el.name === active.name;
    const whole = el.closest(composite);
    // An option of a text field with suggestions: the field has the focus and points at options.
    const owner = whole?.id && focused?.getAttribute?.('aria-controls') === whole.id;
    const inside =
      sameRadios || owner || Boolean(whole && focused && whole.contains(focused) && el.tabIndex !== 0);
    const to = el.getBoundingClientRect();
    const from = active?.getBoundingClientRect?.() ?? to;
    const down = (to.top + to.bottom) / 2 - (from.top + from.bottom) / 2;
    const right = (to.left + to.right) / 2 - (from.left + from.right) / 2;
    const vertical = down > 0 ? 'ArrowDown' : 'ArrowUp';
    const horizontal = right > 0 ? 'ArrowRight' : 'ArrowLeft';
    const rows = Math.abs(down) > Math.min(from.height, to.height) / 2;
    const towards = owner
      ? ['ArrowDown']
      : rows
        ? [vertical, horizontal, 'ArrowDown', 'ArrowRight']
        : [horizontal, vertical, 'ArrowRight', 'ArrowDown'];
    const name = (one: El): string =>
      one
        ? `<${one.tagName.toLowerCase()} ${one.getAttribute('role') ?? ''}> «${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 60)}» ${Math.round(one.getBoundingClientRect().top)},${Math.round(one.getBoundingClientRect().left)}`
        : 'nothing';
    const role = el.getAttribute('role');
    const type =
      el.type === 'checkbox' || role === 'checkbox' ? 'checkbox' : el.type === 'radio' ? 'radio' : 'button';
    return {
      on:
        active === el ||
        (active !== null && el.contains(active) && active !== document.body && active.tabIndex < 0),
      inside,
      towards,
      active: name(active),
      kind: type,
      checked: Boolean(el.checked ?? el.getAttribute('aria-checked') === 'true'),
    };
  });
}

/** What has the focus, for people. */
export async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const one = document.activeElement as El;
    const within = one?.closest('dialog')?.textContent.slice(0, 30);
    return one
      ? `<${one.tagName.toLowerCase()}> «${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 60)}»${within ? ` in «${within}»` : ''}`
      : 'nothing';
  });
}

/** What stands in a field, undefined when there is no such field any more, and whether it has the focus. */
export async function wordsIn(target: Locator): Promise<{ words: string | undefined; focused: boolean }> {
  const [found] = await target.evaluateAll((all: El[]) =>
    all.map((el) => ({
      words: (el.value ?? el.textContent) as string,
      focused: el.contains(document.activeElement) as boolean,
    })),
  );
  return found ?? { words: undefined, focused: false };
}

export async function selectOptions(target: Locator): Promise<{ labels: string[]; at: number }> {
  return await target.evaluate((el: El) => ({
    labels: [...el.options].map((one: El) => one.label as string),
    at: el.selectedIndex as number,
  }));
}

/** Counts presses of the mouse from now on. */
export async function countPointers(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (window.lysarkPointers !== undefined) return;
    window.lysarkPointers = 0;
    window.addEventListener(
      'pointerdown',
      (event: El) => {
        if (event.isTrusted) window.lysarkPointers++;
      },
      true,
    );
  });
}

export async function pointerCount(page: Page): Promise<number> {
  return await page.evaluate(() => window.lysarkPointers ?? 0);
}

/** What sticks out of the page's side, or makes a part of it scroll sideways, where nothing may. */
export async function sideways(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const name = (el: El) =>
      `<${el.tagName.toLowerCase()} class="${el.getAttribute('class') ?? ''}"> «${(el.textContent ?? '').trim().slice(0, 40)}»`;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > width)
      found.push(`the page: ${document.documentElement.scrollWidth} > ${width}`);
    for (const el of document.querySelectorAll('body *')) {
      const style = window.getComputedStyle(el);
      const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
      // Slides larger than life and rows made to be scrolled say so themselves.
      if (scrolls && el.scrollWidth > el.clientWidth + 1 && !el.closest('[data-scrolls-sideways]')) {
        found.push(`${name(el)}: ${el.scrollWidth} > ${el.clientWidth}`);
      }
    }
    return found;
  });
}
