/** The theme part: the theme's twelve colours and two fonts (ECMA-376-1, 20.1.6). */
import { schemeTokens, type Theme } from '../../../core/scene/theme';
import { el, NS, type XmlElement } from '../../../ooxml';

/** Colour scheme slots in the order of `schemeTokens`. */
const slots = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;

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
        ...slots.map((slot, i) =>
          el(`a:${slot}`, {}, el('a:srgbClr', { val: theme.colors[schemeTokens[i]!] })),
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
