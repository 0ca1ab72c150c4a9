/**
 * Paragraphs and runs in DrawingML, wholly from the scene. Everything that a placeholder would otherwise inherit is
 * said aloud (spacing, markers, alignment), so that a text looks the same in our layouts and in a stranger's.
 */
import { bcp47, type Language } from '../../core/formats/language';
import type { FontSlot, Theme } from '../../core/scene/theme';
import type { FittedLine, SceneParagraph, SceneRun, TextStyle } from '../../core/scene/types';
import { linePitch } from '../../core/text/break';
import { el, type XmlElement } from '../../ooxml/xml';
import { color, solidFill } from './colors';
import { runTexts } from './text';
import { emu, hundredths } from './units';

/** Makes a relationship for a link and gives its id; undefined for links that a slide may not carry. */
type Linker = (href: string) => string | undefined;

export interface ParagraphContext {
  theme: Theme;
  /** Language of a paragraph without runs. */
  language: Language;
  link: Linker;
}

const slotFonts: Readonly<Record<FontSlot, { latin: string; ea: string; cs: string }>> = {
  heading: { latin: '+mj-lt', ea: '+mj-ea', cs: '+mj-cs' },
  body: { latin: '+mn-lt', ea: '+mn-ea', cs: '+mn-cs' },
};

/** The theme's slot, or the font itself where a template's own texts have another than its theme. */
export function fontsOf(theme: Theme, slot: FontSlot): (typeof slotFonts)[FontSlot] {
  const { family, named } = theme.fonts[slot];
  return named ? { ...slotFonts[slot], latin: family } : slotFonts[slot];
}

const alignments = { left: 'l', center: 'ctr', right: 'r' } as const;

/** All paragraphs of a text body; never none, which PowerPoint would repair. */
export function paragraphs(
  list: readonly SceneParagraph[],
  lines: readonly FittedLine[] | undefined,
  context: ParagraphContext,
  /** Lines at exactly our pitch: in tables readers take the font's own, which is 1.15 for Arial and 1.22 for Calibri. */
  exact = false,
): XmlElement[] {
  if (list.length === 0)
    return [el('a:p', {}, el('a:endParaRPr', { lang: bcp47[context.language], dirty: false }))];
  return list.map((p, index) => {
    const own = lines?.filter((line) => line.paragraph === index);
    const texts = runTexts(p.runs, own);
    const last = p.runs[p.runs.length - 1];
    return el(
      'a:p',
      {},
      paragraphProperties(p, index === 0, context.theme, exact),
      ...p.runs.flatMap((run, i) => runElements(run, texts[i]!, p.style, context)),
      runProperties(
        'a:endParaRPr',
        { ...last, text: '', lang: last?.lang ?? context.language, href: undefined, from: last?.from ?? [] },
        p.style,
        context,
      ),
    );
  });
}

/** `a:pPr` with every inherited property answered. */
export function paragraphProperties(
  p: SceneParagraph,
  first: boolean,
  theme: Theme,
  exact = false,
): XmlElement {
  const size = Math.max(p.style.size, ...p.runs.map((run) => run.size ?? 0));
  const hang = p.marker ? (p.hang ?? 0) : 0;
  return el(
    'a:pPr',
    {
      marL: emu(p.indent ?? 0),
      lvl: p.level ? Math.min(p.level, 8) : undefined,
      indent: -emu(hang),
      algn: alignments[p.style.align ?? 'left'],
      rtl: false,
    },
    el(
      'a:lnSpc',
      {},
      exact ? el('a:spcPts', { val: hundredths(size * linePitch) }) : el('a:spcPct', { val: 100_000 }),
    ),
    el('a:spcBef', {}, el('a:spcPts', { val: first ? 0 : hundredths(p.spaceBefore ?? 0) })),
    el('a:spcAft', {}, el('a:spcPts', { val: 0 })),
    ...marker(p, theme),
  );
}

function marker(p: SceneParagraph, theme: Theme): XmlElement[] {
  if (!p.marker) return [el('a:buNone')];
  const look = [
    p.markerColor ? el('a:buClr', {}, color(theme, p.markerColor)) : el('a:buClrTx'),
    el('a:buSzPct', { val: 100_000 }),
    el('a:buFont', { typeface: fontsOf(theme, p.style.font).latin }),
  ];
  switch (p.marker) {
    case 'bullet':
      return [...look, el('a:buChar', { char: '•' })];
    case 'dash':
      return [...look, el('a:buChar', { char: '–' })];
    case 'number':
      return [...look, el('a:buAutoNum', { type: 'arabicPeriod' })];
  }
}

/** A run, split where the author typed line breaks. */
function runElements(run: SceneRun, text: string, style: TextStyle, context: ParagraphContext): XmlElement[] {
  const out: XmlElement[] = [];
  text.split('\n').forEach((line, i) => {
    if (i > 0) out.push(el('a:br', {}, runProperties('a:rPr', { ...run, href: undefined }, style, context)));
    if (line !== '')
      out.push(el('a:r', {}, runProperties('a:rPr', run, style, context), el('a:t', {}, line)));
  });
  return out;
}

/** `a:rPr` or `a:endParaRPr`. */
export function runProperties(
  name: 'a:rPr' | 'a:endParaRPr',
  run: SceneRun,
  style: TextStyle,
  context: ParagraphContext,
): XmlElement {
  const token = run.color ?? style.color;
  const fonts = fontsOf(context.theme, style.font);
  const link = run.href === undefined ? undefined : context.link(run.href);
  return el(
    name,
    {
      lang: bcp47[run.lang],
      sz: hundredths(run.size ?? style.size),
      b: run.bold ?? style.bold ?? false,
      i: run.italic ?? style.italic ?? false,
      dirty: false,
    },
    solidFill(context.theme, token),
    el('a:latin', { typeface: fonts.latin }),
    el('a:ea', { typeface: fonts.ea }),
    el('a:cs', { typeface: fonts.cs }),
    link !== undefined && hyperlink(link, token !== 'link'),
  );
}

/** PowerPoint gives links the theme's link colour, which not every ground bears, unless told to keep the text's. */
export function hyperlink(id: string, keepColor: boolean): XmlElement {
  return el(
    'a:hlinkClick',
    { 'r:id': id },
    keepColor &&
      el(
        'a:extLst',
        {},
        el(
          'a:ext',
          { uri: '{A12FA001-AC4F-418D-AE19-62706E023703}' },
          el('ahyp:hlinkClr', {
            'xmlns:ahyp': 'http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor',
            val: 'tx',
          }),
        ),
      ),
  );
}
