/** `docProps/core.xml` and `docProps/app.xml`: what the document is called, by whom, when, and what is in it. */
import { bcp47 } from '../../core/formats/language';
import type { SceneDeck } from '../../core/scene/types';
import { el, NS, type OpcPackage, REL, TYPE, type XmlElement } from '../../ooxml';
import type { BasePackage } from './base/types';
import { hasNotes } from './notes';
import { plainText, withoutSoftHyphens } from './text';

const core = 'docProps/core.xml';
const app = 'docProps/app.xml';

export function addProperties(base: BasePackage, deck: SceneDeck): void {
  const pkg = base.package;
  replace(pkg, core, TYPE.coreProperties, REL.coreProperties, coreXml(deck));
  replace(pkg, app, TYPE.extendedProperties, REL.extendedProperties, appXml(base, deck));
}

/** A base's own properties tell of another document. */
function replace(pkg: OpcPackage, part: string, type: string, relation: string, xml: XmlElement): void {
  for (const old of pkg.rels('').filter((rel) => rel.type === relation)) {
    pkg.removePart(old.target);
    pkg.removeRel('', old.id);
  }
  pkg.addPart(part, type, xml);
  pkg.addRel('', relation, part);
}

function line(text: string): string {
  return withoutSoftHyphens(plainText(text)).replace(/\s+/g, ' ').trim();
}

/** Midnight UTC of the event, whatever the clock and the time zone are here. */
function timestamp(deck: SceneDeck): string {
  const date = [deck.date, deck.asOf].find((value) => /^\d{4}-\d{2}-\d{2}$/.test(value));
  return `${date ?? '2000-01-01'}T00:00:00Z`;
}

function coreXml(deck: SceneDeck): XmlElement {
  const time = timestamp(deck);
  const author = line(deck.author);
  const given = (name: string, value: string): XmlElement | undefined =>
    value === '' ? undefined : el(name, {}, value);
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': NS.cp,
      'xmlns:dc': NS.dc,
      'xmlns:dcterms': NS.dcterms,
      'xmlns:dcmitype': NS.dcmitype,
      'xmlns:xsi': NS.xsi,
    },
    el('dc:title', {}, line(deck.title) || deck.id),
    given('dc:subject', line(deck.event ?? '')),
    given('dc:creator', author),
    given('cp:lastModifiedBy', author),
    el('cp:revision', {}, '1'),
    el('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, time),
    el('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, time),
    el('dc:language', {}, bcp47[deck.language]),
  );
}

function appXml(base: BasePackage, deck: SceneDeck): XmlElement {
  const titles = deck.scenes.map((scene) => line(scene.title.text) || scene.id);
  const groups: [string, readonly string[]][] = [
    ['Skrifter som er brukt', base.fonts],
    ['Tema', [base.themeName]],
    ['Lysbildetitler', titles],
  ];
  const number = (name: string, value: number): XmlElement => el(name, {}, String(value));
  const organisation = line(deck.organisation);
  return el(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
      'xmlns:vt': NS.vt,
    },
    number('TotalTime', 0),
    el('Application', {}, 'Lysark'),
    number('Slides', deck.scenes.length),
    number('Notes', deck.scenes.filter(hasNotes).length),
    number('HiddenSlides', deck.scenes.filter((scene) => scene.hidden).length),
    el('ScaleCrop', {}, 'false'),
    el(
      'HeadingPairs',
      {},
      el(
        'vt:vector',
        { size: groups.length * 2, baseType: 'variant' },
        ...groups.flatMap(([name, parts]) => [
          el('vt:variant', {}, el('vt:lpstr', {}, name)),
          el('vt:variant', {}, el('vt:i4', {}, String(parts.length))),
        ]),
      ),
    ),
    el(
      'TitlesOfParts',
      {},
      el(
        'vt:vector',
        { size: groups.reduce((n, [, parts]) => n + parts.length, 0), baseType: 'lpstr' },
        ...groups.flatMap(([, parts]) => parts.map((part) => el('vt:lpstr', {}, part))),
      ),
    ),
    organisation === '' ? undefined : el('Company', {}, organisation),
    el('LinksUpToDate', {}, 'false'),
    el('SharedDoc', {}, 'false'),
    el('HyperlinksChanged', {}, 'false'),
    el('AppVersion', {}, '16.0000'),
  );
}
