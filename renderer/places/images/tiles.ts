/** The pictures as they stand in the grid: what they are called, what they lack, which are shown. Pure. */

import { wordsToFind } from '../../../core/editing/search';
import { wordsOf } from '../../../core/editing/text-runs';
import { fold } from '../../../core/formats/typography';
import type { AuthoredText } from '../../../core/model/field';
import type { Entry } from '../../../core/model/register';
import { textIn } from '../../../core/operations';
import { creditOf } from './credit-edit';
import { type Asking, type Judged, judge, type Lack, lacks } from './judge';

export interface Tile {
  id: string;
  entry: Entry;
  file: string;
  judged: Judged;
  lacks: readonly Lack[];
  /** Folded, for search. */
  text: string;
}

export type Shelf = 'missing' | 'all';

/** Makes tiles, each once for as long as its entry is the same object. */
export function tileMaker(asking: Asking): (entry: Entry) => Tile {
  const made = new WeakMap<Entry, Tile>();
  return (entry) => {
    const known = made.get(entry);
    if (known) return known;
    const judged = judge(entry, asking);
    const file = String(entry.file);
    const tile = { id: entry.id, entry, file, judged, lacks: lacks(judged), text: textOf(entry, asking) };
    made.set(entry, tile);
    return tile;
  };
}

function textOf(entry: Entry, { home }: Asking): string {
  const alt = entry.alt as AuthoredText | undefined;
  const { creator, agency, title, licence } = creditOf(entry);
  const said = (['nb', 'nn', 'se', 'en'] as const).map((language) => wordsOf(textIn(alt, language, home)));
  return fold([entry.file, entry.note, creator, agency, title, licence, ...said].filter(Boolean).join(' '));
}

export function shownTiles(tiles: readonly Tile[], shelf: Shelf, query: string): readonly Tile[] {
  const words = wordsToFind(query);
  return tiles.filter(
    (tile) => (shelf === 'all' || tile.lacks.length > 0) && words.every((word) => tile.text.includes(word)),
  );
}

/** Where a key leads in rows of so many; undefined for keys that do not move. */
export function stepIn(
  key: string,
  at: number,
  count: number,
  columns: number,
  rows = 3,
): number | undefined {
  if (count === 0) return undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    PageUp: at - columns * rows,
    PageDown: at + columns * rows,
    Home: 0,
    End: count - 1,
  };
  if (!Object.hasOwn(steps, key)) return undefined;
  const to = steps[key]!;
  // From the first row there is nothing above; into a short last row one goes to its end.
  if (to < 0) return key === 'ArrowUp' ? at : 0;
  if (to < count) return to;
  const lastRow = Math.floor((count - 1) / columns) === Math.floor(at / columns);
  return key === 'ArrowDown' && lastRow ? at : count - 1;
}

/** How many tiles of at least so much stand beside each other. Pixels. */
export function columnsIn(width: number, least: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (least + gap)));
}
