/** A text that nobody says is a message that people never get: it was written for something that is not wired. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { areas } from '../../../renderer/words/areas';

const renderer = resolve(import.meta.dirname, '../../../renderer');
const editing = resolve(import.meta.dirname, '../../../core/editing');
const sources = [renderer, editing]
  .flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((path) => /\.tsx?$/.test(path) && !/^words[/\\]/.test(path))
      .map((path) => readFileSync(join(folder, path), 'utf8')),
  )
  .join('\n');

/** Ends that i18next chooses by itself. */
const base = (key: string) => key.replace(/_(one|other|zero)$/, '');
/** Ends and beginnings of keys that are put together: `t(`lack_${what}`)`. */
const endings = [...sources.matchAll(/`\$\{\w+\}([A-Z]\w+)`/g)].map(([, ending]) => ending!);
const beginnings = [...sources.matchAll(/`([A-Za-z]+_?)\$\{/g)].map(([, beginning]) => beginning!);

function isSaid(key: string): boolean {
  return (
    // Also as the name of a status that is said as it is: `{ current: 'success' }`.
    new RegExp(`['"\`]${key}['"\`]|[{ ]${key}: '`).test(sources) ||
    endings.some((ending) => key.length > ending.length && key.endsWith(ending)) ||
    beginnings.some((beginning) => key.length > beginning.length && key.startsWith(beginning))
  );
}

// Errors are asked for by the code that a host answers with; a test of their own sees to them.
it.each(Object.keys(areas).filter((area) => area !== 'errors'))('every text of «%s» is said', (area) => {
  const { nb } = areas[area as keyof typeof areas];
  const unused = [...new Set(Object.keys(nb).map(base))].filter((key) => !isSaid(key));
  expect(unused).toEqual([]);
});
