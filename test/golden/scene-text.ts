/** A scene as a few lines of text: what stands where, and what it says. */
import type { Frame, Scene, SceneNode, SceneParagraph } from '../../core/scene/types';

const short = (value: number): string => (Math.round(value * 10) / 10 || 0).toString();
const frameText = ({ x, y, w, h }: Frame): string => [x, y, w, h].map(short).join(' ');

function look(p: SceneParagraph | undefined): string {
  if (!p) return '';
  const { font, size, color, bold, italic, align } = p.style;
  return [font, size, color, bold && 'bold', italic && 'italic', align, p.marker].filter(Boolean).join(' ');
}

function nodeText(node: SceneNode): string[] {
  const flags = [node.decorative && 'decorative', node.alt && `alt «${node.alt}»`].filter(Boolean);
  const head = [`${node.kind} ${node.id} (${node.role})`, frameText(node.frame), ...flags].join(' · ');
  switch (node.kind) {
    case 'text': {
      const place = node.placeholder ? ` · ${node.placeholder.type}${node.placeholder.idx ?? ''}` : '';
      const lines = (node.lines ?? []).map((line) => `    ${line.text}`);
      return [`${head}${place} · ${look(node.paragraphs[0])}`, ...lines];
    }
    case 'table':
      return [
        `${head} · columns ${node.columns.map(short).join(' ')}`,
        ...node.rows.map(
          (row) =>
            `    ${row.cells.map((cell) => (cell.lines ?? []).map((line) => line.text).join(' ')).join(' | ')}`,
        ),
      ];
    case 'image':
      return [
        `${head} · ${node.asset}, crop ${Object.values(node.crop)
          .map((n) => n.toFixed(3))
          .join(' ')}`,
      ];
    case 'shape':
      return [`${head} · ${node.geometry} ${node.fill ?? 'no fill'}`];
    case 'group':
    case 'chart':
      return [head, ...node.children.flatMap(nodeText).map((line) => `  ${line}`)];
  }
}

export function sceneText(scene: Scene): string {
  const { id, title, ground, background, layout, part } = scene;
  const head = [
    `${id}: «${title.text}»${title.visible ? '' : ' (not seen)'}`,
    `ground ${ground}, background ${background}, layout ${layout}, part ${part.index} of ${part.of}`,
  ];
  return [...head, ...scene.nodes.flatMap(nodeText)].join('\n');
}
