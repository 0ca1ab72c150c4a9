/** `npm run gallery`: every template at every length as PNG, and contact sheets, in `out/gallery`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileDeck } from '../core/deck/compile';
import { diagnosticText } from '../core/diagnostics';
import { fjord } from '../core/scene/themes/fjord';
import { FontSet } from '../core/text/fonts';
import { rasterizeSvg, renderPng } from '../exporters/png';
import { sceneToSvg } from '../exporters/svg';
import { templates } from '../templates';
import { galleryAssets, galleryWorkspace } from '../test/gallery/case';
import { gallery } from '../test/gallery/cases';
import { bundledFonts, fontFiles } from '../workspace/fonts';
import { contactSheet } from './gallery-sheet';

const out = join('out', 'gallery');
const width = 1280;
const wanted = process.argv.slice(2);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const assets = galleryAssets((svg) => rasterizeSvg(svg, 400));
const files = fontFiles();
const sheet: { label: string; png: Uint8Array }[] = [];
let diagnostics = 0;
for (const one of gallery) {
  if (wanted.length > 0 && !wanted.some((word) => one.id.includes(word))) continue;
  const theme = fjord(one.page ?? '16:9');
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
