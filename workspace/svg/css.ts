/** What browsers work out in styles and other readers do not, worked out: draw.io and others write colours so. */

/** «rgb(20 90 160 / 50%)»; with commas everybody knows it. */
const slashed =
  /\b(rgb|hsl)a?\(\s{0,9}([\d.]{1,20}(?:deg|%)?)\s{1,9}([\d.]{1,20}%?)\s{1,9}([\d.]{1,20}%?)\s{0,9}\/\s{0,9}([\d.]{1,20})(%?)\s{0,9}\)/gi;

/**
 * Values with `light-dark(…)` as on a light page, `var(--…, …)` as what stands in for it, and colours with commas between
 * their parts.
 */
export function plainCss(value: string): string {
  let out = value.replace(
    slashed,
    (_, model: string, a: string, b: string, c: string, alpha: string, percent: string) => {
      const opacity = percent === '' ? alpha : String(Number(alpha) / 100);
      return `${model}a(${a.replace('deg', '')}, ${b}, ${c}, ${opacity})`;
    },
  );
  // Nested a few times at most; what goes on is left as it is.
  for (let round = 0; round < 8 && /light-dark\(|var\(/i.test(out); round++) {
    const next = once(out);
    if (next === out) return out;
    out = next;
  }
  return out;
}

function once(value: string): string {
  const call = /(light-dark|var)\(/gi;
  let out = '';
  let at = 0;
  for (let match = call.exec(value); match; match = call.exec(value)) {
    const parts = argumentsFrom(value, call.lastIndex);
    if (!parts) break;
    const [first, second] = parts.list;
    const instead = match[1]!.toLowerCase() === 'var' ? second : first;
    if (instead === undefined) continue;
    out += value.slice(at, match.index) + instead.trim();
    at = parts.end;
    call.lastIndex = at;
  }
  return out + value.slice(at);
}

/** Brackets in brackets; deeper ones are no colours. */
const deepest = 16;

/** What stands between commas up to the bracket that closes; undefined when none does. */
function argumentsFrom(value: string, from: number): { list: string[]; end: number } | undefined {
  const list: string[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < value.length; i++) {
    const char = value[i];
    if (char === '(' && ++depth > deepest) return undefined;
    if (char === ')' && depth-- === 0) return { list: [...list, value.slice(start, i)], end: i + 1 };
    else if (char === ',' && depth === 0 && list.length === 0) {
      list.push(value.slice(start, i));
      start = i + 1;
    }
  }
  return undefined;
}
