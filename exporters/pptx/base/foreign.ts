/**
 * Somebody's own template as a base package: its masters, layouts, themes and pictures as they came, byte for byte;
 * without its example slides and everything that only they needed.
 */
import type { Language } from '../../../core/formats/language';
import type { ThemeFile } from '../../../core/model/theme';
import { type LayoutRole, layoutRoles, type Theme } from '../../../core/scene/theme';
import {
  allShapes,
  child,
  children,
  descendants,
  droppedRelations,
  el,
  OoxmlError,
  type OpcPackage,
  parseXml,
  placeholderOf,
  REL,
  shapeTree,
  TYPE,
  type XmlElement,
} from '../../../ooxml';
import { notesMaster } from './masters';
import type { BaseLayout, BasePackage, BasePlaceholder } from './types';

/** Lists of the presentation part that name slides of the template's own, or ask who may change them. */
const ofItsSlides = new Set([
  'p:sldIdLst',
  'p:custShowLst',
  'p:custDataLst',
  'p:smartTags',
  'p:modifyVerifier',
  'p:photoAlbum',
]);
const sectionsUri = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';

/** Relationships of the package and its presentation that speak of another document. */
const dropped = new Set<string>([
  ...droppedRelations,
  REL.slide,
  REL.tags,
  REL.customProperties,
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/commentAuthors',
  'http://schemas.microsoft.com/office/2018/10/relationships/authors',
]);

/**
 * @param pkg is altered
 * @throws OoxmlError when a layout that the theme names is not in the package
 */
export function foreignBase(pkg: OpcPackage, file: ThemeFile, theme: Theme, language: Language): BasePackage {
  const main = pkg.mainPart();
  pkg.setContentType(main, TYPE.presentation);
  dropSlides(pkg, main);
  const layouts = Object.fromEntries(layoutRoles.map((role) => [role, layoutOf(pkg, file, role)])) as Record<
    LayoutRole,
    BaseLayout
  >;
  const master = pkg.targets(layouts.content.part, REL.slideMaster)[0];
  return {
    package: pkg,
    layouts,
    notesMaster: pkg.targets(main, REL.notesMaster)[0] ?? addNotesMaster(pkg, main, master, theme, language),
    themeName: file.masters[0]!.name || file.name,
    fonts: [...new Set([theme.fonts.heading.family, theme.fonts.body.family])],
  };
}

function dropSlides(pkg: OpcPackage, main: string): void {
  const slides = new Set(pkg.targets(main, REL.slide));
  const presentation = pkg.xml(main);
  presentation.children = presentation.children.filter(
    (node) => typeof node === 'string' || !ofItsSlides.has(node.name),
  );
  const extensions = child(presentation, 'p:extLst');
  if (extensions) {
    extensions.children = extensions.children.filter(
      (node) => typeof node === 'string' || node.attributes.uri !== sectionsUri,
    );
    if (children(extensions).length === 0) {
      presentation.children = presentation.children.filter((node) => node !== extensions);
    }
  }
  for (const source of ['', main]) {
    for (const { id } of pkg.rels(source).filter(({ type }) => dropped.has(type))) pkg.removeRel(source, id);
  }
  pkg.removeOrphans();
  for (const slide of slides) {
    // A button on a master that leads to an example slide leads nowhere now.
    for (const { source, rel } of pkg.referrers(slide)) {
      pkg.removeRel(source, rel.id);
      if (source !== '') unlink(pkg.xml(source), rel.id);
    }
  }
  pkg.removeOrphans();
  for (const part of pkg.targets(main, REL.presProps)) {
    if (pkg.has(part)) without(pkg, part, 'p:showPr');
  }
}

/** Takes a relationship's users away: links of shapes and texts, entries of the outline view. */
function unlink(e: XmlElement, id: string): void {
  e.children = e.children.filter((node) => {
    if (typeof node === 'string') return true;
    const uses = node.attributes['r:id'] === id || node.attributes['r:embed'] === id;
    if (uses && /^(a:hlink(Click|Hover|MouseOver)|p:sld)$/.test(node.name)) return false;
    unlink(node, id);
    return true;
  });
}

function without(pkg: OpcPackage, part: string, name: string): void {
  if (descendants(parseXml(pkg.data(part), part), name).length === 0) return;
  const root = pkg.xml(part);
  root.children = root.children.filter((node) => typeof node === 'string' || node.name !== name);
}

function layoutOf(pkg: OpcPackage, file: ThemeFile, role: LayoutRole): BaseLayout {
  const { layout } = file.roles[role];
  const found = file.layouts.find(({ id }) => id === layout) ?? file.layouts[0]!;
  if (!pkg.has(found.part)) {
    throw new OoxmlError(
      'missing-part',
      found.part,
      `the template has no such layout. Import it again, or mend themes/${file.id}.json.`,
    );
  }
  // Read beside the package, so that the part is written as it came.
  const root = parseXml(pkg.data(found.part), found.part);
  const seen = new Set<string>();
  const all = allShapes(shapeTree(root)).flatMap((shape): BasePlaceholder[] => {
    const ph = placeholderOf(shape);
    if (!ph) return [];
    const { type, idx, sz, orient } = ph.attributes;
    // Two that a slide could not tell apart are one to it.
    const key = `${type} ${idx}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ type, idx, sz, orient }];
  });
  const of = (...types: (string | undefined)[]): BasePlaceholder[] =>
    all.filter(({ type, orient }) => types.includes(type) && orient !== 'vert');
  return {
    part: found.part,
    name: found.name,
    background: 'kept',
    decorations: [],
    placeholders: {
      title: of('title', 'ctrTitle')[0],
      subTitle: of('subTitle')[0],
      bodies: of('body', 'obj', undefined),
      footer: of('ftr')[0],
      number: of('sldNum')[0],
    },
  };
}

/** Our own notes master with a copy of the template's theme: a master's theme is its alone. */
function addNotesMaster(
  pkg: OpcPackage,
  main: string,
  master: string | undefined,
  theme: Theme,
  language: Language,
): string {
  const part = pkg.uniqueName('ppt/notesMasters/notesMaster', 'xml');
  // Notes are printed on paper: there the scheme's own names hold, not what stands on a dark slide.
  const { borrowed: _, ...plain } = theme;
  pkg.addPart(part, TYPE.notesMaster, notesMaster(plain, language));
  const from = master === undefined ? undefined : pkg.targets(master, REL.theme)[0];
  if (from !== undefined && pkg.has(from)) {
    const copy = pkg.uniqueName('ppt/theme/theme', 'xml');
    pkg.addPart(copy, TYPE.theme, pkg.data(from));
    for (const rel of pkg.rels(from)) pkg.addRel(copy, rel.type, rel.target, rel.external, rel.id);
    pkg.addRel(part, REL.theme, copy);
  }
  const presentation = pkg.xml(main);
  const list = el(
    'p:notesMasterIdLst',
    {},
    el('p:notesMasterId', { 'r:id': pkg.addRel(main, REL.notesMaster, part) }),
  );
  const at = presentation.children.findIndex(
    (node) => typeof node !== 'string' && node.name === 'p:sldMasterIdLst',
  );
  presentation.children.splice(at + 1, 0, list);
  return part;
}
