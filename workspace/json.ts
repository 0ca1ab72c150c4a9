/**
 * A JSON reader of our own, for three things `JSON.parse` cannot do: say line and column in every version of Node,
 * refuse deep nesting before anything walks it, and refuse keys that stand twice (the first would silently be lost) or
 * that change objects themselves (`__proto__`). The writer puts every value one way: two spaces, keys in the order that
 * their schema declares, a final newline.
 */

import type { z } from 'zod';
import { printable } from '../core/base/printable';
import { branches, schemasAt, shapeOf } from '../core/model/parse/schema';

/** Deeper than this is an attack; our own files stay under 20. */
export const maxDepth = 64;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

export class JsonError extends Error {
  constructor(
    message: string,
    /** Both from 1. */
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
    this.name = 'JsonError';
  }
}

const escapes: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const numberForm = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plainString = /[^"\\\u0000-\u001f]*/y;

class Reader {
  at = 0;

  constructor(readonly text: string) {}

  fail(message: string, at = this.at): never {
    const before = this.text.slice(0, at);
    const line = before.split('\n').length;
    throw new JsonError(printable(message), line, at - before.lastIndexOf('\n'));
  }

  /** What stands here, for messages. */
  here(): string {
    const char = this.text.codePointAt(this.at);
    return char === undefined ? 'the end of the file' : JSON.stringify(String.fromCodePoint(char));
  }

  space(): void {
    for (;;) {
      const c = this.text.charCodeAt(this.at);
      if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return;
      this.at++;
    }
  }

  expected(what: string): never {
    return this.at >= this.text.length
      ? this.fail('the file ends in the middle; it was cut off')
      : this.fail(`expected ${what}, got ${this.here()}`);
  }

  value(depth: number): unknown {
    this.space();
    const c = this.text[this.at];
    if (c === '{') return this.object(depth + 1);
    if (c === '[') return this.list(depth + 1);
    if (c === '"') return this.string();
    if (c === '-' || (c !== undefined && c >= '0' && c <= '9')) return this.number();
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.expected('a value');
  }

  private deeper(depth: number): void {
    if (depth > maxDepth) this.fail(`nested more than ${maxDepth} levels deep`);
  }

  private object(depth: number): Record<string, unknown> {
    this.deeper(depth);
    const out: Record<string, unknown> = {};
    this.at++;
    this.space();
    if (this.text[this.at] === '}') {
      this.at++;
      return out;
    }
    for (;;) {
      this.space();
      const from = this.at;
      if (this.text[from] !== '"') this.expected('a key in quotation marks');
      const key = this.string();
      if (forbidden.has(key)) this.fail(`the key ${JSON.stringify(key)} is not allowed`, from);
      if (Object.hasOwn(out, key)) {
        this.fail(`the key ${JSON.stringify(key.slice(0, 60))} stands twice in one object`, from);
      }
      this.space();
      if (this.text[this.at] !== ':') this.expected('a colon');
      this.at++;
      out[key] = this.value(depth);
      this.space();
      const next = this.text[this.at];
      if (next === ',') this.at++;
      else if (next === '}') break;
      else this.expected('a comma or }');
    }
    this.at++;
    return out;
  }

  private list(depth: number): unknown[] {
    this.deeper(depth);
    const out: unknown[] = [];
    this.at++;
    this.space();
    if (this.text[this.at] === ']') {
      this.at++;
      return out;
    }
    for (;;) {
      out.push(this.value(depth));
      this.space();
      const next = this.text[this.at];
      if (next === ',') this.at++;
      else if (next === ']') break;
      else this.expected('a comma or ]');
    }
    this.at++;
    return out;
  }

  private string(): string {
    let out = '';
    this.at++;
    for (;;) {
      plainString.lastIndex = this.at;
      const plain = plainString.exec(this.text)![0];
      out += plain;
      this.at += plain.length;
      const c = this.text[this.at];
      if (c === '"') break;
      if (c !== '\\') {
        if (c !== undefined)
          this.fail('a line break or control character inside a text; write \\n for a line break');
        this.expected('a quotation mark');
      }
      out += this.escape();
    }
    this.at++;
    return out;
  }

  private escape(): string {
    const c = this.text[this.at + 1];
    if (c === 'u') {
      const hex = this.text.slice(this.at + 2, this.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.fail('expected four hexadecimal digits after \\u');
      this.at += 6;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    const value = c === undefined ? undefined : escapes[c];
    if (value === undefined) this.fail('an unknown escape; write \\\\ for a backslash');
    this.at += 2;
    return value!;
  }

  private number(): number {
    numberForm.lastIndex = this.at;
    const form = numberForm.exec(this.text)?.[0];
    if (form === undefined) return this.fail('this is no number');
    const next = this.text[this.at + form.length];
    if (next !== undefined && /[\w.+-]/.test(next))
      this.fail('this is no number; decimals are written with a point');
    const value = Number(form);
    if (!Number.isFinite(value)) this.fail('the number is too large');
    this.at += form.length;
    return value;
  }
}

/** @throws JsonError */
export function parseJson(text: string): unknown {
  const reader = new Reader(text);
  reader.space();
  if (reader.at >= text.length) reader.fail('the file is empty');
  const value = reader.value(0);
  reader.space();
  if (reader.at < text.length) reader.fail(`there is more after the end of the contents: ${reader.here()}`);
  return value;
}

/** Text of a file. Accepts a byte order mark. @throws JsonError when it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe || mark === 0xfeff) throw new JsonError('the file is UTF-16; save it as UTF-8', 1, 1);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = firstBad(bytes);
    // Streaming leaves out a character that only began.
    const before = new TextDecoder().decode(bytes.subarray(0, at), { stream: true });
    const line = before.split('\n').length;
    throw new JsonError(
      'the file is not valid UTF-8; save it as UTF-8',
      line,
      before.length - before.lastIndexOf('\n'),
    );
  }
}

/** Length of the longest prefix that is valid. */
function firstBad(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (validSoFar(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function validSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** These keys come first in every object: they say what it is. */
const first = ['format', 'id'];

/**
 * @param schema gives the order of the keys; keys it does not know follow as they are
 * @throws when the value holds a number that JSON cannot
 */
export function stringify(value: unknown, schema?: z.ZodType): string {
  return `${JSON.stringify(inOrder(value, schema ? branches(schema) : []), null, 2)}\n`;
}

function inOrder(value: unknown, schemas: readonly z.ZodType[]): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`A file cannot hold the number ${value}.`);
  if (Array.isArray(value)) {
    const element = schemas.flatMap((schema) => schemasAt(schema, [0]));
    return value.map((item) => inOrder(item, element));
  }
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value);
  const schema = fitting(schemas, keys);
  const known = Object.keys((schema && shapeOf(schema)) ?? {});
  const order = new Set([...first, ...known, ...keys].filter((key) => Object.hasOwn(value, key)));
  return Object.fromEntries(
    [...order].map((key) => [
      key,
      inOrder((value as Record<string, unknown>)[key], schema ? schemasAt(schema, [key]) : []),
    ]),
  );
}

/** Of several branches the one that knows most of the keys. */
function fitting(schemas: readonly z.ZodType[], keys: readonly string[]): z.ZodType | undefined {
  let best: z.ZodType | undefined;
  let most = -1;
  for (const schema of schemas) {
    const shape = shapeOf(schema);
    const count = shape ? keys.filter((key) => Object.hasOwn(shape, key)).length : 0;
    if (count > most) {
      best = schema;
      most = count;
    }
  }
  return best;
}
