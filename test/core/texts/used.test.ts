/** A text that nobody says is a message that people never get: it was written for something that is not wired. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { textsIn } from '../../../core/texts';

const root = resolve(import.meta.dirname, '../../..');
const sources = ['renderer', 'core', 'workspace', 'app', 'electron']
  .flatMap((folder) =>
    (readdirSync(join(root, folder), { recursive: true }) as string[])
      .filter((path) => /\.tsx?$/.test(path) && !/^texts[/\\]/.test(path))
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
  )
  .join('\n');

/** Asked for by kind, field, template, rule, code, folder or as a property; other tests and types see to them. */
const byData = [
  ...['kinds', 'kindsInLine', 'kindsAbout', 'kindGroups', 'queries', 'fields', 'templates', 'ownForms'],
  ...['rules', 'reasons', 'errors', 'system', 'systemFolders'],
];

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

it.each(Object.entries(textsIn('nb')).filter(([area]) => !byData.includes(area)))(
  'every text of «%s» is said',
  (_area, texts) => {
    expect(Object.keys(texts).filter((key) => !isSaid(key))).toEqual([]);
  },
);
