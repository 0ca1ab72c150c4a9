/** Titles of a deck that is edited: which scenes share one, kept slide by slide. It comes to what `titleMarks` does. */
import type { Part } from './part';

export interface Titled {
  /** Index among the deck's slides. */
  position: number;
  parts: readonly Part[];
}

interface Group {
  members: Set<Titled>;
  /** In deck order, with the number of scenes before each; made when it is asked for. */
  order?: { list: readonly Titled[]; before: ReadonlyMap<Titled, number>; total: number };
}

export class Titles {
  private readonly groups = new Map<string, Group>();
  private readonly keys = new Map<Titled, readonly string[]>();

  /** Takes a slide's titles as they are now. @returns whether they are others than before */
  set(slide: Titled): boolean {
    const was = this.keys.get(slide) ?? [];
    const now = slide.parts.map(({ key }) => key);
    if (was.length === now.length && was.every((key, i) => key === now[i])) return false;
    this.remove(slide);
    this.keys.set(slide, now);
    for (const key of now) {
      if (key === '') continue;
      let group = this.groups.get(key);
      if (!group) {
        group = { members: new Set() };
        this.groups.set(key, group);
      }
      group.members.add(slide);
      delete group.order;
    }
    return true;
  }

  remove(slide: Titled): void {
    for (const key of this.keys.get(slide) ?? []) {
      const group = this.groups.get(key);
      if (!group) continue;
      group.members.delete(slide);
      delete group.order;
      if (group.members.size === 0) this.groups.delete(key);
    }
    this.keys.delete(slide);
  }

  /** Slides have moved. */
  moved(): void {
    for (const group of this.groups.values()) delete group.order;
  }

  /** Which of how many scenes of its title a part is, from 1. */
  place(slide: Titled, index: number): { n: number; m: number } {
    const { key } = slide.parts[index]!;
    const group = this.groups.get(key);
    if (!group || (group.members.size === 1 && slide.parts.length === 1)) return { n: 1, m: 1 };
    const { before, total } = ordered(group, key);
    let n = before.get(slide)! + 1;
    for (let i = 0; i < index; i++) if (slide.parts[i]!.key === key) n++;
    return { n, m: total };
  }

  /** Titles that several slides have, in the order in which the deck comes to them. */
  repeated(): { second: Part; slides: number }[] {
    const out: { at: number; index: number; second: Part; slides: number }[] = [];
    for (const [key, group] of this.groups) {
      if (group.members.size < 2) continue;
      const [first, next] = ordered(group, key).list as [Titled, Titled];
      const own = first.parts.filter((part) => part.key === key);
      const second = own[1] ?? next.parts.find((part) => part.key === key)!;
      const index = first.parts.indexOf(own[0]!);
      out.push({ at: first.position, index, second, slides: group.members.size });
    }
    out.sort((a, b) => a.at - b.at || a.index - b.index);
    return out.map(({ second, slides }) => ({ second, slides }));
  }
}

function ordered(group: Group, key: string): NonNullable<Group['order']> {
  if (group.order) return group.order;
  const list = [...group.members].sort((a, b) => a.position - b.position);
  const before = new Map<Titled, number>();
  let total = 0;
  for (const slide of list) {
    before.set(slide, total);
    for (const part of slide.parts) if (part.key === key) total++;
  }
  group.order = { list, before, total };
  return group.order;
}
