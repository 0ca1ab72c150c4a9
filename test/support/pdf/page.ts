/** A page as it is drawn: every painting operation with the marked content it lies in, every glyph with its place. */
import type { PDFDict } from 'pdf-lib';
import { isName, isString, type Operand, readOperations, textOf } from './content';
import { type ReadFont, readFont } from './fonts';
import type { Opened } from './open';

/** Marked content that is open. */
export interface Mark {
  tag: string;
  mcid?: number;
  artifact: boolean;
  /** Of an artifact: Pagination, Layout, Background. */
  type?: string;
  lang?: string;
  actual?: string;
}

export interface Glyph {
  code: number;
  font: ReadFont;
  text: string;
  /** Points from the page's left, and its baseline from the top. */
  x: number;
  y: number;
  width: number;
  size: number;
  /** Text rendering mode 3. */
  unseen: boolean;
  marks: readonly Mark[];
}

export interface Painting {
  operator: string;
  marks: readonly Mark[];
}

export interface DrawnPage {
  width: number;
  height: number;
  glyphs: Glyph[];
  paintings: Painting[];
  /** Everything that was begun, in order. */
  begun: { mark: Mark; within: readonly Mark[] }[];
  /** What is wrong with the stream itself. */
  faults: string[];
}

type Matrix = readonly [number, number, number, number, number, number];

const painting = new Set([
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'BI',
  'Tj',
  'TJ',
  "'",
  '"',
]);

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

interface State {
  ctm: Matrix;
  font: ReadFont | undefined;
  size: number;
  mode: number;
}

export function drawnPage(pdf: Opened, dict: PDFDict): DrawnPage {
  const box = pdf.array(dict, 'MediaBox').map((one) => Number(String(one)));
  const page: DrawnPage = {
    width: box[2]! - box[0]!,
    height: box[3]! - box[1]!,
    glyphs: [],
    paintings: [],
    begun: [],
    faults: [],
  };
  const fonts = pdf.dict(pdf.dict(dict, 'Resources'), 'Font');
  const marks: Mark[] = [];
  const saved: State[] = [];
  let state: State = { ctm: [1, 0, 0, 1, 0, 0], font: undefined, size: 0, mode: 0 };
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const numbers = (operands: Operand[]): Matrix => operands as unknown as Matrix;
  const show = (bytes: Uint8Array): void => {
    const { font, size } = state;
    if (!font) {
      page.faults.push('Text is shown without a font.');
      return;
    }
    for (let i = 0; i + 1 < bytes.length; i += 2) {
      const code = (bytes[i]! << 8) | bytes[i + 1]!;
      const width = ((font.widths.get(code) ?? 1000) / 1000) * size;
      const placed = times(matrix, state.ctm);
      const scale = Math.hypot(placed[0], placed[1]);
      page.glyphs.push({
        code,
        font,
        text: font.unicode?.get(code) ?? '',
        x: placed[4] - box[0]!,
        y: page.height - placed[5],
        width: width * scale,
        size: size * scale,
        unseen: state.mode === 3,
        marks: [...marks],
      });
      matrix = times([1, 0, 0, 1, width, 0], matrix);
    }
  };
  for (const { operator, operands } of readOperations(pdf.content(dict))) {
    if (painting.has(operator)) page.paintings.push({ operator, marks: [...marks] });
    switch (operator) {
      case 'q':
        saved.push({ ...state });
        break;
      case 'Q':
        if (saved.length === 0) page.faults.push('Q without q.');
        state = saved.pop() ?? state;
        break;
      case 'cm':
        state.ctm = times(numbers(operands), state.ctm);
        break;
      case 'BT':
        matrix = [1, 0, 0, 1, 0, 0];
        break;
      case 'Tm':
        matrix = numbers(operands);
        break;
      case 'Tr':
        state.mode = operands[0] as number;
        break;
      case 'Tf': {
        const [name, size] = operands;
        const font = isName(name) ? pdf.dict(fonts, name.name) : undefined;
        if (!font) page.faults.push('A font is not among the page’s.');
        state.font = font && readFont(pdf, font);
        state.size = size as number;
        break;
      }
      case 'Tj':
        if (isString(operands[0])) show(operands[0].bytes);
        break;
      case 'TJ':
        for (const part of operands[0] as Operand[]) {
          if (isString(part)) show(part.bytes);
          else matrix = times([1, 0, 0, 1, (-(part as number) / 1000) * state.size, 0], matrix);
        }
        break;
      case 'BMC':
      case 'BDC': {
        const mark = markOf(operands);
        page.begun.push({ mark, within: [...marks] });
        marks.push(mark);
        break;
      }
      case 'EMC':
        if (marks.pop() === undefined) page.faults.push('EMC without marked content.');
        break;
    }
  }
  if (marks.length > 0) page.faults.push('Marked content is not ended.');
  if (saved.length > 0) page.faults.push('q without Q.');
  return page;
}

function markOf([tag, properties]: Operand[]): Mark {
  const name = isName(tag) ? tag.name : '';
  const given = properties instanceof Map ? properties : new Map<string, Operand>();
  const text = (key: string): string | undefined => {
    const value = given.get(key);
    return isString(value) ? textOf(value.bytes) : undefined;
  };
  const mcid = given.get('MCID');
  const type = given.get('Type');
  const [lang, actual] = [text('Lang'), text('ActualText')];
  return {
    tag: name,
    artifact: name === 'Artifact',
    ...(typeof mcid === 'number' ? { mcid } : {}),
    ...(isName(type) ? { type: type.name } : {}),
    ...(lang === undefined ? {} : { lang }),
    ...(actual === undefined ? {} : { actual }),
  };
}
