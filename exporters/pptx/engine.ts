/**
 * pptxgenjs writes the slides' bodies into a throw-away package, one object per node, named by the node. Only these
 * bodies are read back; its masters, themes, notes, properties and media never reach anybody. Texts and real images
 * are not given to it: what it would make of them is replaced when the objects are moved (see `slide.ts`).
 */

import PptxGenJS from 'pptxgenjs';
import type { Theme } from '../../core/scene/theme';
import type { Frame, Scene, SceneNode, ShapeNode } from '../../core/scene/types';
import { nodesIn } from '../../core/scene/walk';
import { cleanText } from '../../core/xml';
import { child, children, parseXml, path, readZip, type XmlElement } from '../../ooxml';

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
  path: 'custGeom',
};

/**
 * The name each node's object gets: its id, made unique should two nodes share one. Groups have no object of their
 * own, since pptxgenjs knows no groups; their children stand among the others.
 */
export function objectNames(scene: Scene): Map<SceneNode, string> {
  const names = new Map<SceneNode, string>();
  const used = new Set<string>();
  for (const node of nodesIn(scene.nodes, { drawings: false })) {
    // Charts are written by us from the first to the last element: see `chart/`.
    if (node.kind === 'group' || node.kind === 'chart') continue;
    const id = cleanText(node.id).replace(/\s+/g, ' ').trim();
    let name = id;
    for (let n = 2; name === '' || used.has(name); n++) name = `${id} ${n}`;
    used.add(name);
    names.set(node, name);
  }
  return names;
}

/**
 * Objects by what they were asked for with. Frames recur from slide to slide (titles, footers, hairlines) and from one
 * export to the next, and an object depends on nothing else. They are never altered: whoever uses one copies it.
 */
const known = new Map<string, XmlElement>();
const mostKnown = 5000;
/** pptxgenjs looks through all pictures of a slide for each that is added. */
const objectsPerSlide = 50;

/** The objects of a batch of scenes, written by pptxgenjs unless they have been before. */
export async function writeBodies(
  names: readonly ReadonlyMap<SceneNode, string>[],
  theme: Theme,
): Promise<EngineSlide[]> {
  const missing = new Map<string, SceneNode>();
  // Of this batch's own, since another export may empty the shared ones while pptxgenjs writes.
  const found = new Map<string, XmlElement>();
  const keys = names.map((list) => [...list].map(([node, name]) => ({ node, name, key: keyOf(node) })));
  for (const { node, key } of keys.flat()) {
    const object = known.get(key);
    if (object) found.set(key, object);
    else missing.set(key, node);
  }
  if (missing.size > 0) {
    if (known.size > mostKnown) known.clear();
    for (const [key, object] of await writeObjects([...missing], theme)) {
      known.set(key, object);
      found.set(key, object);
    }
  }
  return keys.map(
    (list) =>
      new Map(
        list.flatMap(({ name, key }) => {
          const object = found.get(key);
          return object ? [[name, object]] : [];
        }),
      ),
  );
}

/** Everything that `addObject` gives to pptxgenjs, but the name. */
function keyOf(node: SceneNode): string {
  const { x, y, w, h } = node.frame;
  const at = `${node.kind} ${x} ${y} ${w} ${h}`;
  switch (node.kind) {
    case 'text':
    case 'group':
    case 'chart':
      return at;
    case 'image':
      return `${at} ${node.geometry}`;
    case 'shape':
      return `${at} ${node.geometry} ${JSON.stringify(node.paths ?? '')}`;
    case 'table':
      return `${at} ${node.columns.join()} ${node.rows.map((row) => `${row.height}/${row.cells.length}`).join()}`;
  }
}

async function writeObjects(
  wanted: readonly [key: string, node: SceneNode][],
  theme: Theme,
): Promise<[key: string, object: XmlElement][]> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'page', width: theme.page.width / 72, height: theme.page.height / 72 });
  pptx.layout = 'page';
  const pages: (readonly [string, SceneNode])[][] = [];
  for (let from = 0; from < wanted.length; from += objectsPerSlide) {
    const page = wanted.slice(from, from + objectsPerSlide);
    const slide = pptx.addSlide();
    page.forEach(([, node], i) => {
      addObject(slide, node, `object ${i}`);
    });
    pages.push(page);
  }
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  const files = readZip(bytes);
  return pages.flatMap((page, n) => {
    const found = objects(files.get(`ppt/slides/slide${n + 1}.xml`), n + 1);
    return page.flatMap(([key], i): [string, XmlElement][] => {
      const object = found.get(`object ${i}`);
      return object ? [[key, object]] : [];
    });
  });
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
      slide.addShape(presets[node.geometry] as PptxGenJS.SHAPE_NAME, { ...at, ...pointsOf(node) });
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
    case 'chart':
      return;
  }
}

/** The points of a `path`, in inches from its frame's left top. */
function pointsOf({ geometry, paths = [], frame }: ShapeNode): PptxGenJS.ShapeProps {
  if (geometry !== 'path') return {};
  return {
    points: paths.flatMap(({ points, closed }) => [
      ...points.map(({ x, y }, i) => ({ x: (x - frame.x) / 72, y: (y - frame.y) / 72, moveTo: i === 0 })),
      ...(closed ? [{ close: true as const }] : []),
    ]),
  };
}

function inches(frame: Frame): { x: number; y: number; w: number; h: number } {
  return { x: frame.x / 72, y: frame.y / 72, w: frame.w / 72, h: frame.h / 72 };
}

const namedBy: Readonly<Record<string, string>> = {
  'p:sp': 'p:nvSpPr',
  'p:pic': 'p:nvPicPr',
  'p:graphicFrame': 'p:nvGraphicFramePr',
};

function objects(xml: Uint8Array | undefined, slide: number): EngineSlide {
  if (!xml) throw new Error(`pptxgenjs wrote no slide ${slide}.`);
  const found = new Map<string, XmlElement>();
  for (const object of children(path(parseXml(xml), 'p:cSld', 'p:spTree'))) {
    const properties = child(object, namedBy[object.name] ?? '');
    const name = child(properties, 'p:cNvPr')?.attributes.name;
    if (name !== undefined) found.set(name, object);
  }
  return found;
}
