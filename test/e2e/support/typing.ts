/** Typing into the field that has the focus, and seeing that it comes there, as everybody who types does. */
import type { Locator, Page } from 'playwright-core';
import { focused, wordsIn } from './in-page';

/** Attempts, should the browser drop a text that the driver puts in while the field keeps the focus. */
const attempts = 3;

/**
 * Puts text in place of what stands in the field.
 *
 * @throws when the field has lost the focus meanwhile: somebody who types would have typed elsewhere
 */
export async function typeOver(page: Page, target: Locator, text: string): Promise<void> {
  const before = await wordsIn(target);
  for (let n = 0; n < attempts; n++) {
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
    const now = await wordsIn(target);
    // Gone, since the field has another name now or its place has been left, or changed, whatever was made of it.
    if (now.words === undefined || now.words !== before.words || now.words === text) return;
    if (!now.focused) {
      throw new Error(`«${text}» was typed while the focus left ${target} for ${await focused(page)}.`);
    }
  }
  throw new Error(`«${text}» does not come into ${target}, which has the focus.`);
}
