/** Colour tokens in DrawingML: the scheme's by slot, so that they follow the theme; mixtures as RGB. */
import { type ColorToken, type SchemeToken, schemeSlots, type Theme } from '../../core/scene/theme';
import { el, type XmlElement } from '../../ooxml/xml';
import { emu } from './units';

function isScheme(token: ColorToken): token is SchemeToken {
  return token in schemeSlots;
}

/** `a:schemeClr` or `a:srgbClr`. */
export function color(theme: Theme, token: ColorToken): XmlElement {
  return isScheme(token)
    ? el('a:schemeClr', { val: schemeSlots[token] })
    : el('a:srgbClr', { val: theme.colors[token] });
}

export function solidFill(theme: Theme, token: ColorToken): XmlElement {
  return el('a:solidFill', {}, color(theme, token));
}

/** An outline, or none said aloud: without it a shape would take one from the theme's defaults. */
export function outline(theme: Theme, stroke: { color: ColorToken; width: number } | undefined): XmlElement {
  if (!stroke || stroke.width <= 0) return el('a:ln', {}, el('a:noFill'));
  return el('a:ln', { w: emu(stroke.width) }, solidFill(theme, stroke.color));
}
