import type { CDPSession, Page } from 'playwright-core';

/** Drops files on an element, as the system's file manager does. @param session of that page; it is detached */
export async function dropFiles(
  session: CDPSession,
  page: Page,
  selector: string,
  files: string[],
): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await session.detach();
}
