/** Slides of one section stand together, and every section that a slide names is there. */
import { find, has } from '../base/lists';
import type { ConflictPlace } from '../model/conflict';
import type { Deck, Slide } from '../model/deck';
import type { Disputes } from './disputes';
import { mergedOrder } from './order';
import { disputed } from './outcome';

type Sections = Deck['sections'];

/** @returns the lists as they are given where nothing was wrong */
export function sectionsTogether(
  place: ConflictPlace,
  { base, ours, theirs }: { base: Deck | undefined; ours: Deck; theirs: Deck },
  sections: readonly Sections[number][],
  slides: readonly Slide[],
  disputes: Disputes,
): { sections: Sections; slides: Slide[] } {
  const named = new Set(slides.map(({ section }) => section).filter((id) => id !== undefined));
  const missing = [...named].filter(
    (id) => !has(sections, id) && (has(ours.sections, id) || has(theirs.sections, id)),
  );
  for (const id of missing) {
    // One has taken it away, the other has put a slide in it.
    const sides = { ours: find(ours.sections, id), theirs: find(theirs.sections, id) };
    disputes.take({ ...place, section: id }, base && find(base.sections, id), disputed(sides));
  }
  return {
    sections: (missing.length === 0
      ? sections
      : withMissing(missing, { base, ours, theirs }, sections)) as Sections,
    slides: (isTogether(slides) ? slides : together(slides)) as Slide[],
  };
}

function withMissing(
  missing: readonly string[],
  { base, ours, theirs }: { base: Deck | undefined; ours: Deck; theirs: Deck },
  sections: readonly Sections[number][],
): readonly Sections[number][] {
  const kept = new Set([...sections.map(({ id }) => id), ...missing]);
  const ids = (deck: Deck | undefined): string[] => [...new Set(deck?.sections.map(({ id }) => id))];
  const order = mergedOrder({ base: ids(base), ours: ids(ours), theirs: ids(theirs) }, kept);
  return order.map((id) => find(sections, id) ?? find(ours.sections, id) ?? find(theirs.sections, id)!);
}

function isTogether(slides: readonly Slide[]): boolean {
  const ended = new Set<string>();
  return slides.every(({ section }, i) => {
    const before = slides[i - 1]?.section;
    if (before !== undefined && before !== section) ended.add(before);
    return section === undefined || !ended.has(section);
  });
}

/** Those that stand alone join the largest group of their section, at the end that they come from. */
function together(slides: readonly Slide[]): Slide[] {
  const groups: Slide[][] = [];
  for (const slide of slides) {
    const last = groups.at(-1);
    if (last && slide.section !== undefined && last[0]!.section === slide.section) last.push(slide);
    else groups.push([slide]);
  }
  const homes = new Map<string, number>();
  groups.forEach((group, i) => {
    const { section } = group[0]!;
    if (section === undefined) return;
    const known = homes.get(section);
    if (known === undefined || groups[known]!.length < group.length) homes.set(section, i);
  });
  return groups.flatMap((group, i) => {
    const { section } = group[0]!;
    if (section === undefined) return group;
    if (homes.get(section) !== i) return [];
    return groups.filter((one) => one[0]!.section === section).flat();
  });
}
