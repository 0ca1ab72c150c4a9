/** Names for files and folders that we make, and words for them. */
import { lstat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { wordsIn } from '../../core/facts/plain-text';
import type { Language } from '../../core/formats/language';
import type { AuthoredText } from '../../core/model/field';
import type { Workspace } from '../../core/model/register';
import { withoutControls } from '../text';

/** The words of an authored text, in the wanted language or the nearest. */
export function wordsOf(text: AuthoredText, language: Language, home: Language): string {
  return withoutControls(wordsIn(text, language, home).replaceAll('\u00ad', '')).trim();
}

/** The commission's name in its own language. */
export function commissionName({ commission }: Workspace): string {
  return wordsOf(commission.name, commission.language, commission.language) || commission.id;
}

/** Whether anything stands at a path, a dead link too. */
export async function isTaken(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

/** The names to try, one after the other: «a.pptx», «a (2).pptx» … */
export function* numbered(name: string, isFolder = false): Generator<string> {
  const extension = isFolder ? '' : extname(name);
  const stem = name.slice(0, name.length - extension.length);
  yield name;
  for (let n = 2; n < 1000; n++) yield `${stem} (${n})${extension}`;
}

/** A path in a folder where nothing stands yet. @throws when a thousand names are taken */
export async function freePath(folder: string, name: string, isFolder = false): Promise<string> {
  for (const one of numbered(name, isFolder)) {
    const path = join(folder, one);
    if (!(await isTaken(path))) return path;
  }
  throw new Error(`There are too many files called ${name}.`);
}

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** Whether people can give a new folder this name on every system (Microsoft, Naming Files, Paths, and Namespaces). */
export function isFolderName(name: string): boolean {
  return (
    name.length <= 120 &&
    name === name.trim() &&
    !/[\x00-\x1f\x7f<>:"/\\|?*]/.test(name) &&
    !/^\.|\.$/.test(name) &&
    !reserved.test(name) &&
    !/\p{Surrogate}/u.test(name) &&
    name !== ''
  );
}
