/** Two texts beside one another: which words one has that the other has not. */

export interface Piece {
  text: string;
  /** `added`: not in the other. `removed`: only in the other. */
  is: 'same' | 'added' | 'removed';
}

/** Pairs of words that are compared; above it, all between what begins and what ends alike is taken to differ. */
const mostPairs = 2_000_000;

/** Words, and what stands between them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/**
 * @param other what it is compared with
 * @returns pieces that follow one another; without those removed they are the text
 */
export function textDifference(text: string, other: string): Piece[] {
  const now = wordsOf(text);
  const was = wordsOf(other);
  let top = 0;
  while (top < now.length && top < was.length && now[top] === was[top]) top++;
  let bottom = 0;
  const most = Math.min(now.length, was.length) - top;
  while (bottom < most && now.at(-1 - bottom) === was.at(-1 - bottom)) bottom++;
  const pieces: Piece[] = [];
  const add = (words: readonly string[], is: Piece['is']): void => {
    const last = pieces.at(-1);
    const text = words.join('');
    if (text === '') return;
    if (last?.is === is) last.text += text;
    else pieces.push({ text, is });
  };
  add(now.slice(0, top), 'same');
  const middle = now.slice(top, now.length - bottom);
  const gone = was.slice(top, was.length - bottom);
  for (const [words, is] of middleOf(middle, gone)) add(words, is);
  add(now.slice(now.length - bottom), 'same');
  return joined(pieces);
}

function middleOf(now: readonly string[], was: readonly string[]): [readonly string[], Piece['is']][] {
  if (now.length * was.length > mostPairs)
    return [
      [was, 'removed'],
      [now, 'added'],
    ];
  // The longest common subsequence: `lengths[i][j]` is that of what follows.
  const width = was.length + 1;
  const lengths = new Uint32Array((now.length + 1) * width);
  for (let i = now.length - 1; i >= 0; i--) {
    for (let j = was.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        now[i] === was[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const out: [readonly string[], Piece['is']][] = [];
  let i = 0;
  let j = 0;
  while (i < now.length || j < was.length) {
    if (i < now.length && j < was.length && now[i] === was[j]) {
      out.push([[now[i++]!], 'same']);
      j++;
    } else if (
      i === now.length ||
      (j < was.length && lengths[i * width + j + 1]! >= lengths[(i + 1) * width + j]!)
    ) {
      out.push([[was[j++]!], 'removed']);
    } else {
      out.push([[now[i++]!], 'added']);
    }
  }
  return out;
}

/** What was removed and added between the same words is one of each, and a space between two changes belongs to them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') out.push({ text: removed, is: 'removed' });
    if (added !== '') out.push({ text: added, is: 'added' });
    removed = '';
    added = '';
  };
  pieces.forEach((piece, i) => {
    const bridge = piece.is === 'same' && piece.text.trim() === '' && i > 0 && i < pieces.length - 1;
    if (piece.is === 'removed') removed += piece.text;
    else if (piece.is === 'added') added += piece.text;
    else if (bridge && removed !== '' && added !== '') {
      removed += piece.text;
      added += piece.text;
    } else {
      flush();
      out.push(piece);
    }
  });
  flush();
  return out;
}
