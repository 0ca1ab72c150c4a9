/**
 * Notes pages: each slide as a picture on an upright A4 page, with its notes and the sources of its facts. Pages are laid
 * out here, and exporters only draw them.
 */

import { indexOf } from '../deck/held';
import { shownBy } from '../deck/use';
import { plain } from '../facts/digest';
import { sourceText } from '../facts/source-text';
import { FactView } from '../facts/view';
import { label } from '../formats/labels';
import type { Deck } from '../model/deck';
import type { Rich } from '../model/field';
import { isKnown } from '../model/kind';
import { nowhere } from '../model/origin';
import type { Workspace } from '../model/register';
import { contrastRatio, luminance } from '../scene/contrast';
import type { ColorToken, Theme } from '../scene/theme';
import type { FittedLine, Frame, Scene, SceneDeck, SceneParagraph, TextStyle } from '../scene/types';
import type { FontSet } from '../text/fonts';
import { setText } from '../text/layout';
import { takePage } from '../text/split';

/** Lines that are placed on the page. */
export interface PlacedText {
  paragraphs: SceneParagraph[];
  lines: FittedLine[];
}

export interface HandoutPage {
  /** Index of the slide in the deck. */
  scene: number;
  /** Where the slide is drawn; only on the first of its pages. */
  slide?: Frame;
  /** Headings, notes and sources, in reading order. A paragraph with `keepNext` is a heading. */
  body: PlacedText[];
  /** What stands at the head of a page that goes on, and at the foot of every page. */
  head?: PlacedText;
  foot: PlacedText[];
  /** Baselines of lines to write on, where there is nothing to read. */
  rules: number[];
  /** Width and colour of those lines, and of the slide's edge. */
  ruled: { x: number; width: number; color: ColorToken };
}

/** A4 upright, in points. */
export const paper = { width: 595.28, height: 841.89 };
/** Two centimetres. */
const margin = 56.69;
const width = paper.width - 2 * margin;
const bottom = paper.height - margin - 18;
const below = 26;
const sizes = { heading: 14, text: 11.5, small: 9 };
/** Between lines that are written on by hand. */
const rulePitch = 28;

/** @param sources for each scene, as `sceneSources` gives them */
export function handoutPages(
  deck: SceneDeck,
  theme: Theme,
  fonts: FontSet,
  sources: readonly Rich[][],
): HandoutPage[] {
  const inks = inksOf(theme);
  const pages = deck.scenes.flatMap((scene, i) => pagesOf(scene, i, sources[i] ?? [], theme, fonts, inks));
  return pages.map((page, i) => ({ ...page, foot: footOf(deck, i + 1, fonts, inks) }));
}

interface Inks {
  text: ColorToken;
  muted: ColorToken;
  line: ColorToken;
}

/** A theme's text may be white; paper is always. */
function inksOf({ colors }: Theme): Inks {
  const tokens = ['text', 'background', 'ground', 'deep'] as const;
  const text = [...tokens].sort((a, b) => luminance(colors[a]) - luminance(colors[b]))[0]!;
  const readable = (token: ColorToken): boolean => contrastRatio(colors[token], 'FFFFFF') >= 4.5;
  return { text, muted: readable('muted') ? 'muted' : text, line: 'chartGrey' };
}

function pagesOf(
  scene: Scene,
  index: number,
  sources: readonly Rich[],
  theme: Theme,
  fonts: FontSet,
  inks: Inks,
): HandoutPage[] {
  const slide = { x: margin, y: margin, w: width, h: (width * theme.page.height) / theme.page.width };
  const ruled = { x: margin, width, color: inks.line };
  const empty = { scene: index, foot: [], rules: [], ruled };
  let rest = paragraphsOf(scene, sources, inks);
  let top = slide.y + slide.h + below;
  if (rest.length === 0) {
    const rules: number[] = [];
    for (let y = top + rulePitch; y <= bottom; y += rulePitch) rules.push(y);
    return [{ ...empty, slide, body: [], rules }];
  }
  const pages: HandoutPage[] = [];
  while (rest.length > 0) {
    const taken = takePage(fonts, rest, width, bottom - top);
    const body = [placed(fonts, taken.page, margin, top)];
    if (pages.length === 0) pages.push({ ...empty, slide, body });
    else {
      const style = { font: 'body', size: sizes.small, color: inks.muted } as const;
      const head = placed(fonts, [plainText(scene.title.text, scene, style)], margin, margin - 22, true);
      pages.push({ ...empty, body, head });
    }
    rest = taken.rest;
    top = margin + 14;
  }
  return pages;
}

function paragraphsOf(scene: Scene, sources: readonly Rich[], inks: Inks): SceneParagraph[] {
  const { language } = scene;
  const style: TextStyle = { font: 'body', size: sizes.text, color: inks.text };
  const heading = (text: string): SceneParagraph => ({
    ...plainText(text, scene, { font: 'heading', size: sizes.heading, color: inks.text }),
    keepNext: true,
    spaceBefore: 18,
  });
  const notes = scene.notes
    .filter(({ runs }) => runs.some((run) => run.text.trim() !== ''))
    .map((paragraph): SceneParagraph => {
      const { keepNext: _, ...rest } = paragraph;
      // Notes are in the colours of a slide; here they are on paper.
      const runs = paragraph.runs.map(({ color: _color, size: _size, ...run }) => run);
      return { ...rest, runs, style, spaceBefore: 5, ...listOf(paragraph) };
    });
  const list = (listsSources(scene) ? [] : sources).map(
    (rich): SceneParagraph => ({
      runs: rich.map(({ t, lang, href, em, strong, from }) => ({
        text: t,
        lang,
        href,
        italic: em,
        bold: strong,
        from,
      })),
      style,
      marker: 'bullet',
      indent: 12,
      hang: 12,
      spaceBefore: 4,
    }),
  );
  return [
    ...(notes.length > 0 ? [heading(label(language, 'notes')), ...notes] : []),
    ...(list.length > 0 ? [heading(label(language, 'sources')), ...list] : []),
  ];
}

/** A slide that is a list of sources needs no other beneath it. */
function listsSources(scene: Scene): boolean {
  return scene.nodes.some(
    (node) => node.kind === 'text' && node.role === 'source' && node.placeholder?.type === 'body',
  );
}

function listOf({ marker, level = 0 }: SceneParagraph): Partial<SceneParagraph> {
  return marker === undefined ? {} : { hang: 14, indent: 14 * (level + 1) };
}

function plainText(text: string, scene: Pick<Scene, 'language'>, style: TextStyle): SceneParagraph {
  // Nobody points at what is on paper.
  return { runs: [{ text, lang: scene.language, from: nowhere }], style };
}

/** @param alone only the first line: what goes on is cut */
function placed(
  fonts: FontSet,
  paragraphs: SceneParagraph[],
  x: number,
  y: number,
  alone = false,
): PlacedText {
  const { lines } = setText(fonts, paragraphs, width);
  const shown = alone ? lines.slice(0, 1) : lines;
  return {
    paragraphs,
    lines: shown.map((line) => ({
      ...line,
      x: line.x + x,
      baseline: line.baseline + y,
      segments: line.segments.map((segment) => ({ ...segment, x: segment.x + x })),
    })),
  };
}

/** The deck's name to the left, the page's number to the right. */
function footOf(deck: SceneDeck, number: number, fonts: FontSet, inks: Inks): PlacedText[] {
  const style: TextStyle = { font: 'body', size: sizes.small, color: inks.muted };
  const y = paper.height - margin + 4;
  const page = plainText(String(number), deck, style);
  const room = setText(fonts, [page], width).lines[0]!.width;
  return [
    placed(fonts, [plainText(deck.title, deck, style)], margin, y, true),
    placed(fonts, [page], margin + width - room, y),
  ];
}

/** For each scene, the sources of the facts that it shows, each once and in the order of the facts. */
export function sceneSources(workspace: Workspace, deck: Deck, scenes: SceneDeck): Rich[][] {
  const { asOf, language } = scenes;
  const index = indexOf(workspace, deck, asOf);
  const slides = new Map(deck.slides.map((slide) => [slide.id, slide]));
  return scenes.scenes.map((scene) => {
    const view = new FactView(index, asOf, language, { deviations: slides.get(scene.slide)?.deviations });
    const texts = shownBy(scene.facts, view).sources.flatMap(({ source }) =>
      isKnown(source) ? [sourceText(source, language, nowhere)] : [],
    );
    return [...new Map(texts.map((rich) => [plain(rich), rich])).values()];
  });
}
