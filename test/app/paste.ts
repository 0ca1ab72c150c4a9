/** What other programs do to our slides: move them into another deck, as PowerPoint does, and edit their words. */
import PptxGenJS from 'pptxgenjs';
import { child, children, descendants, el, OpcPackage, REL } from '../../ooxml';

/** A deck by another program: two slides of its own and a notes master. */
export async function foreignDeck(): Promise<Uint8Array> {
  const deck = new PptxGenJS();
  for (const title of ['Møte hos statsforvalteren', 'Dagsorden']) {
    const slide = deck.addSlide();
    slide.addText(title, { x: 1, y: 1, w: 8, h: 1, fontSize: 32 });
    slide.addNotes('Notat');
  }
  return new Uint8Array((await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer);
}

/**
 * Moves slides (numbers from 1) to the end of another deck: the slide's part with its pictures, tags, links and notes;
 * its layout becomes one of the receiver's («use destination theme»).
 */
export function paste(from: Uint8Array, numbers: readonly number[], into: Uint8Array): Uint8Array {
  const source = OpcPackage.read(from);
  const target = OpcPackage.read(into);
  const main = target.mainPart();
  const layout = target.targets(target.targets(main, REL.slideMaster)[0]!, REL.slideLayout)[0]!;
  const list = child(target.xml(main), 'p:sldIdLst')!;
  const listed = children(child(source.xml(source.mainPart()), 'p:sldIdLst'), 'p:sldId');
  const copies = new Map<string, string>();

  const copy = (part: string): string => {
    const known = copies.get(part);
    if (known) return known;
    const [, prefix, extension] = /^(.*?)\d*\.(\w+)$/.exec(part)!;
    const name = target.uniqueName(prefix!, extension!);
    copies.set(part, name);
    target.addPart(name, source.contentType(part)!, source.data(part));
    for (const rel of source.rels(part)) {
      if (rel.external) target.addRel(name, rel.type, rel.target, true, rel.id);
      else if (rel.type === REL.slideLayout) target.addRel(name, rel.type, layout, false, rel.id);
      else if (rel.type === REL.notesMaster) {
        target.addRel(name, rel.type, target.targets(main, REL.notesMaster)[0]!, false, rel.id);
      } else target.addRel(name, rel.type, copy(rel.target), false, rel.id);
    }
    return name;
  };

  for (const number of numbers) {
    const id = listed[number - 1]!.attributes['r:id'];
    const slide = copy(source.rel(source.mainPart(), id)!.target);
    const highest = Math.max(...children(list, 'p:sldId').map((e) => Number(e.attributes.id)));
    list.children.push(el('p:sldId', { id: highest + 1, 'r:id': target.addRel(main, REL.slide, slide) }));
  }
  return target.write();
}

/** Rewrites words on a slide by hand; throws when they are not there. */
export function edit(deck: Uint8Array, number: number, was: string, now: string): Uint8Array {
  return change(deck, number, (pkg, part) => {
    const run = descendants(pkg.xml(part), 'a:t').find((e) => e.children.join('').includes(was));
    if (!run) throw new Error(`Slide ${number} has no «${was}».`);
    run.children = [run.children.join('').replace(was, now)];
  });
}

/** Rewrites a number in the charts of a deck, as PowerPoint keeps it beside their workbooks. */
export function recount(deck: Uint8Array, was: string, now: string): Uint8Array {
  const pkg = OpcPackage.read(deck);
  const charts = [...pkg.parts.keys()].filter((part) => /^ppt\/charts\/chart\d+\.xml$/.test(part));
  const values = charts.flatMap((part) => descendants(pkg.xml(part), 'c:v'));
  const value = values.find((one) => one.children.join('') === was);
  if (!value) throw new Error(`No chart has ${was}.`);
  value.children = [now];
  return pkg.write();
}

/** Gives every shape of a slide another name, as some programs do. */
export function renameShapes(deck: Uint8Array, number: number): Uint8Array {
  return change(deck, number, (pkg, part) => {
    descendants(pkg.xml(part), 'p:cNvPr').forEach((shape, i) => {
      shape.attributes.name = `Google Shape;${i};p1`;
    });
  });
}

/** Rewrites the tags of a slide's stamp. */
export function retag(deck: Uint8Array, number: number, tags: Readonly<Record<string, string>>): Uint8Array {
  return change(deck, number, (pkg, part) => {
    const list = pkg.xml(pkg.targets(part, REL.tags)[0]!);
    for (const [name, value] of Object.entries(tags)) {
      const tag = children(list, 'p:tag').find((e) => e.attributes.name === name);
      if (tag) tag.attributes.val = value;
      else list.children.push(el('p:tag', { name, val: value }));
    }
  });
}

function change(
  deck: Uint8Array,
  number: number,
  work: (pkg: OpcPackage, slide: string) => void,
): Uint8Array {
  const pkg = OpcPackage.read(deck);
  const main = pkg.mainPart();
  const listed = children(child(pkg.xml(main), 'p:sldIdLst'), 'p:sldId');
  work(pkg, pkg.rel(main, listed[number - 1]!.attributes['r:id'])!.target);
  return pkg.write();
}
