/** The placeholders of a layout with what they inherit from the master: place, anchor, alignment, size, colour, font. */
import { fontName, levelProperties, textStyles } from '../inspect/inherit';
import { allShapes, placeholderOf, shapeTree } from '../shapes';
import { child, path, type XmlElement } from '../xml';
import { colorIn, type Scheme } from './color';
import { type Box, boxOf } from './geometry';

export interface DesignPlaceholder {
  /** `ST_PlaceholderType`; `obj` when the file is silent. */
  type: string;
  /** As the layout writes them, for a slide to repeat. */
  ph: { type?: string; idx?: string; sz?: string; orient?: string };
  name: string;
  /** The shape's own box in points. */
  outer: Box;
  /** Where its text may stand: the box without its insets. */
  frame: Box;
  anchor: 't' | 'ctr' | 'b';
  align: 'l' | 'ctr' | 'r';
  /** Points; undefined when neither layout nor master gives it. */
  size?: number;
  /** Hex. */
  color?: string;
  font?: string;
  bold?: boolean;
  vertical: boolean;
}

interface Origin {
  presentation: XmlElement;
  master: XmlElement;
  theme: XmlElement | undefined;
  scheme: Scheme;
}

/** @param root the layout, or the master itself */
export function placeholdersOf(root: XmlElement, origin: Origin): DesignPlaceholder[] {
  const onMaster = allShapes(shapeTree(origin.master)).filter((shape) => placeholderOf(shape));
  return allShapes(shapeTree(root)).flatMap((shape) => {
    const ph = placeholderOf(shape);
    if (!ph) return [];
    const type = ph.attributes.type ?? 'obj';
    const behind = root === origin.master ? undefined : masterShape(onMaster, type, ph.attributes.idx);
    const outer = boxOf(path(shape, 'p:spPr', 'a:xfrm')) ?? boxOf(path(behind, 'p:spPr', 'a:xfrm'));
    if (!outer) return [];
    const bodies = [shape, behind].map((one) => path(one, 'p:txBody', 'a:bodyPr')?.attributes ?? {});
    const said = (key: string): string | undefined => bodies.find((b) => b[key] !== undefined)?.[key];
    const inset = (key: string, fallback: number): number => {
      const value = Number(said(key) ?? fallback) / 12_700;
      return Number.isFinite(value) ? Math.min(200, Math.max(0, value)) : 0;
    };
    const [l, t, r, b] = [
      inset('lIns', 91_440),
      inset('tIns', 45_720),
      inset('rIns', 91_440),
      inset('bIns', 45_720),
    ];
    const { type: phType, idx, sz, orient } = ph.attributes;
    const anchor = said('anchor');
    return [
      {
        type,
        ph: { type: phType, idx, sz, orient },
        name: path(shape, 'p:nvSpPr', 'p:cNvPr')?.attributes.name ?? '',
        outer,
        frame: {
          x: outer.x + l,
          y: outer.y + t,
          w: Math.max(0, outer.w - l - r),
          h: Math.max(0, outer.h - t - b),
        },
        anchor: anchor === 'ctr' || anchor === 'b' ? anchor : 't',
        vertical: /vert/i.test(said('vert') ?? '') || orient === 'vert',
        ...textLook(shape, behind, origin),
      },
    ];
  });
}

/**
 * Styles say how a placeholder's text looks. Where they are silent, as in files that LibreOffice writes, the prompt's own
 * look tells what its maker saw.
 */
function textLook(
  shape: XmlElement,
  behind: XmlElement | undefined,
  { master, presentation, theme, scheme }: Origin,
): Pick<DesignPlaceholder, 'align' | 'size' | 'color' | 'font' | 'bold'> {
  const styles = textStyles({ master, presentation, theme }, shape);
  const levels = levelProperties(styles, 0);
  const prompts = [shape, behind].map((one) => path(one, 'p:txBody', 'a:p'));
  const runs = [
    ...levels.map((level) => child(level, 'a:defRPr')),
    ...prompts.map((p) => path(p, 'a:r', 'a:rPr') ?? child(p, 'a:endParaRPr')),
  ];
  const paragraphs = [...levels, ...prompts.map((p) => child(p, 'a:pPr'))];
  const algn = paragraphs.find((one) => one?.attributes.algn !== undefined)?.attributes.algn;
  const size = Number(runs.find((run) => run?.attributes.sz !== undefined)?.attributes.sz) / 100;
  const color = runs.map((run) => colorIn(child(run, 'a:solidFill'), scheme)).find((found) => found);
  const face = runs.map((run) => child(run, 'a:latin')?.attributes.typeface).find((name) => name);
  const bold = runs.find((run) => run?.attributes.b !== undefined)?.attributes.b;
  return {
    align: algn === 'ctr' || algn === 'r' ? algn : 'l',
    ...(Number.isFinite(size) && size > 0 ? { size } : {}),
    ...(color ? { color: color.hex } : {}),
    ...(face ? { font: fontName(face, theme) } : {}),
    ...(bold === undefined ? {} : { bold: bold === '1' || bold === 'true' }),
  };
}

/** By type; a body's many spellings are one on the master (ECMA-376-1, 19.3.1.36). */
function masterShape(
  shapes: readonly XmlElement[],
  type: string,
  idx: string | undefined,
): XmlElement | undefined {
  const wanted = type === 'ctrTitle' ? 'title' : /^(dt|ftr|sldNum|title)$/.test(type) ? type : 'body';
  const of = (shape: XmlElement): string => placeholderOf(shape)!.attributes.type ?? 'obj';
  const alike = shapes.filter((shape) => of(shape) === wanted || (wanted === 'body' && of(shape) === 'obj'));
  return alike.find((shape) => placeholderOf(shape)!.attributes.idx === idx) ?? alike[0];
}
