/** The slide master and the notes master. */
import type { Language } from '../../../core/formats/language';
import { schemeSlots, schemeTokens, type Theme } from '../../../core/scene/theme';
import { el, NS, type XmlElement } from '../../../ooxml';
import { prompts, roleNames } from '../words';
import { footerIdx, numberIdx, shapeTree } from './layouts';
import {
  bodyLevels,
  emptyParagraph,
  level,
  levelPrompts,
  numberParagraph,
  placeholderShape,
  plainLevels,
  prompt,
} from './placeholders';
import { themeSlot } from './theme';

/** First of the numbers that masters and layouts share (ECMA-376-1, 19.7.5). */
export const firstMasterId = 2_147_483_648;

/** Notes pages are A4-ish portrait in points, as PowerPoint's are. */
const notesPage = { width: 540, height: 720 };

export function slideMaster(
  theme: Theme,
  language: Language,
  layouts: readonly { id: string }[],
): XmlElement {
  const small = { font: 'body', size: theme.sizes.small, color: 'muted' } as const;
  const { frames } = theme;
  return el(
    'p:sldMaster',
    { 'xmlns:a': NS.a, 'xmlns:r': NS.r, 'xmlns:p': NS.p, preserve: true },
    el(
      'p:cSld',
      {},
      whiteBackground(),
      shapeTree([
        placeholderShape({
          id: 2,
          name: roleNames.title,
          ph: { type: 'title' },
          frame: frames.title,
          content: [prompt(prompts.title)],
        }),
        placeholderShape({
          id: 3,
          name: roleNames.body,
          ph: { type: 'body', idx: '1' },
          frame: frames.body,
          content: levelPrompts(),
        }),
        placeholderShape({
          id: 4,
          name: roleNames.footer,
          ph: { type: 'ftr', sz: 'quarter', idx: footerIdx },
          frame: frames.footer,
          levels: [level(theme, language, 1, small)],
          content: [emptyParagraph(language)],
        }),
        placeholderShape({
          id: 5,
          name: roleNames.number,
          ph: { type: 'sldNum', sz: 'quarter', idx: numberIdx },
          frame: frames.number,
          levels: [level(theme, language, 1, { ...small, align: 'r' })],
          content: [numberParagraph(language)],
        }),
      ]),
    ),
    colorMap(),
    el(
      'p:sldLayoutIdLst',
      {},
      ...layouts.map(({ id }, i) => el('p:sldLayoutId', { id: firstMasterId + 1 + i, 'r:id': id })),
    ),
    el(
      'p:txStyles',
      {},
      el(
        'p:titleStyle',
        {},
        level(theme, language, 1, {
          font: 'heading',
          size: theme.sizes.title,
          color: 'text',
          bold: theme.boldTitles,
        }),
      ),
      el('p:bodyStyle', {}, ...bodyLevels(theme, language)),
      el(
        'p:otherStyle',
        {},
        ...plainLevels(theme, language, { font: 'body', size: theme.sizes.bodyMin, color: 'text' }),
      ),
    ),
  );
}

export function notesMaster(theme: Theme, language: Language): XmlElement {
  const { width, height } = notesPage;
  const ratio = theme.page.width / theme.page.height;
  // The picture of the slide keeps the page's proportions in the upper half.
  const w = Math.min(width - 96, 270 * ratio);
  const h = w / ratio;
  return el(
    'p:notesMaster',
    { 'xmlns:a': NS.a, 'xmlns:r': NS.r, 'xmlns:p': NS.p },
    el(
      'p:cSld',
      {},
      whiteBackground(),
      shapeTree([
        slideImage(2, { x: (width - w) / 2, y: 54, w, h }),
        placeholderShape({
          id: 3,
          name: 'Notater',
          ph: { type: 'body', sz: 'quarter', idx: '1' },
          frame: { x: 54, y: 54 + h + 24, w: width - 108, h: height - h - 54 - 24 - 54 },
          content: levelPrompts(),
        }),
        placeholderShape({
          id: 4,
          name: roleNames.number,
          ph: { type: 'sldNum', sz: 'quarter', idx: '5' },
          frame: { x: width - 54 - 72, y: height - 40, w: 72, h: 16 },
          levels: [
            level(theme, language, 1, { font: 'body', size: theme.sizes.small, color: 'muted', align: 'r' }),
          ],
          content: [numberParagraph(language)],
        }),
      ]),
    ),
    colorMap(),
    el(
      'p:notesStyle',
      {},
      ...plainLevels(theme, language, {
        font: 'body',
        size: theme.sizes.small,
        color: 'text',
        spaceBefore: 4,
      }),
    ),
  );
}

/** `p:sp` that shows the slide on a notes page. */
export function slideImage(id: number, frame?: { x: number; y: number; w: number; h: number }): XmlElement {
  const emu = (points: number): number => Math.round(points * 12_700);
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name: `Lysbilde ${id - 1}` }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true })),
      el('p:nvPr', {}, el('p:ph', { type: 'sldImg', idx: frame ? '2' : undefined })),
    ),
    el(
      'p:spPr',
      {},
      frame &&
        el(
          'a:xfrm',
          {},
          el('a:off', { x: emu(frame.x), y: emu(frame.y) }),
          el('a:ext', { cx: emu(frame.w), cy: emu(frame.h) }),
        ),
      frame && el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
      frame && el('a:noFill'),
      frame && el('a:ln', { w: 6350 }, el('a:solidFill', {}, el('a:schemeClr', { val: 'accent5' }))),
    ),
  );
}

function whiteBackground(): XmlElement {
  return el('p:bg', {}, el('p:bgRef', { idx: 1001 }, el('a:schemeClr', { val: 'bg1' })));
}

/** `p:clrMap` lists backgrounds before texts (ECMA-376-1, 19.3.1.6). */
function colorMap(): XmlElement {
  const [text, background, ground, paper, ...others] = schemeTokens;
  const order = [background, text, paper, ground, ...others];
  return el('p:clrMap', Object.fromEntries(order.map((token) => [schemeSlots[token], themeSlot(token)])));
}
