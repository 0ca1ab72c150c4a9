/**
 * The linter enforces the import table: for every forbidden edge a file that has it and fails, for every allowed one a
 * file that passes; from the folder itself and from one deeper, with and without a file behind the folder's name.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowed, type Edge, forbidden, isFolder } from './edges';

const biome = resolve('node_modules/.bin/biome');
const root = mkdtempSync(join(tmpdir(), 'lysark-lint-'));
/** Rules broken, by file. */
const found = new Map<string, string[]>();
/** All that is said of a file. */
const said = new Map<string, string>();

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The ways to write one import: two depths, two forms. */
function writings({ from, to }: Edge): { depth: number; specifier: string }[] {
  if (!isFolder(to)) return [0, 1].map((depth) => ({ depth, specifier: to }));
  return [0, 1].flatMap((depth) => {
    const folder = depth === 0 ? from : `${from}/deep`;
    const path = relative(folder, to) || '.';
    const specifier = path.startsWith('.') ? path : `./${path}`;
    return [specifier, `${specifier}/index`].map((one) => ({ depth, specifier: one }));
  });
}

const name = (text: string): string => text.replace(/[^a-z]+/gi, '-');

function fileOf({ from, to }: Edge, kind: string, n: number, depth: number): string {
  return `${from}${depth === 1 ? '/deep' : ''}/${kind}-${name(to)}-${n}.ts`;
}

const write = (path: string, code: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), code);
};

const importing = (specifier: string): string => `import { x } from '${specifier}';\n\nexport const y = x;\n`;

interface Report {
  diagnostics: { category: string; location: { path: string | { file: string } } }[];
}

beforeAll(async () => {
  copyFileSync('biome.json', join(root, 'biome.json'));
  for (const [kind, edges] of [
    ['no', forbidden],
    ['yes', allowed],
  ] as const) {
    for (const edge of edges) {
      writings(edge).forEach(({ depth, specifier }, n) => {
        write(fileOf(edge, kind, n, depth), importing(specifier));
      });
    }
  }
  write('core/cycle-a.ts', "import { b } from './cycle-b';\n\nexport const a = (): number => b();\n");
  write('core/cycle-b.ts', "import { a } from './cycle-a';\n\nexport const b = (): number => a();\n");
  const output = await new Promise<string>((done) => {
    const parameters = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', '.'];
    execFile(biome, parameters, { cwd: root, maxBuffer: 1e8 }, (_error, stdout) => done(stdout));
  });
  const report = JSON.parse(output.slice(output.indexOf('{'))) as Report;
  for (const diagnostic of report.diagnostics) {
    const { category, location } = diagnostic;
    const file = typeof location.path === 'string' ? location.path : location.path.file;
    found.set(file, [...(found.get(file) ?? []), category]);
    said.set(file, JSON.stringify(diagnostic));
  }
});

const broken = (file: string): string[] => found.get(file) ?? [];

describe('the linter', () => {
  for (const edge of forbidden) {
    it(`forbids ${edge.from} to import ${edge.to}`, () => {
      const passed = writings(edge).filter(
        ({ depth }, n) => !broken(fileOf(edge, 'no', n, depth)).includes('lint/style/noRestrictedImports'),
      );
      expect(passed).toEqual([]);
    });
  }

  for (const edge of allowed) {
    it(`lets ${edge.from} import ${edge.from === edge.to ? 'its own files' : edge.to}`, () => {
      const failed = writings(edge).flatMap(({ depth, specifier }, n) =>
        broken(fileOf(edge, 'yes', n, depth)).map((rule) => `${specifier}: ${rule}`),
      );
      expect(failed).toEqual([]);
    });
  }

  it('finds files that import each other in a circle', () => {
    expect(broken('core/cycle-a.ts')).toContain('lint/suspicious/noImportCycles');
  });

  it('says why, to whoever types it', () => {
    const edge = { from: 'core', to: 'templates' };
    expect(said.get(fileOf(edge, 'no', 0, 0))).toContain('core/ imports only itself');
  });
});
