import { hasBullet, type MeetingLine, parseMeetingLine, stripBullet } from './meeting-line';
import { oneForm } from './read-text';
import type { Unsure } from './unsure';

interface RawLine {
  readonly raw: string;
  /** What was put together, for reading; `raw` keeps the line breaks. */
  readonly text: string;
  readonly joined: readonly string[];
}

/**
 * Puts wrapped lines together again. In a list with bullets a line without one continues the line above; in any
 * list a line that begins with a small letter does. Headings and dates begin lines of their own.
 */
function unwrap(block: string): RawLine[] {
  const lines = oneForm(block)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const bulleted = lines.some(hasBullet);
  const result: RawLine[] = [];
  let inList = false;
  for (const line of lines) {
    const above = result.at(-1);
    const plain = stripBullet(line);
    const free =
      !hasBullet(line) && parseMeetingLine(line).unsure.some((guess) => guess.why === 'date-missing');
    if (above && inList && free && (bulleted || /^\p{Ll}/u.test(plain))) {
      const joined = [...above.joined, plain];
      result[result.length - 1] = { raw: `${above.raw}\n${line}`, text: `${above.text} ${plain}`, joined };
      continue;
    }
    result.push({ raw: line, text: line, joined: [] });
    inList = hasBullet(line) || (!bulleted && parseMeetingLine(line).kind === 'meeting');
  }
  return result;
}

/**
 * Reads a pasted meeting plan: strips bullets, joins wrapped lines, carries the years of headings on. Blank
 * lines are left out; every other character stands in some line's `raw`.
 */
export function parseMeetingBlock(block: string, defaultYear?: number): MeetingLine[] {
  let year = defaultYear;
  let yearFromHeading = false;
  let previous: string | undefined;
  return unwrap(block).map(({ raw, text, joined }) => {
    const context = year === undefined ? {} : { defaultYear: year, yearFromHeading };
    const line = parseMeetingLine(text, context);
    const unsure: Unsure[] = [...line.unsure];
    for (const words of joined) unsure.push({ what: 'text', why: 'line-joined', params: { text: words } });
    if (line.kind === 'heading' && line.year !== undefined) {
      year = line.year;
      yearFromHeading = !line.unsure.some((guess) => guess.why === 'several-years');
      previous = undefined;
    }
    // A plan that jumps back from November to February probably means the next year.
    if (line.start !== undefined && previous !== undefined && line.start < previous)
      unsure.push({ what: 'start', why: 'order-goes-back', params: { previous, start: line.start } });
    previous = line.start ?? previous;
    return { ...line, raw, unsure };
  });
}
