/** A JSON file of a workspace: its contents, and what it says of its own lineage. */
import { sha256 } from './disk';
import { decodeUtf8, parseJson } from './json';
import { readLineage, type Versions } from './lineage';

/** What is known of a file besides its contents. */
export interface FileNote {
  /** SHA-256 of the contents. */
  digest: string;
  /** Who has saved it, as far as the file says; nothing in it when nobody knows. */
  by: Versions;
  /** The sum that stands beside `by`. */
  sum?: string;
  /** Another program has edited the version that `by` speaks of. */
  foreign?: true;
}

interface JsonFile {
  json: unknown;
  note: FileNote;
}

/** A JSON file with its lineage taken out. @throws JsonError */
export function readJson(bytes: Uint8Array): JsonFile {
  const text = decodeUtf8(bytes);
  const { by, sum, foreign, rest } = readLineage(parseJson(text), text);
  const lineage = {
    by,
    ...(sum === undefined ? {} : { sum }),
    ...(foreign ? { foreign: true as const } : {}),
  };
  return { json: rest, note: { digest: sha256(bytes), ...lineage } };
}
