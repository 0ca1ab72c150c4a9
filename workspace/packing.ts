/**
 * What a `.lysark` file says of itself in its manifest: of which commission it is, when and by whom it was packed, what
 * it came from, and what was left out. It may come from anyone: it is read within bounds, names no files, and is never
 * needed to open one.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { idSchema } from '../core/model/field';
import { type LeftOut, leftOutSchema } from '../core/packing';

const bounds = {
  /** Earlier packings that are named. */
  earlier: 50,
  /** Files whose ancestors are named, and ancestors of each. */
  files: 2500,
  ancestors: 8,
};

const packingId = z.string().regex(/^[0-9a-f]{32}$/);
/** The first half of a SHA-256: enough to know a version that one has. */
const digest = z.string().regex(/^[0-9a-f]{32}$/);

const packingSchema = z.object({
  /** Id of the commission. */
  commission: idSchema,
  id: packingId,
  at: z.iso.datetime(),
  by: z.object({
    /** As in the lineage of files: «kari-3f9a1c». */
    key: z
      .string()
      .regex(/^[a-z0-9-]{1,60}$/)
      .optional(),
    /** For people. */
    name: z.string().min(1).max(100).optional(),
  }),
  /** Packings that this one came from, the last one first. */
  earlier: z.array(packingId).max(bounds.earlier).default([]),
  /** By path in the commission: digests of what the file was before, the last one first. Only ever looked up. */
  ancestors: z.record(z.string().max(300), z.array(digest).max(bounds.ancestors)).default({}),
  leftOut: leftOutSchema.default({}),
});
export type Packing = z.infer<typeof packingSchema>;

export interface PackedBy {
  key?: string;
  name?: string;
}

interface NewPacking {
  commission: string;
  by: PackedBy;
  /** SHA-256 of what each file was before, the last one first. */
  ancestors?: Iterable<readonly [path: string, digests: readonly string[]]>;
  leftOut?: LeftOut;
  /** The packing that the workspace came in. */
  from?: Packing;
  now?: Date;
}

/** What a file that is packed now says of itself. */
export function newPacking({ commission, by, ancestors, leftOut, from, now }: NewPacking): Packing {
  return {
    commission,
    id: randomBytes(16).toString('hex'),
    at: (now ?? new Date()).toISOString(),
    by,
    earlier: from ? [from.id, ...from.earlier].slice(0, bounds.earlier) : [],
    ancestors: joined(ancestors ?? [], from?.ancestors ?? {}),
    leftOut: leftOut ?? from?.leftOut ?? {},
  };
}

/** The newest of our own, and of those that came along: whoever sent the file knows these. */
function joined(
  own: Iterable<readonly [path: string, digests: readonly string[]]>,
  came: Packing['ancestors'],
): Packing['ancestors'] {
  const half = bounds.ancestors / 2;
  const out = new Map<string, string[]>(
    Object.entries(came).map(([path, all]) => [path, all.slice(0, half)]),
  );
  for (const [path, digests] of own) {
    const known = out.get(path) ?? [];
    const first = digests.slice(0, bounds.ancestors - known.length).map((one) => one.slice(0, 32));
    if (path.length <= 300 && digests.length > 0) out.set(path, [...new Set([...first, ...known])]);
  }
  return Object.fromEntries([...out].slice(0, bounds.files));
}

/**
 * What a newer version says of its file. Such a file opens like any other, but what it leaves out is not known; it goes
 * on saying what it said when it is packed again.
 */
export interface UnknownPacking {
  unknown: unknown;
}

/** Files of an older edition say nothing. */
export type ReadPacking = Packing | UnknownPacking | undefined;

export function isKnownPacking(packing: ReadPacking): packing is Packing {
  return packing !== undefined && 'leftOut' in packing;
}

/** @param given as it stands in the manifest, from anyone */
export function readPacking(given: unknown): ReadPacking {
  if (given === undefined) return undefined;
  const read = packingSchema.safeParse(given);
  return read.success ? read.data : { unknown: given };
}

/** As it is written into the manifest. */
export function packingJson(packing: ReadPacking): unknown {
  return packing === undefined || isKnownPacking(packing) ? packing : packing.unknown;
}
