/** Canonical form, digest and short form of a fact's value, for stamps. */
import type { Rich, TextRun } from '../model/field';
import { parseFact } from '../model/ref';

const factMark = Symbol.for('lysark.fact');

export { factMark };

function isRun(value: unknown): value is TextRun {
  return (
    typeof value === 'object' && value !== null && typeof (value as TextRun).t === 'string' && 'lang' in value
  );
}

/** A list of numbers and words alone. */
function isBare(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number');
}

/** The words of resolved text. */
export function plain(text: Rich | undefined): string {
  return (text ?? []).map((run) => run.t).join('');
}

/** JSON with sorted keys; facts stand as their references, text as its words. */
export function canonical(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (typeof value !== 'object') return JSON.stringify(value);
  const fact = (value as { [factMark]?: string })[factMark];
  if (fact !== undefined) return JSON.stringify(`→${fact}`);
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isRun))
      return JSON.stringify(value.map((run) => (run.href ? `${run.t}<${run.href}>` : run.t)).join(''));
    // The cells of a dataset, of which there are a hundred thousand: the same words, made at once.
    if (value.length > 0 && value.every(isBare)) return JSON.stringify(value);
    return `[${value.map(canonical).join(',')}]`;
  }
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

/** The value in a few words, for «was → now». */
export function short(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const fact = (value as { [factMark]?: string })[factMark];
  if (fact !== undefined) return parseFact(fact)?.id ?? fact;
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isRun)) return clip(plain(value));
    if (isCells(value)) return shortCells(value);
    return clip(value.map(short).join(', '));
  }
  return clip(
    Object.values(value)
      .filter((v) => v !== undefined)
      .map(short)
      .join(', '),
  );
}

function isCells(value: readonly unknown[]): value is (readonly (string | number)[])[] {
  const [first] = value;
  return Array.isArray(first) && first.length > 0 && first.every((cell) => typeof cell !== 'object');
}

/**
 * «9 × 7 (2015 – 2059, Σ 613209.3)»: too many numbers to name, so how many there are, the first and the last row, and
 * their sum, which shows that one of them is another.
 */
function shortCells(rows: readonly (readonly (string | number)[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  let sum = 0;
  for (const row of rows) for (const cell of row) if (typeof cell === 'number') sum += cell;
  const name = (row: readonly (string | number)[]): string => String(row[0] ?? '').slice(0, 40);
  const total = Number(sum.toPrecision(12));
  return `${rows.length} × ${width} (${name(rows[0]!)} – ${name(rows.at(-1)!)}, Σ ${total})`;
}

function clip(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`;
}

/**
 * Sixteen hex digits. It tells that a value changed and guards nothing, so a fast mixing hash (two 32-bit lanes after
 * MurmurHash3's finaliser) serves, and the core needs no cryptography.
 */
export function digest(text: string): string {
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
