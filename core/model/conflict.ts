/**
 * `conflicts/<id>.json`: what two have changed differently, until somebody chooses. It lies in the commission itself, so
 * that everybody who has the commission sees the same conflicts, and whoever settles one settles it for all.
 */
import { z } from 'zod';
import { type Json, jsonSchema } from '../base/json';
import { digest } from '../facts/digest';
import { fold } from '../formats/typography';
import { idSchema } from './field';
import type { Workspace } from './register';

export const conflictFormat = 1;
/** Conflicts that a commission can have; nobody settles more than a few. */
export const mostConflicts = 2000;
/** Versions that one conflict can have. */
export const mostVersions = 50;

/** Where the two differ. Without `path` it is the whole thing: one has removed it, the other has changed it. */
const placeSchema = z.strictObject({
  /** The folder of the file it stands in; `commission` for `commission.json`. */
  in: z.enum(['commission', 'facts', 'decks', 'outlines']),
  /** Of a fact. */
  kind: idSchema.optional(),
  /** Of the fact, deck or outline. */
  id: idSchema.optional(),
  slide: idSchema.optional(),
  section: idSchema.optional(),
  /**
   * Down to the value: «contact», «email»; «title», «nb». A deviation of a slide is «deviations», «people/x#title». Keys
   * of objects and languages of texts only: what stands in a list or in periods is told with the whole of it.
   */
  path: z.array(z.string().max(300)).max(12).optional(),
});
export type ConflictPlace = z.infer<typeof placeSchema>;

const versionSchema = z.strictObject({
  /** Left out: there it is removed or empty. */
  value: jsonSchema.optional(),
  /** Who wrote it, as in the lineage of files: «kari-3f9a1c». Not given when another program did. */
  by: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  /** When it was seen, ISO 8601. */
  at: z.iso.datetime().optional(),
});
export type ConflictVersion = z.infer<typeof versionSchema>;

export const conflictSchema = z.strictObject({
  format: z.literal(conflictFormat),
  /** Made from the place alone: two machines that meet the same conflict write the same file. */
  id: idSchema,
  place: placeSchema,
  /** What both began with; left out when there was nothing, or nobody knows. */
  was: jsonSchema.optional(),
  /** All that stand against each other, the one that stands in the commission among them. */
  versions: z.array(versionSchema).min(1).max(mostVersions),
});
export interface Conflict {
  format: typeof conflictFormat;
  id: string;
  place: ConflictPlace;
  was?: Json;
  versions: readonly ConflictVersion[];
}

/** The id of the conflict at a place: «people-mette-nord-title-nb-» and sixteen hex digits. */
export function placeId(place: ConflictPlace): string {
  const { kind, id, slide, section, path = [] } = place;
  const parts = [place.in, kind, id, slide, section].map((part) => part ?? '');
  const readable = [kind ?? place.in, id, slide, section, ...path]
    .filter((part) => part !== undefined)
    .map((part) => fold(part).replace(/[^a-z0-9]+/g, '-'))
    .join('-')
    .slice(0, 60)
    .replace(/^-+|(?<!-)-+$/g, '');
  return `${readable || place.in}-${digest(JSON.stringify([...parts, ...path]))}`;
}

/** The workspace with other conflicts, in the order of their files. */
export function withConflicts(workspace: Workspace, conflicts: readonly Conflict[]): Workspace {
  const { conflicts: _were, ...rest } = workspace;
  if (conflicts.length === 0) return rest;
  return { ...rest, conflicts: [...conflicts].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
