/** Typing into the field that has the focus, and seeing that it comes there, as everybody who types does. */
import type { Locator, Page } from 'playwright-core';
import { focused, wordsIn } from './in-page';

/**
 * Puts text in place of what stands in the field.
 *
 * @throws when it does not come there, as when the focus has been taken: somebody who types would have typed elsewhere
 */
export async function typeOver(page: Page, target: Locator, text: string): Promise<void> {
  const before = await wordsIn(target);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  const now = await wordsIn(target);
  // Gone, since the field has another name now or its place has been left, or changed, whatever was made of it.
  if (now.words === undefined || now.words !== before.words || now.words === text) return;
  const why = now.focused ? 'has the focus' : `lost the focus to ${await focused(page)}`;
  throw new Error(`«${text}» does not come into ${target}, which ${why}.`);
}
