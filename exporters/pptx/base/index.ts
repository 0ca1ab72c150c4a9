/** Our own base package, made from a theme: masters, nine layouts and the parts every presentation has. */
import { bcp47, type Language } from '../../../core/formats/language';
import { type LayoutRole, layoutRoles, type Theme } from '../../../core/scene/theme';
import { el, NS, OpcPackage, REL, TYPE, type XmlElement } from '../../../ooxml';
import { emu } from '../units';
import { layout } from './layouts';
import { firstMasterId, notesMaster, slideMaster } from './masters';
import { plainLevels } from './placeholders';
import { themeXml } from './theme';
import type { BaseLayout, BasePackage } from './types';

const presentation = 'ppt/presentation.xml';
const master = 'ppt/slideMasters/slideMaster1.xml';
const notes = 'ppt/notesMasters/notesMaster1.xml';

export function ownBase(theme: Theme, language: Language): BasePackage {
  const pkg = new OpcPackage();
  pkg.addPart(presentation, TYPE.presentation, '');
  pkg.addRel('', REL.officeDocument, presentation);

  const masterRel = pkg.addRel(presentation, REL.slideMaster, master);
  pkg.addPart(master, TYPE.slideMaster, '');
  const ids: { id: string }[] = [];
  const layouts = {} as Record<LayoutRole, BaseLayout>;
  layoutRoles.forEach((role, i) => {
    const part = `ppt/slideLayouts/slideLayout${i + 1}.xml`;
    const made = layout(theme, role, language);
    pkg.addPart(part, TYPE.slideLayout, made.xml);
    pkg.addRel(part, REL.slideMaster, master);
    ids.push({ id: pkg.addRel(master, REL.slideLayout, part) });
    layouts[role] = { part, ...made.layout };
  });
  addTheme(pkg, master, 1, theme, theme.name);
  pkg.setXml(master, slideMaster(theme, language, ids));

  const notesRel = pkg.addRel(presentation, REL.notesMaster, notes);
  pkg.addPart(notes, TYPE.notesMaster, notesMaster(theme, language));
  addTheme(pkg, notes, 2, theme, `${theme.name} – notater`);

  addFixed(pkg, 'presProps', TYPE.presProps, REL.presProps, el('p:presentationPr', namespaces()));
  addFixed(
    pkg,
    'viewProps',
    TYPE.viewProps,
    REL.viewProps,
    el('p:viewPr', namespaces(), el('p:gridSpacing', { cx: 76_200, cy: 76_200 })),
  );
  pkg.addRel(presentation, REL.theme, 'ppt/theme/theme1.xml');
  addFixed(
    pkg,
    'tableStyles',
    TYPE.tableStyles,
    REL.tableStyles,
    el('a:tblStyleLst', { 'xmlns:a': NS.a, def: '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}' }),
  );
  pkg.setXml(presentation, presentationXml(theme, language, masterRel, notesRel));
  return {
    package: pkg,
    layouts,
    notesMaster: notes,
    themeName: theme.name,
    fonts: [...new Set([theme.fonts.heading.family, theme.fonts.body.family])],
  };
}

function namespaces(): Record<string, string> {
  return { 'xmlns:a': NS.a!, 'xmlns:r': NS.r!, 'xmlns:p': NS.p! };
}

function addTheme(pkg: OpcPackage, owner: string, number: number, theme: Theme, name: string): void {
  const part = `ppt/theme/theme${number}.xml`;
  pkg.addPart(part, TYPE.theme, themeXml(theme, name));
  pkg.addRel(owner, REL.theme, part);
}

function addFixed(pkg: OpcPackage, name: string, type: string, relation: string, xml: XmlElement): void {
  const part = `ppt/${name}.xml`;
  pkg.addPart(part, type, xml);
  pkg.addRel(presentation, relation, part);
}

function presentationXml(theme: Theme, language: Language, masterRel: string, notesRel: string): XmlElement {
  const cx = emu(theme.page.width);
  const cy = emu(theme.page.height);
  return el(
    'p:presentation',
    { ...namespaces(), saveSubsetFonts: true, autoCompressPictures: false },
    el('p:sldMasterIdLst', {}, el('p:sldMasterId', { id: firstMasterId, 'r:id': masterRel })),
    el('p:notesMasterIdLst', {}, el('p:notesMasterId', { 'r:id': notesRel })),
    el('p:sldSz', { cx, cy, type: cx === 9_144_000 && cy === 6_858_000 ? 'screen4x3' : undefined }),
    el('p:notesSz', { cx: 6_858_000, cy: 9_144_000 }),
    el(
      'p:defaultTextStyle',
      {},
      el('a:defPPr', {}, el('a:defRPr', { lang: bcp47[language] })),
      ...plainLevels(theme, language, { font: 'body', size: theme.sizes.bodyMin, color: 'text' }),
    ),
  );
}
