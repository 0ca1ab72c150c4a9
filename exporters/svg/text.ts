/** Fitted lines as real text: every line at its own place, every run with its own look and language. */
import { safeHref } from '../../core/formats/href';
import { bcp47 } from '../../core/formats/language';
import type { ColorToken, FontSlot, Theme } from '../../core/scene/theme';
import type { FittedLine, SceneParagraph } from '../../core/scene/types';
import { markerNumbers, markerText } from '../../core/text/markers';
import { escapeXml } from '../../core/xml';
import { type Attributes, element } from './markup';

/**
 * `named`: the document's font, then its metric twin. `twin`: only the twin, for resvg. `embedded`: the twin that the
 * drawing brings, then the document's font.
 */
export type FontChoice = 'named' | 'twin' | 'embedded';

interface TextLook {
  theme: Theme;
  fonts: FontChoice;
  paint(token: ColorToken): string;
}

/** Of what is to be written over. */
export const ghostOpacity = 0.5;

/** The bundled font for the characters that a twin lacks. */
const fallback = 'Noto Sans';

/**
 * Characters that Calibri and Georgia have and a twin lacks or has in another width; the fit measures them as these.
 * resvg would draw the whole line in the fallback font for the sake of one.
 */
const standIns: Record<string, string> = { '\u2010': '-', '\u2011': '-', '\u202F': ' ' };

export function drawLines(paragraphs: SceneParagraph[], lines: FittedLine[], look: TextLook): string {
  const numbers = markerNumbers(paragraphs);
  const begun = new Set<number>();
  let out = '';
  for (const line of lines) {
    const paragraph = paragraphs[line.paragraph];
    if (paragraph === undefined) throw new Error(`A fitted line belongs to no paragraph: «${line.text}».`);
    if (!begun.has(line.paragraph)) {
      begun.add(line.paragraph);
      out += drawMarker(paragraph, line, numbers[line.paragraph], look);
    }
    out += drawLine(paragraph, line, look);
  }
  return out;
}

function drawLine(paragraph: SceneParagraph, line: FittedLine, look: TextLook): string {
  if (line.segments.length === 0) return '';
  const { style } = paragraph;
  const spans = line.segments.map((segment) => {
    const run = paragraph.runs[segment.run];
    if (run === undefined) throw new Error(`A fitted line belongs to no run: «${line.text}».`);
    const href = safeHref(run.href);
    // A link keeps its text's colour: the theme's link colour does not stand out on every ground.
    const color = run.color ?? style.color;
    const span = element(
      'tspan',
      {
        x: segment.x,
        y: line.baseline,
        lang: bcp47[run.lang],
        ...(run.size !== undefined && run.size !== style.size ? { 'font-size': run.size } : {}),
        ...weight(run.bold, style.bold),
        ...slope(run.italic, style.italic),
        ...(color === style.color ? {} : { fill: look.paint(color) }),
        ...(run.ghost ? { 'fill-opacity': ghostOpacity } : {}),
        ...(href === undefined ? {} : { 'text-decoration': 'underline' }),
      },
      escapeXml(shown(segment.text, look)),
    );
    return href === undefined ? span : element('a', { href }, span);
  });
  return element('text', textAttributes(paragraph, look), spans.join(''));
}

function shown(text: string, look: TextLook): string {
  return look.fonts !== 'named'
    ? text.replace(/[\u2010\u2011\u202F]/g, (character) => standIns[character]!)
    : text;
}

function textAttributes({ style }: SceneParagraph, look: TextLook): Attributes {
  return {
    'xml:space': 'preserve',
    'font-family': fontFamily(style.font, look),
    'font-size': style.size,
    ...weight(style.bold, false),
    ...slope(style.italic, false),
    fill: look.paint(style.color),
  };
}

function weight(own: boolean | undefined, inherited: boolean | undefined): Attributes {
  return (own ?? inherited ?? false) === (inherited ?? false)
    ? {}
    : { 'font-weight': own ? 'bold' : 'normal' };
}

function slope(own: boolean | undefined, inherited: boolean | undefined): Attributes {
  return (own ?? inherited ?? false) === (inherited ?? false)
    ? {}
    : { 'font-style': own ? 'italic' : 'normal' };
}

function fontFamily(slot: FontSlot, look: TextLook): string {
  const { family, twin } = look.theme.fonts[slot];
  const names = {
    named: [family, twin, fallback],
    twin: [twin, fallback],
    embedded: [twin, family, fallback],
  }[look.fonts];
  return [...new Set(names)].map((name) => `'${name.replace(/['"\\]/g, '')}'`).join(', ');
}

function drawMarker(
  paragraph: SceneParagraph,
  first: FittedLine,
  number: number | undefined,
  look: TextLook,
): string {
  if (paragraph.marker === undefined) return '';
  const { style } = paragraph;
  // PowerPoint gives a marker the look of the paragraph's first run.
  const lead = paragraph.runs[0];
  return element(
    'text',
    {
      class: 'marker',
      ...textAttributes(paragraph, look),
      x: first.x - (paragraph.hang ?? 0),
      y: first.baseline,
      'font-size': lead?.size ?? style.size,
      ...(lead?.bold !== undefined ? { 'font-weight': lead.bold ? 'bold' : 'normal' } : {}),
      fill: look.paint(paragraph.markerColor ?? style.color),
      // A number says something; a bullet read aloud before every item does not.
      ...(paragraph.marker === 'number' ? {} : { 'aria-hidden': 'true' }),
    },
    escapeXml(markerText(paragraph.marker, number)),
  );
}
