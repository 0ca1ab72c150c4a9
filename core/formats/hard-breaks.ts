/** Lines that end where they ended on the page of a PDF: words divided by hyphens, and sentences that go on below. */

/** Letters of a line that is broken at a margin, and not by somebody who meant it. */
const wide = 25;
/** Of the longest line: a shorter one ends a paragraph. */
const full = 0.6;

const dividedEnd = /\p{Ll}[-\u00AD]$/u;
/** A sentence that has ended: what begins with a capital below may be another paragraph. */
const ended = /[.!?:…][»”")]?$/u;
/** «Oslo-», within a sentence. */
const named = /[^\s.!?:»] \p{Lu}\p{L}*-$/u;
const joining = /^(?:og|eller|samt|and|or|ja|dahje|til)\s/u;
const listed = /^(?:[•◦▪–—*-]|\d{1,3}[.)])\s/u;

const ligatures: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

/** Signs that stand for two letters, as PDFs have them, as those letters. */
export function withoutLigatures(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/g, (sign) => ligatures[sign]!);
}

/** Where a text is broken as on the page of a PDF: the words around the first such place; undefined where it is not. */
export function hardBreakIn(text: string): string | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  let first: string | undefined;
  let within = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next === undefined || !/^\p{Ll}/u.test(next)) continue;
    const said = `${line.slice(-20)} ${next.slice(0, 20)}`;
    if (dividedEnd.test(line)) return said;
    if (line.length < wide || !/[\p{L}\p{N},;)»]$/u.test(line)) continue;
    first ??= said;
    within++;
  }
  return within > 1 ? first : undefined;
}

/** Such a text as it was before it was broken; paragraphs and points stay apart. Any other text as it is. */
export function withoutHardBreaks(text: string): string {
  if (hardBreakIn(text) === undefined) return text;
  const lines = text.split('\n');
  // Where empty lines stand between paragraphs, no other break does.
  const parted = lines.some((line) => line.trim() === '');
  const longest = lines.reduce((most, line) => Math.max(most, line.trim().length), 0);
  const out = [lines[0]!];
  for (const [i, line] of lines.slice(1).entries()) {
    const before = lines[i]!.trim();
    const next = line.trim();
    const isSmall = /^\p{Ll}/u.test(next);
    const goesOn =
      next !== '' && before.length >= longest * full && !listed.test(next) && (parted || !ended.test(before));
    if (!isSmall && !goesOn) {
      out.push('\n', line);
      continue;
    }
    const last = out.pop()!.trimEnd();
    if (!dividedEnd.test(before) || !isSmall || joining.test(next)) out.push(last, ' ', next);
    // «e-post» and «Oslo-området» keep their hyphens.
    else if (/(?<!\p{L})\p{L}-$/u.test(before) || named.test(before)) out.push(last, next);
    else out.push(last.slice(0, -1), next);
  }
  return withoutLigatures(out.join(''));
}
