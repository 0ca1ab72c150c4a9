/** Why a save failed, for people. */
import type { SaveState, UnsavedReason } from './types';
import { unsavedSentence } from './words';

const reasons: Readonly<Record<string, UnsavedReason>> = {
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'no-access',
  EBUSY: 'no-access',
  ENOENT: 'no-folder',
  'no-folder': 'no-folder',
  'no-workspace': 'no-folder',
};

/** @param safe whether every edit lies in the recovery log */
export function describeFailure(
  error: unknown,
  safe: boolean,
  files: readonly string[] = [],
): Extract<SaveState, { state: 'unsaved' }> {
  const code = (error as { code?: unknown } | undefined)?.code;
  const reason =
    error === 'file-broken' ? 'file-broken' : (typeof code === 'string' && reasons[code]) || 'unknown';
  const sentence = unsavedSentence(reason, safe, files);
  const message = error instanceof Error ? error.message : sentence.en;
  return { state: 'unsaved', reason, safe, sentence, message, files };
}
