/** The text of a file that does not name its encoding. */
import { ImportError } from './errors';

export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16' | 'windows-1252';
}

/**
 * UTF-8 with or without a mark, UTF-16 with one (Excel's «Unicode-tekst»), and otherwise Windows-1252, which is what
 * older Norwegian programs write.
 *
 * @throws ImportError `not-text` for anything with NUL in it
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) {
    const text = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes);
    if (!text.includes('\0') && !text.includes('\ufffd')) return { text, encoding: 'utf-16' };
  } else if (!bytes.includes(0)) {
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
    } catch {
      return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
    }
  }
  throw new ImportError(
    'not-text',
    'It is no text file: there are bytes in it that no text has. Save it as CSV (UTF-8) and try again.',
  );
}
