/** Captions as press agencies write them (IPTC-IIM 4.2). */
import { decode } from './tiff';

export const iptcFields = { title: 5, creator: 80, credit: 110, copyright: 116, description: 120 } as const;

/** Texts of record 2 by the number of their field; the first of each. */
export function readIptc(bytes: Uint8Array): Map<number, string> {
  const out = new Map<number, string>();
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const [record, field] = [bytes[at + 1]!, bytes[at + 2]!];
    const length = (bytes[at + 3]! << 8) | bytes[at + 4]!;
    // Longer ones count their length's bytes; nobody writes captions of 32 kB.
    if (length >= 0x8000 || at + 5 + length > bytes.length) break;
    if (record === 2 && !out.has(field)) out.set(field, decode(bytes.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
  return out;
}
