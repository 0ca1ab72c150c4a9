/**
 * pptxgenjs writes the position and geometry of what is drawn: shapes, preset or from point to point, and pictures. They
 * come in a throw-away package, of which only the objects' properties are read back; its masters, themes, notes, document
 * properties and media never reach anybody. Texts, tables and charts are not given to it, because all that it would write
 * of them is replaced (see decision 2).
 */
import PptxGenJS from 'pptxgenjs';
import type { Theme } from '../../core/scene/theme';
import type { ImageNode, Scene, ShapeNode } from '../../core/scene/types';
import { nodesIn } from '../../core/scene/walk';
import { child, children, parseXml, path, readZip, type XmlElement } from '../../ooxml';

type DrawnNode = ShapeNode | ImageNode;
/** `p:spPr` of every shape and picture. */
export type Geometries = ReadonlyMap<DrawnNode, XmlElement>;

/** The smallest PNG there is, one transparent pixel: stands for pictures, whose real bytes are placed by `Media`. */
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
 * Properties by all that pptxgenjs was told. Frames recur from slide to slide (panels, hairlines) and from one export to
 * the next. They are never altered: whoever uses one copies it.
 */
const known = new Map<string, XmlElement>();
const mostKnown = 5000;
/** pptxgenjs looks through all pictures of a slide for each that is added. */
const objectsPerSlide = 50;

/** What is drawn on a batch of scenes, written by pptxgenjs unless it has been before. */
export async function writeGeometries(scenes: readonly Scene[], theme: Theme): Promise<Geometries> {
  const objects = scenes
    .flatMap(({ nodes }) => nodesIn(nodes, { drawings: false }))
    .filter((node) => node.kind === 'shape' || node.kind === 'image')
    .map((node) => ({ node, key: keyOf(node) }));
  // Of this batch's own, since another export may empty the shared ones while pptxgenjs writes.
  const found = new Map<string, XmlElement>();
  const missing = new Map<string, DrawnNode>();
  for (const { node, key } of objects) {
    const properties = known.get(key);
    if (properties) found.set(key, properties);
    else missing.set(key, node);
  }
  if (missing.size > 0) {
    if (known.size > mostKnown) known.clear();
    const written = await writeWithPptxgenjs([...missing.values()], theme);
    [...missing.keys()].forEach((key, i) => {
      known.set(key, written[i]!);
      found.set(key, written[i]!);
    });
  }
  return new Map(objects.map(({ node, key }) => [node, found.get(key)!]));
}

function keyOf(node: DrawnNode): string {
  const { x, y, w, h } = node.frame;
  const paths = node.kind === 'shape' ? JSON.stringify(node.paths ?? '') : '';
  return `${node.kind} ${node.geometry} ${x} ${y} ${w} ${h} ${paths}`;
}

/** @returns the properties of each object, in the order given */
async function writeWithPptxgenjs(nodes: readonly DrawnNode[], theme: Theme): Promise<XmlElement[]> {
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'page', width: theme.page.width / 72, height: theme.page.height / 72 });
  pptx.layout = 'page';
  for (let from = 0; from < nodes.length; from += objectsPerSlide) {
    const slide = pptx.addSlide();
    for (const node of nodes.slice(from, from + objectsPerSlide)) addObject(slide, node);
  }
  const files = readZip((await pptx.write({ outputType: 'uint8array' })) as Uint8Array);
  const written = Array.from({ length: Math.ceil(nodes.length / objectsPerSlide) }, (_, n) => {
    const xml = files.get(`ppt/slides/slide${n + 1}.xml`);
    return xml ? children(path(parseXml(xml), 'p:cSld', 'p:spTree')) : [];
  }).flat();
  const properties = written.flatMap((object) => child(object, 'p:spPr') ?? []);
  if (properties.length !== nodes.length)
    throw new Error(`pptxgenjs wrote ${properties.length} objects and not ${nodes.length}.`);
  return properties;
}

/** Fresh options for every call: pptxgenjs alters what it is given. */
function addObject(slide: PptxGenJS.Slide, node: DrawnNode): void {
  const { x, y, w, h } = node.frame;
  const at = { x: x / 72, y: y / 72, w: w / 72, h: h / 72 };
  if (node.kind === 'image')
    slide.addImage({ ...at, data: `image/png;base64,${stubPng}`, rounding: node.geometry === 'ellipse' });
  else slide.addShape(presets[node.geometry] as PptxGenJS.SHAPE_NAME, { ...at, ...pointsOf(node) });
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
