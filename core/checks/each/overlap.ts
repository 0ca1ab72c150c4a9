import type { Theme } from '../../scene/theme';
import type { FittedLine, Frame } from '../../scene/types';
import type { Seen } from '../context';
import { covers, layersOf, touches } from '../paint';
import { defineRule, type Report } from '../rule';
import { clip, common, lineBox, type SeenText } from '../walk';

/** Points that letters of two texts may share; the boxes are a little larger than the letters. */
const touch = 1;
/** Points that a line may stand outside its frame. */
const slack = 2;

interface Placed {
  text: SeenText;
  line: FittedLine;
  box: Frame;
}

/**
 * Nothing overlaps and nothing is cut: no line over another text's, under something painted later, or outside the
 * page or its own frame. A text that is simply too long is `text-overflow`, which the fit reports.
 */
export const overlap = defineRule({
  id: 'overlap',
  level: 'error',
  scope: 'slide',
  basis: 'WCAG 1.4.4',
  find(ctx, report) {
    for (const on of ctx.seen) {
      const placed: Placed[] = [];
      for (const text of on.texts) {
        if (text.offPage || text.decorative) continue;
        for (const line of text.lines) {
          if (line.text.trim() !== '') placed.push({ text, line, box: lineBox(line) });
        }
      }
      each(on, collisions(placed), report);
      each(on, covered(on, placed), report);
      each(on, outside(placed, ctx.theme), report);
    }
  },
});

interface Trouble {
  text: SeenText;
  message: string;
  hint: string;
  other?: string;
}

/** Each trouble once per node. */
function each(on: Seen, troubles: Iterable<Trouble>, report: Report): void {
  const told = new Set<string>();
  for (const { text, message, hint, other } of troubles) {
    const key = `${text.node.id} ${other ?? ''}`;
    if (told.has(key)) continue;
    told.add(key);
    report({ on, node: text.node.id, message, hint, ...(other === undefined ? {} : { params: { other } }) });
  }
}

function* collisions(placed: readonly Placed[]): Iterable<Trouble> {
  const order = [...placed].sort((a, b) => a.box.y - b.box.y);
  for (let i = 0; i < order.length; i++) {
    const a = order[i]!;
    for (let j = i + 1; j < order.length; j++) {
      const b = order[j]!;
      if (b.box.y > a.box.y + a.box.h - touch) break;
      if (a.text === b.text) continue;
      const shared = common(a.box, b.box);
      if (shared.w <= touch || shared.h <= touch) continue;
      yield {
        text: b.text,
        other: a.text.node.id,
        message: `«${clip(b.line.text, 30)}» and «${clip(a.line.text, 30)}» overlap.`,
        hint: 'Shorten one of them, or share the content between two slides.',
      };
    }
  }
}

function* covered(on: Seen, placed: readonly Placed[]): Iterable<Trouble> {
  const layers = layersOf(on);
  for (const { text, line, box } of placed) {
    for (const layer of layers) {
      if (layer.order <= text.order || !touches(layer.box, box)) continue;
      let hits = 0;
      for (let i = 0; i < 10; i++)
        if (covers(layer, box.x + (box.w * (i + 0.5)) / 10, box.y + box.h / 2)) hits++;
      if (hits === 0) continue;
      yield {
        text,
        other: layer.node,
        message: `«${clip(line.text, 30)}» is covered by «${layer.node}».`,
        hint: 'What lies behind a text is painted before it.',
      };
    }
  }
}

function* outside(placed: readonly Placed[], theme: Theme): Iterable<Trouble> {
  const { width, height } = theme.page;
  for (const { text, line, box } of placed) {
    const words = clip(line.text, 30);
    if (box.x < -touch || box.y < -touch || box.x + box.w > width + touch || box.y + box.h > height + touch) {
      yield { text, message: `«${words}» stands partly outside the page.`, hint: 'Shorten it.' };
      continue;
    }
    if (text.cell) continue;
    const { frame } = text.node;
    const total = text.lines.reduce((sum, one) => sum + one.height, 0);
    const low =
      total <= frame.h + slack && (box.y < frame.y - slack || box.y + box.h > frame.y + frame.h + slack);
    if (low || box.x < frame.x - slack || box.x + box.w > frame.x + frame.w + slack) {
      yield { text, message: `«${words}» stands partly outside its frame.`, hint: 'Shorten it.' };
    }
  }
}
