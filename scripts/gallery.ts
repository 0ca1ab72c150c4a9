/**
 * `npm run gallery`: every template at every length as PNG, and contact sheets, in `out/gallery`. With words, only the
 * cases that contain one; with `-- --theme dagslys` in another of our themes, in `out/gallery-dagslys`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compileDeck } from '../core/deck/compile';
import { diagnosticText } from '../core/diagnostics';
import { ownTheme, ownThemes, usualTheme } from '../core/scene/themes';
import { FontSet } from '../core/text/fonts';
import { rasterizeSvg, renderPng } from '../exporters/png';
import { sceneToSvg } from '../exporters/svg';
import { templates } from '../templates';
import { galleryAssets, galleryWorkspace } from '../test/gallery/case';
import { gallery } from '../test/gallery/cases';
import { bundledFonts, fontFiles } from '../workspace/fonts';
import { contactSheet } from './gallery-sheet';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: 'string', default: usualTheme.id } },
});
const applied = values.theme;
if (!ownThemes.some(({ id }) => id === applied)) {
  throw new Error(`There is no theme «${applied}», only ${ownThemes.map(({ id }) => id).join(', ')}.`);
}
const out = join('out', applied === usualTheme.id ? 'gallery' : `gallery-${applied}`);
const width = 1280;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const assets = galleryAssets((svg) => rasterizeSvg(svg, 400));
const files = fontFiles();
const sheet: { label: string; png: Uint8Array }[] = [];
let diagnostics = 0;
for (const one of gallery) {
  if (wanted.length > 0 && !wanted.some((word) => one.id.includes(word))) continue;
  const theme = ownTheme(applied, one.page ?? '16:9');
  const fonts = new FontSet(bundledFonts(), theme);
  const { workspace, deck } = galleryWorkspace(one);
  const compiled = compileDeck({ workspace, deck, templates, theme, fonts });
  for (const d of compiled.diagnostics) {
    diagnostics++;
    console.log(`${one.id} (${one.level}): ${diagnosticText(d)}`);
  }
  compiled.deck.scenes.forEach((scene, i) => {
    const name = compiled.deck.scenes.length > 1 ? `${one.id}.${i + 1}` : one.id;
    const png = renderPng(sceneToSvg(scene, theme, assets, { width, fonts: 'twin' }), {
      width,
      fontFiles: files,
    });
    writeFileSync(join(out, `${name}.png`), png);
    sheet.push({ label: name, png });
  });
}
for (let i = 0; i < sheet.length; i += 24) {
  writeFileSync(join(out, `sheet-${i / 24 + 1}.png`), contactSheet(sheet.slice(i, i + 24), 4));
}
console.log(`${sheet.length} slides, ${diagnostics} diagnostics: ${out}`);
