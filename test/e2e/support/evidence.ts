/** What a failed test leaves for whoever reads of it on another machine: where each window was, and what it showed. */
import type { Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { focused } from './in-page';
import type { Running } from './launch';
import { shot } from './screens';

/** Lines of a page's accessibility tree: enough to see which place, dialog and message it is. */
const most = 40;

/** Milliseconds: a page that hangs is said to hang. */
const patience = 5000;

type Task = TestContext['task'];

/** Adds it to the first error of the test, and keeps a picture of each window. Never fails itself. */
export async function tellWhatWasSeen(
  task: Task,
  left: readonly (readonly [Pick<Running, 'pages' | 'output'>, readonly string[]])[],
): Promise<void> {
  const error = task.result?.errors?.[0];
  if (!error) return;
  const parts: string[] = [];
  for (const [running, complaints] of left) {
    for (const page of running.pages()) parts.push(await seen(page, `failed ${task.name.slice(0, 60)}`));
    if (complaints.length > 0) parts.push(`The pages complained:\n${complaints.join('\n')}`);
    const said = running.output().trim().split('\n').slice(-8).join('\n');
    if (said) parts.push(`The program said:\n${said}`);
  }
  if (parts.length === 0) return;
  error.message = `${error.message}\n${parts.join('\n')}`;
}

async function seen(page: Page, name: string): Promise<string> {
  if (page.isClosed()) return 'A window was closed.';
  const within = <T>(what: Promise<T>, otherwise: T): Promise<T> =>
    Promise.race([
      what.catch((cause: unknown) => `${otherwise} (${String(cause)})` as T),
      new Promise<T>((resolve) => setTimeout(resolve, patience, otherwise)),
    ]);
  const picture = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  await within(shot(page, picture), undefined);
  const focus = await within(focused(page), 'unknown');
  const tree = await within(page.locator('body').ariaSnapshot({ timeout: patience }), 'it does not answer');
  const lines = tree.split('\n');
  const more = lines.length > most ? `\n… ${lines.length - most} lines more` : '';
  return `A window at ${page.url()}, the focus on ${focus}:\n${lines.slice(0, most).join('\n')}${more}`;
}
