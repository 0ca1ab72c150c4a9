import { REL } from '../../../ooxml/names';
import { allShapes, identity, shapeTree } from '../../../ooxml/shapes';
import { child, children, descendants, path, text } from '../../../ooxml/xml';
import type { Fault, LintContext, Rule } from './context';

const SHAPE_PARTS = [
  '.slide+xml',
  '.slideLayout+xml',
  '.slideMaster+xml',
  '.notesSlide+xml',
  '.notesMaster+xml',
];

/** Shape ids are unique in a part (ECMA-376 Part 1, 19.3.1.12 with 20.1.2.2.8); animations and links use them. */
function* duplicateShapeId(c: LintContext): Iterable<Fault> {
  for (const part of SHAPE_PARTS.flatMap((ending) => c.ofType(ending))) {
    const tree = shapeTree(c.tree(part));
    const seen = new Set<string>();
    const ids = [path(tree, 'p:nvGrpSpPr', 'p:cNvPr'), ...allShapes(tree).map(identity)];
    for (const cNvPr of ids) {
      const id = cNvPr?.attributes.id;
      if (id === undefined) continue;
      if (seen.has(id))
        yield { part, message: `shape id ${id} (${cNvPr!.attributes.name ?? ''}) is used twice.` };
      seen.add(id);
    }
  }
}

/** Each master has a theme of its own; PowerPoint repairs a file in which two share one. */
function* sharedTheme(c: LintContext): Iterable<Fault> {
  const owner = new Map<string, string>();
  for (const ending of ['.slideMaster+xml', '.notesMaster+xml', '.handoutMaster+xml']) {
    for (const master of c.ofType(ending)) {
      const [theme] = c.targets(master, REL.theme);
      if (theme === undefined) yield { part: master, message: 'the master has no theme; relate it to one.' };
      else if (owner.has(theme))
        yield { part: master, message: `shares ${theme} with ${owner.get(theme)}; copy it.` };
      else owner.set(theme, master);
    }
  }
}

const FIRST_MASTER_ID = 2147483648;

/** Ids of masters and layouts are unique together and at least 2147483648 (19.7.18, 19.7.14); slides' lie below. */
function* masterIdClash(c: LintContext): Iterable<Fault> {
  const owner = new Map<number, string>();
  const masters = children(path(c.tree(c.main), 'p:sldMasterIdLst'), 'p:sldMasterId').map(
    (e) => [c.main, e] as const,
  );
  const layouts = c
    .ofType('.slideMaster+xml')
    .flatMap((part) =>
      children(path(c.tree(part), 'p:sldLayoutIdLst'), 'p:sldLayoutId').map((e) => [part, e] as const),
    );
  for (const [part, e] of [...masters, ...layouts]) {
    // Optional by the schema, but PowerPoint always writes it.
    if (e.attributes.id === undefined) continue;
    const id = Number(e.attributes.id);
    if (!(id >= FIRST_MASTER_ID)) yield { part, message: `${e.name} id ${id} is below ${FIRST_MASTER_ID}.` };
    if (owner.has(id)) yield { part, message: `${e.name} id ${id} is also used in ${owner.get(id)}.` };
    owner.set(id, part);
  }
}

/** Slide ids are unique, from 256 up and below the masters' (19.7.13), and each slide is listed once. */
function* slideList(c: LintContext): Iterable<Fault> {
  const ids = new Set<string>();
  const parts = new Set<string>();
  for (const { id, part } of c.slides) {
    if (ids.has(id)) yield { part: c.main, message: `slide id ${id} is used twice.` };
    if (parts.has(part)) yield { part: c.main, message: `${part} is listed twice; copy the part instead.` };
    if (!(Number(id) >= 256 && Number(id) < FIRST_MASTER_ID)) {
      yield { part: c.main, message: `slide id ${id} is outside 256 to ${FIRST_MASTER_ID - 1}.` };
    }
    ids.add(id);
    parts.add(part);
  }
  for (const part of c.ofType('.slide+xml')) {
    if (!parts.has(part))
      yield { part, message: 'the presentation does not list this slide; remove it or list it.' };
  }
}

/** Sections name slides that exist, each slide once, and leave none out (MS-PPTX 2.2.10). */
function* sections(c: LintContext): Iterable<Fault> {
  const list = descendants(c.tree(c.main), 'p14:sectionLst')[0];
  if (!list) return;
  const left = new Set(c.slides.map((slide) => slide.id));
  const known = new Set(left);
  for (const section of children(list, 'p14:section')) {
    const name = section.attributes.name ?? '';
    for (const e of children(child(section, 'p14:sldIdLst'), 'p14:sldId')) {
      const id = e.attributes.id ?? '';
      if (!known.has(id))
        yield { part: c.main, message: `section "${name}" names slide id ${id}, which is unknown.` };
      else if (!left.delete(id))
        yield { part: c.main, message: `section "${name}" takes slide id ${id} a second time.` };
    }
  }
  for (const id of left) yield { part: c.main, message: `slide id ${id} is in no section.` };
}

/** Section ids are GUIDs in capitals (ST_Guid, ECMA-376 Part 1, 22.9.2.4), unique. */
function* sectionGuid(c: LintContext): Iterable<Fault> {
  const seen = new Set<string>();
  for (const section of descendants(c.tree(c.main), 'p14:section')) {
    const id = section.attributes.id ?? '';
    if (!/^\{[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}\}$/.test(id)) {
      yield { part: c.main, message: `section id ${id} is no GUID in capitals and braces.` };
    }
    if (seen.has(id)) yield { part: c.main, message: `two sections have the id ${id}.` };
    seen.add(id);
  }
}

/** Every slide has one layout and every layout one master (13.3.8, 13.3.9). */
function* layoutMissing(c: LintContext): Iterable<Fault> {
  for (const [ending, type, word] of [
    ['.slide+xml', REL.slideLayout, 'layout'],
    ['.slideLayout+xml', REL.slideMaster, 'master'],
  ] as const) {
    for (const part of c.ofType(ending)) {
      const count = c.targets(part, type).length;
      if (count !== 1) yield { part, message: `has ${count} ${word}s; exactly one was expected.` };
    }
  }
}

/** Notes pages need a notes master, and the presentation must list it (13.3.4, 13.3.5). */
function* notesMaster(c: LintContext): Iterable<Fault> {
  const notes = c.ofType('.notesSlide+xml');
  for (const part of notes) {
    if (c.targets(part, REL.notesMaster).length !== 1)
      yield { part, message: 'the notes page has no notes master.' };
    if (c.targets(part, REL.slide).length !== 1)
      yield { part, message: 'the notes page does not lead to its slide.' };
  }
  if (notes.length > 0 && !path(c.tree(c.main), 'p:notesMasterIdLst', 'p:notesMasterId')) {
    yield { part: c.main, message: 'there are notes, but the presentation lists no notes master.' };
  }
}

const ORDER = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
];

/** The children of `p:presentation` stand in the schema's order (19.2.1.26). */
function* presentationOrder(c: LintContext): Iterable<Fault> {
  const found = children(c.tree(c.main))
    .map((e) => e.name)
    .filter((name) => ORDER.includes(name));
  const sorted = [...found].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const at = found.findIndex((name, i) => name !== sorted[i]);
  if (at >= 0) yield { part: c.main, message: `${found[at]} stands where ${sorted[at]} was expected.` };
}

/** Each table row has as many cells as the grid has columns, merged ones included (21.1.3.16), spans inside. */
function* tableGrid(c: LintContext): Iterable<Fault> {
  for (const part of SHAPE_PARTS.flatMap((ending) => c.ofType(ending))) {
    for (const table of descendants(c.tree(part), 'a:tbl')) {
      const columns = children(child(table, 'a:tblGrid'), 'a:gridCol').length;
      const rows = children(table, 'a:tr');
      for (const [r, row] of rows.entries()) {
        const cells = children(row, 'a:tc');
        if (cells.length !== columns) {
          yield { part, message: `row ${r + 1} has ${cells.length} cells, the grid ${columns} columns.` };
        }
        for (const [i, cell] of cells.entries()) {
          const right = i + Number(cell.attributes.gridSpan ?? 1);
          const below = r + Number(cell.attributes.rowSpan ?? 1);
          if (right > columns || below > rows.length) {
            yield { part, message: `cell ${i + 1} of row ${r + 1} spans past the table's edge.` };
          }
        }
      }
    }
  }
}

/** app.xml counts the slides there are. */
function* slideCount(c: LintContext): Iterable<Fault> {
  for (const part of c.targets('', REL.extendedProperties)) {
    const slides = child(c.tree(part), 'Slides');
    if (slides && Number(text(slides)) !== c.slides.length) {
      yield { part, message: `says ${text(slides)} slides; there are ${c.slides.length}.` };
    }
  }
}

export const STRUCTURE_RULES: readonly Rule[] = [
  { id: 'duplicate-shape-id', check: duplicateShapeId },
  { id: 'shared-theme', check: sharedTheme },
  { id: 'master-id', check: masterIdClash },
  { id: 'slide-list', check: slideList },
  { id: 'section-slides', check: sections },
  { id: 'section-guid', check: sectionGuid },
  { id: 'layout-missing', check: layoutMissing },
  { id: 'notes-master', check: notesMaster },
  { id: 'presentation-order', check: presentationOrder },
  { id: 'table-grid', check: tableGrid },
  { id: 'slide-count', check: slideCount },
];
