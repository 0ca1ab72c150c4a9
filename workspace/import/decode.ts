/** The text of a file that does not name its encoding. */
import { decodeWindows1252 } from '../../core/formats/windows-1252';
import { ImportError } from './errors';

export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/**
 * UTF-8 and UTF-16 with or without a mark (Excel's «Unicode-tekst» has one, other programs leave it out), and otherwise Windows-1252, which is what
 * older Norwegian programs write.
 *
 * @throws ImportError `not-text` for anything with NUL in it
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    const text = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes);
    if (!text.includes('\0') && !text.includes('\ufffd')) return { text, encoding: 'utf-16' };
  } else if (unmarked(bytes)) {
    const text = new TextDecoder(unmarked(bytes)).decode(bytes);
    if (!text.includes('\0') && !text.includes('\ufffd')) return { text, encoding: 'utf-16' };
  } else if (!bytes.includes(0)) {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
    } catch {
      return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
    }
  }
  throw new ImportError(
    'not-text',
    'It is no text file: there are bytes in it that no text has. Save it as CSV (UTF-8) and try again.',
  );
}

/** UTF-16 without a mark: nearly every second byte is 0, as Latin letters have it, and hardly any of the others. */
function unmarked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 8192) & ~1;
  if (bytes.length % 2 !== 0 || length < 4) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2] = zeros[i % 2]! + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (length / 2));
  if (odd > 0.6 && even < 0.05) return 'utf-16le';
  return even > 0.6 && odd < 0.05 ? 'utf-16be' : undefined;
}
