/**
 * `npm run gallery:charts`: every chart of the gallery twice, as we draw it and as LibreOffice draws the native one from
 * the .pptx, in `out/gallery-charts`. What looks different there is a fault in one of the two.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rasterizeSvg, renderPng } from '../exporters/png';
import { exportPptx } from '../exporters/pptx';
import { sceneToSvg } from '../exporters/svg';
import { galleryAssets } from '../test/gallery/case';
import { boundDecks, compiledGallery } from '../test/gallery/compiled';
import { compareLines } from '../test/support/compare-lines';
import { ensureTools, pdfLines, renderWithLibreOffice } from '../test/support/render';
import { fontFiles } from '../workspace/fonts';
import { contactSheet } from './gallery-sheet';

const out = join('out', 'gallery-charts');
const width = 1280;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
ensureTools();
const assets = galleryAssets((svg) => rasterizeSvg(svg, 200));
const wanted = process.argv.slice(2);
const cases = compiledGallery().filter(
  ({ case: { id, slide } }) =>
    slide.template === 'chart' && (wanted.length === 0 || wanted.some((word) => id.includes(word))),
);
const sheet: { label: string; png: Uint8Array }[] = [];
for (const { deck, theme } of boundDecks(cases)) {
  const [pdf] = await renderWithLibreOffice([await exportPptx(deck, theme, assets)]);
  const pages = await pdfLines(pdf!);
  execFileSync('pdftoppm', [
    '-scale-to-x',
    String(width),
    '-scale-to-y',
    '-1',
    '-png',
    pdf!,
    join(out, 'page'),
  ]);
  const pictures = readdirSync(out)
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort();
  deck.scenes.forEach((scene, i) => {
    const ours = renderPng(sceneToSvg(scene, theme, assets, { width, fonts: 'twin' }), {
      width,
      fontFiles: fontFiles(),
    });
    const theirs = readFileSync(join(out, pictures[i]!));
    writeFileSync(join(out, `${scene.id}.ours.png`), ours);
    writeFileSync(join(out, `${scene.id}.native.png`), theirs);
    sheet.push({ label: scene.id, png: ours }, { label: `${scene.id}, native`, png: theirs });
    for (const { message } of compareLines(scene, pages[i]!)) console.log(message);
  });
  for (const name of pictures) rmSync(join(out, name));
}
for (let i = 0; i < sheet.length; i += 16) {
  writeFileSync(join(out, `sheet-${i / 16 + 1}.png`), contactSheet(sheet.slice(i, i + 16), 4));
}
console.log(`${sheet.length / 2} charts: ${out}`);
process.exit(0);
