/** Which files a workspace has, and which names are none of ours. */
import { idSchema } from '../core/model/field';
import { isKindId } from '../core/model/kinds';

export const commissionFile = 'commission.json';
export const journalFile = '.lysark-journal.json';
export const folders = ['facts', 'decks', 'outlines', 'themes', 'conflicts'] as const;
export type Folder = (typeof folders)[number];
/** Copies whose contents have been taken in; no part of the workspace. */
export const settledFolder = 'settled';

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** True for the files that Lysark itself writes; nothing else is ever written, whoever asks. */
export function isWorkspaceFile(path: string): boolean {
  if (path === commissionFile) return true;
  const [, folder, stem] = /^(facts|decks|outlines|themes|conflicts)\/([^/\\]+)\.json$/.exec(path) ?? [];
  if (folder === undefined || stem === undefined) return false;
  return isStem(folder as Folder, stem);
}

/** True when a file of that name (without `.json`) in that folder is one of ours. */
export function isStem(folder: Folder, stem: string): boolean {
  if (reserved.test(stem)) return false;
  return folder === 'facts' ? isKindId(stem) : idSchema.safeParse(stem).success;
}
