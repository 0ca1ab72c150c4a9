/**
 * `THIRD-PARTY-NOTICES.md`: the licence of every package that Lysark runs with, from the packages themselves.
 * `tsx scripts/notices.ts` writes it; with `--check` it is only compared, and the exit code is 1 when it is not right.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'THIRD-PARTY-NOTICES.md');

/** A package as the lock file has it. */
interface Locked {
  version: string;
  license?: string;
  /** Only needed to build or test. */
  dev?: boolean;
  /** Binaries for one kind of machine: which of them is installed depends on where this runs. */
  os?: string[];
}

/** What we read of a package's own `package.json`. */
interface Manifest {
  name: string;
  author?: string | { name?: string; email?: string };
  repository?: string | { url?: string };
  homepage?: string;
}

interface Notice {
  name: string;
  version: string;
  licence: string;
  address?: string;
  /** The package's licence files, or what stands in for them. */
  texts: string[];
}

/** Under which of several licences we use a package, and the words at which the others begin in its file. */
const chosen: Readonly<Record<string, { licence: string; before: RegExp }>> = {
  jszip: { licence: 'MIT', before: /^GPL version 3$/m },
};

/** Licences of packages that name none, as somebody read them in the package's own licence file, and how that begins. */
const read: Readonly<Record<string, { licence: string; begins: RegExp }>> = {
  'png-js': { licence: 'MIT', begins: /^MIT License\n/ },
};

/** Facts that no licence file tells. */
const remarks: Readonly<Record<string, string>> = {
  '@resvg/resvg-js':
    'Comes with one of its binaries for the machine it runs on (`@resvg/resvg-js-*`, same version and licence). The source is at the address above.',
  'wasm-vips':
    'Holds libvips and the libraries below, compiled to WebAssembly in files of their own (`vips.wasm`, `vips-heif.wasm`), which can be replaced. Those under the LGPL are used under its version 3; their sources are at the address above.',
  hyphen: 'The hyphenation patterns come from the TeX archive, CTAN, and were made by their own authors.',
};

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/** For packages that name their licence and leave its text out. */
const standardTexts: Readonly<Record<string, string>> = { MIT: mit, ISC: isc };

/** @throws when a package has no licence that can be told; then somebody must look. */
export function notices(): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const list = Object.entries(lock.packages)
    .filter(([path, { dev, os }]) => path !== '' && !dev && !os)
    .map(([path, locked]) => noticeOf(path, locked))
    // By code units, so that every machine gives the same order.
    .sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  return `# Third-party notices

Lysark itself is under the MIT licence (see \`LICENSE\`). It runs with the packages below, each under its own licence.
The fonts Arimo, Caladea, Carlito, Gelasio, Noto Sans and Tinos are used to measure and draw text; they are embedded in
PDF files as subsets, and not in presentations.

This file is made by \`scripts/notices.ts\` from the installed packages; do not edit it.

| package | version | licence |
|---|---|---|
${list.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')}

${list.map(section).join('\n\n')}
`;
}

function section({ name, version, licence, address, texts }: Notice): string {
  const remark = remarks[name];
  return [
    `## ${name} ${version}`,
    [licence, address].filter(Boolean).join(' · '),
    ...(remark ? [remark] : []),
    // Indented, so that nothing in a licence is taken for Markdown.
    ...texts.map((text) => text.replace(/^(?=.)/gm, '    ')),
  ].join('\n\n');
}

function noticeOf(path: string, { version, license: named }: Locked): Notice {
  const folder = join(root, path);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name } = manifest;
  const choice = chosen[name];
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|ofl|third-party)/i.test(file))
    .sort();
  let texts = files.map((file) => tidy(readFileSync(join(folder, file), 'utf8')));
  const license = named ?? (read[name]?.begins.test(texts[0] ?? '') ? read[name].licence : undefined);
  if (!license) throw new Error(`The package ${name} names no licence.`);
  if (choice) texts = texts.map((text) => tidy(text.split(choice.before)[0]!));
  if (texts.length === 0) texts = [standardText(name, license, manifest)];
  return {
    name,
    version,
    licence: choice ? `${license}, used under ${choice.licence}` : license,
    address: addressOf(manifest),
    texts,
  };
}

function standardText(name: string, licence: string, { author }: Manifest): string {
  const text = standardTexts[licence];
  if (!text) throw new Error(`The package ${name} has no licence file, and ${licence} has no text here.`);
  const holder = typeof author === 'string' ? author : [author?.name, author?.email && `<${author.email}>`];
  const holders =
    (Array.isArray(holder) ? holder.filter(Boolean).join(' ') : holder) || `the authors of ${name}`;
  return `The package names the ${licence} licence and has no licence file; this is that licence’s text.\n\nCopyright (c) ${holders}\n\n${text}`;
}

/** Where its source is, as a plain web address. */
function addressOf({ repository, homepage }: Manifest): string | undefined {
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (url === undefined) return homepage;
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(url)?.[1];
  if (short) return `https://github.com/${short}`;
  return url
    .replace(/^git\+/, '')
    .replace(/^(?:ssh:\/\/git@|git:\/\/|git@)([^/:]+)[/:]/, 'https://$1/')
    .replace(/\.git$/, '');
}

function tidy(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\t/g, '    ')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

if (process.argv[1] === import.meta.filename) {
  const wanted = notices();
  if (!process.argv.includes('--check')) {
    writeFileSync(target, wanted);
    console.log(target);
  } else if (readFileSync(target, 'utf8') === wanted) {
    console.log('THIRD-PARTY-NOTICES.md is right.');
  } else {
    console.error(
      'THIRD-PARTY-NOTICES.md is not what the packages say. Write it anew: npx tsx scripts/notices.ts',
    );
    process.exitCode = 1;
  }
}
