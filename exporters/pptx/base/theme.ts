/** The theme part: the theme's twelve colours and two fonts (ECMA-376-1, 20.1.6). */
import { type SchemeToken, schemeSlots, schemeTokens, type Theme } from '../../../core/scene/theme';
import { el, NS, type XmlElement } from '../../../ooxml';

/** The four slots that slides call by other names (ECMA-376-1, 19.3.1.6). */
const renamed: Readonly<Partial<Record<SchemeToken, string>>> = {
  text: 'dk1',
  background: 'lt1',
  ground: 'dk2',
  paper: 'lt2',
};

/** The slot of the theme part that holds a colour. */
export function themeSlot(token: SchemeToken): string {
  return renamed[token] ?? schemeSlots[token];
}

export function themeXml(theme: Theme, name: string): XmlElement {
  return el(
    'a:theme',
    { 'xmlns:a': NS.a, name },
    el(
      'a:themeElements',
      {},
      el(
        'a:clrScheme',
        { name: theme.name },
        ...schemeTokens.map((token) =>
          el(`a:${themeSlot(token)}`, {}, el('a:srgbClr', { val: theme.colors[token] })),
        ),
      ),
      el(
        'a:fontScheme',
        { name: theme.name },
        font('a:majorFont', theme.fonts.heading.family),
        font('a:minorFont', theme.fonts.body.family),
      ),
      formatScheme(theme.name),
    ),
    el('a:objectDefaults'),
    el('a:extraClrSchemeLst'),
  );
}

function font(name: string, family: string): XmlElement {
  return el(
    name,
    {},
    el('a:latin', { typeface: family }),
    el('a:ea', { typeface: '' }),
    el('a:cs', { typeface: '' }),
  );
}

/** Three fills, lines, effects and backgrounds are required; ours are all plain. */
function formatScheme(name: string): XmlElement {
  const fill = (): XmlElement => el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
  const line = (w: number): XmlElement =>
    el(
      'a:ln',
      { w, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
      fill(),
      el('a:prstDash', { val: 'solid' }),
      el('a:miter', { lim: 800_000 }),
    );
  const effect = (): XmlElement => el('a:effectStyle', {}, el('a:effectLst'));
  return el(
    'a:fmtScheme',
    { name },
    el('a:fillStyleLst', {}, fill(), fill(), fill()),
    el('a:lnStyleLst', {}, line(6350), line(12_700), line(19_050)),
    el('a:effectStyleLst', {}, effect(), effect(), effect()),
    el('a:bgFillStyleLst', {}, fill(), fill(), fill()),
  );
}
