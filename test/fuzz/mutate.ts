/** Bytes and texts spoilt by chance; the same chance spoils the same way. */
import type { Chance } from '../seeds/random';
import { numbers, repeated, words } from './hostile';

const odd = [0, 1, 0x7f, 0x80, 0xfe, 0xff, 0x0a, 0x22, 0x3c];
const sizes = [0, 1, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff0];

/** @param others inputs of the same kind, to cut pieces from */
export function spoilBytes(chance: Chance, bytes: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  let out = Buffer.from(bytes);
  for (let i = chance.between(1, 6); i > 0; i--) {
    const at = chance.between(0, Math.max(0, out.length - 1));
    const to = Math.min(out.length, at + chance.between(1, 64));
    switch (chance.between(0, 7)) {
      case 0:
        if (out.length > 0) out[at]! ^= 1 << chance.between(0, 7);
        break;
      case 1:
        if (out.length > 0) out[at] = chance.pick(odd);
        break;
      case 2:
        if (at + 4 <= out.length) {
          const size = chance.pick(sizes);
          if (chance.next() < 0.5) out.writeUInt32LE(size, at);
          else out.writeUInt32BE(size, at);
        }
        break;
      case 3:
        out = Buffer.concat([out.subarray(0, at), out.subarray(to)]);
        break;
      case 4:
        out = Buffer.concat([out.subarray(0, to), out.subarray(at)]);
        break;
      case 5:
        out = out.subarray(0, at);
        break;
      case 6: {
        const other = chance.pick(others);
        const from = chance.between(0, other.length);
        out = Buffer.concat([out.subarray(0, at), other.subarray(from, from + 200), out.subarray(at)]);
        break;
      }
      default:
        out = Buffer.concat([out.subarray(0, at), Buffer.from(chance.pick(words)), out.subarray(at)]);
    }
  }
  return new Uint8Array(out);
}

/** The places of what a pattern finds, of which one is chosen. */
function find(chance: Chance, text: string, pattern: RegExp): [from: number, to: number] | undefined {
  const found = [...text.slice(0, 100_000).matchAll(pattern)];
  if (found.length === 0) return undefined;
  const one = chance.pick(found);
  return [one.index, one.index + one[0].length];
}

export function spoilText(chance: Chance, text: string, others: readonly string[]): string {
  let out = text;
  for (let i = chance.between(1, 5); i > 0; i--) out = once(chance, out, others);
  return out;
}

function once(chance: Chance, text: string, others: readonly string[]): string {
  const at = chance.between(0, text.length);
  const to = Math.min(text.length, at + chance.between(1, 80));
  const instead = (place: readonly [number, number] | undefined, by: string): string =>
    place ? text.slice(0, place[0]) + by + text.slice(place[1]) : text;
  switch (chance.between(0, 10)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + repeated(chance, text.slice(at, to)) + text.slice(at);
    case 2:
      return text.slice(0, at) + repeated(chance, chance.pick(words)) + text.slice(at);
    case 3:
      return instead(find(chance, text, /-?\d+(?:[.,]\d+)?/g), chance.pick(numbers));
    case 4:
      return instead(find(chance, text, /[\p{L}_-]+/gu), repeated(chance, chance.pick(words)));
    case 5: {
      const other = chance.pick(others);
      const from = chance.between(0, other.length);
      return text.slice(0, at) + other.slice(from, from + chance.between(1, 400)) + text.slice(at);
    }
    case 6:
      return text.slice(0, at);
    case 7: {
      const lines = text.split('\n');
      const line = chance.pick(lines);
      lines.splice(chance.between(0, lines.length), chance.between(0, 2), ...lineAgain(chance, line));
      return lines.join('\n');
    }
    case 8:
      return instead(
        find(chance, text, /[;,\t:="<>{}[\]|]/g),
        chance.pick([';', '\t', '"', ',', '\n', '|', '']),
      );
    case 9:
      return (
        text.slice(0, at) +
        repeated(chance, chance.pick([' ', '\n', 'a', '1', '\u0301', '(', '-', 'ab-'])) +
        text.slice(to)
      );
    default:
      return instead(
        find(chance, text, /\s+/g),
        repeated(chance, chance.pick([' ', '\u00a0', '\t', '\u200b', '\r'])),
      );
  }
}

/** A line, or so many of it that they come to no more than some hundred thousand letters. */
function lineAgain(chance: Chance, line: string): string[] {
  const most = Math.max(1, Math.floor(300_000 / (line.length + 1)));
  return Array<string>(
    Math.min(most, chance.next() < 0.01 ? chance.between(1, 40_000) : chance.between(1, 3)),
  ).fill(line);
}
