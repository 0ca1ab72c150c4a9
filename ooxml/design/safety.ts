/** What a presentation may not carry when its look is to be used: what runs, what reaches out, what cannot be seen. */
import { OoxmlError } from '../errors';
import { REL, TYPE } from '../names';
import type { OpcPackage } from '../package';

/** Why a part is refused, by a piece of its content type or name, lower case. */
const running: readonly [RegExp, string][] = [
  [/vbaproject|vbadata|macroenabled/, 'it carries macros (VBA)'],
  [/activex|control\+xml/, 'it carries ActiveX controls'],
  [/oleobject/, 'it carries embedded objects (OLE)'],
];

/** Relationships dropped without a note: custom XML, thumbnails, signatures, labels and add-ins of another program. */
export const droppedRelations: readonly string[] = [
  REL.customXml,
  REL.thumbnail,
  'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
  'http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels',
  'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
];

/** @throws OoxmlError `unsafe` for what runs or reaches out, naming the part. */
export function checkSafe(pkg: OpcPackage): void {
  const main = pkg.mainPart();
  const type = pkg.contentType(main);
  if (type === TYPE.macroPresentation || type === TYPE.macroTemplate || /macroenabled/i.test(type ?? '')) {
    throw unsafe(main, 'it carries macros (VBA)');
  }
  if (pkg.xml(main).attributes.conformance === 'strict') {
    throw new OoxmlError(
      'unsupported',
      main,
      'the file is saved as «Strict Open XML». Save it as an ordinary .pptx or .potx, and try again.',
    );
  }
  for (const part of pkg.parts.keys()) {
    const words = `${part} ${pkg.contentType(part) ?? ''}`.toLowerCase();
    for (const [sign, why] of running) if (sign.test(words)) throw unsafe(part, why);
  }
  for (const source of ['', ...pkg.parts.keys()]) {
    for (const rel of pkg.rels(source)) {
      // A hyperlink is followed only when people click it.
      if (!rel.external || rel.type === REL.hyperlink) continue;
      throw unsafe(source, `it fetches something from outside itself (${rel.target.slice(0, 120)})`);
    }
  }
}

function unsafe(part: string, why: string): OoxmlError {
  return new OoxmlError(
    'unsafe',
    part,
    `the file is refused because ${why}. Save it without that as .pptx or .potx, and try again.`,
  );
}
