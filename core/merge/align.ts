/** Which items of two lists are the same one, where items have no ids. */

/** Pairs that are looked at before items are taken to be others in the order in which they stand. */
const mostCompared = 10_000;
/** From here on one item is taken to be what became of the other. */
const alike = 0.5;

/**
 * For each item of the second list where it stands in the first, or -1. Items with the same key are the same, wherever
 * they stand. Others are paired where they stand between the same neighbours: those that are alike, then the rest, if
 * there are as many in both.
 *
 * @param likeness from 0 to 1, of an item of the first and one of the second list
 */
export function aligned(
  before: readonly string[],
  after: readonly string[],
  likeness: (i: number, j: number) => number,
): number[] {
  const out = after.map(() => -1);
  const taken = new Set<number>();
  const match = (i: number, j: number): void => {
    out[j] = i;
    taken.add(i);
  };
  const places = new Map<string, number[]>();
  before.forEach((key, i) => {
    const list = places.get(key);
    if (list) list.push(i);
    else places.set(key, [i]);
  });
  const next = new Map<string, number>();
  after.forEach((key, j) => {
    const nth = next.get(key) ?? 0;
    const i = places.get(key)?.[nth];
    if (i === undefined) return;
    next.set(key, nth + 1);
    match(i, j);
  });
  for (const [olds, news] of gapsOf(before.length, out, taken)) {
    for (const [i, j] of paired(olds, news, likeness)) match(i, j);
  }
  return out;
}

/** Items without a partner that stand behind the same one, or first. */
function gapsOf(count: number, out: readonly number[], taken: ReadonlySet<number>): [number[], number[]][] {
  const gaps = new Map<number, [number[], number[]]>();
  const at = (anchor: number): [number[], number[]] => {
    const known = gaps.get(anchor);
    if (known) return known;
    const made: [number[], number[]] = [[], []];
    gaps.set(anchor, made);
    return made;
  };
  let anchor = -1;
  for (let i = 0; i < count; i++) {
    if (taken.has(i)) anchor = i;
    else at(anchor)[0].push(i);
  }
  anchor = -1;
  out.forEach((i, j) => {
    if (i >= 0) anchor = i;
    else at(anchor)[1].push(j);
  });
  return [...gaps.values()].filter(([olds, news]) => olds.length > 0 && news.length > 0);
}

/** The pairs that have most in common when none may cross. */
function paired(
  olds: readonly number[],
  news: readonly number[],
  likeness: (i: number, j: number) => number,
): [number, number][] {
  const sure = olds.length * news.length > mostCompared ? [] : bestPairs(olds, news, likeness);
  const out: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const [old, now] of [...sure, [olds.length, news.length] as const]) {
    if (old - i === now - j) for (let n = 0; n < old - i; n++) out.push([olds[i + n]!, news[j + n]!]);
    if (old < olds.length) out.push([olds[old]!, news[now]!]);
    [i, j] = [old + 1, now + 1];
  }
  return out;
}

/** Positions in both lists. */
function bestPairs(
  olds: readonly number[],
  news: readonly number[],
  likeness: (i: number, j: number) => number,
): [number, number][] {
  const width = news.length + 1;
  // The best sum for what is behind both positions.
  const best = new Float64Array((olds.length + 1) * width);
  const like = new Float64Array(olds.length * news.length);
  for (let i = olds.length - 1; i >= 0; i--) {
    for (let j = news.length - 1; j >= 0; j--) {
      const one = likeness(olds[i]!, news[j]!);
      like[i * news.length + j] = one;
      const apart = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      best[i * width + j] = one < alike ? apart : Math.max(apart, one + best[(i + 1) * width + j + 1]!);
    }
  }
  const out: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < olds.length && j < news.length) {
    const one = like[i * news.length + j]!;
    const here = best[i * width + j]!;
    if (one >= alike && here === one + best[(i + 1) * width + j + 1]!) out.push([i++, j++]);
    else if (here === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return out;
}
