/** Everything about one commission, read and checked. */

import type { Theme } from '../scene/theme';
import type { Commission } from './commission';
import type { Conflict } from './conflict';
import type { Deck } from './deck';
import { type KindId, kindIds } from './kinds';
import type { ThemeFile } from './theme';

/** An entry as it stands in its file. */
export type Entry = { id: string } & Record<string, unknown>;

/** Facts by kind, in file order. */
export type Register = Record<KindId, readonly Entry[]>;

export function emptyRegister(): Register {
  return Object.fromEntries(kindIds.map((kind) => [kind, []])) as unknown as Register;
}

/** What is known of an image file without drawing it. */
export interface ImageInfo {
  width: number;
  height: number;
}

export interface Workspace {
  commission: Commission;
  register: Register;
  decks: readonly Deck[];
  /** Outlines that the users saved, in the same form as decks. */
  outlines: readonly Deck[];
  /** What two have changed differently and nobody has settled yet, sorted by id; none when left out. */
  conflicts?: readonly Conflict[];
  /** Size of every readable image file, by file name in `assets`. */
  images: ReadonlyMap<string, ImageInfo>;
  /** Looks read from PowerPoint templates that lie beside them, by file; none when left out. */
  themeFiles?: readonly ThemeFile[];
  /** The same as themes that decks can use. */
  themes?: readonly Theme[];
}
