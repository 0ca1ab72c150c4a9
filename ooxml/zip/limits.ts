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
