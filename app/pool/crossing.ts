/** Errors on their way from a thread: as data there, and here again as they would have been thrown. */
import { OoxmlError } from '../../ooxml/errors';
import { DiskError } from '../../workspace/disk';
import { AssetError, WorkspaceError } from '../../workspace/errors';
import { ImportError } from '../../workspace/import/errors';
import { AppError } from '../errors';

/** Plain data. */
export interface CrossingError {
  name: string;
  message: string;
  stack?: string;
  /** What it has of its own: a code, a hint, what its message names. */
  own: Readonly<Record<string, unknown>>;
}

/** Those that somebody asks for by their class. */
const ours = { AppError, AssetError, DiskError, ImportError, OoxmlError, WorkspaceError };

export function asData(error: unknown): CrossingError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), own: {} };
  const { name, message, stack } = error;
  const own = Object.entries(error).filter(([, value]) => isPlain(value));
  return { name, message, stack, own: Object.fromEntries(own) };
}

export function asError({ name, message, stack, own }: CrossingError): Error {
  const error = new Error(message);
  if (Object.hasOwn(ours, name)) Object.setPrototypeOf(error, ours[name as keyof typeof ours].prototype);
  return Object.assign(error, own, { name }, stack === undefined ? {} : { stack });
}

/** What has no copy on another thread is no part of what an error says. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false;
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isPlain);
}
