import { isTrue, paragraphText } from '../shapes';
import { child, children, text, type XmlElement } from '../xml';
import { fontName, type Lineage, levelProperties } from './inherit';
import type { ListReport, RunReport } from './report';

/** What runs of text reveal about a slide, gathered shape by shape. */
interface TextFacts {
  readonly fonts: Set<string>;
  readonly sizes: Set<number>;
}

/** The runs of a text body with their languages; paragraphs are parted by a line feed in the last run of each. */
export function runsOf(
  body: XmlElement | undefined,
  styles: readonly XmlElement[],
  lineage: Lineage,
  facts: TextFacts,
): RunReport[] {
  const runs: RunReport[] = [];
  const paragraphs = children(body, 'a:p');
  for (const [i, paragraph] of paragraphs.entries()) {
    const inherited = levelProperties(styles, levelOf(paragraph)).map((e) => child(e, 'a:defRPr'));
    for (const run of children(paragraph)) {
      if (run.name === 'a:br') runs.push({ text: '\n' });
      if (run.name !== 'a:r' && run.name !== 'a:fld') continue;
      const sources = [child(run, 'a:rPr'), ...inherited];
      const value = text(child(run, 'a:t'));
      if (value === '') continue;
      const language = first(sources, (e) => e.attributes.lang);
      runs.push(language === undefined ? { text: value } : { text: value, language });
      if (value.trim() !== '') note(sources, lineage, facts);
    }
    if (i < paragraphs.length - 1) runs.push({ text: '\n' });
  }
  return runs;
}

function note(sources: readonly (XmlElement | undefined)[], lineage: Lineage, facts: TextFacts): void {
  const face = first(sources, (e) => child(e, 'a:latin')?.attributes.typeface) ?? '+mn-lt';
  facts.fonts.add(fontName(face, lineage.theme));
  // Sizes are in hundredths of a point (ST_TextFontSize, 20.1.10.72); 18 pt is the application's default.
  const size = Number(first(sources, (e) => e.attributes.sz) ?? 1800) / 100;
  if (Number.isFinite(size)) facts.sizes.add(size);
}

function first<T>(
  sources: readonly (XmlElement | undefined)[],
  get: (e: XmlElement) => T | undefined,
): T | undefined {
  for (const source of sources) {
    const value = source && get(source);
    if (value !== undefined) return value;
  }
  return undefined;
}

function levelOf(paragraph: XmlElement): number {
  const level = Number(child(paragraph, 'a:pPr')?.attributes.lvl ?? 0);
  return level >= 0 && level <= 8 ? level : 0;
}

/** The paragraphs of a body placeholder as list items; empty ones are left out. */
export function listOf(
  shape: string,
  body: XmlElement | undefined,
  styles: readonly XmlElement[],
): ListReport {
  const items = children(body, 'a:p').flatMap((paragraph) => {
    const value = paragraphText(paragraph);
    if (value.trim() === '') return [];
    const level = levelOf(paragraph);
    return [{ level, bullet: isBulleted(paragraph, styles, level), text: value }];
  });
  return { shape, items };
}

function isBulleted(paragraph: XmlElement, styles: readonly XmlElement[], level: number): boolean {
  for (const source of [child(paragraph, 'a:pPr'), ...levelProperties(styles, level)]) {
    if (child(source, 'a:buNone')) return false;
    if (child(source, 'a:buChar') || child(source, 'a:buAutoNum') || child(source, 'a:buBlip')) return true;
  }
  return false;
}

/** Colours used anywhere in a slide: `#RRGGBB` or a theme colour's name. */
export function coloursOf(all: readonly XmlElement[]): string[] {
  const found = new Set<string>();
  for (const e of all) {
    const value = e.attributes.val ?? '';
    if (e.name === 'a:srgbClr' && /^[0-9a-f]{6}$/i.test(value)) found.add(`#${value.toUpperCase()}`);
    if (e.name === 'a:schemeClr' && value !== 'phClr') found.add(value);
    if (e.name === 'a:sysClr' && e.attributes.lastClr) found.add(`#${e.attributes.lastClr.toUpperCase()}`);
  }
  return [...found].sort();
}

export function isHiddenShow(value: string | undefined): boolean {
  return value !== undefined && !isTrue(value);
}
