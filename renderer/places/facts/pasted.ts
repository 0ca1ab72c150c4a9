/** Pasted entries with what people changed in them. Pure. */
import type { Pasted } from '../../../core/paste';

export type PasteKind = 'people' | 'meetings';

/** What was done to one line by hand. */
export interface Look {
  taken?: boolean;
  /** A namesake, and not the one that is there. */
  asNew?: boolean;
  /** Fields that were changed. */
  values?: Readonly<Record<string, unknown>>;
}

/** By line, and its number among equal lines. */
export type Looks = ReadonlyMap<string, Look>;

export interface PastedRow {
  key: string;
  pasted: Pasted;
  look: Look;
  taken: boolean;
  /** It is in the register, and the line says nothing new. */
  same: boolean;
}

export function rowsOf(_kind: PasteKind, entries: readonly Pasted[], looks: Looks): PastedRow[] {
  const seen = new Map<string, number>();
  return entries.map((pasted) => {
    const count = seen.get(pasted.line) ?? 0;
    seen.set(pasted.line, count + 1);
    const key = `${pasted.line}\n${count}`;
    const look = looks.get(key) ?? {};
    const own = withLook(pasted, look);
    const same = own.duplicateOf !== undefined && own.update === undefined;
    return { key, pasted: own, look, taken: !same && (look.taken ?? true), same };
  });
}

function withLook(pasted: Pasted, { asNew, values }: Look): Pasted {
  const { duplicateOf, update, ...rest } = pasted;
  const entry: Record<string, unknown> = { ...pasted.entry };
  for (const [field, value] of Object.entries(values ?? {})) {
    if (value === undefined) delete entry[field];
    else entry[field] = value;
  }
  // What was looked at and changed is no longer in doubt.
  const unsure = pasted.unsure.filter(({ field }) => !Object.hasOwn(values ?? {}, field));
  if (asNew || duplicateOf === undefined) return { ...rest, entry, unsure };
  return { ...rest, entry, unsure, duplicateOf, ...(update ? { update } : {}) };
}

/** What is to be taken in. */
export function chosenOf(rows: readonly PastedRow[]): Pasted[] {
  return rows.filter((row) => row.taken).map((row) => row.pasted);
}
