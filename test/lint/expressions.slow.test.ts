/**
 * Regular expressions take no more than in proportion to what they are given: checked by the analysis that
 * `eslint-plugin-regexp` has for its rules `no-super-linear-move` and `no-super-linear-backtracking`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from 'scslre';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folders = [
  'core',
  'templates',
  'ooxml',
  'exporters',
  'workspace',
  'app',
  'cli',
  'electron',
  'renderer',
];

/** Expressions that are worse, and the most letters that they are ever given: by file, and how they begin. */
const bounded: readonly { file: string; begins: string; letters: number; because: string }[] = [
  { file: 'core/formats/numbers.ts', begins: '\\B(?=', letters: 400, because: 'the digits of a number' },
  {
    file: 'core/paste/members.ts',
    begins: "\\p{Lu}[\\p{L}’'-]+",
    letters: 2000,
    because: 'a line of a list',
  },
  { file: 'workspace/import/xlsx-times.ts', begins: '"([^"]*)"', letters: 500, because: 'a number format' },
  {
    file: 'workspace/svg/lettering.ts',
    begins: '^(.{0,60}?)',
    letters: 1000,
    because: 'the value of a style',
  },
  {
    file: 'app/serve/content.ts',
    begins: '[-.][A-Za-z0-9_-]',
    letters: 255,
    because: 'the name of a file that is there',
  },
];

interface Found {
  file: string;
  line: number;
  source: string;
  flags: string;
}

function expressionsIn(file: string): Found[] {
  const code = readFileSync(join(root, file), 'utf8');
  const out: Found[] = [];
  const see = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, start } = node as {
      type?: string;
      regex?: { pattern: string; flags: string };
      start?: number;
    };
    if (type === 'Literal' && regex)
      out.push({
        file,
        line: code.slice(0, start).split('\n').length,
        source: regex.pattern,
        flags: regex.flags,
      });
    for (const one of Object.values(node)) see(one);
  };
  see(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }).body);
  return out;
}

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/')),
);
const all = files.flatMap(expressionsIn);
const isBounded = ({ file, source }: Found) =>
  bounded.find((one) => one.file === file && source.startsWith(one.begins));

/** What an expression is slow on is made of the letters that it names; these are in most. */
const pumps = [
  ' ',
  '\t',
  '\n',
  'a',
  'A',
  'Aa ',
  '1',
  '-',
  '"',
  '(',
  ',',
  ', ',
  '.',
  '<',
  '&',
  '/',
  'a ',
  ' a',
  '"a',
  '-a',
];

describe('Regular expressions', () => {
  it('are found, all of them', () => {
    expect(all.length).toBeGreaterThan(800);
  });

  it('are linear, but for a few over what is bounded', () => {
    const slow = all.filter((one) => {
      const { reports } = analyse({ source: one.source, flags: one.flags });
      return reports.length > 0 && !isBounded(one);
    });
    expect(slow.map(({ file, line, source }) => `${file}:${line} ${source}`)).toEqual([]);
  });

  it.each(bounded)('$file over $because takes next to no time', ({ file, begins, letters }) => {
    const one = all.find((found) => found.file === file && found.source.startsWith(begins))!;
    const pattern = new RegExp(one.source, one.flags);
    for (const pump of pumps) {
      const text = `${pump.repeat(Math.ceil(letters / pump.length)).slice(0, letters)}\u0001`;
      const tries = Array.from({ length: 3 }, () => {
        const began = performance.now();
        text.replace(pattern, '');
        return performance.now() - began;
      });
      expect(Math.min(...tries), `${letters} of ${JSON.stringify(pump)}`).toBeLessThan(50);
    }
  });

  it('that are worse are known for it', () => {
    const worse = ['^(a+)+$', '\\s+x', '\\s*\\|\\s*', '([^,]+),\\s*([^,]+)$'];
    for (const source of worse)
      expect(analyse({ source, flags: '' }).reports.length, source).toBeGreaterThan(0);
    expect(analyse({ source: '(?:(?<!\\s)\\s+)?\\|\\s*', flags: '' }).reports).toEqual([]);
  });
});
