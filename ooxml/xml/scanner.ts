import { OoxmlError } from '../errors';

/** ASCII letters, digits and `_ : . -`; anything from U+0080 on is checked once the name is whole. */
const NAME_CHAR = new Uint8Array(128);
for (const c of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:.-')
  NAME_CHAR[c.charCodeAt(0)] = 1;

const START =
  'A-Z_a-z:\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d';
const MORE =
  '\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
/** XML 1.0, 2.3, productions 4 to 5. */
const NAME = new RegExp(
  `^[${START}${MORE}][-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040${START}${MORE}]*$`,
  'u',
);

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A position in an XML text, and the lexical rules that need no more than that. */
export class Scanner {
  at = 0;

  constructor(
    readonly xml: string,
    readonly part: string,
  ) {}

  /** @returns never; an error with line and column, counted from 1. */
  fail(what: string, at = this.at): never {
    const before = this.xml.slice(0, at);
    const line = before.split('\n').length;
    const column = at - before.lastIndexOf('\n');
    throw new OoxmlError(
      'bad-xml',
      this.part,
      `malformed XML at line ${line}, column ${column}: ${what}. Save the file again in the program that made it.`,
    );
  }

  /** Moves past white space; true if there was any. Line ends are line feeds by now. */
  space(): boolean {
    const from = this.at;
    for (;;) {
      const c = this.xml.charCodeAt(this.at);
      if (c !== 32 && c !== 10 && c !== 9) return this.at > from;
      this.at++;
    }
  }

  name(what: string): string {
    const from = this.at;
    const { xml } = this;
    let at = from;
    let ascii = true;
    for (;;) {
      const c = xml.charCodeAt(at);
      if (c >= 128) ascii = false;
      // NaN, the end of the text, is neither.
      else if (!(c < 128 && NAME_CHAR[c] === 1)) break;
      at++;
    }
    const name = xml.slice(from, at);
    const first = xml.charCodeAt(from);
    // Digits, `-` and `.` cannot come first.
    const letter =
      (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || first === 95 || first === 58;
    if (!(ascii && letter) && !NAME.test(name)) this.fail(`${what} was expected here`, from);
    this.at = at;
    return name;
  }

  /** What stands before `end`, moving past it. */
  until(end: string, what: string): string {
    const stop = this.xml.indexOf(end, this.at);
    if (stop < 0) this.fail(`${what} is not closed`);
    const found = this.xml.slice(this.at, stop);
    this.at = stop + end.length;
    return found;
  }

  /** Replaces references in a text that starts at `from`: the five predefined entities and characters by number. */
  expand(raw: string, from: number): string {
    let result = '';
    let done = 0;
    for (let amp = raw.indexOf('&'); amp >= 0; amp = raw.indexOf('&', done)) {
      const end = raw.indexOf(';', amp);
      // No honest reference is longer; searching on would be quadratic in hostile text.
      const reference = end < 0 || end - amp > 12 ? '' : raw.slice(amp + 1, end);
      const value = ENTITIES.get(reference) ?? characterByNumber(reference);
      if (value === undefined) {
        this.fail('an & that starts no known reference (write &amp; for the sign itself)', from + amp);
      }
      result += raw.slice(done, amp) + value;
      done = end + 1;
    }
    return result + raw.slice(done);
  }
}

function characterByNumber(reference: string): string | undefined {
  const match = /^#(?:([0-9]+)|x([0-9a-fA-F]+))$/.exec(reference);
  if (!match) return undefined;
  const code = match[1] ? Number.parseInt(match[1], 10) : Number.parseInt(match[2]!, 16);
  // XML 1.0, 2.2: references must be to allowed characters too.
  const allowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return allowed ? String.fromCodePoint(code) : undefined;
}
