/**
 * pptxgenjs writes the slides' bodies into a throw-away package, one object per node, named by the node. Only these
 * bodies are read back; its masters, themes, notes, properties and media never reach anybody. Texts and real images
 * are not given to it: what it would make of them is replaced when the objects are moved (see `slide.ts`).
 */
import PptxGenJS from 'pptxgenjs';
import type { Theme } from '../../core/scene/theme';
import type { Frame, Scene, SceneNode, ShapeNode } from '../../core/scene/types';
import { child, children, cleanText, parseXml, path, readZip, type XmlElement } from '../../ooxml';

/** The object elements of one slide (`p:sp`, `p:pic`, `p:graphicFrame`) by the name they were given. */
export type EngineSlide = ReadonlyMap<string, XmlElement>;

/** The smallest PNG there is: one transparent pixel. */
export const stubPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const presets: Readonly<Record<ShapeNode['geometry'], string>> = {
  rect: 'rect',
  ellipse: 'ellipse',
  line: 'line',
  roundRect: 'roundRect',
  wedge: 'wedgeRoundRectCallout',
};

/**
 * The name each node's object gets: its id, made unique should two nodes share one. Groups have no object of their
 * own, since pptxgenjs knows no groups; their children stand among the others.
 */
export function objectNames(scene: Scene): Map<SceneNode, string> {
  const names = new Map<SceneNode, string>();
  const used = new Set<string>();
  const visit = (nodes: readonly SceneNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'group') {
        visit(node.children);
        continue;
      }
      const id = cleanText(node.id).replace(/\s+/g, ' ').trim();
      let name = id;
      for (let n = 2; name === '' || used.has(name); n++) name = `${id} ${n}`;
      used.add(name);
      names.set(node, name);
    }
  };
  visit(scene.nodes);
  return names;
}

/** Writes a batch of scenes and reads their objects back. */
export async function writeBodies(
  scenes: readonly Scene[],
  names: readonly ReadonlyMap<SceneNode, string>[],
  theme: Theme,
): Promise<EngineSlide[]> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'page', width: theme.page.width / 72, height: theme.page.height / 72 });
  pptx.layout = 'page';
  scenes.forEach((_, i) => {
    const slide = pptx.addSlide();
    for (const [node, name] of names[i]!) addObject(slide, node, name);
  });
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  const files = readZip(bytes);
  return scenes.map((scene, i) => objects(files.get(`ppt/slides/slide${i + 1}.xml`), scene.id));
}

/** Fresh options for every call: pptxgenjs alters what it is given. */
function addObject(slide: PptxGenJS.Slide, node: SceneNode, objectName: string): void {
  const at = { ...inches(node.frame), objectName };
  switch (node.kind) {
    case 'text':
      slide.addText('', { ...at, isTextBox: true });
      return;
    case 'image':
      slide.addImage({ ...at, data: `image/png;base64,${stubPng}`, rounding: node.geometry === 'ellipse' });
      return;
    case 'shape':
      slide.addShape(presets[node.geometry] as PptxGenJS.SHAPE_NAME, at);
      return;
    case 'table':
      slide.addTable(
        node.rows.map((row) => row.cells.map(() => ({ text: '' }))),
        {
          ...at,
          colW: node.columns.map((width) => width / 72),
          rowH: node.rows.map((row) => row.height / 72),
        },
      );
      return;
    case 'group':
      return;
  }
}

function inches(frame: Frame): { x: number; y: number; w: number; h: number } {
  return { x: frame.x / 72, y: frame.y / 72, w: frame.w / 72, h: frame.h / 72 };
}

const namedBy: Readonly<Record<string, string>> = {
  'p:sp': 'p:nvSpPr',
  'p:pic': 'p:nvPicPr',
  'p:graphicFrame': 'p:nvGraphicFramePr',
};

function objects(xml: Uint8Array | undefined, scene: string): EngineSlide {
  if (!xml) throw new Error(`pptxgenjs wrote no slide for scene «${scene}».`);
  const found = new Map<string, XmlElement>();
  for (const object of children(path(parseXml(xml), 'p:cSld', 'p:spTree'))) {
    const properties = child(object, namedBy[object.name] ?? '');
    const name = child(properties, 'p:cNvPr')?.attributes.name;
    if (name !== undefined) found.set(name, object);
  }
  return found;
}
