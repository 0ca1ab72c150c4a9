/** Another copy of a commission that one has: what is in it, and what would come of taking it in. */
import type { News } from '../../core/packing';
import type { Lack } from './packing';

/** A copy that one has, among those opened before. */
export interface OwnCopy {
  recent: string;
  name: string;
  where: string;
  kind: 'folder' | 'file';
}

export interface KinAnswer {
  /** Name of the file or folder that was looked at. */
  file: string;
  /** One's own, the one that is open first, then the one opened last. */
  mine: OwnCopy[];
  /** The one of them that it is held against. */
  into: string;
  /** When it was packed, ISO 8601, and by whom, in their own words. Not known of folders and older files. */
  packed?: { at: string; by?: string };
  /** `apart`: each has something that the other has not. */
  relation: 'same' | 'newer' | 'older' | 'apart';
  /** What taking it in would change in one's own. */
  news: News;
  /** What it is without on purpose; one's own stays. */
  lacks: readonly Lack[];
  /** It cannot be known what was left out, so it cannot be taken in. */
  unclear?: true;
  /** One's own is open in another program. */
  readOnly?: true;
}

/** How a copy stands to the others on this machine; `unknown` when the files do not say. */
export type CopyAge = 'newest' | 'older' | 'same' | 'apart' | 'unknown';
