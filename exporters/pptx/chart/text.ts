/** How texts look in a chart part: the theme's body font, a scheme colour, a language. */
import { bcp47, type Language } from '../../../core/formats/language';
import type { ColorToken, Theme } from '../../../core/scene/theme';
import { el, type XmlElement } from '../../../ooxml';
import { solidFill } from '../colors';
import { fontsOf } from '../paragraphs';
import { hundredths } from '../units';

interface ChartTextStyle {
  /** Points. */
  size: number;
  color: ColorToken;
  bold?: boolean;
  /** Sixty-thousandths of a degree: upright, or readers turn texts that they find tight. */
  turns?: number;
  wraps?: boolean;
}

export function textProperties(theme: Theme, language: Language, style: ChartTextStyle): XmlElement {
  const { turns = 0, wraps = true } = style;
  return el(
    'c:txPr',
    {},
    el('a:bodyPr', { rot: turns, vert: 'horz', wrap: wraps ? undefined : 'none' }),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el('a:pPr', {}, runLook('a:defRPr', theme, style)),
      el('a:endParaRPr', { lang: bcp47[language] }),
    ),
  );
}

function runLook(name: 'a:defRPr', theme: Theme, { size, color, bold = false }: ChartTextStyle): XmlElement {
  return el(
    name,
    { sz: hundredths(size), b: bold, i: false },
    solidFill(theme, color),
    el('a:latin', { typeface: fontsOf(theme, 'body').latin }),
    el('a:ea', { typeface: '+mn-ea' }),
    el('a:cs', { typeface: '+mn-cs' }),
  );
}

/** What writing a chart part needs besides the chart. */
export interface ChartContext {
  theme: Theme;
}
