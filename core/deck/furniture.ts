/**
 * What every slide gets besides its template's nodes: a title of its own, the deck's line and a number, and the marks that
 * keep titles apart.
 */
import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import type { Rich } from '../model/field';
import type { From } from '../model/origin';
import type { SceneParagraph, SceneRun, TextNode, TextStyle } from '../scene/types';
import type { Draft } from '../template';
import { chooseBreaking } from '../text/choose';
import { setText } from '../text/layout';
import type { DeckSetting } from './setting';

/**
 * The mark is printed after a visible title. The template chose the title's size without it, so the title steps down
 * until both have room.
 */
export function withMark(node: TextNode, mark: string, setting: DeckSetting): TextNode {
  const last = node.paragraphs.length - 1;
  const run: SceneRun = {
    text: ` ${mark.replaceAll(' ', '\u00A0')}`,
    lang: setting.lang,
    from: [{ type: 'label', label: 'partOf' }],
  };
  const marked = node.paragraphs.map((p, i) => (i === last ? { ...p, runs: [...p.runs, run] } : p));
  const largest = Math.max(...marked.map((p) => p.style.size));
  for (let less = 0; less <= Math.max(0, largest - 20); less += 2) {
    const paragraphs = marked.map((p) => ({
      ...p,
      style: { ...p.style, size: Math.max(20, p.style.size - less) },
    }));
    const { set } = chooseBreaking(
      setting.fonts,
      paragraphs,
      node.frame.w,
      node.frame.h,
      node.balance ?? false,
    );
    // The title of one line keeps its baseline when it becomes smaller.
    const drop =
      set.spans.length === 1 && node.valign === 'top' ? Math.min(less, node.frame.h - set.height) : 0;
    if (set.height <= node.frame.h + 0.5) {
      return {
        ...node,
        paragraphs,
        frame: { ...node.frame, y: node.frame.y + drop, h: node.frame.h - drop },
      };
    }
  }
  return { ...node, paragraphs: marked };
}

/** A title that is read but not seen stands in the title placeholder above the page. */
export function hiddenTitle(setting: DeckSetting, text: string, from: From): TextNode {
  const { title } = setting.theme.frames;
  return {
    kind: 'text',
    id: 'title',
    role: 'title',
    frame: { ...title, y: -title.h - 24 },
    paragraphs: [
      {
        runs: [{ text, lang: setting.lang, from }],
        style: { font: 'heading', size: 24, color: 'text' },
      },
    ],
    valign: 'bottom',
    placeholder: { type: 'title' },
    offPage: true,
  };
}

function footStyle(setting: DeckSetting, draft: Draft): TextStyle {
  const color = draft.background === 'ground' ? 'onGroundMuted' : 'muted';
  return { font: 'body', size: setting.theme.sizes.small, color };
}

/** Left and right edge of what stands at the foot. */
function footEdges({ theme }: DeckSetting, draft: Draft): { left: number; right: number } {
  const { footer, number } = theme.frames;
  return { left: draft.foot?.left ?? footer.x, right: draft.foot?.right ?? number.x + number.w };
}

/**
 * The deck's line, or what the slide's template puts in its place; none when that is empty. A borrowed theme sets it as its
 * own footers.
 */
export function deckLine(setting: DeckSetting, draft: Draft): TextNode[] {
  const { frames, borrowed, sizes } = setting.theme;
  const { footer } = frames;
  const look = borrowed?.footer;
  const style: TextStyle = look
    ? { font: 'body', size: sizes.small, color: look.color, align: look.align }
    : footStyle(setting, draft);
  const { left, right } = footEdges(setting, draft);
  const { x, w } = look ? footer : { x: left, w: right - frames.number.w - left };
  const paragraphOf = (rich: Rich): SceneParagraph => ({
    runs: rich.map((run) => ({
      text: run.t,
      lang: run.lang,
      italic: run.em,
      bold: run.strong,
      from: run.from,
    })),
    style,
  });
  const set = (paragraph: SceneParagraph) => setText(setting.fonts, [paragraph], w * 0.995);
  const one = (rich: Rich): boolean => set(paragraphOf(rich)).spans.length <= 1;
  const paragraph = paragraphOf(draft.footer ?? setting.lines.find(one) ?? setting.lines.at(-1)!);
  if (paragraph.runs.length === 0) return [];
  // A long source grows upwards from the foot, where there is air.
  const needs = set(paragraph).height;
  const h = Math.max(footer.h, needs);
  return [
    {
      kind: 'text',
      id: 'footer',
      role: 'footer',
      frame: { x, y: footer.y + footer.h - h, w, h },
      paragraphs: [paragraph],
      valign: look && needs <= footer.h ? look.anchor : 'bottom',
      placeholder: { type: 'ftr' },
    },
  ];
}

/** A slide's number is its place among the deck's slides. */
function counted({ deck }: DeckSetting): From {
  return [{ type: 'deck', deck: deck.id, field: 'slides', path: [] }];
}

export function slideNumber(setting: DeckSetting, draft: Draft, number: number): TextNode {
  const { frames, borrowed, sizes } = setting.theme;
  const style: TextStyle = borrowed
    ? { font: 'body', size: sizes.small, color: borrowed.number.color, align: borrowed.number.align }
    : { ...footStyle(setting, draft), align: 'right' };
  return {
    kind: 'text',
    id: 'number',
    role: 'number',
    frame: borrowed
      ? frames.number
      : { ...frames.number, x: footEdges(setting, draft).right - frames.number.w },
    paragraphs: [{ runs: [{ text: String(number), lang: setting.lang, from: counted(setting) }], style }],
    valign: borrowed?.number.anchor ?? 'bottom',
    nowrap: true,
    placeholder: { type: 'sldNum' },
  };
}

/**
 * Printed numbers, and marks on titles. Titles are how screen reader users move between slides, so each is unique
 * (WCAG 2.4.2, 2.4.6): continuations and accidental repeats get «(2 av 3)», as Microsoft's accessibility checker advises.
 */
export interface Numbering {
  /** Of each slide, the printed number of its first scene, or the one it would have. */
  first: readonly number[];
  /** Of each slide, the mark of each of its scenes; empty for none. */
  marks: readonly (readonly string[])[];
  /** Titles that several slides have, in deck order: the second scene of the title, and how many slides have it. */
  repeated: readonly { slide: number; scene: number; slides: number }[];
}

/** @param titles of the scenes of each slide, as they are compared; empty for a scene without a title */
export function numberSlides(lang: Language, titles: readonly (readonly string[])[]): Numbering {
  const first: number[] = [];
  const groups = new Map<string, { slide: number; scene: number }[]>();
  let next = 1;
  titles.forEach((own, slide) => {
    first.push(next);
    next += own.length;
    own.forEach((title, scene) => {
      // A slide without a title is called by its number, which no other has.
      if (title === '') return;
      const group = groups.get(title);
      if (group) group.push({ slide, scene });
      else groups.set(title, [{ slide, scene }]);
    });
  });
  const marks = titles.map((own) => own.map(() => ''));
  const repeated: { slide: number; scene: number; slides: number }[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    group.forEach(({ slide, scene }, i) => {
      marks[slide]![scene] = label(lang, 'partOf', { n: i + 1, m: group.length });
    });
    const slides = new Set(group.map(({ slide }) => slide)).size;
    if (slides > 1) repeated.push({ ...group[1]!, slides });
  }
  return { first, marks, repeated };
}
