/** A text area is as high as its words, whether or not one is in it, and what is typed lays out nothing else. */
import type { CDPSession, Locator } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { exampleFolder } from './data/mailed';
import { closeAll, launchApp } from './support/launch';
import { emptyProfile } from './support/profile';
import { button, standing } from './tour/at';

afterEach(closeAll);

const slide = 'presentasjoner/okonomiforum/perspektivmeldingen';

async function openedAt(where: string) {
  const profile = emptyProfile();
  const open = await exampleFolder(profile.documents);
  const app = await launchApp({ host: 'browser', profile, open });
  await button(app.page, 'Ny presentasjon').waitFor();
  await standing(app).go(where);
  await app.page.locator('.stage .slide > svg').first().waitFor();
  const field = app.page.getByRole('textbox', { name: /^Overskrift/ }).first();
  await field.waitFor();
  return { app, page: app.page, field };
}

/** What is asked of the element: tests are no page, and know none of its types. */
interface Area {
  value: string;
  scrollHeight: number;
  clientHeight: number;
  getBoundingClientRect(): { height: number };
  cloneNode(): Area;
  removeAttribute(name: string): void;
  after(next: Area): void;
  remove(): void;
}

interface Box {
  height: number;
  /** Pixels of its words that are out of sight. */
  hidden: number;
}

const boxOf = (field: Locator): Promise<Box> =>
  field.evaluate((one: Area) => ({
    height: one.getBoundingClientRect().height,
    hidden: one.scrollHeight - one.clientHeight,
  }));

/** As high as the browser makes it by itself. */
const natural = (field: Locator): Promise<number> =>
  field.evaluate((one: Area) => {
    const twin = one.cloneNode();
    twin.value = one.value;
    twin.removeAttribute('style');
    twin.removeAttribute('data-held');
    one.after(twin);
    const { height } = twin.getBoundingClientRect();
    twin.remove();
    return height;
  });

const expectFits = async (field: Locator, message: string): Promise<Box> => {
  await expect
    .poll(async () => [(await boxOf(field)).height, (await boxOf(field)).hidden], { message })
    .toEqual([await natural(field), 0]);
  return boxOf(field);
};

it('a text area grows and shrinks with its words while one is in it, and when they come from elsewhere', async () => {
  const { app, page, field } = await openedAt(slide);
  const line = await boxOf(field);
  await field.click();
  await page.keyboard.press('End');
  expect(await boxOf(field)).toEqual(line);
  const heights: number[] = [];
  for (const letter of ' og hva den sier om kommunene, om fylkene og om alle som bor i dem') {
    await page.keyboard.type(letter);
    // At once, and not after a frame in which the first line is out of sight.
    const { height, hidden } = await boxOf(field);
    expect(hidden, letter).toBe(0);
    heights.push(height);
  }
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  const high = await expectFits(field, 'more lines');
  expect(high.height).toBeGreaterThan(line.height);
  for (let n = 0; n < 40; n++) await page.keyboard.press('Backspace');
  const lower = await expectFits(field, 'fewer lines');
  expect(lower.height).toBeLessThan(high.height);
  // All that was typed while one was in the field.
  await page.keyboard.press('Control+Z');
  await expect.poll(() => boxOf(field)).toEqual(line);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => boxOf(field)).toEqual(lower);
  await page.setViewportSize({ width: 950, height: 900 });
  await expectFits(field, 'a narrower window');
  await page.keyboard.press('Tab');
  expect(await field.getAttribute('data-held')).toBeNull();
  await expectFits(field, 'left');
  expect(app.complaints).toEqual([]);
});

/** Elements that the browser laid out for each layout while something was done. */
async function laidOut(session: CDPSession, act: () => Promise<void>): Promise<number[]> {
  const counts: number[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, args } of value as unknown as {
      name: string;
      args: { beginData?: { totalObjects: number } };
    }[]) {
      if (name === 'Layout' && args.beginData) counts.push(args.beginData.totalObjects);
    }
  });
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await act();
  await session.send('Tracing.end');
  await ended;
  return counts;
}

it('a letter in a field or in the notes makes the browser lay out the field alone, and not the page', async () => {
  const { app, page, field } = await openedAt(slide);
  await page.waitForTimeout(1500);
  const whole = await page.locator('*').count();
  expect(whole).toBeGreaterThan(500);
  const session = await page.context().newCDPSession(page);
  const typed = async (one: Locator): Promise<number> => {
    await one.click();
    await page.keyboard.type('abc');
    await page.waitForTimeout(700);
    const counts = await laidOut(session, async () => {
      await page.keyboard.type('d');
      await page.waitForTimeout(5);
    });
    // The first is the browser's own for the letter; the drawing's comes after it.
    return counts[0]!;
  };
  expect(await typed(field)).toBeLessThan(30);
  await page.getByRole('tab', { name: 'Notater' }).click();
  expect(await typed(page.getByRole('textbox', { name: /^Notater/ }))).toBeLessThan(60);
  expect(app.complaints).toEqual([]);
});
