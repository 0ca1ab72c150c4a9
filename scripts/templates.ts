/** `npm run templates`: the example in foreign PowerPoint templates as LibreOffice shows it, in `out/templates`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compile } from '../app/compile';
import { exportDeck } from '../app/export';
import { libreOfficeTemplate, officeTemplates } from '../test/app/themes/libreoffice-templates';
import { exampleIn } from '../test/app/themes/support';
import { type TemplateName, template, templateSpecs } from '../test/fixtures/templates';
import { ensureTools, pdfToPngs, renderWithLibreOffice } from '../test/support/render';
import { contactSheet } from './gallery-sheet';

const out = resolve('out/templates');
const wanted = process.argv.slice(2);
mkdirSync(out, { recursive: true });
ensureTools();

const all: [name: string, bytes: Uint8Array | undefined][] = [
  ...(Object.keys(templateSpecs) as TemplateName[]).map((name): [string, Uint8Array] => [
    name,
    template(name),
  ]),
  ...officeTemplates.map((name): [string, Uint8Array | undefined] => [name, libreOfficeTemplate(name)]),
];
for (const [name, bytes] of all) {
  if (!bytes || (wanted.length > 0 && !wanted.includes(name))) continue;
  const { open, remove } = await exampleIn(bytes);
  const compiled = await compile(open, 'okonomiforum');
  for await (const file of exportDeck(open, compiled, 'pptx')) {
    writeFileSync(join(out, `${name}.pptx`), file.bytes);
    const [pdf] = await renderWithLibreOffice([file.bytes]);
    const pages = await pdfToPngs(pdf!, 60);
    const slides = pages.map((png, i) => ({ label: `${name} ${i + 1}`, png }));
    writeFileSync(join(out, `${name}.png`), contactSheet(slides, 6));
  }
  remove();
  console.log(`${name}: ${compiled.scenes.scenes.length} slides`);
}
