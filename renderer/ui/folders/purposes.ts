/** What the user is asked to choose, and which files of a folder match. Pure. */
import { type Chosen, type Listing, usefulEndings } from '../../../app/contract';

export type Purpose = 'workspace' | 'presentation' | 'images' | 'data' | 'folder';

export type FolderEntry = Listing['entries'][number];

const endings: Readonly<Record<Purpose, readonly string[]>> = {
  ...usefulEndings,
  folder: [],
};

/** For `<input type="file" accept>` and for files that are dropped. */
export function endingsOf(purpose: Purpose): readonly string[] {
  return endings[purpose];
}

export function hasEnding(name: string, wanted: readonly string[]): boolean {
  const small = name.toLowerCase();
  return wanted.some((ending) => small.endsWith(ending));
}

/** The folders and the files that can be chosen. */
export function shownFor(purpose: Purpose, entries: readonly FolderEntry[]): FolderEntry[] {
  return entries.filter(({ kind, name }) => kind === 'folder' || hasEnding(name, endings[purpose]));
}

/** Whether Enter chooses the entry instead of opening it. */
export function isAnswer(purpose: Purpose, one: FolderEntry): boolean {
  if (one.kind === 'file') return hasEnding(one.name, endings[purpose]);
  return purpose === 'workspace' && one.workspace === true;
}

/** The displayed name. The list of all roots has no name of its own. */
export function nameOf(place: Pick<Chosen, 'name'>, top: string): string {
  return place.name === '' ? top : place.name;
}

/** Type-ahead: the next entry from `from` on whose name begins with `typed`. */
export function typedTo(
  entries: readonly Pick<Chosen, 'name'>[],
  typed: string,
  from: number,
): number | undefined {
  const wanted = typed.toLocaleLowerCase();
  const start = typed.length > 1 ? from : from + 1;
  for (let step = 0; step < entries.length; step++) {
    const at = (start + step + entries.length) % entries.length;
    if (entries[at]!.name.toLocaleLowerCase().startsWith(wanted)) return at;
  }
  return undefined;
}
