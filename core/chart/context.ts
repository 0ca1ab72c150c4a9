/**
 * A 2D context that draws nothing and remembers everything: what Chart.js paints on it becomes shapes and real text.
 * It knows what Chart.js asks of a canvas and no more; anything else is an error and not a silent hole in the picture.
 */
import type { Said } from '../scene/chart';
import type { FontSet } from '../text/fonts';
import { widthOf } from './measure';

export interface Point {
  x: number;
  y: number;
}

export type Recorded =
  | { kind: 'path'; name: string; paths: Path[]; fill?: string; stroke?: Stroke }
  | {
      kind: 'text';
      name: string;
      says: Said;
      text: string;
      at: Point;
      font: Font;
      fill: string;
      align: string;
      baseline: string;
    };

interface Stroke {
  color: string;
  width: number;
  dash: number[];
}

/** Straight lines from point to point; a circle is kept as one. */
export interface Path {
  points: Point[];
  closed: boolean;
  circle?: { x: number; y: number; r: number };
}

interface Font {
  size: number;
  bold: boolean;
}

/** «bold 16px body», as Chart.js puts fonts together. */
function fontOf(text: string): Font {
  const size = /(?<![\d.])(\d+(?:\.\d+)?)px/.exec(text)?.[1];
  if (size === undefined) throw new Error(`Chart.js asked for the font «${text}», which has no size.`);
  return { size: Number(size), bold: /\bbold\b/.test(text) };
}

/** What `save` and `restore` keep, besides the origin and the dash. */
const styles = ['fillStyle', 'strokeStyle', 'lineWidth', 'font', 'textAlign', 'textBaseline'] as const;

export class RecordingContext {
  readonly recorded: Recorded[] = [];
  /** What is being drawn, for the ids of the nodes. */
  name = 'part';
  /** What the next texts say. */
  says: Said = [];
  readonly canvas: { width: number; height: number; getContext: () => RecordingContext };
  fillStyle = 'text';
  strokeStyle = 'text';
  lineWidth = 1;
  font = '14px body';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  globalAlpha = 1;
  #dash: number[] = [];
  #origin: Point = { x: 0, y: 0 };
  readonly #saved: (() => void)[] = [];
  #paths: Path[] = [];
  readonly #fonts: FontSet;

  constructor(width: number, height: number, fonts: FontSet) {
    this.#fonts = fonts;
    this.canvas = { width, height, getContext: () => this };
  }

  save(): void {
    const kept = Object.fromEntries(styles.map((name) => [name, this[name]]));
    const [dash, origin] = [this.#dash, this.#origin];
    this.#saved.push(() => {
      Object.assign(this, kept);
      this.#dash = dash;
      this.#origin = origin;
    });
  }
  restore(): void {
    this.#saved.pop()?.();
  }
  translate(x: number, y: number): void {
    this.#origin = this.#at(x, y);
  }
  rotate(angle: number): void {
    if (angle !== 0) throw new Error('Chart.js turned a text; texts of charts stand upright.');
  }
  /** Chart.js sets the scale of the screen's pixels with it, which is 1 here. */
  setTransform(): void {
    this.#origin = { x: 0, y: 0 };
  }
  resetTransform(): void {
    this.setTransform();
  }
  clearRect(): void {}
  /** Everything lies inside its frame by plan. */
  clip(): void {}
  setLineDash(dash: number[]): void {
    this.#dash = [...dash];
  }
  getLineDash(): number[] {
    return this.#dash;
  }

  measureText(text: string): { width: number } {
    const { size, bold } = fontOf(this.font);
    return { width: widthOf(this.#fonts, text, size, bold) };
  }

  beginPath(): void {
    this.#paths = [];
  }
  moveTo(x: number, y: number): void {
    this.#paths.push({ points: [this.#at(x, y)], closed: false });
  }
  lineTo(x: number, y: number): void {
    const path = this.#paths.at(-1);
    if (!path) {
      this.moveTo(x, y);
      return;
    }
    const to = this.#at(x, y);
    const last = path.points.at(-1);
    // Chart.js goes to where it stands already.
    if (last?.x !== to.x || last.y !== to.y) path.points.push(to);
  }
  rect(x: number, y: number, w: number, h: number): void {
    this.#paths.push({
      points: [this.#at(x, y), this.#at(x + w, y), this.#at(x + w, y + h), this.#at(x, y + h)],
      closed: true,
    });
  }
  arc(x: number, y: number, r: number): void {
    this.#paths.push({ points: [], closed: true, circle: { ...this.#at(x, y), r } });
  }
  closePath(): void {
    const path = this.#paths.at(-1);
    if (path) path.closed = true;
  }
  fill(): void {
    this.recorded.push({ kind: 'path', name: this.name, paths: this.#drawn(), fill: this.fillStyle });
  }
  stroke(): void {
    const { strokeStyle: color, lineWidth: width } = this;
    this.recorded.push({
      kind: 'path',
      name: this.name,
      paths: this.#drawn(),
      stroke: { color, width, dash: this.#dash },
    });
  }
  fillRect(x: number, y: number, w: number, h: number): void {
    this.beginPath();
    this.rect(x, y, w, h);
    this.fill();
  }
  fillText(text: string, x: number, y: number): void {
    const { font, fillStyle: fill, textAlign: align, textBaseline: baseline } = this;
    const at = this.#at(x, y);
    this.recorded.push({
      kind: 'text',
      name: this.name,
      says: this.says,
      text,
      at,
      font: fontOf(font),
      fill,
      align,
      baseline,
    });
  }

  #at(x: number, y: number): Point {
    return { x: x + this.#origin.x, y: y + this.#origin.y };
  }

  #drawn(): Path[] {
    return this.#paths.filter((path) => path.circle !== undefined || path.points.length > 1);
  }
}
