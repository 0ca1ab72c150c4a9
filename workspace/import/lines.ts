/** Several lines in one cell. */

const digits = /^[-−–+(]?\s?\d[\d\s.,'’]*[%)]?$/;

/** One line of them; two numbers below each other are two, and never the digits of one. */
export function joinLines(lines: readonly string[]): string {
  const kept = lines.map((line) => line.trim()).filter(Boolean);
  return kept.reduce((all, line, i) => {
    if (i === 0) return line;
    return all + (digits.test(kept[i - 1]!) && digits.test(line) ? ' / ' : ' ') + line;
  }, '');
}
