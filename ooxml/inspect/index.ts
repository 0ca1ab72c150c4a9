import { OoxmlError } from '../errors';
import { REL, TYPE } from '../names';
import { OpcPackage } from '../package';
import { child, children, descendants, text, type XmlElement } from '../xml';
import { related } from './inherit';
import type { PresentationReport, PropertiesReport, SlideReport } from './report';
import { slideReport } from './slide';

/** English Metric Units in a point (ECMA-376 Part 1, 20.1.10.16). */
const EMU_PER_POINT = 12_700;

/**
 * Reads any .pptx or .potx, whoever made it, without changing it. Unknown content is skipped; a slide that cannot
 * be read is named under `problems` and the rest is reported.
 * @throws OoxmlError when the file is no readable presentation at all.
 */
export function inspectPresentation(bytes: Uint8Array): PresentationReport {
  const pkg = OpcPackage.read(bytes);
  const main = pkg.mainPart();
  const presentation = pkg.xml(main);
  if (presentation.name !== 'p:presentation') {
    throw new OoxmlError(
      'wrong-kind',
      main,
      `this is no presentation (its root is <${presentation.name}>). Choose a .pptx.`,
    );
  }
  const listed = children(child(presentation, 'p:sldIdLst'), 'p:sldId');
  const numberOfId = new Map(listed.map((e, i) => [e.attributes.id ?? '', i + 1]));
  const sections = sectionsOf(presentation, numberOfId);
  const sectionOf = new Map(sections.flatMap(({ name, slides }) => slides.map((n) => [n, name] as const)));
  const slides: SlideReport[] = [];
  const problems: { part: string; message: string }[] = [];
  for (const [i, e] of listed.entries()) {
    const rel = pkg.rel(main, e.attributes['r:id']);
    const part = rel && !rel.external ? rel.target : '';
    try {
      slides.push(slideReport(pkg, part, presentation, i + 1, sectionOf.get(i + 1)));
    } catch (error) {
      if (!(error instanceof OoxmlError)) throw error;
      problems.push({ part, message: `slide ${i + 1}: ${error.message}` });
    }
  }
  const type = pkg.contentType(main) ?? '';
  return {
    kind: kindOf(type),
    macros: /macroEnabled/i.test(type),
    properties: propertiesOf(pkg),
    size: sizeOf(presentation),
    sections,
    layouts: layoutsOf(pkg, main),
    slides,
    problems,
  };
}

function kindOf(type: string): PresentationReport['kind'] {
  if (type === TYPE.presentation || type === TYPE.macroPresentation) return 'presentation';
  if (type === TYPE.template || type === TYPE.macroTemplate) return 'template';
  return /slideshow/i.test(type) ? 'slideshow' : 'other';
}

function sizeOf(presentation: XmlElement): { width: number; height: number } {
  const size = child(presentation, 'p:sldSz');
  const points = (value: string | undefined, otherwise: number) => {
    const emu = Number(value ?? Number.NaN);
    return Number.isFinite(emu) ? emu / EMU_PER_POINT : otherwise;
  };
  // 10 × 7.5 in is what the schema means by a missing size (19.2.1.39).
  return { width: points(size?.attributes.cx, 720), height: points(size?.attributes.cy, 540) };
}

function sectionsOf(presentation: XmlElement, numberOfId: ReadonlyMap<string, number>) {
  return descendants(presentation, 'p14:section').map((section) => ({
    name: section.attributes.name ?? '',
    slides: children(child(section, 'p14:sldIdLst'), 'p14:sldId')
      .map((e) => numberOfId.get(e.attributes.id ?? ''))
      .filter((n) => n !== undefined),
  }));
}

function layoutsOf(pkg: OpcPackage, main: string): { name: string; part: string; type?: string }[] {
  return pkg.targets(main, REL.slideMaster).flatMap((master) => {
    try {
      return pkg.targets(master, REL.slideLayout).flatMap((part) => {
        const root = pkg.has(part) ? pkg.xml(part) : undefined;
        const type = root?.attributes.type;
        return root
          ? [
              {
                name: child(root, 'p:cSld')?.attributes.name ?? '',
                part,
                ...(type === undefined ? {} : { type }),
              },
            ]
          : [];
      });
    } catch (error) {
      if (error instanceof OoxmlError) return [];
      throw error;
    }
  });
}

export type * from './report';
export { formatReport } from './report';

/** Core, extended and custom properties (ECMA-376 Part 2, 8; Part 1, 22.2 and 22.3). Unreadable ones are left out. */
function propertiesOf(pkg: OpcPackage): PropertiesReport {
  const core = related(pkg, '', REL.coreProperties)?.tree;
  const app = related(pkg, '', REL.extendedProperties)?.tree;
  const custom = related(pkg, '', REL.customProperties)?.tree;
  return {
    ...present({
      title: of(core, 'dc:title'),
      subject: of(core, 'dc:subject'),
      creator: of(core, 'dc:creator'),
      lastModifiedBy: of(core, 'cp:lastModifiedBy'),
      description: of(core, 'dc:description'),
      keywords: of(core, 'cp:keywords'),
      category: of(core, 'cp:category'),
      language: of(core, 'dc:language'),
      created: of(core, 'dcterms:created'),
      modified: of(core, 'dcterms:modified'),
      application: of(app, 'Application'),
      company: of(app, 'Company'),
    }),
    custom: Object.fromEntries(
      children(custom, 'property').map((e) => [e.attributes.name ?? '', text(e)] as const),
    ),
  };
}

function of(root: XmlElement | undefined, name: string): string | undefined {
  return text(child(root, name)).trim() || undefined;
}

function present<T extends Record<string, string | undefined>>(all: T): Partial<Record<keyof T, string>> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<
    Record<keyof T, string>
  >;
}
