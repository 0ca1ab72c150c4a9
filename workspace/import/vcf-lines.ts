/** Address cards (vCard 2.1, 3 and 4) as lines: folding, quoted-printable, and cards that stand in cards. */
import { decodeWindows1252 } from '../../core/formats/windows-1252';

/** Letters of a line that is read; a picture is longer, and is not. */
const longestLine = 8000;

export interface CardLines {
  /** Whole lines, as version 3 writes them. */
  lines: string[];
  /** The file ends, or another card begins, in the middle of it. */
  cut: boolean;
}

const property = /^(?:[A-Za-z0-9-]{1,40}\.)?([A-Za-z][A-Za-z0-9-]{0,60})((?:;[^:\r\n]{0,400}?)?):/;

/** @param most cards that are kept; one more tells that there are more */
export function cardsIn(text: string, most: number): CardLines[] {
  const out: CardLines[] = [];
  let open: string[] | undefined;
  let inner = 0;
  const close = (cut: boolean): void => {
    if (open) out.push({ lines: open, cut });
    open = undefined;
    inner = 0;
  };
  for (const line of linesIn(text)) {
    if (out.length > most) return out;
    const mark = /^(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(line)?.[1]?.toUpperCase();
    if (mark === 'BEGIN') {
      // A card in a card is somebody's assistant (vCard 2.1, AGENT).
      if (open && /^AGENT\b/i.test(open.at(-1) ?? '')) inner++;
      else {
        close(true);
        open = [];
      }
    } else if (mark === 'END') {
      if (inner > 0) inner--;
      else close(false);
    } else if (open && inner === 0) open.push(line);
  }
  close(true);
  return out;
}

/** Lines that were folded, in either way, are made whole, and read from quoted-printable. */
function linesIn(text: string): string[] {
  const out: string[][] = [];
  let length = 0;
  const isQuoted = (): boolean => {
    const head = out.at(-1)?.[0] ?? '';
    return /^[^:]{0,400};(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(head);
  };
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const before = out.at(-1);
    const last = before?.at(-1);
    const goesOn = last?.endsWith('=') && isQuoted();
    if (goesOn) before![before!.length - 1] = last!.slice(0, -1);
    if (before && (goesOn || /^[ \t]/.test(line) || !property.test(line))) {
      const more = goesOn || !/^[ \t]/.test(line) ? line : line.slice(1);
      length += more.length;
      // What is longer than any name or address is a picture.
      if (length <= longestLine) before.push(more);
    } else if (line.trim() !== '') {
      out.push([line.slice(0, longestLine)]);
      length = line.length;
    }
  }
  return out.map((parts) => plain(parts.join('')));
}

/** A line of version 2.1 as version 3 writes it: parameters have names, and letters stand as they are. */
function plain(line: string): string {
  const found = property.exec(line);
  if (!found) return line;
  const params = (found[2] ?? '').split(';').filter(Boolean);
  if (params.length === 0) return line;
  const isQuoted = params.some((one) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(one.trim()));
  const kept = params
    .filter((one) => !/^(?:ENCODING=|CHARSET=|QUOTED-PRINTABLE|BASE64|8BIT|7BIT)/i.test(one.trim()))
    .map((one) => (one.includes('=') ? one : `TYPE=${one.trim()}`));
  const head = line.slice(0, found[0].length - 1 - (found[2] ?? '').length);
  const value = line.slice(found[0].length);
  const said = isQuoted ? unquoted(value, params.join(';')).replace(/\r\n|\r|\n/g, '\\n') : value;
  return `${[head, ...kept].join(';')}:${said}`;
}

/** «=C3=A5» → «å»; in the letters that the line names, and otherwise in those that fit. */
function unquoted(value: string, params: string): string {
  const bytes: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const code = /^=([0-9A-Fa-f]{2})/.exec(value.slice(i, i + 3))?.[1];
    if (code) {
      bytes.push(Number.parseInt(code, 16));
      i += 2;
    } else bytes.push(...new TextEncoder().encode(value[i]));
  }
  const named = /CHARSET="?([\w-]{1,30})/i.exec(params)?.[1];
  for (const charset of /^(?:windows-1252|iso-8859-1)$/i.test(named ?? '') ? [] : [named, 'utf-8']) {
    if (charset === undefined) continue;
    try {
      return new TextDecoder(charset, { fatal: true }).decode(new Uint8Array(bytes));
    } catch {
      // Cards are often in other letters than they say.
    }
  }
  return decodeWindows1252(new Uint8Array(bytes));
}
