/** One slide moved into the base package: its XML, its relationships, its stamp. */
import { themeOn } from '../../core/scene/theme';
import type { GroupNode, SceneNode } from '../../core/scene/types';
import {
  chartsIn,
  clone,
  el,
  NS,
  type OpcPackage,
  REL,
  SLIDE_TAGS_URI,
  TYPE,
  type XmlElement,
} from '../../ooxml';
import { backgroundElement, shapeTree } from './base/layouts';
import { nativeChart } from './chart';
import type { SlideContext, SlideInput } from './context';
import { commonProperties } from './nonvisual';
import { addNotes } from './notes';
import { finishPart, relations, scaleLengths } from './parts';
import { picture } from './pictures';
import { drawnShape, textShape } from './shapes';
import { stampOf, writeStamp } from './stamp';
import { chartDigest, type WrittenText } from './stamp-texts';
import { table } from './tables';
import { boxOf } from './units';

/** Adds the slide, its notes and its tags to the package and returns the slide's part name. */
export function addSlide(input: SlideInput): string {
  const { scene, base } = input;
  const theme = themeOn(input.theme, scene.layout);
  const pkg = base.package;
  const part = pkg.uniqueName('ppt/slides/slide', 'xml');
  // The name is taken before its relationships are made.
  pkg.addPart(part, TYPE.slide, '');
  const layout = base.layouts[scene.layout];
  pkg.addRel(part, REL.slideLayout, layout.part);

  const texts: WrittenText[] = [];
  let lastId = 1;
  const context: SlideContext = {
    theme,
    layout,
    language: scene.language,
    media: input.media,
    geometries: input.geometries,
    package: pkg,
    workbooks: input.workbooks,
    texts,
    filled: new Set(),
    nextId: () => ++lastId,
    ...relations(base.package, part),
  };
  const shapes = scene.nodes.map((node) => nodeElement(node, context));
  const charts = chartDigest(chartsIn(pkg, part));
  const stamp = writeStamp(stampOf(input.deck, scene, texts, charts)).map(([name, val]) =>
    el('p:tag', { name, val }),
  );
  const tags = addTags(base.package, part, stamp);
  const slide = el(
    'p:sld',
    {
      'xmlns:a': NS.a,
      'xmlns:r': NS.r,
      'xmlns:p': NS.p,
      show: scene.hidden ? false : undefined,
      showMasterSp: scene.showsLayout ? undefined : false,
    },
    el(
      'p:cSld',
      {},
      layout.background !== 'kept' &&
        scene.background !== layout.background &&
        backgroundElement(theme, scene.background),
      shapeTree(shapes),
      el('p:custDataLst', {}, el('p:tags', { 'r:id': tags })),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
    // Some programs copy a slide's XML and leave its tags part behind; what stands in the slide itself goes along.
    el('p:extLst', {}, el('p:ext', { uri: SLIDE_TAGS_URI }, el('p:tagLst', {}, ...stamp.map(clone)))),
  );
  if (theme.borrowed) scaleLengths(slide, theme.borrowed.unit);
  finishPart(pkg, part, slide);
  addNotes(input, part);
  return part;
}

/** The stamp as PowerPoint keeps it: a tags part of the slide's, which travels when the slide is copied. */
function addTags(pkg: OpcPackage, slide: string, tags: readonly XmlElement[]): string {
  const part = pkg.uniqueName('ppt/tags/tag', 'xml');
  pkg.addPart(part, TYPE.tags, '');
  finishPart(pkg, part, el('p:tagLst', { 'xmlns:a': NS.a, 'xmlns:r': NS.r, 'xmlns:p': NS.p }, ...tags));
  return pkg.addRel(slide, REL.tags, part);
}

function nodeElement(node: SceneNode, context: SlideContext, grouped = false): XmlElement {
  switch (node.kind) {
    case 'text':
      return textShape(node, context, grouped);
    case 'image':
      return picture(node, context);
    case 'shape':
      return drawnShape(node, context);
    case 'table':
      return table(node, context);
    case 'chart':
      return nativeChart(node, context);
    case 'group':
      return group(node, context);
    default:
      return never(node);
  }
}

/** Children keep page coordinates: the group's own space is the page's. */
function group(node: GroupNode, context: SlideContext): XmlElement {
  const { x, y, cx, cy } = boxOf(node.frame);
  return el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr', {}, commonProperties(node, context.nextId()), el('p:cNvGrpSpPr'), el('p:nvPr')),
    el(
      'p:grpSpPr',
      {},
      el(
        'a:xfrm',
        {},
        el('a:off', { x, y }),
        el('a:ext', { cx, cy }),
        el('a:chOff', { x, y }),
        el('a:chExt', { cx, cy }),
      ),
    ),
    ...node.children.map((childNode) => nodeElement(childNode, context, true)),
  );
}

function never(node: never): never {
  throw new Error(`Unknown kind of node: ${JSON.stringify(node)}`);
}
