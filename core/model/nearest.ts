/** The known word that someone most likely meant: for ids, keys, templates and file names. */

/** Longer input is not a slip of the finger. */
const longest = 200;

/** Letters that people write in ids with and without their marks are told apart only when nothing else is. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/ŧ/g, 't')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * Damerau–Levenshtein distance (insert, delete, replace, swap neighbours; each piece of text is touched once), or
 * `limit + 1` when it is greater than the limit.
 */
export function distance(a: string, b: string, limit = longest): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, before[j - 2]! + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}

/** How many slips still make it the same word: about one in three characters, four at the most. */
function cutOff(word: string): number {
  if (word.length < 4) return 1;
  return Math.min(4, Math.max(2, Math.floor(word.length / 3)));
}

/** The nearest candidate, or undefined when none is near; of equally near ones the first. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const folded = fold(word);
  let limit = cutOff(folded);
  let best: string | undefined;
  for (const candidate of candidates) {
    if (candidate.length > longest) continue;
    const found = distance(folded, fold(candidate), limit);
    if (found > limit) continue;
    best = candidate;
    // From here on only a nearer one counts.
    limit = found - 1;
    if (limit < 0) break;
  }
  return best;
}

/** «, nearest is "eivind-dale"», or nothing. */
export function nearestWords(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : `, nearest is ${JSON.stringify(found)}`;
}
