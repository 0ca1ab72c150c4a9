// biome-ignore-all lint/suspicious/noTemplateCurlyInString: lines of code stand here as strings.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindIds } from '../../core/model/kinds';

/**
 * Spellings of references by hand. What looks like one and is another thing is named differently: paths of files are
 * split with `parts`, and names of what an operation touches have a grammar of their own in `touches.ts`.
 */
const kinds = kindIds.join('|');
const byHand: readonly (readonly [what: string, form: RegExp])[] = [
  ['writes «kind/id»', /`\$\{[\w.]*[kK]ind\}\/\$\{/],
  ['writes «kind/id» of one kind', new RegExp(`\`(?:${kinds})/\\$\\{[^}]*\\}[\`#]`)],
  ['writes «fact#field»', /\$\{(?:[\w.]*\.)?(?:ref|fact|entry)\}#/],
  ['writes or reads «query:…»', /['`/^]query:/],
  ['splits a reference', /\.split\((['"])[#@]\1|\.indexOf\((['"])#\2/],
  ['splits «kind/id»', /\b(?:[rR]ef|fact|entry)\b[\w.?!]*\.(?:split\('\/|(?:slice|substring)\()/],
  ['tests what a reference begins with', new RegExp(`startsWith\\((?:'(?:${kinds})/|\`\\$\\{(?:kind|ref))`)],
];

const allowed = new Set(['core/model/ref.ts', 'core/operations/touches.ts', 'core/operations/problems.ts']);

function findings(source: string): string[] {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
    .flatMap((line) =>
      byHand.flatMap(([what, form]) => (form.test(line) ? [`${what}: ${line.trim()}`] : [])),
    );
}

describe('references', () => {
  it('are written and parsed in core/model/ref.ts alone', () => {
    const folders = ['core', 'templates', 'exporters', 'workspace', 'app', 'electron', 'cli', 'renderer'];
    const files = execFileSync('git', ['ls-files', ...folders], { encoding: 'utf8' })
      .split('\n')
      .filter((file) => /\.tsx?$/.test(file) && !allowed.has(file));
    expect(files.length).toBeGreaterThan(500);
    const found = files.flatMap((file) =>
      findings(readFileSync(file, 'utf8')).map((one) => `${file}: ${one}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'const ref = `${kind}/${id}`;',
    'const ref = `${at.kind}/${entry.id}`;',
    'const ref = `images/${id}`;',
    'const name = `${ref}#${field}`;',
    "if (ref.startsWith('query:')) return;",
    'const ref = `query:${name}`;',
    'const all = /^query:all:(.*)$/.exec(ref);',
    "const [ref, field] = key.split('#');",
    "const [kind, id] = ref.split('/');",
    "const kind = fact.ref.split('/')[0];",
    "const id = ref.slice(ref.indexOf('/') + 1);",
    "const image = ref.startsWith('images/');",
    'const mine = ref.startsWith(`${kind}/`);',
  ])('by hand would be seen: %s', (line) => {
    expect(findings(line)).not.toEqual([]);
  });

  it.each([
    "const at = fieldRef(factRef('people', id), 'title');",
    "const last = path.split('/').at(-1);",
    'const file = `${folder}/${deck.id}.json`;',
    'const file = `facts/${kind}.json`;',
    '  /** «query:members» */',
  ])('and other things are not: %s', (line) => {
    expect(findings(line)).toEqual([]);
  });
});
