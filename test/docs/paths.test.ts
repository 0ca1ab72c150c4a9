/** What the pages for developers name is there: files and folders, scripts of package.json, and pages they lead to. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['architecture', 'recipes', 'exports', 'app', 'testing', 'limits'].map((name) => `docs/${name}.md`),
];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

const tracked = String(execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root }))
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))
  .map((path) => `/${path}`);

/** Folders and ends of names that tell a path from other words between backticks. */
const source =
  /^(?:(?:core|templates|ooxml|exporters|workspace|app|electron|renderer|cli|scripts|test|types|examples|docs|\.github)\/[\w./-]+|[\w./-]+\.(?:tsx?|mjs|cjs|css|md|yml))$/;

/** A file, a folder, or the end of a path: «stage/frame.ts» within what a section is about. */
function isThere(path: string): boolean {
  const end = `/${path.replace(/\/$/, '')}`;
  return tracked.some((one) => one.endsWith(end) || one.includes(`${end}/`));
}

/** Named between backticks, outside blocks of code. */
function named(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, inside]) => inside!);
}

describe.each(pages)('%s', (page) => {
  it('names files and folders that are there', () => {
    const paths = named(textOf(page)).filter((one) => source.test(one));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const asked = [...textOf(page).matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name!);
    expect(asked.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('leads to pages and headings that are there', () => {
    const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to!);
    const wrong = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path, heading] = link.split('#') as [string, string | undefined];
      const file = path === '' ? join(root, page) : join(root, dirname(page), path);
      if (!existsSync(file)) return true;
      if (heading === undefined) return false;
      const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
        words!
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
      return !headings.includes(heading);
    });
    expect(wrong).toEqual([]);
  });
});

it('the map names every folder of the sources, and has at most 250 lines', () => {
  const text = textOf('docs/architecture.md');
  expect(text.split('\n').length).toBeLessThanOrEqual(251);
  const map = /```\n([\s\S]*?)```/.exec(text)![1]!;
  const folders = new Set(
    tracked
      .map((path) => /^\/(core|app)\/([\w-]+)\//.exec(path))
      .filter((found) => found !== null)
      .map(([, , name]) => name!),
  );
  expect([...folders].filter((name) => !new RegExp(`\\b${name}/`).test(map))).toEqual([]);
});
