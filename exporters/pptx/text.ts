/** Runs as they are written: without what no slide can hold, and with only the soft hyphens that the fit used. */
import type { FittedLine, SceneRun } from '../../core/scene/types';
import { cleanText } from '../../core/xml';

const softHyphen = '\u00ad';

/** Line ends of every kind become `\n`, tabs blanks; control characters and lone surrogates go. */
export function plainText(text: string): string {
  return cleanText(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/\t/g, ' ')).replace(
    /[\u007f-\u009f]/g,
    '',
  );
}

export function withoutSoftHyphens(text: string): string {
  return text.includes(softHyphen) ? text.replaceAll(softHyphen, '') : text;
}

/**
 * The texts of a paragraph's runs. A soft hyphen stands exactly where a fitted line ends inside a word, whether the
 * author typed it or the patterns found it; all others go, since readers disagree on what they do with them.
 */
export function runTexts(runs: readonly SceneRun[], lines: readonly FittedLine[] | undefined): string[] {
  const texts = runs.map((run) => withoutSoftHyphens(plainText(run.text)));
  const divisions = lines?.some((line) => line.divided) ? divisionPoints(texts.join(''), lines) : [];
  if (divisions.length === 0) return texts;
  let start = 0;
  return texts.map((text) => {
    const end = start + text.length;
    let out = '';
    let from = 0;
    for (const at of divisions) {
      // A point between two runs belongs to the first.
      if (at <= start || at > end) continue;
      out += text.slice(from, at - start) + softHyphen;
      from = at - start;
    }
    start = end;
    return out + text.slice(from);
  });
}

/** Offsets in a paragraph's text at which a divided line ends. */
function divisionPoints(text: string, lines: readonly FittedLine[]): number[] {
  const points: number[] = [];
  let at = 0;
  for (const line of lines) {
    // A divided line shows a hyphen that the text does not have.
    const shown = withoutSoftHyphens(line.divided ? line.text.replace(/[-\u2010]$/, '') : line.text);
    for (let i = 0; i < shown.length; i++) {
      if (isBlank(shown[i]!)) continue;
      while (at < text.length && isBlank(text[at]!)) at++;
      at++;
    }
    if (line.divided && at > 0 && at < text.length) points.push(at);
  }
  return points;
}

function isBlank(char: string): boolean {
  return /\s/.test(char);
}
