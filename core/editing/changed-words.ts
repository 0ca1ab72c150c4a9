/** A text that was tidied as a whole, with the marks of its words where they were. Pure. */
import { withoutLigatures } from '../formats/hard-breaks';
import { joinRuns, type OneText, type Run, retype, wordsOf } from './text-runs';

/**
 * The text as `change` makes its words: what goes on over the edge of a link or a bold word is one text. Letters that
 * go, line breaks that become blanks, and signs for two letters keep the marks around them where they were.
 */
export function changedWords(text: OneText, change: (words: string) => string): string | Run[] {
  const before = wordsOf(text);
  const after = change(before);
  if (typeof text === 'string') return after;
  const out: Run[] = [];
  let at = 0;
  for (const run of text) {
    for (const sign of run.t) {
      const letters = withoutLigatures(sign);
      const kept = after.startsWith(letters, at)
        ? letters
        : /\s/.test(sign) && after.charAt(at) === ' '
          ? ' '
          : '';
      if (kept === '') continue;
      out.push({ ...run, t: kept });
      at += kept.length;
    }
  }
  // What was put in, and not only taken away, is found by its beginning and end.
  return out.map(({ t }) => t).join('') === after ? joinRuns(out) : retype(text, after);
}
