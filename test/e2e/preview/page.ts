/** A page that shows slides with the app's own component, bundled from source, without a host. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '../../..');
const origin = 'http://preview.lysark.localhost/';

/** As the editor draws, but for where pictures come from: here they stand in the page. */
const program = `
import './renderer/look/page.css';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { SlideDrawing } from './renderer/ui/slide';

const root = createRoot(document.getElementById('page'));
const blank = 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');

/** Lines as they stand in the page, by node, in points of the slide. */
function linesOf(slide) {
  const found = {};
  for (const text of slide.querySelectorAll('text')) {
    if (text.classList.contains('marker')) continue;
    const node = text.closest('g[data-node]').dataset.node;
    const words = text.textContent.trimEnd();
    const last = text.getNumberOfChars() - 1 - (text.textContent.length - words.length);
    const begin = text.getStartPositionOfChar(0);
    const end = text.getEndPositionOfChar(last);
    (found[node] ??= []).push({ text: words, x: begin.x, baseline: begin.y, width: end.x - begin.x });
  }
  return found;
}

globalThis.ready = document.fonts.ready.then(() => Promise.all([...document.fonts].map((font) => font.load()))).then(() => undefined);
globalThis.lines = (scenes, theme, sizes) => {
  const pictures = {
    get: (id) => ({ id, bytes: new Uint8Array(), mime: 'image/png', ...(sizes[id] ?? { width: 100, height: 100 }) }),
    href: () => blank,
  };
  return scenes.map((scene) => {
    flushSync(() => root.render(createElement(SlideDrawing, { key: scene.id, scene, theme, pictures, prefix: 'p' })));
    return linesOf(document.querySelector('.slide'));
  });
};
`;

/** @param width of the slide in the page, in CSS pixels: what is measured must not depend on it */
export async function openPreview(page: Page, width: number): Promise<void> {
  const made = await build({
    stdin: { contents: program, resolveDir: root, loader: 'tsx', sourcefile: 'preview.tsx' },
    bundle: true,
    write: false,
    outdir: join(root, 'preview-out'),
    entryNames: 'page',
    assetNames: '[name]',
    format: 'esm',
    jsx: 'automatic',
    target: 'chrome140',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.ttf': 'file', '.woff2': 'file' },
    logLevel: 'error',
  });
  const files = new Map(made.outputFiles.map(({ path, contents }) => [path.split('/').at(-1)!, contents]));
  const html = `<!doctype html><meta charset="utf-8"><style>${await fontFaces(files)}</style><link rel="stylesheet" href="page.css"><div style="width:${width}px"><div id="page"></div></div><script type="module" src="page.js"></script>`;
  const types: Record<string, string> = {
    js: 'text/javascript',
    css: 'text/css',
    ttf: 'font/ttf',
    woff2: 'font/woff2',
  };
  await page.route(`${origin}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return await route.fulfill({ contentType: 'text/html', body: html });
    const body = files.get(name);
    if (!body) return await route.fulfill({ status: 404 });
    await route.fulfill({ contentType: types[name.split('.').at(-1)!], body: Buffer.from(body) });
  });
  await page.goto(origin);
  await page.evaluate('ready');
}

/** Rules for the bundled fonts, whose files it adds. In the app `renderer/state/fonts.ts` declares them. */
async function fontFaces(files: Map<string, Uint8Array>): Promise<string> {
  const folder = join(root, 'node_modules/@expo-google-fonts');
  const rules: string[] = [];
  for (const path of await readdir(folder, { recursive: true })) {
    const [name, family, weight, italic] =
      /([A-Za-z]+)_(400|700)(?:Regular|Bold)(_Italic)?\.ttf$/.exec(path) ?? [];
    if (name === undefined) continue;
    files.set(name, await readFile(join(folder, path)));
    rules.push(
      `@font-face{font-family:'${family!.replace('NotoSans', 'Noto Sans')}';font-weight:${weight};` +
        `font-style:${italic ? 'italic' : 'normal'};src:url(${name})}`,
    );
  }
  return rules.join('\n');
}

export interface ShownLine {
  text: string;
  x: number;
  baseline: number;
  width: number;
}

/** Lines of each scene as the page shows them, by node id. */
export async function shownLines(
  page: Page,
  scenes: readonly unknown[],
  theme: unknown,
  sizes: Record<string, { width: number; height: number }>,
): Promise<Record<string, ShownLine[]>[]> {
  return await page.evaluate(
    `lines(${JSON.stringify(scenes)}, ${JSON.stringify(theme)}, ${JSON.stringify(sizes)})`,
  );
}
