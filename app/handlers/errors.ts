/** Why a call failed, as the data that a page gets: a code that the page words, and nothing about this machine. */
import { OperationError } from '../../core/operations';
import { DiskError } from '../../workspace/disk';
import { AssetError, WorkspaceError } from '../../workspace/errors';
import { ImportError } from '../../workspace/import/errors';
import type { CallError } from '../contract';
import { AppError } from '../errors';
import { TooSlow } from '../pool/alone';

/** Codes of the handlers themselves, in addition to those of `AppError`, `WorkspaceError` and `AssetError`. */
export type HandlerErrorCode =
  | 'unknown-call'
  | 'bad-input'
  | 'too-long'
  | 'unknown-place'
  | 'unknown-file'
  | 'unknown-recent'
  | 'not-a-folder'
  | 'not-a-file'
  | 'too-many'
  | 'too-many-windows'
  | 'missing'
  | 'no-dialogs'
  | 'no-program'
  | 'no-open'
  | 'read-only'
  | 'bad-name'
  | 'bad-url'
  | 'exists'
  | 'file-open'
  | 'no-room'
  | 'no-access'
  | 'no-folder'
  | 'no-slides'
  | 'closing'
  | 'stopped'
  | 'too-slow';

export class HandlerError extends Error {
  constructor(
    readonly code: HandlerErrorCode,
    message: string,
    readonly params?: CallError['params'],
  ) {
    super(message);
    this.name = 'HandlerError';
  }
}

const ofSystem: Readonly<Record<string, HandlerErrorCode>> = {
  ENOSPC: 'no-room',
  EDQUOT: 'no-room',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'no-access',
  EBUSY: 'file-open',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'not-a-file',
  EEXIST: 'exists',
  ENAMETOOLONG: 'bad-name',
};

/** The file system's own errors in our codes; others as they are. @param params of the error: a name, never a path */
export function systemError(error: unknown, params?: CallError['params']): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (error instanceof HandlerError || typeof code !== 'string' || !Object.hasOwn(ofSystem, code))
    return error;
  return new HandlerError(ofSystem[code]!, `The file system said ${code}.`, params);
}

/**
 * @param hide takes this machine's paths out of a message
 * @returns undefined for what is a fault of ours: whoever asks should log it
 */
export function callErrorOf(error: unknown, hide: (text: string) => string): CallError | undefined {
  if (error instanceof HandlerError) return made(error.code, error.message, error.params);
  if (error instanceof AppError) {
    const hint = error.hint ? ` ${error.hint}` : '';
    return made(error.code, hide(`${error.message}${hint}`), error.params);
  }
  if (error instanceof WorkspaceError) {
    const params = error.files.length > 0 ? { file: error.files[0]! } : undefined;
    return made(error.code, hide(error.message), params);
  }
  if (error instanceof AssetError || error instanceof DiskError) {
    const kind = error instanceof AssetError ? 'image' : 'file';
    return made(`${kind}-${error.code}`, hide(error.message));
  }
  if (error instanceof ImportError)
    return made(`import-${error.code}`, hide(error.message), importParams(error));
  if (error instanceof TooSlow) return made('too-slow', error.message);
  if (error instanceof OperationError) return made(error.code, hide(error.message), error.params);
  const system = systemError(error);
  return system instanceof HandlerError ? made(system.code, system.message) : undefined;
}

/** What is known of the place, so that the page can say it. */
function importParams({ params }: ImportError): CallError['params'] {
  const kind = ['row', 'line', 'most'].find((one) => params[one] !== undefined);
  return kind === undefined ? params : { ...params, kind };
}

function made(code: string, message: string, params?: CallError['params']): CallError {
  return params ? { code, params, message } : { code, message };
}
