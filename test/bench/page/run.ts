/** The app's own speed, in real Chromium against the loopback host: opening, typing, scrolling, searching. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ServedApp } from '../../../app/serve/server';
import { chromiumFlags, chromiumPath } from '../../e2e/support/chromium';
import { type Spread, spread } from '../statistics';
import { scrollThrough, watchFirstSlide, watchKeys } from './in-page';

export interface KeyTimes {
  /** Up to the changed drawing. */
  work: Spread;
  /** Up to the end of the first frame that shows it. */
  frame: Spread;
  count: number;
}

export interface PageResult {
  slides: number;
  /** From the navigation to the first slide, of a page whose host is running. */
  firstSlide: Spread;
  /** From the first that is painted, which is when Electron shows the window, to the first slide. */
  afterShown: Spread;
  typing: KeyTimes;
  /** In a point of a list with a bold word, on the slide itself. */
  typingPoint: KeyTimes;
  /** Frames while all thumbnails go by. */
  scrolling: Spread & { longest: number; frames: number };
}

/** Without a screen's 60 pictures a second to wait for: what is measured is work and not the phase of a clock. */
const flags = [...chromiumFlags, '--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** The thumbnails' scrolling list, and the drawing in the middle: a space at the end of a line changes nothing in it. */
const parts = { thumbs: '.thumbs', drawing: '.stage-pane .slide' };

export async function withApp<T>(
  { pages, workspace, home }: { pages: string; workspace: string; home: string },
  measure: (open: () => Promise<Page>, base: string) => Promise<T>,
): Promise<T> {
  for (const folder of ['state', 'documents']) mkdirSync(join(home, folder), { recursive: true });
  const app = await ServedApp.start({
    stateDir: join(home, 'state'),
    documents: join(home, 'documents'),
    roots: [home],
    pages,
    start: workspace,
  });
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath: chromiumPath, args: flags });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nb-NO' });
    // What keeps the names of functions in a bundle is not there in the page.
    await context.addInitScript('globalThis.__name = (one) => one;');
    const first = await context.newPage();
    await first.goto(app.url);
    await first.waitForURL(/#\/k\//);
    const base = first.url().replace(/presentasjoner.*$/, '');
    const open = (): Promise<Page> => context.newPage();
    return await measure(open, base);
  } finally {
    await browser?.close();
    await app.close();
  }
}

export async function measureDeck(
  open: () => Promise<Page>,
  base: string,
  slides: number,
  { deck, slide, points }: { deck: string; slide: string; points: string },
): Promise<PageResult> {
  const address = `${base}presentasjoner/${deck}/${slide}`;
  const opened: number[] = [];
  const shown: number[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await open();
    await page.addInitScript(watchFirstSlide);
    await page.goto(address);
    const slide = await page.evaluate(firstSlide);
    opened.push(slide.at);
    shown.push(slide.at - slide.shown);
    await page.close();
  }
  const page = await open();
  await page.goto(address);
  await page.locator(`${parts.drawing} > svg`).first().waitFor();
  // The worker lays out the whole deck in the background meanwhile, as it does for people.
  const typing = await measureTyping(page);
  await page.goto(`${base}presentasjoner/${deck}/${points}`);
  const typingPoint = await measurePoint(page);
  await page.waitForTimeout(2000);
  const frames = await page.evaluate(scrollThrough, parts.thumbs);
  await page.close();
  return {
    slides,
    firstSlide: spread(opened),
    afterShown: spread(shown),
    typing,
    typingPoint,
    scrolling: { ...spread(frames), longest: Math.max(...frames), frames: frames.length },
  };
}

function firstSlide(): Promise<{ at: number; shown: number }> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { firstSlide: at, shown } = window as unknown as { firstSlide?: number; shown?: number };
      if (at === undefined) setTimeout(look, 10);
      else resolve({ at, shown: shown ?? at });
    };
    look();
  });
}

/**
 * Milliseconds that a key is held down. People take longer; one that came up in the same moment would be answered by the
 * page before the frame's end is seen, and be counted as part of it.
 */
const held = 50;

/** Types a title as people do, a letter about every tenth of a second. */
async function measureTyping(page: Page): Promise<KeyTimes> {
  const field = page.getByRole('textbox', { name: /^Overskrift/ }).first();
  await field.click();
  await page.keyboard.press('End');
  return await typeSlowly(page);
}

/** The same in the first point of a list, whose first word is bold. */
async function measurePoint(page: Page): Promise<KeyTimes> {
  await page.locator('[data-target="body"]').dblclick({ position: { x: 60, y: 12 } });
  await page.getByRole('menuitem', { name: 'Bare her' }).click();
  await page.locator('textarea.inline-text').waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+B');
  await page.keyboard.press('End');
  return await typeSlowly(page);
}

async function typeSlowly(page: Page): Promise<KeyTimes> {
  await page.evaluate(watchKeys, parts.drawing);
  const text = ' og hva det betyr for kommunene i hele landet framover nå';
  for (const letter of text) {
    await page.keyboard.type(letter, { delay: held });
    await page.waitForTimeout(90 - held + (letter.charCodeAt(0) % 7) * 9);
  }
  await page.waitForTimeout(300);
  const times = await page.evaluate(
    () => (window as unknown as { keyTimes: { work: number; frame: number }[] }).keyTimes,
  );
  // The first letters compile what is run for the first time.
  const warm = times.slice(5);
  return {
    work: spread(warm.map((one) => one.work)),
    frame: spread(warm.map((one) => one.frame)),
    count: warm.length,
  };
}

/** Milliseconds from each letter in the search field to the list that answers it. */
export async function measureSearch(open: () => Promise<Page>, base: string): Promise<KeyTimes> {
  const page = await open();
  await page.goto(`${base}fakta`);
  await page.getByRole('button', { name: /^Søk/ }).first().click();
  const field = page.getByRole('combobox', { name: /^Søk etter lysbilder/ });
  await field.waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(watchKeys, '.search-list');
  for (const letter of 'kommunedirektør bergen') {
    await page.keyboard.type(letter, { delay: held });
    await page.waitForTimeout(120 - held);
  }
  await page.waitForTimeout(300);
  const times = await page.evaluate(
    () => (window as unknown as { keyTimes: { work: number; frame: number }[] }).keyTimes,
  );
  await page.close();
  return {
    work: spread(times.map((one) => one.work)),
    frame: spread(times.map((one) => one.frame)),
    count: times.length,
  };
}
