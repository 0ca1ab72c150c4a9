/**
 * A file that cannot be read or written as an Open XML package.
 * The message says what is wrong, where (part or entry name), what was expected and what to do.
 */
export class OoxmlError extends Error {
  /** Machine-readable reason, stable across wording changes. */
  readonly code: OoxmlErrorCode;
  /** The part or zip entry concerned, without a leading slash; empty for the whole file. */
  readonly part: string;

  constructor(code: OoxmlErrorCode, part: string, message: string) {
    super(printable(part === '' ? message : `${printable(part)}: ${message}`, longest));
    this.name = 'OoxmlError';
    this.code = code;
    this.part = part;
  }
}

export type OoxmlErrorCode =
  | 'not-zip'
  | 'ole'
  | 'truncated'
  | 'corrupt'
  | 'encrypted'
  | 'unsupported'
  | 'bad-name'
  | 'duplicate'
  | 'too-big'
  | 'bad-xml'
  | 'missing-part'
  | 'wrong-kind'
  | 'unsafe'
  | 'usage';

/** UTF-16 units of a message, which may quote a name as long as the file. */
const longest = 1000;

/** Names come from hostile files and end in logs and terminals: control characters shown as \xNN, length bounded. */
function printable(name: string, most = 200): string {
  const shown = name.replace(
    /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return shown.length > most ? `${shown.slice(0, most)}…` : shown;
}
