/** Sentences written side by side, so that the three languages are read and changed together, as the columns of an area. */

/** Bokmål, nynorsk, English. */
export type Said = readonly [nb: string, nn: string, en: string];

export function columns<K extends string>(
  rows: Readonly<Record<K, Said>>,
): { nb: Record<K, string>; nn: Record<K, string>; en: Record<K, string> } {
  const column = (at: 0 | 1 | 2): Record<K, string> =>
    Object.fromEntries((Object.keys(rows) as K[]).map((key) => [key, rows[key][at]])) as Record<K, string>;
  return { nb: column(0), nn: column(1), en: column(2) };
}
