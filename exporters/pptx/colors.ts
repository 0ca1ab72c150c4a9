/** Colour tokens in DrawingML: the scheme's by slot, so that they follow the theme; mixtures as RGB. */
import { type ColorToken, type SchemeToken, schemeSlots, type Theme } from '../../core/scene/theme';
import type { ShapeNode } from '../../core/scene/types';
import { el, type XmlElement } from '../../ooxml/xml';
import { emu } from './units';

function isScheme(token: ColorToken): token is SchemeToken {
  return token in schemeSlots;
}

/** `a:schemeClr` or `a:srgbClr`. A template of somebody's has our tokens only by the colours they happen to be. */
export function color(theme: Theme, token: ColorToken): XmlElement {
  if (theme.borrowed) {
    const name = theme.borrowed.scheme[theme.colors[token]];
    return name === undefined
      ? el('a:srgbClr', { val: theme.colors[token] })
      : el('a:schemeClr', { val: name });
  }
  return isScheme(token)
    ? el('a:schemeClr', { val: schemeSlots[token] })
    : el('a:srgbClr', { val: theme.colors[token] });
}

export function solidFill(theme: Theme, token: ColorToken): XmlElement {
  return el('a:solidFill', {}, color(theme, token));
}

/** An outline, or none said aloud: without it a shape would take one from the theme's defaults. */
export function outline(theme: Theme, stroke: ShapeNode['stroke']): XmlElement {
  if (!stroke || stroke.width <= 0) return el('a:ln', {}, el('a:noFill'));
  return el('a:ln', { w: emu(stroke.width) }, solidFill(theme, stroke.color), dashed(stroke));
}

/** Strokes and gaps by turns, as thousandths of a percent of the line's width. */
function dashed({ dash, width }: NonNullable<ShapeNode['stroke']>): XmlElement | undefined {
  if (!dash || dash.length === 0) return undefined;
  const pairs = Array.from({ length: Math.ceil(dash.length / 2) }, (_, i) => [
    dash[2 * i]!,
    dash[2 * i + 1] ?? dash[2 * i]!,
  ]);
  const part = (length: number): number => Math.round((length / width) * 100_000);
  return el('a:custDash', {}, ...pairs.map(([d, sp]) => el('a:ds', { d: part(d!), sp: part(sp!) })));
}
