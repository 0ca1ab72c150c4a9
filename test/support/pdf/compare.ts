/** Holds a drawn page against the scene it was made from, segment by segment, by our own reading of its glyphs. */
import type { FittedLine, Scene, SceneNode, SceneParagraph } from '../../../core/scene/types';
import { markerNumbers, markerText } from '../../../core/text/markers';
import { spoken } from './context';
import type { DrawnPage, Glyph } from './page';

/** Points, for where a segment begins, ends and stands. */
export const tolerance = 0.5;

interface Expected {
  node: string;
  text: string;
  x: number;
  baseline: number;
  width: number;
  /** It may end before its width does: a marker. */
  open?: boolean;
}

/** @returns a sentence for each segment that is not where the scene says, and for text that no segment has */
export function comparePage(scene: Scene, page: DrawnPage): string[] {
  const glyphs = page.glyphs.filter((glyph) => !glyph.unseen);
  const claimed = new Set<Glyph>();
  const out: string[] = [];
  for (const one of expectedIn(scene.nodes)) {
    const there = glyphs.filter(
      (glyph) =>
        Math.abs(glyph.y - one.baseline) <= tolerance &&
        glyph.x >= one.x - tolerance &&
        glyph.x + glyph.width <= one.x + one.width + tolerance &&
        // The space that a line ends with begins where the line does.
        !(glyph.text === ' ' && glyph.x > one.x + one.width - tolerance),
    );
    for (const glyph of there) claimed.add(glyph);
    const where = `Scene «${scene.id}», node «${one.node}»: «${one.text}»`;
    if (plain(spoken(there)) !== plain(one.text)) {
      out.push(`${where} should stand at ${at(one)}, where the page has «${spoken(there)}».`);
      continue;
    }
    const left = Math.min(...there.map(({ x }) => x));
    const right = Math.max(...there.map(({ x, width }) => x + width));
    if (
      Math.abs(left - one.x) > tolerance ||
      (!one.open && Math.abs(right - (one.x + one.width)) > tolerance)
    ) {
      out.push(`${where} should stand at ${at(one)} and stands from ${left} to ${right}.`);
    }
  }
  const loose = glyphs.filter((glyph) => !claimed.has(glyph) && glyph.text.trim() !== '');
  if (loose.length > 0)
    out.push(`Scene «${scene.id}»: the page has «${spoken(loose)}», which the scene lacks.`);
  return out;
}

/** The letters of a page in the order in which they are drawn, those that leave no ink included. */
export function lettersOf(page: DrawnPage): string {
  return letters(spoken(page.glyphs));
}

/** Text without what lines, hyphens and programs put between words. */
export function letters(text: string): string {
  return plain(text).replace(/\s+/g, '');
}

/** As both sides spell it: no soft hyphens, no hard spaces, no stand-ins. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00AD|[\u200B-\u200F]|\u2060|[\uFE0E\uFE0F]/gu, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function expectedIn(nodes: readonly SceneNode[]): Expected[] {
  return nodes.flatMap((node): Expected[] => {
    switch (node.kind) {
      case 'text':
        return node.offPage ? [] : expectedLines(node.id, node.paragraphs, node.lines ?? []);
      case 'table':
        return node.rows.flatMap((row) =>
          row.cells.flatMap((cell) => expectedLines(node.id, cell.paragraphs, cell.lines ?? [])),
        );
      case 'group':
      case 'chart':
        return expectedIn(node.children);
      default:
        return [];
    }
  });
}

function expectedLines(
  node: string,
  paragraphs: readonly SceneParagraph[],
  lines: readonly FittedLine[],
): Expected[] {
  const numbers = markerNumbers(paragraphs);
  const begun = new Set<number>();
  return lines.flatMap((line) => {
    const paragraph = paragraphs[line.paragraph]!;
    const parts = line.segments
      .filter((segment) => segment.text.trim() !== '')
      .map(({ text, x, width }): Expected => {
        // A divided line's hyphen is a soft one to readers.
        const shown = line.divided && text === line.segments.at(-1)!.text ? text.replace(/-$/, '') : text;
        return { node, text: shown, x, width, baseline: line.baseline };
      });
    const first = !begun.has(line.paragraph);
    begun.add(line.paragraph);
    if (!first || paragraph.marker === undefined) return parts;
    const text = markerText(paragraph.marker, numbers[line.paragraph]);
    const x = line.x - (paragraph.hang ?? 0);
    // How wide a marker is, no scene says: nothing follows before the text.
    return [{ node, text, x, width: line.x - x, baseline: line.baseline, open: true }, ...parts];
  });
}

function at({ x, baseline, width }: Expected): string {
  return `x ${x.toFixed(1)} to ${(x + width).toFixed(1)}, baseline ${baseline.toFixed(1)}`;
}
