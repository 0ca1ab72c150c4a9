/**
 * A scene is one slide laid out: positioned nodes in reading order on the theme's page. It is the only thing that
 * exporters, checks and the preview know. All lengths are points (1/72 inch), measured from the page's top left.
 */
import type { Language } from '../formats/language';
import type { From } from '../model/origin';
import type { ChartLook, ChartSpec } from './chart';
import type { Frame } from './frame';
import type { ColorToken, FontSlot, Ground, LayoutRole } from './theme';

export type { Frame };

/** A stretch of text with one look and one language. */
export interface SceneRun {
  text: string;
  lang: Language;
  href?: string;
  italic?: boolean;
  bold?: boolean;
  color?: ColorToken;
  /** Points; only where one line mixes sizes («ca. 450»). */
  size?: number;
  /** What may be written where nothing is: seen on slides that are edited, and nowhere else. */
  ghost?: boolean;
  /** What its words come from; of fixed words, that they are fixed. No exporter writes it. */
  from: From;
}

export interface TextStyle {
  font: FontSlot;
  /** Points. */
  size: number;
  color: ColorToken;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'right';
}

export interface SceneParagraph {
  runs: SceneRun[];
  style: TextStyle;
  /** List marker; a paragraph with a marker is a list item. */
  marker?: 'bullet' | 'number' | 'dash';
  markerColor?: ColorToken;
  /** Outline level from 0. */
  level?: number;
  /** Left edge of the text inside the frame, in points; the marker hangs `hang` points to the left of it. */
  indent?: number;
  hang?: number;
  /** Never the last of a slide when the text goes on: a heading belongs to what follows. */
  keepNext?: boolean;
  /** Points above the paragraph; ignored for the first of a frame, as PowerPoint does. */
  spaceBefore?: number;
}

/** A line as it will be seen: exact words, left edge, baseline and width. */
export interface FittedLine {
  /** Index into `paragraphs`. */
  paragraph: number;
  /** The line's text without its trailing space, with the hyphen where a word was divided. */
  text: string;
  x: number;
  baseline: number;
  width: number;
  /** Line pitch: 1.2 × the largest size on the line. */
  height: number;
  /** One per run touched, in order: the index into the paragraph's runs, its text on this line, its left edge. */
  segments: { run: number; text: string; x: number; width: number }[];
  /** True when the line ends inside a word. */
  divided?: boolean;
}

export type Role =
  | 'title'
  | 'subtitle'
  | 'kicker'
  | 'body'
  | 'quote'
  | 'attribution'
  | 'label'
  | 'figure'
  | 'caption'
  | 'credit'
  | 'source'
  | 'footer'
  | 'number'
  | 'image'
  | 'portrait'
  | 'decoration'
  | 'table'
  | 'chart';

export type PlaceholderType = 'title' | 'subTitle' | 'body' | 'ftr' | 'sldNum';

interface NodeBase {
  /** Unique in the scene, stable when the content changes around it: «member.eivind-dale». */
  id: string;
  frame: Frame;
  role: Role;
  /** Alternative text; text nodes speak for themselves and carry neither. */
  alt?: string;
  decorative?: boolean;
  /** Drawn from a sample, on a slide that is edited. */
  ghost?: boolean;
}

export interface TextNode extends NodeBase {
  kind: 'text';
  paragraphs: SceneParagraph[];
  valign: 'top' | 'middle' | 'bottom';
  /** The placeholder it fills in the layout; `idx` tells several bodies apart, from 1. */
  placeholder?: { type: PlaceholderType; idx?: number };
  /** Narrow the frame so that the lines become about equally long (titles, quotations). */
  balance?: boolean;
  /** The text never wraps (numerals, monograms, slide numbers). */
  nowrap?: boolean;
  /** Authored text that no formatter may touch. */
  verbatim?: boolean;
  /** True for a title that is read but not seen: it stands outside the page. */
  offPage?: boolean;
  /** Set by fit: every line, top to bottom. */
  lines?: FittedLine[];
}

export interface ImageNode extends NodeBase {
  kind: 'image';
  /** Key into the `AssetSource`. */
  asset: string;
  /** Edges of the visible part, fractions of the image's width and height; the whole image is 0, 0, 1, 1. */
  crop: { left: number; top: number; right: number; bottom: number };
  geometry: 'rect' | 'ellipse';
  stroke?: { color: ColorToken; width: number };
}

export interface ShapeNode extends NodeBase {
  kind: 'shape';
  /** `path` is straight lines from point to point; its frame is the box around them. */
  geometry: 'rect' | 'ellipse' | 'line' | 'roundRect' | 'wedge' | 'path';
  fill?: ColorToken;
  /** `dash`: lengths of strokes and gaps by turns, in points. */
  stroke?: { color: ColorToken; width: number; dash?: readonly number[] };
  /** `path`: points on the page. */
  paths?: readonly { points: readonly { x: number; y: number }[]; closed: boolean }[];
  /** `roundRect` and `wedge`: corner radius in points. */
  radius?: number;
  /** `wedge` (speech bubble): the tip, in page points. */
  tip?: { x: number; y: number };
}

export interface TableCell {
  paragraphs: SceneParagraph[];
  lines?: FittedLine[];
}

export interface TableNode extends NodeBase {
  kind: 'table';
  /** Column widths in points; they sum to the frame's width. */
  columns: number[];
  /** First row is the header row. Heights in points. */
  rows: { height: number; cells: TableCell[] }[];
  /** Cell padding in points, same on all four sides. */
  padding: number;
  headerFill?: ColorToken;
  rule: ColorToken;
}

export interface GroupNode extends NodeBase {
  kind: 'group';
  children: SceneNode[];
}

/** A chart as numbers, and as it was drawn from them. Its alternative text speaks for all that is drawn. */
export interface ChartNode extends NodeBase {
  kind: 'chart';
  spec: ChartSpec;
  look: ChartLook;
  /** The drawing in page coordinates: exporters that have no charts of their own show it. */
  children: SceneNode[];
}

export type SceneNode = TextNode | ImageNode | ShapeNode | TableNode | GroupNode | ChartNode;

/** A fact that a scene shows, as the exported slide's stamp remembers it. */
export interface UsedFact {
  /** «people/mette-nord#title», or a question to the register: «query:members». */
  ref: string;
  /** Sixteen hex digits that change when the value's canonical form does; they guard nothing. */
  digest: string;
  /** The value in short, for «was → now». */
  short: string;
  /** Last day on which it holds, YYYY-MM-DD, where that is known; found out when the slide is exported. */
  until?: string;
}

/**
 * What a slide was made of, as far as the slide itself shows it: an exported slide carries it, so that it can be made
 * anew when its deck is gone.
 */
export interface SlideRecipe {
  template: string;
  /** As it would stand in a deck's file. */
  content: Readonly<Record<string, unknown>>;
}

/** Who made a deck, for who has nothing but one of its slides. */
export interface Sender {
  name: string;
  contact?: { name?: string; email?: string; phone?: string; web?: string };
}

/** A note to colleagues, in the words of who wrote it. */
export interface SceneComment {
  text: string;
  by: string;
  /** ISO 8601. */
  at: string;
}

export interface Scene {
  /** Slide id, with «~2» for the second continuation slide and so on. */
  id: string;
  slide: string;
  template: string;
  /** 1-based part of a slide that continues on further slides. */
  part: { index: number; of: number };
  /** Non-empty and unique in the deck; when not visible it stands outside the page. */
  title: { text: string; visible: boolean };
  language: Language;
  ground: Ground;
  background: ColorToken;
  /** What the layout of somebody's own template draws behind everything: key into the `AssetSource`. */
  backdrop?: string;
  layout: LayoutRole;
  /** Id of the deck's section. */
  section?: string;
  hidden?: boolean;
  notes: SceneParagraph[];
  /** Reading order: title first, footer and number last. */
  nodes: SceneNode[];
  facts: UsedFact[];
  /** Only on its way into a file with stamps (`withStamps`). */
  recipe?: SlideRecipe;
  /** What is left to be talked about; only on its way into a file that was asked to have it (`withComments`). */
  comments?: readonly SceneComment[];
}

/** A whole deck, ready for an exporter. */
export interface SceneDeck {
  workspace: string;
  id: string;
  title: string;
  language: Language;
  /** The date the deck speaks on, YYYY-MM-DD. */
  asOf: string;
  /** The date of the event; fixes document times, so that the same input gives the same bytes. */
  date: string;
  author: string;
  organisation: string;
  event?: string;
  sections: { id: string; title: string }[];
  scenes: Scene[];
  /** Only on its way into a file with stamps (`withStamps`). */
  sender?: Sender;
}

/** An image as exporters need it. */
export interface Asset {
  id: string;
  /** Real bytes: PNG, JPEG or a cleaned SVG. */
  bytes: Uint8Array;
  mime: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** Pixels (for SVG: user units). */
  width: number;
  height: number;
  /** For SVG: a PNG that readers without SVG show. */
  fallback?: Uint8Array;
}

export interface AssetSource {
  /** @throws when the id is unknown: scenes are checked before export. */
  get(id: string): Asset;
}
