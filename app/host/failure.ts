/** What the host says to people, in each language: it does not know what language its windows are in. */
import { say, type TextKey, type UiLanguage, uiLanguages } from '../../core/texts';
import type { Sentence } from '../contract';
import type { SaveState, UnsavedReason } from '../contract/edits';

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

export type HostSentence = TextKey<'host'>;

export function inEach(make: (language: UiLanguage) => string): Sentence {
  return Object.fromEntries(uiLanguages.map((language) => [language, make(language)])) as Sentence;
}

/**
 * Why a save failed: «Vi får ikke lagret i mappen. Endringene er trygge på denne maskinen.»
 * @param safe whether every edit lies in the recovery log
 */
export function describeFailure(
  error: unknown,
  safe: boolean,
  files: readonly string[] = [],
): Extract<SaveState, { state: 'unsaved' }> {
  const code = (error as { code?: unknown } | undefined)?.code;
  const reason =
    error === 'file-broken' ? 'file-broken' : (typeof code === 'string' && reasons[code]) || 'unknown';
  const sentence = inEach((language) => {
    const first = say(language, 'unsaved', reason, { files: files.join(', ') });
    return `${first} ${say(language, 'unsaved', safe ? 'safe' : 'unsafe')}`;
  });
  const message = error instanceof Error ? error.message : sentence.en;
  return { state: 'unsaved', reason, safe, sentence, message, files };
}
