import { child, children, path, text, type XmlElement } from './xml';

/** The uri of the extension that marks a shape decorative; under another PowerPoint ignores the mark. */
export const DECORATIVE_URI = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

/** Our own extension of a slide: its tags once more, for programs that copy a slide without its tags part. */
export const SLIDE_TAGS_URI = '{7B0E2C6A-41D5-4F3C-9A58-6C1D2E8F0B47}';

const NON_VISUAL = ['p:nvSpPr', 'p:nvPicPr', 'p:nvGraphicFramePr', 'p:nvGrpSpPr', 'p:nvCxnSpPr'];
const SHAPES = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp', 'p:contentPart']);

/** The shape tree of a slide, layout, master or notes page (ECMA-376 Part 1, 19.3.1.45). */
export function shapeTree(root: XmlElement | undefined): XmlElement | undefined {
  return path(root, 'p:cSld', 'p:spTree');
}

/**
 * Shapes directly in a tree or group, in reading order. Of alternative contents the first choice counts,
 * as in PowerPoint; the fallback repeats the same shapes under the same ids (ECMA-376 Part 3, 7.5).
 */
export function shapesIn(parent: XmlElement | undefined): XmlElement[] {
  return children(parent).flatMap((e) => {
    if (SHAPES.has(e.name)) return [e];
    if (e.name !== 'mc:AlternateContent') return [];
    const choice = child(e, 'mc:Choice') ?? child(e, 'mc:Fallback');
    return shapesIn(choice);
  });
}

/** All shapes at any depth, groups before their members. */
export function allShapes(parent: XmlElement | undefined): XmlElement[] {
  return shapesIn(parent).flatMap((shape) =>
    shape.name === 'p:grpSp' ? [shape, ...allShapes(shape)] : [shape],
  );
}

/** `p:cNvPr`: id, name, alt text. */
export function identity(shape: XmlElement): XmlElement | undefined {
  for (const name of NON_VISUAL) {
    const found = path(shape, name, 'p:cNvPr');
    if (found) return found;
  }
  return undefined;
}

/** `p:ph`, if the shape is a placeholder. */
export function placeholderOf(shape: XmlElement): XmlElement | undefined {
  for (const name of NON_VISUAL) {
    const found = path(shape, name, 'p:nvPr', 'p:ph');
    if (found) return found;
  }
  return undefined;
}

/** The type of a placeholder; `obj` when the file is silent (ECMA-376 Part 1, 19.3.1.36). */
export function placeholderType(ph: XmlElement): string {
  return ph.attributes.type ?? 'obj';
}

export function isTitle(shape: XmlElement): boolean {
  const ph = placeholderOf(shape);
  return ph !== undefined && (ph.attributes.type === 'title' || ph.attributes.type === 'ctrTitle');
}

/** Whether the author marked the shape as nothing to read out (`adec:decorative`, MS-ODRAWXML 2.18). */
export function isDecorative(cNvPr: XmlElement | undefined): boolean {
  return children(child(cNvPr, 'a:extLst'), 'a:ext').some((ext) => {
    const mark = child(ext, 'adec:decorative');
    return (
      ext.attributes.uri === DECORATIVE_URI &&
      (mark?.attributes.val === '1' || mark?.attributes.val === 'true')
    );
  });
}

/** A shape's text, paragraphs and line breaks as line feeds. */
export function textOf(body: XmlElement | undefined): string {
  return children(body, 'a:p').map(paragraphText).join('\n');
}

export function paragraphText(paragraph: XmlElement): string {
  return children(paragraph)
    .map((e) =>
      e.name === 'a:br' ? '\n' : e.name === 'a:r' || e.name === 'a:fld' ? text(child(e, 'a:t')) : '',
    )
    .join('');
}

/** What a graphic frame holds (`a:graphicData`). */
export function graphicData(shape: XmlElement): XmlElement | undefined {
  return path(shape, 'a:graphic', 'a:graphicData');
}

/** `1`, `true` and `on` are true in the files of various programs (xsd:boolean and ST_OnOff). */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
