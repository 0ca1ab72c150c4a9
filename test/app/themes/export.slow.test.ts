/** The example deck in templates that other programs made. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CompiledDeck, compile } from '../../../app/compile';
import { exportDeck } from '../../../app/export';
import { Survey } from '../../../core/scene/borrowed/survey';
import { contrastRatio } from '../../../core/scene/contrast';
import type { Frame, Scene, SceneNode } from '../../../core/scene/types';
import { pixelsOf } from '../../../exporters/png';
import { drawLayout, inspectPresentation, OpcPackage, readDesign } from '../../../ooxml';
import { type TemplateName, template, templateSpecs } from '../../fixtures/templates';
import { lintPackage } from '../../support/ooxml-lint';
import { ensureTools, pdfToPngs, renderWithLibreOffice } from '../../support/render';
import { flat } from '../../support/scene-rules';
import { validateWithSdk } from '../../support/sdk';
import { libreOfficeTemplate, officeTemplates } from './libreoffice-templates';
import { exampleIn, read } from './support';

interface Case {
  bytes: Uint8Array;
  compiled: CompiledDeck;
  pptx: Uint8Array;
  remove(): void;
}

async function build(bytes: Uint8Array): Promise<Case> {
  const { open, remove } = await exampleIn(bytes);
  const compiled = await compile(open, 'okonomiforum');
  const pptx: Uint8Array[] = [];
  for await (const file of exportDeck(open, compiled, 'pptx')) pptx.push(file.bytes);
  return { bytes, compiled, pptx: pptx[0]!, remove };
}

const ours = Object.keys(templateSpecs) as TemplateName[];
const cases = [...ours, ...officeTemplates];

beforeAll(ensureTools);

describe.each(cases)('The example in the template «%s»', (name) => {
  let one: Case;

  beforeAll(async () => {
    const own = (ours as readonly string[]).includes(name);
    const bytes = own
      ? template(name as TemplateName)
      : libreOfficeTemplate(name as (typeof officeTemplates)[number]);
    if (!bytes) throw new Error('LibreOffice’s presentation templates are not installed.');
    one = await build(bytes);
  });
  afterAll(() => one?.remove());

  it('is a sound presentation', async () => {
    expect(await validateWithSdk(one.pptx)).toEqual([]);
    const kept = untouched(one);
    // What their own masters and layouts say is theirs.
    expect(lintPackage(one.pptx).filter(({ part }) => !kept.has(part))).toEqual([]);
  });

  it('has no error of ours on any slide', () => {
    const errors = one.compiled.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  it('keeps masters, layouts, themes and pictures byte for byte, and none of the examples', () => {
    const before = OpcPackage.read(one.bytes);
    const after = OpcPackage.read(one.pptx);
    const design = [...before.parts.keys()].filter((part) =>
      /^ppt\/(slideMasters|slideLayouts|theme|media)\/[^_]/.test(part),
    );
    expect(design.length).toBeGreaterThan(3);
    const kept = untouched(one);
    expect(design.filter((part) => !kept.has(part))).toEqual(
      design.filter((part) => onlyExamples(before, part)),
    );
    const all = [...after.parts.keys()].join('\n');
    expect(all).not.toMatch(/comment|customXml|docProps\/custom/i);
    expect([...after.parts.values()].map(textOf).join('')).not.toMatch(/EKSEMPEL|Eksempel 1/);
  });

  it('sets every title in the layout’s title placeholder, where its titles stand', () => {
    const report = inspectPresentation(one.pptx);
    expect(report.slides.map(({ title }) => title)).toEqual(
      one.compiled.scenes.scenes.map((scene) => scene.title.text),
    );
    const { frames, borrowed } = one.compiled.theme;
    for (const scene of one.compiled.scenes.scenes) {
      const title = flat(scene.nodes).find(
        (node) => node.kind === 'text' && node.placeholder?.type === 'title' && !node.offPage,
      );
      if (!title) continue;
      const openings = borrowed!.openings as Partial<Record<string, { title: { frame: Frame } }>>;
      const place = openings[scene.layout]?.title.frame ?? frames.title;
      expect(title.frame.x, scene.id).toBeGreaterThanOrEqual(place.x - 0.5);
      expect(title.frame.x + title.frame.w, scene.id).toBeLessThanOrEqual(place.x + place.w + 0.5);
      expect(title.frame.y, scene.id).toBeGreaterThanOrEqual(place.y - 0.5);
      expect(title.frame.y, scene.id).toBeLessThan(place.y + place.h);
    }
  });

  it('puts nothing on logos, ornaments or the foot', () => {
    const { borrowed, frames } = one.compiled.theme;
    for (const scene of one.compiled.scenes.scenes) {
      const foot = scene.nodes.some((node) => node.role === 'number') ? [frames.footer, frames.number] : [];
      for (const node of drawn(scene)) {
        const own = node.role === 'footer' || node.role === 'number';
        const zones = [...(borrowed!.zones[scene.layout] ?? []), ...(own ? [] : foot)];
        for (const zone of zones)
          expect(shared(inkOf(node), zone), `${scene.id} ${node.id}`).toBeLessThan(1.5);
      }
    }
  });

  it('comes to the same bytes again', async () => {
    const again = await build(one.bytes);
    again.remove();
    expect(Buffer.compare(again.pptx, one.pptx)).toBe(0);
  });

  it('is shown by LibreOffice on the template’s own background', async () => {
    const [pdf] = await renderWithLibreOffice([one.pptx]);
    const pages = await pdfToPngs(pdf!, 40);
    const { theme, scenes } = one.compiled;
    expect(pages).toHaveLength(scenes.scenes.length);
    const at = scenes.scenes.findIndex(({ layout }) => layout === 'content');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${theme.page.width}" height="${theme.page.height}"><image width="${theme.page.width}" height="${theme.page.height}" preserveAspectRatio="none" href="data:image/png;base64,${Buffer.from(pages[at]!).toString('base64')}"/></svg>`;
    const survey = new Survey(pixelsOf(svg, 480), theme.page);
    const corner = { x: 0, y: theme.page.height - 20, w: theme.page.width, h: 18 };
    const wanted = behindIn(one, corner);
    const [shown] = survey.look(corner).grounds;
    expect(contrastRatio(shown!, wanted), `${shown} ${wanted}`).toBeLessThan(1.25);
  });
});

/** The commonest colour of a strip of the content layout as we draw it. */
function behindIn({ compiled, bytes }: Case, strip: Frame): string {
  const { theme } = compiled;
  const file = read(bytes).file;
  const layout = file.layouts.find(({ id }) => id === file.roles.content.layout)!;
  const pkg = OpcPackage.read(bytes);
  const design = readDesign(pkg);
  const drawnLayout = design.masters
    .flatMap(({ layouts }) => layouts)
    .find(({ part }) => part === layout.part)!;
  return new Survey(pixelsOf(drawLayout(pkg, drawnLayout, design.page), 480), theme.page).look(strip)
    .grounds[0]!;
}

/** Parts that are in both packages with the same bytes. */
function untouched({ bytes, pptx }: Case): Set<string> {
  const [before, after] = [OpcPackage.read(bytes), OpcPackage.read(pptx)];
  return new Set(
    [...before.parts.keys()].filter(
      (part) =>
        after.has(part) &&
        Buffer.compare(Buffer.from(before.data(part)), Buffer.from(after.data(part))) === 0,
    ),
  );
}

/** True for pictures that nothing but example slides shows. */
function onlyExamples(pkg: OpcPackage, part: string): boolean {
  return part.startsWith('ppt/media/') && pkg.referrers(part).every(({ source }) => /slides\//.test(source));
}

function textOf(data: Uint8Array | string): string {
  return typeof data === 'string' ? data : new TextDecoder().decode(data);
}

function drawn(scene: Scene): SceneNode[] {
  return flat(scene.nodes).filter((node) => node.kind !== 'group' && !(node.kind === 'text' && node.offPage));
}

/** Where something is really seen: the lines of a text, the box of everything else. */
function inkOf(node: SceneNode): Frame {
  if (node.kind !== 'text' || !node.lines || node.lines.length === 0) return node.frame;
  const x = Math.min(...node.lines.map((line) => line.x));
  const right = Math.max(...node.lines.map((line) => line.x + line.width));
  const [first, last] = [node.lines[0]!, node.lines.at(-1)!];
  const top = first.baseline - first.height / 1.2;
  return { x, y: top, w: right - x, h: last.baseline + last.height * 0.2 - top };
}

/** The shorter side of what two frames share, in points. */
function shared(a: Frame, b: Frame): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
  return Math.max(0, Math.min(w, h));
}
