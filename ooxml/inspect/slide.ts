import { REL } from '../names';
import type { OpcPackage } from '../package';
import {
  graphicData,
  identity,
  isDecorative,
  isTitle,
  placeholderOf,
  SLIDE_TAGS_URI,
  shapesIn,
  shapeTree,
  textOf,
} from '../shapes';
import { child, children, descendants, path, text, type XmlElement } from '../xml';
import { chartOf, diagramTexts, tableOf } from './frames';
import { inheritedType, type Lineage, lineageOf, related, textStyles } from './inherit';
import type {
  AltReport,
  ChartReport,
  LinkReport,
  ListReport,
  MediaReport,
  PlaceholderReport,
  SlideReport,
  TableReport,
  TextReport,
} from './report';
import { coloursOf, isHiddenShow, listOf, runsOf } from './texts';

/** Everything one walk over the shapes gathers. */
interface Found {
  title: string;
  readonly texts: TextReport[];
  readonly alts: AltReport[];
  readonly placeholders: PlaceholderReport[];
  readonly lists: ListReport[];
  readonly tables: TableReport[];
  readonly charts: ChartReport[];
  readonly fonts: Set<string>;
  readonly sizes: Set<number>;
}

/** @throws OoxmlError when the slide's own part or its relationships cannot be read. */
export function slideReport(
  pkg: OpcPackage,
  part: string,
  presentation: XmlElement,
  number: number,
  section: string | undefined,
): SlideReport {
  const root = pkg.xml(part);
  const lineage = lineageOf(pkg, part, presentation);
  const found: Found = {
    title: '',
    texts: [],
    alts: [],
    placeholders: [],
    lists: [],
    tables: [],
    charts: [],
    fonts: new Set(),
    sizes: new Set(),
  };
  walk(pkg, part, shapesIn(shapeTree(root)), lineage, found);
  const all = descendants(root);
  const layout = child(lineage.layout, 'p:cSld')?.attributes.name;
  const transition = transitionOf(all);
  return {
    number,
    part,
    title: found.title,
    hidden: isHiddenShow(root.attributes.show),
    ...(layout === undefined ? {} : { layout }),
    ...(section === undefined ? {} : { section }),
    texts: found.texts,
    alts: found.alts,
    notes: notesOf(pkg, part),
    links: linksOf(pkg, part, root),
    placeholders: found.placeholders,
    lists: found.lists,
    tables: found.tables,
    charts: found.charts,
    fonts: [...found.fonts].sort(),
    sizes: [...found.sizes].sort((a, b) => a - b),
    colours: coloursOf(all),
    media: mediaOf(pkg, part),
    ...(transition ? { transition } : {}),
    animated:
      child(root, 'p:timing') !== undefined &&
      all.some((e) => e.name === 'p:bldP' || e.name === 'p:animEffect' || e.name === 'p:set'),
    tags: tagsOf(pkg, part, root),
  };
}

function walk(
  pkg: OpcPackage,
  part: string,
  shapes: readonly XmlElement[],
  lineage: Lineage,
  found: Found,
): void {
  for (const shape of shapes) {
    const cNvPr = identity(shape);
    const name = cNvPr?.attributes.name ?? '';
    const shapeId = cNvPr?.attributes.id ?? '';
    const body = child(shape, 'p:txBody');
    const value = textOf(body);
    const ph = placeholderOf(shape);
    const styles = textStyles(lineage, shape);
    if (ph) {
      const type = inheritedType(lineage, ph);
      const { idx } = ph.attributes;
      found.placeholders.push({
        type,
        ...(idx === undefined ? {} : { idx }),
        shape: name,
        empty: shape.name === 'p:sp' && value.trim() === '',
      });
      if (found.title === '' && isTitle(shape)) found.title = value.replace(/\s+/g, ' ').trim();
      if ((type === 'body' || type === 'obj') && value.trim() !== '')
        found.lists.push(listOf(name, body, styles));
    }
    if (value.trim() !== '') {
      found.texts.push({ shape: name, shapeId, text: value, runs: runsOf(body, styles, lineage, found) });
    } else if (!ph || shape.name !== 'p:sp') {
      const alt = (cNvPr?.attributes.descr ?? '').trim();
      found.alts.push({ shape: name, shapeId, kind: kindOf(shape), alt, decorative: isDecorative(cNvPr) });
    }
    if (shape.name === 'p:graphicFrame') frame(pkg, part, shape, { shape: name, shapeId }, lineage, found);
    if (shape.name === 'p:grpSp') walk(pkg, part, shapesIn(shape), lineage, found);
  }
}

function frame(
  pkg: OpcPackage,
  part: string,
  shape: XmlElement,
  names: { shape: string; shapeId: string },
  lineage: Lineage,
  found: Found,
): void {
  const data = graphicData(shape);
  const table = child(data, 'a:tbl');
  if (table) {
    found.tables.push(tableOf(names.shape, table));
    const styles = textStyles(lineage, shape);
    for (const body of descendants(table, 'a:txBody')) {
      const value = textOf(body);
      if (value.trim() !== '')
        found.texts.push({ ...names, text: value, runs: runsOf(body, styles, lineage, found) });
    }
  }
  const chart = child(data, 'c:chart');
  const report = chart && chartOf(pkg, part, names.shape, chart);
  if (report) found.charts.push(report);
  if (data) {
    for (const value of diagramTexts(pkg, part, data))
      found.texts.push({ ...names, text: value, runs: [{ text: value }] });
  }
}

function kindOf(shape: XmlElement): AltReport['kind'] {
  switch (shape.name) {
    case 'p:pic':
      return 'picture';
    case 'p:grpSp':
      return 'group';
    case 'p:cxnSp':
      return 'connector';
    case 'p:sp':
      return 'shape';
    default: {
      const uri = graphicData(shape)?.attributes.uri ?? '';
      return /table$/.test(uri)
        ? 'table'
        : /chart(ex)?$/.test(uri)
          ? 'chart'
          : /diagram$/.test(uri)
            ? 'diagram'
            : 'other';
    }
  }
}

/** The text of the notes page's body placeholder. */
function notesOf(pkg: OpcPackage, part: string): string {
  const notes = related(pkg, part, REL.notesSlide)?.tree;
  const body = shapesIn(shapeTree(notes)).find((shape) => placeholderOf(shape)?.attributes.type === 'body');
  return textOf(child(body, 'p:txBody'));
}

/** Links on runs and on whole shapes, in document order. */
function linksOf(pkg: OpcPackage, part: string, root: XmlElement): LinkReport[] {
  const links: LinkReport[] = [];
  const add = (link: XmlElement | undefined, value: string) => {
    if (!link) return;
    const rel = pkg.rel(part, link.attributes['r:id']);
    const target = rel?.target ?? link.attributes.action ?? '';
    links.push({ text: value, target, external: rel?.external ?? false });
  };
  for (const e of descendants(root)) {
    if (e.name === 'a:r' || e.name === 'a:fld') add(path(e, 'a:rPr', 'a:hlinkClick'), text(child(e, 'a:t')));
    if (e.name === 'p:cNvPr') add(child(e, 'a:hlinkClick'), e.attributes.descr || e.attributes.name || '');
  }
  return links;
}

function mediaOf(pkg: OpcPackage, part: string): MediaReport[] {
  const kinds = new Map<string, MediaReport['kind']>([
    [REL.image, 'image'],
    [REL.video, 'video'],
    [REL.audio, 'audio'],
    [REL.media, 'other'],
  ]);
  return pkg.rels(part).flatMap((rel) => {
    const kind = kinds.get(rel.type);
    return kind ? [{ kind, target: rel.target, external: rel.external }] : [];
  });
}

/** Transitions newer than 2007 come wrapped in alternatives; the first is what PowerPoint shows. */
function transitionOf(all: readonly XmlElement[]): SlideReport['transition'] {
  const transition = all.find((e) => e.name === 'p:transition');
  if (!transition) return undefined;
  const after = Number(transition.attributes.advTm ?? Number.NaN);
  const kind = children(transition)[0]?.name.replace(/^.*:/, '') ?? 'none';
  return Number.isFinite(after) ? { kind, advanceAfterMs: after } : { kind };
}

/** ECMA-376 Part 1, 19.3.1.18 and 19.3.3.2. */
function tagsOf(pkg: OpcPackage, part: string, root: XmlElement): Record<string, string> {
  const lists = [path(root, 'p:cSld', 'p:custDataLst'), child(root, 'p:custDataLst')];
  const targets = lists
    .flatMap((list) => children(list, 'p:tags'))
    .map((e) => pkg.rel(part, e.attributes['r:id'])?.target)
    .filter((target) => target !== undefined && pkg.has(target));
  // Programs that leave the tags part behind when they copy a slide take its extension list along.
  const kept = children(child(root, 'p:extLst'), 'p:ext')
    .filter((ext) => ext.attributes.uri === SLIDE_TAGS_URI)
    .flatMap((ext) => children(child(ext, 'p:tagLst'), 'p:tag'));
  const parts = targets.flatMap((target) => children(pkg.xml(target!), 'p:tag'));
  // fromEntries makes own properties also of hostile names such as __proto__.
  return Object.fromEntries(
    (parts.length > 0 ? parts : kept).map(
      (tag) => [tag.attributes.name ?? '', tag.attributes.val ?? ''] as const,
    ),
  );
}
