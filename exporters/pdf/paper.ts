/** A page of notes: the slide as a picture that is still read as text, and below it notes and sources. */
import type { HandoutPage, PlacedText } from '../../core/handout/pages';
import { num } from './canvas';
import { drawScene } from './nodes';
import { paint, rectPath } from './shapes';
import { blocksOf, drawPlain, writeBlocks, writeInline } from './text';
import type { Walk } from './walk';

/** Width of the slide's edge and of lines to write on, in points. */
const thin = 0.5;

export function drawPage(walk: Walk, page: HandoutPage): void {
  const { canvas, scene, theme, section } = walk;
  const { slide, ruled } = page;
  const plain = ({ paragraphs, lines }: PlacedText): void =>
    drawPlain(walk, blocksOf(paragraphs, lines), scene.language);
  if (page.head) {
    const { head } = page;
    canvas.artifact('header', () => plain(head));
  }
  if (slide) {
    canvas.placed(theme.page, slide, () => drawScene(walk, 'layout'));
    // A slide as white as the paper needs an edge.
    canvas.artifact('layout', () =>
      paint(canvas, rectPath(slide), { stroke: { color: ruled.color, width: thin } }),
    );
  }
  const below = walk.heading === 'H1' ? 'H2' : 'H3';
  for (const { paragraphs, lines } of page.body) {
    const blocks = blocksOf(paragraphs, lines);
    for (let from = 0; from < blocks.length; ) {
      if (blocks[from]!.paragraph.keepNext) {
        writeInline(walk, section.add(below), [blocks[from]!], scene.language);
        from++;
        continue;
      }
      let to = from;
      while (to < blocks.length && !blocks[to]!.paragraph.keepNext) to++;
      writeBlocks(walk, section, blocks.slice(from, to), scene.language);
      from = to;
    }
  }
  if (page.rules.length > 0) {
    canvas.artifact('layout', () => {
      for (const y of page.rules) {
        paint(canvas, `${num(ruled.x)} ${num(y)} m ${num(ruled.x + ruled.width)} ${num(y)} l`, {
          stroke: { color: ruled.color, width: thin },
        });
      }
    });
  }
  for (const foot of page.foot) canvas.artifact('footer', () => plain(foot));
}
