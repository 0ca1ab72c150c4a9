import { REL } from '../../../ooxml/names';
import {
  allShapes,
  graphicData,
  identity,
  isDecorative,
  isTitle,
  isTrue,
  paragraphText,
  placeholderOf,
  placeholderType,
  shapesIn,
  shapeTree,
  textOf,
} from '../../../ooxml/shapes';
import { child, children, descendants, text, type XmlElement } from '../../../ooxml/xml';
import type { Fault, LintContext, Rule } from './context';

/** Paths of somebody's machine: drive letters, network shares, file addresses, home and temporary folders. */
const PATH =
  /(?:^|[\s"'(=[])(?:[A-Za-z]:[\\/](?!\/)|\\\\[\w.]|file:|\/(?:home|Users|tmp|var|mnt|root|private|opt|work)\/)/;

/** No file path anywhere: it tells who made the deck, and where. */
function* filePath(c: LintContext): Iterable<Fault> {
  for (const [part, tree] of c.trees()) {
    for (const e of [tree, ...descendants(tree)]) {
      for (const key in e.attributes) {
        if (key !== 'PartName' && PATH.test(e.attributes[key]!)) {
          yield { part, message: `<${e.name} ${key}> holds a file path; write a description instead.` };
        }
      }
      if (
        part.startsWith('docProps/') &&
        e.children.some((node) => typeof node === 'string' && PATH.test(node))
      ) {
        yield { part, message: `<${e.name}> holds a file path; remove it.` };
      }
    }
  }
}

/** Alt text is a description, not a file name (WCAG 1.1.1); `preencoded.png` is what pptxgenjs makes up. */
function* altFileName(c: LintContext): Iterable<Fault> {
  for (const [part, tree] of c.trees()) {
    for (const e of descendants(tree)) {
      const made = Object.values(e.attributes).some((value) => value.includes('preencoded'));
      const named = /\.(png|jpe?g|gif|svg|emf|wmf|bmp|tiff?|webp)$/i.test((e.attributes.descr ?? '').trim());
      if (made || (named && e.name.endsWith('cNvPr'))) {
        yield { part, message: `<${e.name}> ${e.attributes.name ?? ''} has a file name for a description.` };
      }
    }
  }
}

function coreText(c: LintContext, name: string): { part: string; value: string } {
  const part = c.targets('', REL.coreProperties)[0] ?? 'docProps/core.xml';
  return { part, value: text(child(c.tree(part), name)).trim() };
}

/** The file states its language (WCAG 3.1.1). */
function* documentLanguage(c: LintContext): Iterable<Fault> {
  const { part, value } = coreText(c, 'dc:language');
  if (value === '') yield { part, message: 'no dc:language; write the language of the deck, such as nb-NO.' };
}

/** The file has a title (WCAG 2.4.2). */
function* documentTitle(c: LintContext): Iterable<Fault> {
  const { part, value } = coreText(c, 'dc:title');
  if (value === '') yield { part, message: 'no dc:title; write the title of the deck.' };
}

/** No `en-US` in a deck of another language: it is what writers leave behind where they forgot the language. */
function* foreignDefaultLanguage(c: LintContext): Iterable<Fault> {
  const language = coreText(c, 'dc:language').value;
  if (language === '' || language.toLowerCase() === 'en-us') return;
  for (const [part, tree] of c.trees()) {
    const count = [tree, ...descendants(tree)].filter(
      (e) => e.attributes.lang?.toLowerCase() === 'en-us',
    ).length;
    if (count > 0) yield { part, message: `lang="en-US" ${count} times in a deck in ${language}.` };
  }
}

/** Every run on a slide names its language; inherited ones change when the slide is copied elsewhere (WCAG 3.1.2). */
function* runLanguage(c: LintContext): Iterable<Fault> {
  for (const { part } of c.slides) {
    const runs = ['a:r', 'a:fld'].flatMap((name) => descendants(c.tree(part), name));
    const silent = runs.filter(
      (run) => text(child(run, 'a:t')).trim() !== '' && !child(run, 'a:rPr')?.attributes.lang,
    );
    if (silent.length > 0) yield { part, message: `${silent.length} runs of text without lang.` };
  }
}

/** Whatever is not text has alt text or is marked decorative (WCAG 1.1.1). A group answers for its members. */
function* altMissing(c: LintContext): Iterable<Fault> {
  for (const { part } of c.slides) yield* silentShapes(part, shapesIn(shapeTree(c.tree(part))));
}

function* silentShapes(part: string, shapes: readonly XmlElement[]): Iterable<Fault> {
  for (const shape of shapes) {
    const cNvPr = identity(shape);
    if (isDecorative(cNvPr) || (cNvPr?.attributes.descr ?? '').trim() !== '') continue;
    if (isTrue(cNvPr?.attributes.hidden)) continue;
    if (shape.name === 'p:sp' && (placeholderOf(shape) || textOf(child(shape, 'p:txBody')).trim() !== ''))
      continue;
    yield {
      part,
      message: `${cNvPr?.attributes.name ?? shape.name} has no alt text and is not marked decorative.`,
    };
  }
}

/** Placeholders on slides are filled: an empty one shows its prompt in edit view and reads as an empty box. */
function* emptyPlaceholder(c: LintContext): Iterable<Fault> {
  for (const { part } of c.slides) {
    for (const shape of allShapes(shapeTree(c.tree(part)))) {
      const ph = placeholderOf(shape);
      if (!ph || shape.name !== 'p:sp' || textOf(child(shape, 'p:txBody')).trim() !== '') continue;
      yield { part, message: `the placeholder ${placeholderType(ph)} is empty; fill or remove it.` };
    }
  }
}

/** `hasCustomPrompt` belongs on layouts. */
function* customPrompt(c: LintContext): Iterable<Fault> {
  for (const { part } of c.slides) {
    if (descendants(c.tree(part), 'p:ph').some((ph) => ph.attributes.hasCustomPrompt !== undefined)) {
      yield { part, message: 'hasCustomPrompt on a slide; it belongs on layouts.' };
    }
  }
}

/** Every slide has exactly one title placeholder, with text (WCAG 2.4.2). */
function* titleMissing(c: LintContext): Iterable<Fault> {
  for (const { part } of c.slides) {
    // What cannot be read has been reported as such.
    if (!c.tree(part)) continue;
    const titles = allShapes(shapeTree(c.tree(part))).filter(isTitle);
    if (titles.length > 1) yield { part, message: `${titles.length} title placeholders; one was expected.` };
    if (!titles.some((shape) => textOf(child(shape, 'p:txBody')).trim() !== '')) {
      yield {
        part,
        message: 'no title; give the slide a title placeholder with text (outside the page if unseen).',
      };
    }
  }
}

/** Tables have a header row (WCAG 1.3.1). */
function* tableHeader(c: LintContext): Iterable<Fault> {
  for (const { part } of c.slides) {
    for (const shape of allShapes(shapeTree(c.tree(part)))) {
      const table = child(graphicData(shape), 'a:tbl');
      if (table && !isTrue(child(table, 'a:tblPr')?.attributes.firstRow)) {
        yield {
          part,
          message: `${identity(shape)?.attributes.name ?? 'a table'} has no header row; set firstRow.`,
        };
      }
    }
  }
}

/** Lists are list formatting, not typed bullets (WCAG 1.3.1). */
function* typedBullet(c: LintContext): Iterable<Fault> {
  for (const { part } of c.slides) {
    if (descendants(c.tree(part), 'a:p').some((p) => /^\s*[•◦▪●○■]\s/.test(paragraphText(p)))) {
      yield { part, message: 'a typed bullet; use list formatting.' };
    }
  }
}

const AXES = new Map<string, readonly [number, number]>([
  ...['bar', 'line', 'area', 'scatter', 'bubble', 'radar', 'stock'].map(
    (t) => [`c:${t}Chart`, [2, 2]] as const,
  ),
  ...['bar3D', 'area3D', 'surface'].map((t) => [`c:${t}Chart`, [2, 3]] as const),
  ['c:line3DChart', [3, 3]],
  ['c:surface3DChart', [3, 3]],
  ...['pie', 'pie3D', 'doughnut', 'ofPie'].map((t) => [`c:${t}Chart`, [0, 0]] as const),
]);

/** Each plot names its axes, as many as its kind has, and they exist (21.2.2.9): a stray one triggers repair. */
function* chartAxes(c: LintContext): Iterable<Fault> {
  for (const part of c.ofType('.chart+xml')) {
    for (const area of descendants(c.tree(part), 'c:plotArea')) {
      const axes = new Set(
        children(area)
          .filter((e) => e.name.endsWith('Ax'))
          .map((e) => child(e, 'c:axId')?.attributes.val),
      );
      for (const plot of children(area)) {
        const [least, most] = AXES.get(plot.name) ?? [0, 9];
        const ids = children(plot, 'c:axId').map((e) => e.attributes.val);
        if (ids.length < least || ids.length > most) {
          yield { part, message: `${plot.name} names ${ids.length} axes; ${most} were expected.` };
        }
        for (const id of ids)
          if (!axes.has(id)) yield { part, message: `${plot.name} names axis ${id}, which is missing.` };
      }
    }
  }
}

/** A missing value has no point at all; an empty `c:v` is not a number. */
function* emptyChartValue(c: LintContext): Iterable<Fault> {
  for (const part of c.ofType('.chart+xml')) {
    const empty = descendants(c.tree(part), 'c:numCache')
      .flatMap((cache) => descendants(cache, 'c:v'))
      .filter((v) => text(v).trim() === '').length;
    if (empty > 0) yield { part, message: `${empty} empty c:v; leave out the whole c:pt.` };
  }
}

export const QUALITY_RULES: readonly Rule[] = [
  { id: 'file-path', check: filePath },
  { id: 'alt-file-name', check: altFileName },
  { id: 'document-language', check: documentLanguage },
  { id: 'document-title', check: documentTitle },
  { id: 'foreign-default-language', check: foreignDefaultLanguage },
  { id: 'run-language', check: runLanguage },
  { id: 'alt-missing', check: altMissing },
  { id: 'empty-placeholder', check: emptyPlaceholder },
  { id: 'custom-prompt', check: customPrompt },
  { id: 'title-missing', check: titleMissing },
  { id: 'table-header', check: tableHeader },
  { id: 'typed-bullet', check: typedBullet },
  { id: 'chart-axes', check: chartAxes },
  { id: 'empty-chart-value', check: emptyChartValue },
];
