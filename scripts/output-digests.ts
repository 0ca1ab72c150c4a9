/**
 * What this checkout writes, as one line for each part of each file: the SHA-256 of its bytes and its name.
 * `same-output.ts` runs it in two checkouts and holds the lists against each other, so it goes in by few doors that
 * seldom change: `compile`, and the exporters.
 *
 *   tsx scripts/output-digests.ts [--quick] [--unstamped] [--templates <folder with .pptx and .potx>]
 *
 * `--quick` leaves out the seeded commissions, the foreign templates and PDF; `--unstamped` the stamps of exported slides,
 * for an edit of what they carry.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CompiledDeck, compile } from '../app/compile';
import { exportDeck } from '../app/export';
import { type OpenWorkspace, openWorkspace } from '../app/open';
import { deckFromOutline } from '../core/deck/outline';
import { type Diagnostic, diagnosticText } from '../core/diagnostics';
import type { Deck } from '../core/model/deck';
import type { Workspace } from '../core/model/register';
import { exportPdf } from '../exporters/pdf';
import { rasterizeSvg } from '../exporters/png';
import { exportPptx } from '../exporters/pptx';
import { sceneToSvg } from '../exporters/svg';
import { readZip } from '../ooxml/zip/read';
import { templates } from '../templates';
import { outlines } from '../templates/outlines';
import { libreOfficeTemplate, officeTemplates } from '../test/app/themes/libreoffice-templates';
import { exampleIn } from '../test/app/themes/support';
import { type TemplateName, template, templateSpecs } from '../test/fixtures/templates';
import { galleryAssets, galleryWorkspace } from '../test/gallery/case';
import { gallery } from '../test/gallery/cases';
import { commissions } from '../test/seeds/commission';
import { bundledFonts } from '../workspace/fonts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, unstamped: { type: 'boolean' }, templates: { type: 'string' } },
});
const assets = galleryAssets((svg) => rasterizeSvg(svg, 400));

function print(name: string, bytes: Uint8Array | string): void {
  console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
}

/** The file as a whole, and its parts, which say where it differs. */
function printPackage(name: string, bytes: Uint8Array): void {
  if (!values.unstamped) print(name, bytes);
  for (const [part, content] of readZip(bytes)) {
    if (!values.unstamped) print(`${name} › ${part}`, content);
    else if (!part.startsWith('ppt/tags/')) print(`${name} › ${part}`, unstamped(part, content));
  }
}

function unstamped(part: string, content: Uint8Array): Uint8Array | string {
  if (!/^ppt\/slides\/[^/]+\.xml$/.test(part)) return content;
  return new TextDecoder().decode(content).replace(/<p:tag name="LYSARK_[^>]*\/>/g, '');
}

/** A workspace that stands nowhere, with the pictures of the gallery. */
async function printMade(name: string, workspace: Workspace, deck: Deck): Promise<void> {
  const whole = { ...workspace, decks: [deck] };
  const open: OpenWorkspace = { dir: '/', workspace: whole, diagnostics: [], files: new Map(), templates };
  const compiled = await compile(open, deck.id);
  printDrawings(name, compiled);
  printPackage(`${name}.pptx`, await exportPptx(compiled.scenes, compiled.theme, assets));
  if (values.quick) return;
  print(`${name}.pdf`, await exportPdf(compiled.scenes, compiled.theme, assets, bundledFonts()));
}

/** Findings as the command line says them, and where they lead. */
function printFindings(name: string, list: readonly Diagnostic[]): void {
  const said = list.map((d) => [diagnosticText(d), d.at.deck, d.at.slide, d.at.number, d.at.node, d.at.fact]);
  print(`${name}.findings`, JSON.stringify(said));
}

function printDrawings(name: string, { scenes, theme, diagnostics }: CompiledDeck): void {
  printFindings(name, diagnostics);
  for (const scene of scenes.scenes) {
    print(`${name} › ${scene.id}.svg`, sceneToSvg(scene, theme, assets, { width: 1280, fonts: 'twin' }));
    print(`${name} › ${scene.id}.facts`, JSON.stringify(scene.facts));
  }
}

async function printOpen(
  name: string,
  open: OpenWorkspace,
  deck: string,
  others = !values.quick,
): Promise<void> {
  const compiled = await compile(open, deck);
  printFindings(name, compiled.diagnostics);
  const formats = others ? (['pptx', 'pdf', 'handout', 'svg'] as const) : (['pptx'] as const);
  for (const format of formats) {
    for await (const file of exportDeck(open, compiled, format, { threads: 0 })) {
      if (format === 'pptx') printPackage(`${name} › ${file.name}`, file.bytes);
      else print(`${name} › ${file.name}`, file.bytes);
    }
  }
}

async function printTemplate(name: string, bytes: Uint8Array): Promise<void> {
  let made: Awaited<ReturnType<typeof exampleIn>>;
  try {
    made = await exampleIn(bytes);
  } catch (error) {
    print(`${name} is refused`, String(error));
    return;
  }
  await printOpen(name, made.open, 'okonomiforum', false);
  made.remove();
}

const example = await openWorkspace(resolve('examples/kommunekommisjonen'));
for (const { id } of example.workspace.decks) await printOpen('example', example, id);

for (const one of gallery) {
  const { workspace, deck } = galleryWorkspace(one);
  await printMade(`gallery › ${one.id}`, workspace, deck);
}

if (!values.quick) {
  for (const { name, workspace } of commissions) {
    for (const outline of outlines) {
      const made = { id: 'prove', title: 'Prøve', date: '2025-11-24', language: 'nb' as const };
      const deck = deckFromOutline(outline, workspace, made);
      await printMade(`seeds › ${name} › ${outline.id}`, workspace, deck);
    }
  }
  for (const name of Object.keys(templateSpecs) as TemplateName[]) {
    await printTemplate(`templates › ${name}`, template(name));
  }
  for (const name of officeTemplates) {
    const bytes = libreOfficeTemplate(name);
    if (bytes) await printTemplate(`templates › ${name}`, bytes);
  }
}
if (values.templates) {
  for (const name of readdirSync(values.templates).sort()) {
    if (!/\.(pptx|potx)$/i.test(name)) continue;
    await printTemplate(`own › ${name}`, readFileSync(join(values.templates, name)));
  }
}
