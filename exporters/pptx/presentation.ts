/** The presentation part: the list of slides and the sections they lie in. */
import { createHash } from 'node:crypto';
import type { SceneDeck } from '../../core/scene/types';
import { sectionRuns } from '../../core/scene/walk';
import { child, children, el, NS, type OpcPackage, REL, type XmlElement } from '../../ooxml';
import { plainText } from './text';

/** Slide ids start here (`ST_SlideId`). */
const firstSlideId = 256;

/** Lists the slides after those a base may already have; `parts` are in the deck's order. */
export function listSlides(pkg: OpcPackage, deck: SceneDeck, parts: readonly string[]): void {
  const main = pkg.mainPart();
  const presentation = pkg.xml(main);
  let list = child(presentation, 'p:sldIdLst');
  if (!list) {
    list = el('p:sldIdLst');
    insertAfter(presentation, list, ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst']);
  }
  const used = children(list).map((slide) => Number(slide.attributes.id));
  let next = Math.max(firstSlideId, ...used.map((id) => id + 1));
  // Many slides: the ids are given here, since finding a free one anew for each takes quadratic time.
  const known = new Set(pkg.rels(main).map((rel) => rel.id));
  let number = known.size;
  const ids = parts.map((part) => {
    do number++;
    while (known.has(`rId${number}`));
    const id = next++;
    list.children.push(
      el('p:sldId', { id, 'r:id': pkg.addRel(main, REL.slide, part, false, `rId${number}`) }),
    );
    return id;
  });
  addSections(presentation, deck, ids);
}

function insertAfter(parent: XmlElement, added: XmlElement, names: readonly string[]): void {
  let at = 0;
  parent.children.forEach((node, i) => {
    if (typeof node !== 'string' && names.includes(node.name)) at = i + 1;
  });
  parent.children.splice(at, 0, added);
}

/** PowerPoint 2010's section list; every slide must lie in exactly one section. */
const sectionsUri = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';

function addSections(presentation: XmlElement, deck: SceneDeck, ids: readonly number[]): void {
  const blocks = sectionBlocks(deck);
  if (blocks.length === 0) return;
  const list = el(
    'p14:sectionLst',
    { 'xmlns:p14': NS.p14 },
    ...blocks.map((block) =>
      el(
        'p14:section',
        { name: block.title, id: block.guid },
        el('p14:sldIdLst', {}, ...block.slides.map((slide) => el('p14:sldId', { id: ids[slide] }))),
      ),
    ),
  );
  let extensions = child(presentation, 'p:extLst');
  if (!extensions) {
    extensions = el('p:extLst');
    presentation.children.push(extensions);
  }
  extensions.children = extensions.children.filter(
    (node) => typeof node === 'string' || node.attributes.uri !== sectionsUri,
  );
  extensions.children.push(el('p:ext', { uri: sectionsUri }, list));
}

interface SectionBlock {
  title: string;
  guid: string;
  /** Indexes of its slides. */
  slides: number[];
}

function sectionBlocks(deck: SceneDeck): SectionBlock[] {
  return sectionRuns(deck).map(({ id, title, time, slides }) => {
    const name = plainText(title).replace(/\s+/g, ' ').trim();
    return {
      title: name === '' ? id : name,
      guid: guid(`${deck.workspace}\n${deck.id}\n${id}\n${time}`),
      slides,
    };
  });
}

/** A GUID in PowerPoint's spelling, the same for the same words (version 8: made by hash). */
function guid(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex').toUpperCase();
  const variant = '89AB'[Number.parseInt(hex[16]!, 16) & 3];
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}
