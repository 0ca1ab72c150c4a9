/** Beginnings and ends in somebody's own template: title and text where its layouts have them, in its alignment. */
import type { Rich } from '../../core/model/field';
import type { OpeningRole, TextPlace } from '../../core/scene/theme';
import type { Frame, PlaceholderType, Role, SceneNode, SceneParagraph } from '../../core/scene/types';
import type { Context, Draft } from '../../core/template';
import { pickSize } from './measure';
import { textNode } from './text';

interface OpeningTexts {
  title(size: number): SceneParagraph[];
  /** Everything below the title, at the size of its first line. */
  text(size: number): SceneParagraph[];
  textRole: Role;
  placeholder: { type: PlaceholderType; idx?: number };
}

/** @returns undefined when the theme is our own, whose openings draw themselves */
export function openingNodes(ctx: Context, role: OpeningRole, texts: OpeningTexts): SceneNode[] | undefined {
  const opening = ctx.theme.borrowed?.openings[role];
  if (!opening) return undefined;
  const title = placed(ctx, opening.title, texts.title, 24);
  const nodes: SceneNode[] = [
    textNode({ id: 'title', role: 'title', ...title, placeholder: { type: 'title' }, balance: true }),
  ];
  if (texts.text(20).length === 0) return nodes;
  const below = belowTitle(opening.text, title.frame);
  const text = placed(ctx, below, texts.text, 14);
  nodes.push(textNode({ id: 'text', role: texts.textRole, ...text, placeholder: texts.placeholder }));
  return nodes;
}

function placed(
  ctx: Context,
  place: TextPlace,
  make: (size: number) => SceneParagraph[],
  least: number,
): { frame: Frame; paragraphs: SceneParagraph[]; valign: TextPlace['anchor'] } {
  const { frame, anchor, align, size } = place;
  const sizes: number[] = [];
  for (let s = size; s > least; s -= s > 40 ? 4 : 2) sizes.push(s);
  const aligned = (s: number): SceneParagraph[] =>
    make(s).map((p) => ({ ...p, style: { ...p.style, align } }));
  const set = pickSize(ctx, [...sizes, least], aligned, frame.w - 4, frame.h);
  // What no size makes small enough grows down from the frame's top.
  const grown = { ...frame, h: Math.max(frame.h, set.height) };
  return { frame: grown, paragraphs: set.value, valign: set.height > frame.h ? 'top' : anchor };
}

/** A title that has grown pushes the text down. */
function belowTitle(place: TextPlace, title: Frame): TextPlace {
  const { frame } = place;
  const low = title.y + title.h + 8;
  const over =
    frame.y > title.y && frame.y < low && frame.x < title.x + title.w && title.x < frame.x + frame.w;
  return over ? { ...place, frame: { ...frame, y: low, h: Math.max(40, frame.y + frame.h - low) } } : place;
}

/** A slide of the ground's colour alone, with neither line nor number at its foot. */
export function openingDraft(layout: 'section' | 'closing', heading: Rich, nodes: SceneNode[]): Draft {
  return {
    title: { text: heading, visible: true },
    ground: 'fjord',
    background: 'ground',
    layout,
    nodes,
    bare: true,
  };
}
