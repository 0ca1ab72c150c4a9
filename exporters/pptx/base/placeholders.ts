/** Placeholders of our master and layouts. */
import { bcp47, type Language } from '../../../core/formats/language';
import type { Frame } from '../../../core/scene/types';
import { el, type XmlElement } from '../../../ooxml';
import { slideNumberField } from '../fields';
import { boxOf, xfrm } from '../units';
import { prompts } from '../words';
import { bodyProperties } from './text-styles';
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

/** What an empty placeholder says; always in bokmål, whatever the deck speaks. */
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
