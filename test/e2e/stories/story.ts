/** A story is told once, and lived by mouse or by keyboard alone, in one host or another, and again after a restart. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { electronBinary } from '../support/electron-host';
import { expectNoMouse, type Hands, type HandsName, handsFor } from '../support/hands';
import { type App, closeAll, launchApp } from '../support/launch';
import { shot } from '../support/screens';
import { speak } from '../support/speech';
import { hostsOf, type StoryName, tellingsOf } from './tellings';

export interface Story {
  app: App;
  hands: Hands;
  /** The first window. */
  page: Page;
}

export interface Chapters {
  /** From a machine that has never seen Lysark. */
  first(story: Story): Promise<void>;
  /** After Lysark was closed and started again. */
  again(story: Story): Promise<void>;
  /** What must be true each time. */
  holds(story: Story): Promise<void>;
}

const hosts = hostsOf(process.env.LYSARK_HOSTS, electronBinary() !== undefined);
if (!electronBinary()) console.info('The real Electron is not tried: ELECTRON names no binary.');

/** @param name in the table of tellings */
export function story(name: StoryName, title: string, { first, again, holds }: Chapters): void {
  afterEach(closeAll);
  afterEach(() => speak('nb'));
  describe(title, () => {
    for (const { host, way, language } of tellingsOf(name, hosts)) {
      it(`${way === 'mouse' ? 'by mouse' : 'by keyboard alone'}, in ${host}, in ${language}`, {
        timeout: 480_000,
      }, async () => {
        speak(language);
        const app = await launchApp({ host, ...(language === 'nb' ? {} : { language }) });
        await lived(app, way, first, holds, title);
        const later = await app.restart();
        await lived(later, way, again, holds, title);
        expect(await later.close(), 'everything was saved').toBe(true);
      });
    }
  });
}

async function lived(
  app: App,
  way: HandsName,
  chapter: Chapters['first'],
  holds: Chapters['holds'],
  title: string,
): Promise<void> {
  const { page } = app;
  const hands = await handsFor(way, page);
  const told = { app, hands, page };
  try {
    await chapter(told);
  } catch (error) {
    await shot(page, `failed ${title.slice(0, 40)} ${app.host} ${way}`).catch(() => undefined);
    throw error;
  }
  if (way === 'keyboard') await expectNoMouse(page);
  await holds(told);
  expect(app.complaints).toEqual([]);
}
