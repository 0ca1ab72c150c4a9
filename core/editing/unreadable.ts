/**
 * What was typed and cannot be read as a value: it stands in a form's draft where the value would be, so that it follows
 * its item through a list and is kept with the rest of the draft. It never comes into a file. Pure.
 */
import { pruned } from './values';

const mark = '~typed';

export interface Unreadable {
  /** As it was typed. */
  readonly [mark]: string;
  /** What the file holds meanwhile; left out for nothing. */
  readonly was?: unknown;
  /** What somebody else has written here since; null when they have emptied it. */
  readonly theirs?: unknown;
}

export function unreadable(typed: string, was?: unknown, theirs?: unknown): Unreadable {
  return {
    [mark]: typed,
    ...(was === undefined ? {} : { was }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}

export function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, mark);
}

export function typedIn(value: Unreadable): string {
  return value[mark];
}

/** Whether something in it cannot be read. */
export function holdsUnreadable(value: unknown): boolean {
  if (isUnreadable(value)) return true;
  if (Array.isArray(value)) return value.some(holdsUnreadable);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsUnreadable);
}

/** The value with what the file holds wherever something cannot be read. */
export function readable<T>(value: T): T {
  if (!holdsUnreadable(value)) return value;
  if (isUnreadable(value)) return value.was as T;
  if (Array.isArray(value)) return value.map(readable) as T;
  const entries = Object.entries(value as object).map(([key, one]) => [key, readable(one)] as const);
  return pruned(Object.fromEntries(entries)) as T;
}
