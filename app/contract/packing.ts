/** What there is to choose for one file to mail. */
import type { LeftOut } from '../../core/packing';

type Flag = Exclude<keyof LeftOut, 'keptDecks' | 'keptImages'>;
export type Lack = Flag | 'decks' | 'images';

export function lacksOf({ keptDecks, keptImages, ...flags }: LeftOut): Lack[] {
  return [
    ...(Object.keys(flags) as Flag[]),
    ...(keptDecks ? (['decks'] as const) : []),
    ...(keptImages ? (['images'] as const) : []),
  ];
}

/** What is to be packed, for the dialog. */
export interface Packing {
  /** Proposed name of the file, with the date. */
  name: string;
  where: string;
  /** Files in the folder that are none of the commission's. */
  others: number;
  /** What the commission came without itself. */
  lacks: readonly Lack[];
}
