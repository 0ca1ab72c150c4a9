/** Placeholders of our master and layouts, and their text styles. */
import { bcp47, type Language } from '../../../core/formats/language';
import type { ColorToken, FontSlot, Theme } from '../../../core/scene/theme';
import type { Frame } from '../../../core/scene/types';
import { el, type XmlElement } from '../../../ooxml';
import { solidFill } from '../colors';
import { slideNumberField } from '../fields';
import { boxOf, emu, hundredths, xfrm } from '../units';
import { prompts } from '../words';
import type { BasePlaceholder } from './types';

export interface PlaceholderSpec {
  id: number;
  name: string;
  ph: BasePlaceholder;
  frame: Frame;
  anchor?: 't' | 'ctr' | 'b';
  /** Levels of its own list style; without them it inherits the master's. */
  levels?: XmlElement[];
  content: XmlElement[];
}

export function placeholderShape(spec: PlaceholderSpec): XmlElement {
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: spec.id, name: spec.name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
      el('p:nvPr', {}, el('p:ph', { ...spec.ph })),
    ),
    el('p:spPr', {}, xfrm(boxOf(spec.frame)), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
    el(
      'p:txBody',
      {},
      bodyProperties(spec.anchor ?? 't'),
      el('a:lstStyle', {}, ...(spec.levels ?? [])),
      ...spec.content,
    ),
  );
}

/** The prompt of an empty placeholder; always in bokmål, whatever the deck's language. */
export function prompt(text: string, lvl?: number): XmlElement {
  const lang = bcp47.nb;
  return el(
    'a:p',
    {},
    lvl !== undefined && el('a:pPr', { lvl }),
    el('a:r', {}, el('a:rPr', { lang }), el('a:t', {}, text)),
    el('a:endParaRPr', { lang }),
  );
}

/** A body's prompt shows what every level looks like. */
export function levelPrompts(): XmlElement[] {
  return [prompt(prompts.body, 0), ...prompts.levels.map((text, i) => prompt(text, i + 1))];
}

export function emptyParagraph(language: Language): XmlElement {
  return el('a:p', {}, el('a:endParaRPr', { lang: bcp47[language] }));
}

export function numberParagraph(language: Language): XmlElement {
  const lang = bcp47[language];
  return el('a:p', {}, slideNumberField(el('a:rPr', { lang }), '‹#›'), el('a:endParaRPr', { lang }));
}

export interface LevelStyle {
  font: FontSlot;
  size: number;
  color: ColorToken;
  align?: 'l' | 'r';
  bold?: boolean;
  bullet?: boolean;
  /** Points. */
  indent?: number;
  hang?: number;
  spaceBefore?: number;
}

const typefaces: Readonly<Record<FontSlot, string>> = { heading: '+mj', body: '+mn' };

/** `a:lvl1pPr` … `a:lvl9pPr`. */
export function level(theme: Theme, language: Language, number: number, style: LevelStyle): XmlElement {
  const face = typefaces[style.font];
  return el(
    `a:lvl${number}pPr`,
    {
      marL: emu(style.indent ?? 0),
      indent: -emu(style.hang ?? 0),
      algn: style.align ?? 'l',
      defTabSz: 914_400,
      rtl: false,
      eaLnBrk: true,
      latinLnBrk: false,
      hangingPunct: true,
    },
    el('a:lnSpc', {}, el('a:spcPct', { val: 100_000 })),
    el('a:spcBef', {}, el('a:spcPts', { val: hundredths(style.spaceBefore ?? 0) })),
    el('a:spcAft', {}, el('a:spcPts', { val: 0 })),
    ...(style.bullet
      ? [
          el('a:buClr', {}, el('a:schemeClr', { val: 'accent1' })),
          el('a:buFont', { typeface: `${face}-lt` }),
          el('a:buChar', { char: '•' }),
        ]
      : [el('a:buNone')]),
    el(
      'a:defRPr',
      {
        lang: bcp47[language],
        sz: hundredths(style.size),
        b: style.bold ?? false,
        i: false,
        kern: 1200,
      },
      solidFill(theme, style.color),
      el('a:latin', { typeface: `${face}-lt` }),
      el('a:ea', { typeface: `${face}-ea` }),
      el('a:cs', { typeface: `${face}-cs` }),
    ),
  );
}

/** Nine list levels for bodies: two sizes, each level one step further in. */
export function bodyLevels(theme: Theme, language: Language): XmlElement[] {
  return Array.from({ length: 9 }, (_, i) =>
    level(theme, language, i + 1, {
      font: 'body',
      size: i === 0 ? theme.sizes.body : theme.sizes.bodyMin,
      color: 'text',
      bullet: true,
      indent: 20 * (i + 1),
      hang: 20,
      spaceBefore: i === 0 ? 10 : 6,
    }),
  );
}

/** Nine levels that look the same, for texts that are not lists. */
export function plainLevels(theme: Theme, language: Language, style: LevelStyle): XmlElement[] {
  return Array.from({ length: 9 }, (_, i) => level(theme, language, i + 1, style));
}

/** `a:bodyPr` of every text of ours: no insets, no fitting by the reader; sizes were decided here. */
export function bodyProperties(anchor: 't' | 'ctr' | 'b', wrap: 'square' | 'none' = 'square'): XmlElement {
  return el(
    'a:bodyPr',
    { rot: 0, vert: 'horz', wrap, lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: false, anchor },
    el('a:noAutofit'),
  );
}
