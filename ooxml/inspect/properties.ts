import { REL } from '../names';
import type { OpcPackage } from '../package';
import { child, children, text, type XmlElement } from '../xml';
import { related } from './inherit';
import type { PropertiesReport } from './report';

/** Core, extended and custom properties (ECMA-376 Part 2, 8; Part 1, 22.2 and 22.3). Unreadable ones are left out. */
export function propertiesOf(pkg: OpcPackage): PropertiesReport {
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
