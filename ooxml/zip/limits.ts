/** Bounds a zip must keep; every size in bytes. */
export interface ZipLimits {
  /** Sum of all uncompressed sizes. */
  readonly totalBytes: number;
  /** Uncompressed size of one entry. */
  readonly entryBytes: number;
  /** Number of entries, directories included. */
  readonly entries: number;
  /** Uncompressed divided by compressed size, applied to entries over `ratioFloorBytes`. */
  readonly ratio: number;
  /** Small entries may compress as well as they like: blank pictures and repetitive XML do. */
  readonly ratioFloorBytes: number;
}

/**
 * Room for a long deck with film clips, far below what exhausts a desktop machine.
 * Deflate cannot exceed about 1032:1; real slides lie under 60:1.
 */
export const DEFAULT_ZIP_LIMITS: ZipLimits = {
  totalBytes: 1024 ** 3,
  entryBytes: 512 * 1024 ** 2,
  entries: 50_000,
  ratio: 250,
  ratioFloorBytes: 4 * 1024 ** 2,
};

export function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(bytes < 1024 ** 2 * 10 ? 1 : 0)} MB`;
}

/**
 * Why an entry name is refused, or undefined when it is fine.
 * A package part name has non-empty segments, none of them `.` or `..`, and no leading slash inside the zip
 * (ECMA-376 Part 2, 6.2.2 and annex B); anything else is an attack or a broken writer.
 */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'the name is empty';
  if (name.length > 1024) return 'the name is longer than 1024 characters';
  if (/[\x00-\x1f\x7f]/.test(name)) return 'the name contains control characters';
  if (name.includes('\\')) return 'the name contains a backslash; package names use forward slashes';
  if (name.startsWith('/')) return 'the name is an absolute path; package names are relative';
  if (/^[A-Za-z]:/.test(name)) return 'the name starts with a drive letter; package names are relative';
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  for (const segment of path.split('/')) {
    if (segment === '') return 'the name has an empty segment';
    if (segment === '.' || segment === '..') return 'the name climbs out of the package';
  }
  return undefined;
}
