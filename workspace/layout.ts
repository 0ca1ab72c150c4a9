/** Which files a workspace has, and which names are none of ours. */
import { idSchema } from '../core/model/field';
import { isKindId } from '../core/model/kinds';

export const commissionFile = 'commission.json';
export const journalFile = '.lysark-journal.json';
export const folders = ['facts', 'decks', 'outlines', 'themes'] as const;
export type Folder = (typeof folders)[number];

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** True for the files that Lysark itself writes; nothing else is ever written, whoever asks. */
export function isWorkspaceFile(path: string): boolean {
  if (path === commissionFile) return true;
  const [, folder, stem] = /^(facts|decks|outlines|themes)\/([^/\\]+)\.json$/.exec(path) ?? [];
  if (folder === undefined || stem === undefined) return false;
  return isStem(folder as Folder, stem);
}

/** True when a file of that name (without `.json`) in that folder is one of ours. */
export function isStem(folder: Folder, stem: string): boolean {
  if (reserved.test(stem)) return false;
  return folder === 'facts' ? isKindId(stem) : idSchema.safeParse(stem).success;
}

const conflictWords = /konflikt|conflict|sync-conflict|\bkopi\b|\bcopy\b|\(\d+\)$/i;

/**
 * True for the copies that OneDrive («people-PC42»), Nextcloud («people (Konflikt 2025-…)»), Dropbox, Syncthing and
 * file managers make beside a file of ours.
 */
export function isConflictCopy(folder: Folder, stem: string): boolean {
  if (isStem(folder, stem)) return false;
  const beginning = /^[a-z0-9-]+/.exec(stem)?.[0].replace(/-+$/, '') ?? '';
  const rest = stem.slice(beginning.length);
  if (conflictWords.test(stem)) return true;
  // OneDrive puts the machine's name last, in capitals.
  const machine = /^(.+?)-[A-Z][A-Z0-9-]*$/.exec(stem);
  if (machine && isStem(folder, machine[1]!)) return true;
  if (folder === 'facts') return /^([a-z]+)-/.test(stem) && isKindId(stem.split('-')[0]!);
  return rest !== '' && /^[ ._~(]/.test(rest) && isStem(folder, beginning);
}
