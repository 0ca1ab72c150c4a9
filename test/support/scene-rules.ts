/**
 * What must hold for every fitted scene, whatever the content: written apart from `core/checks`, so that the two can
 * disagree. Each rule gives sentences; none is good. A fault that the fit has told of is allowed: nobody is deceived.
 */
import type { Diagnostic } from '../../core/diagnostics';
import type { Theme } from '../../core/scene/theme';
import type { FittedLine, Frame, Role, Scene, SceneNode, SceneParagraph } from '../../core/scene/types';
import type { FontSet } from '../../core/text/fonts';
import { setText } from '../../core/text/layout';

/** A text node, or one cell of a table. */
export interface Text {
  id: string;
  /** Place in paint order. */
  order: number;
  role: Role;
  frame: Frame;
  paragraphs: readonly SceneParagraph[];
  lines: readonly FittedLine[];
  offPage: boolean;
  nowrap: boolean;
}

export function flat(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.flatMap((node) =>
    node.kind === 'group' || node.kind === 'chart' ? [node, ...flat(node.children)] : [node],
  );
}

export function texts(scene: Scene): Text[] {
  return flat(scene.nodes).flatMap((node, order): Text[] => {
    if (node.kind === 'text') {
      const { id, role, frame, paragraphs } = node;
      const lines = node.lines ?? [];
      return [{ id, order, role, frame, paragraphs, lines, offPage: !!node.offPage, nowrap: !!node.nowrap }];
    }
    if (node.kind !== 'table') return [];
    const { padding, columns } = node;
    let y = node.frame.y;
    return node.rows.flatMap((row, r) => {
      let x = node.frame.x;
      const cells = row.cells.map((cell, c): Text => {
        const frame = {
          x: x + padding,
          y: y + padding,
          w: columns[c]! - 2 * padding,
          h: row.height - 2 * padding,
        };
        x += columns[c]!;
        const lines = cell.lines ?? [];
        const id = `${node.id}[${r + 1},${c + 1}]`;
        return {
          id,
          order,
          role: 'table',
          frame,
          paragraphs: cell.paragraphs,
          lines,
          offPage: false,
          nowrap: false,
        };
      });
      y += row.height;
      return cells;
    });
  });
}

export function words(paragraphs: readonly SceneParagraph[]): string {
  return paragraphs.map((p) => p.runs.map((run) => run.text).join('')).join(' ');
}

/** The box of a line's letters, without the air between lines. */
export function inkOf(line: FittedLine): Frame {
  const size = line.height / 1.2;
  return { x: line.x, y: line.baseline - 0.7 * size, w: line.width, h: 0.9 * size };
}

export function shared(a: Frame, b: Frame): { w: number; h: number } {
  return {
    w: Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x),
    h: Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y),
  };
}

/** What the fit has said about a scene's nodes: «text-overflow title». */
export type Told = ReadonlySet<string>;

export function toldOf(scene: Scene, diagnostics: readonly Diagnostic[]): Told {
  return new Set(
    diagnostics.filter((d) => d.at.slide === scene.slide).map((d) => `${d.rule} ${d.at.node ?? ''}`),
  );
}

/** Ids are unique, the title is read first, footer and number last. */
export function orderFaults(scene: Scene): string[] {
  const out: string[] = [];
  const nodes = flat(scene.nodes);
  const ids = nodes.map((node) => node.id);
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i)))
    out.push(`two nodes are called «${id}»`);
  const isTitle = (node: SceneNode): boolean => node.kind === 'text' && node.placeholder?.type === 'title';
  const titles = nodes.filter(isTitle);
  if (titles.length !== 1) out.push(`${titles.length} titles`);
  const before = nodes.slice(0, Math.max(0, nodes.findIndex(isTitle))).filter((node) => !node.decorative);
  if (before.length > 0) out.push(`«${before[0]!.id}» is read before the title`);
  const foot = nodes.findIndex((node) => node.role === 'footer' || node.role === 'number');
  const late = foot < 0 ? [] : nodes.slice(foot).filter((n) => n.role !== 'footer' && n.role !== 'number');
  if (late.length > 0) out.push(`«${late[0]!.id}» is read after the footer`);
  const title = titles[0];
  if (title?.kind === 'text' && words(title.paragraphs).trim() === '') out.push('the title is empty');
  return out;
}

/** No line leaves its frame or the page. */
export function frameFaults(scene: Scene, theme: Theme, told: Told, tolerance = 1): string[] {
  const out: string[] = [];
  const page = { x: 0, y: 0, w: theme.page.width, h: theme.page.height };
  for (const text of texts(scene)) {
    if (text.offPage) continue;
    const id = text.id.replace(/\[.*/, '');
    const known = told.has(`text-overflow ${id}`) || told.has(`word-broken ${id}`);
    for (const line of text.lines) {
      const size = line.height / 1.2;
      const box = { x: line.x, y: line.baseline - size, w: line.width, h: line.height };
      const where = `«${text.id}»: «${line.text.slice(0, 40)}»`;
      if (!known && !within(box, text.frame, tolerance)) out.push(`${where} leaves its frame`);
      if (!known && !within(inkOf(line), page, 0)) out.push(`${where} leaves the page`);
    }
  }
  return out;
}

function within(box: Frame, frame: Frame, slack: number): boolean {
  return (
    box.x >= frame.x - slack &&
    box.y >= frame.y - slack &&
    box.x + box.w <= frame.x + frame.w + slack &&
    box.y + box.h <= frame.y + frame.h + slack
  );
}

/** The lines hold the node's text, all of it and in order. */
export function textFaults(scene: Scene): string[] {
  const bare = (text: string): string => text.replace(/[\s\u00AD]/gu, '');
  return texts(scene).flatMap((text) => {
    const lines = text.lines.map((line) => (line.divided ? line.text.replace(/-$/, '') : line.text));
    const [seen, meant] = [bare(lines.join('')), bare(words(text.paragraphs))];
    if (seen === meant) return [];
    let same = 0;
    while (seen[same] === meant[same]) same++;
    const at = same - 20;
    const part = (whole: string): string => whole.slice(Math.max(0, at), Math.max(0, at) + 60);
    return [`«${text.id}» shows «${part(seen)}» for «${part(meant)}»`];
  });
}

/** A reader that breaks greedily at the exported width comes to the scene's lines, also with other advance widths. */
export function breakFaults(scene: Scene, fonts: FontSet, deviation = 0): string[] {
  return texts(scene).flatMap((text) => {
    if (text.nowrap || text.offPage || text.role === 'table') return [];
    const set = setText(fonts, text.paragraphs, text.frame.w / (1 + deviation));
    const [there, here] = [set, text].map((one) => one.lines.map((line) => line.text).join('⏎')) as [
      string,
      string,
    ];
    return there === here
      ? []
      : [`«${text.id}» (${text.lines.length} lines) breaks as ${there.slice(0, 200)}`];
  });
}
