/** That nothing is lost which only one has changed: read off the values, without asking how they were merged. */
import { same } from '../../../core/base/json';
import type { Conflict, ConflictPlace } from '../../../core/model/conflict';
import type { Workspace } from '../../../core/model/register';

interface Three {
  base: Workspace;
  ours: Workspace;
  theirs: Workspace;
}

interface Thing {
  place: ConflictPlace;
  value: Record<string, unknown>;
}

/** Facts, decks without what is in them, slides and sections, by name. */
function things({ commission, register, decks, outlines }: Workspace): Map<string, Thing> {
  const out = new Map<string, Thing>();
  const add = (place: ConflictPlace, value: object): void => {
    out.set(JSON.stringify(place), { place, value: value as Thing['value'] });
  };
  add({ in: 'commission' }, commission);
  for (const [kind, list] of Object.entries(register)) {
    for (const entry of list) add({ in: 'facts', kind, id: entry.id }, entry);
  }
  for (const [folder, list] of [['decks', decks] as const, ['outlines', outlines] as const]) {
    for (const { slides, sections, ...shell } of list) {
      const place: ConflictPlace = { in: folder, id: shell.id };
      add(place, shell);
      for (const slide of slides) add({ ...place, slide: slide.id }, slide);
      for (const section of sections) add({ ...place, section: section.id }, section);
    }
  }
  return out;
}

/** Values by their path: parts of objects and languages of texts; lists are whole. */
function leaves(value: unknown, path: readonly string[] = []): [string[], unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[[...path], value]];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((one, key) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return undefined;
    return Object.hasOwn(one, key) ? (one as Record<string, unknown>)[key] : undefined;
  }, value);
}

/** Formatted texts and periods are lists, which say nothing at the path of a language. */
const formOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

/** Whether a conflict tells of the place, or of a thing around it. */
function isTold(conflicts: readonly Conflict[], place: ConflictPlace, path: readonly string[] = []): boolean {
  return conflicts.some(({ place: { path: told = [], ...holder } }) => {
    const within = Object.entries(holder).every(([key, one]) => place[key as keyof ConflictPlace] === one);
    const isAround = told.every((key, i) => path[i] === key || path[i] === undefined);
    return within && isAround;
  });
}

/** Columns and rows stand together, and a text may have been given a language of its own meanwhile. */
const together = new Set(['columns', 'rows']);

/** What `theirs` has changed alone and is not in the workspace. */
export function lostIn({ base, ours, theirs }: Three, workspace: Workspace): string[] {
  const [was, mine, yours, now] = [base, ours, theirs, workspace].map(things) as [
    Map<string, Thing>,
    Map<string, Thing>,
    Map<string, Thing>,
    Map<string, Thing>,
  ];
  const conflicts = workspace.conflicts ?? [];
  const twins = [...yours.keys()].some((name) => !was.has(name) && mine.has(name));
  const lost: string[] = [];
  for (const [name, { place, value }] of yours) {
    const [old, other, made] = [was.get(name), mine.get(name), now.get(name)];
    if (!old && !other && !twins && !same(value, made?.value)) lost.push(`added ${name}`);
    if (!old || !other) continue;
    for (const [path, one] of leaves(value)) {
      const [before, beside] = [at(old.value, path), at(other.value, path)];
      if (same(before, one) || !same(before, beside) || isTold(conflicts, place, path)) continue;
      if (together.has(path[0]!) || twins) continue;
      // A text that had no language of its own, or that has periods, or a value that is whole now.
      const around = [old, other, { value }].map((one) => formOf(at(one.value, path.slice(0, -1))));
      if (around.some((one) => one !== around[0])) continue;
      if (!same(at(made?.value, path), one)) lost.push(`${name} ${path.join('.')}`);
    }
  }
  for (const [name, { place, value }] of was) {
    if (yours.has(name) || !mine.has(name) || !same(mine.get(name)!.value, value)) continue;
    const inDeck = place.slide !== undefined || place.section !== undefined;
    const { slide: _slide, section: _section, ...deck } = place;
    if (now.has(name) && !isTold(conflicts, inDeck ? deck : place) && !isTold(conflicts, place))
      lost.push(`removed ${name}`);
  }
  return lost;
}
