/** `npm run types` checks every file once: three projects, of which only the page's knows a browser. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projects as built, dropStale } from '../../scripts/types';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache');
const projects = ['core', 'tsconfig.node.json', 'renderer/tsconfig.page.json'];
let folder = '';

beforeAll(() => {
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'lysark-types-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function tsc(...args: string[]): Promise<string> {
  const options = { cwd: root, maxBuffer: 64 * 1024 * 1024 };
  // It ends with a code when there are errors; what it says is what counts.
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...args], options, (_, said) =>
      done(said),
    );
  });
}

/** Our own files that a project checks, from the root. */
async function filesOf(project: string): Promise<string[]> {
  const listed = (await tsc('-p', project, '--listFilesOnly')).split('\n');
  return listed
    .map((path) => path.trim().replaceAll('\\', '/'))
    .filter((path) => path.startsWith(root) && !path.includes('/node_modules/'))
    .map((path) => path.slice(root.length + 1));
}

it('no file is left out, and what the page and its hosts share is checked once', async () => {
  const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx'], {
    cwd: root,
  });
  const wanted = String(tracked)
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)));
  const listed = await Promise.all(projects.map(filesOf));
  expect(wanted.length).toBeGreaterThan(1000);
  expect(wanted.filter((path) => !listed.some((files) => files.includes(path)))).toEqual([]);
  const shared = listed[0]!.filter((path) => !path.startsWith('types/'));
  expect(shared.length).toBeGreaterThan(250);
  for (const files of listed.slice(1)) expect(shared.filter((path) => files.includes(path))).toEqual([]);
});

it('only the page knows a browser', async () => {
  const sample = join(folder, 'sample.ts');
  writeFileSync(
    sample,
    'export const title: string = document.title;\nexport const made = new HTMLElement();\n',
  );
  const said = await Promise.all(
    projects.map(async (project, index) => {
      const base = project.endsWith('.json') ? project : `${project}/tsconfig.json`;
      const config = join(folder, `${index}.json`);
      const compilerOptions = {
        composite: false,
        emitDeclarationOnly: false,
        noEmit: true,
        tsBuildInfoFile: null,
      };
      const none = { include: [], exclude: [], references: [] };
      writeFileSync(
        config,
        JSON.stringify({ extends: join(root, base), compilerOptions, ...none, files: [sample] }),
      );
      return await tsc('-p', config);
    }),
  );
  const names = said.map((text) => [...text.matchAll(/Cannot find name '(\w+)'/g)].map(([, name]) => name));
  expect(names).toEqual([['document', 'HTMLElement'], ['document', 'HTMLElement'], []]);
  expect(said[2]).toBe('');
});

it('all are held to the same, and `npm run types` checks all of them', async () => {
  const strict = { strict: true, noUncheckedIndexedAccess: true, noImplicitOverride: true };
  for (const project of projects) {
    const { compilerOptions } = JSON.parse(await tsc('-p', project, '--showConfig'));
    expect(compilerOptions, project).toMatchObject({ ...strict, verbatimModuleSyntax: true });
  }
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(scripts.types).toBe('tsx scripts/types.ts');
  expect(built).toEqual(['tsconfig.node.json', 'renderer/tsconfig.page.json']);
  for (const leaf of built) {
    const { references } = JSON.parse(readFileSync(join(root, leaf), 'utf8'));
    expect(references, leaf).toHaveLength(1);
  }
});

it('a catalogue of texts that has changed is checked anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lysark-types-'));
  const [notes, catalogue] = [join(folder, 'notes'), join(folder, 'nn.json')];
  for (const [file, seconds] of [
    [catalogue, 1000],
    [notes, 2000],
  ] as const) {
    writeFileSync(file, '{}');
    utimesSync(file, seconds, seconds);
  }
  expect([dropStale(notes, folder), existsSync(notes)]).toEqual([false, true]);
  utimesSync(catalogue, 3000, 3000);
  expect([dropStale(notes, folder), existsSync(notes)]).toEqual([true, false]);
  expect(dropStale(notes, folder)).toBe(false);
  rmSync(folder, { recursive: true });
});
