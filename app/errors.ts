/** Why a use case could not do what was asked: for people, with what to do about it. */

export type AppErrorCode =
  | 'unknown-deck'
  | 'unknown-outline'
  | 'no-decks'
  | 'bad-slides'
  | 'bad-date'
  | 'bad-language'
  | 'bad-width'
  | 'bad-format'
  | 'bad-output'
  | 'not-a-folder'
  | 'not-empty'
  | 'not-a-presentation'
  | 'file'
  | 'held'
  | 'not-held'
  | 'future'
  | 'exists'
  | 'bad-id'
  | 'bad-entry'
  | 'template-unsafe'
  | 'template-broken'
  | 'unknown-theme'
  | 'image-format'
  | 'image-too-big'
  | 'image-broken'
  | 'image-unsafe'
  | 'bad-import'
  | 'bad-map'
  | 'nothing';

export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
    /** What to do, when that is known. */
    readonly hint?: string,
    /** What the message names, for hosts that word it in the user's language. */
    readonly params?: Readonly<Record<string, string | number>>,
  ) {
    super(message);
    this.name = 'AppError';
  }
}

/** The system's own words for what went wrong with a file, in ours. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of the path is a file and not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'access is denied',
  EPERM: 'access is denied, or another program has it open',
  EBUSY: 'another program has it open; close it there and try again',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  EEXIST: 'a file of that name exists',
};

/** `doing`: «write out/a.pptx». Errors that are not the file system's are passed on as they are. */
export function fileError(error: unknown, doing: string): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code !== 'string' || !(code in reasons)) return error;
  const reason = code === 'ENOENT' && doing.startsWith('write') ? 'nothing can be made there' : reasons[code];
  return new AppError('file', `Cannot ${doing}: ${reason}.`);
}
