/** Content streams read token by token: operators with their operands. */

export type Operand =
  | number
  | boolean
  | null
  | { name: string }
  | { bytes: Uint8Array }
  | Operand[]
  | Map<string, Operand>;

export interface Operation {
  operator: string;
  operands: Operand[];
}

const blank = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((char) => char.charCodeAt(0)));

/** @throws when the stream is no sequence of operators */
export function readOperations(bytes: Uint8Array): Operation[] {
  const reader = new Reader(bytes);
  const out: Operation[] = [];
  let operands: Operand[] = [];
  for (;;) {
    const token = reader.next();
    if (token === undefined) break;
    if (typeof token === 'object' && token !== null && 'operator' in token) {
      out.push({ operator: token.operator, operands });
      operands = [];
    } else operands.push(token);
  }
  if (operands.length > 0) throw new Error('A content stream ends in operands without an operator.');
  return out;
}

class Reader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  next(): Operand | { operator: string } | undefined {
    this.skip();
    if (this.at >= this.bytes.length) return undefined;
    const char = String.fromCharCode(this.bytes[this.at]!);
    if (char === '/') return { name: this.name() };
    if (char === '(') return { bytes: this.literal() };
    if (char === '[') return this.array();
    if (char === '<') return this.bytes[this.at + 1] === 0x3c ? this.dictionary() : { bytes: this.hex() };
    if (')]>{}'.includes(char)) throw new Error(`A content stream has a stray «${char}» at ${this.at}.`);
    const word = this.word();
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    return { operator: word };
  }

  private skip(): void {
    while (this.at < this.bytes.length) {
      if (blank.has(this.bytes[this.at]!)) this.at++;
      else if (this.bytes[this.at] === 0x25) {
        while (this.at < this.bytes.length && ![10, 13].includes(this.bytes[this.at]!)) this.at++;
      } else return;
    }
  }

  private word(): string {
    const from = this.at;
    while (
      this.at < this.bytes.length &&
      !blank.has(this.bytes[this.at]!) &&
      !delimiters.has(this.bytes[this.at]!)
    ) {
      this.at++;
    }
    return String.fromCharCode(...this.bytes.subarray(from, this.at));
  }

  private name(): string {
    this.at++;
    return this.word().replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  private literal(): Uint8Array {
    const out: number[] = [];
    let depth = 0;
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at]!;
      if (byte === 0x28 && depth++ === 0) continue;
      if (byte === 0x29 && --depth === 0) {
        this.at++;
        return Uint8Array.from(out);
      }
      // Our streams escape nothing but brackets and the backslash.
      out.push(byte === 0x5c ? this.bytes[++this.at]! : byte);
    }
    throw new Error('A content stream ends inside a string.');
  }

  private hex(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.at);
    if (end < 0) throw new Error('A content stream ends inside a string.');
    const digits = String.fromCharCode(...this.bytes.subarray(this.at + 1, end)).replace(/\s/g, '');
    this.at = end + 1;
    return Uint8Array.from(digits.match(/..?/g) ?? [], (pair) => Number.parseInt(pair.padEnd(2, '0'), 16));
  }

  private array(): Operand[] {
    this.at++;
    const out: Operand[] = [];
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 0x5d) {
        this.at++;
        return out;
      }
      out.push(this.operand());
    }
  }

  private dictionary(): Map<string, Operand> {
    this.at += 2;
    const out = new Map<string, Operand>();
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) {
        this.at += 2;
        return out;
      }
      const key = this.operand();
      if (!isName(key)) throw new Error('A dictionary in a content stream has a key that is no name.');
      out.set(key.name, this.operand());
    }
  }

  private operand(): Operand {
    const token = this.next();
    if (token === undefined || (typeof token === 'object' && token !== null && 'operator' in token)) {
      throw new Error('A content stream has an operator inside an array or a dictionary.');
    }
    return token;
  }
}

export function isName(operand: Operand | undefined): operand is { name: string } {
  return typeof operand === 'object' && operand !== null && 'name' in operand;
}

export function isString(operand: Operand | undefined): operand is { bytes: Uint8Array } {
  return typeof operand === 'object' && operand !== null && 'bytes' in operand;
}

/** A text string: UTF-16 with its mark, else bytes as they are. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  }
  return String.fromCharCode(...bytes);
}
