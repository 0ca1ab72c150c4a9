import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, JsonError, maxDepth, parseJson } from '../../workspace/json';

function complaint(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof JsonError) return `${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('reading JSON', () => {
  it('agrees with JSON.parse on everything that is JSON', () => {
    const safe = fc
      .jsonValue({ maxDepth: 5 })
      .filter((value) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(safe, fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJson(text)).toStrictEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses, whatever is done to a text', () => {
    const text = JSON.stringify({ a: [1, -2.5e3, 'b\\"\u00e5', true, null], c: { d: '' } });
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2, unit: 'grapheme' }), (at, put) => {
        const damaged = text.slice(0, at) + put + text.slice(at + 1);
        let wanted: unknown;
        try {
          wanted = JSON.parse(damaged);
        } catch {
          expect(() => parseJson(damaged)).toThrow(JsonError);
          return;
        }
        // Keys that stand twice are the one thing we are stricter about here.
        try {
          expect(parseJson(damaged)).toStrictEqual(wanted);
        } catch (error) {
          expect(String(error)).toMatch(/stands twice/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says line and column of what is wrong', () => {
    expect(complaint(() => parseJson('{\n  "a": 1\n  "b": 2\n}'))).toBe(
      '3:3 expected a comma or }, got "\\""',
    );
    expect(complaint(() => parseJson('{\n  "a": [1, 2'))).toBe(
      '2:13 the file ends in the middle; it was cut off',
    );
    expect(complaint(() => parseJson('{"a": "Mette'))).toBe(
      '1:13 the file ends in the middle; it was cut off',
    );
    expect(complaint(() => parseJson('[1,]'))).toBe('1:4 expected a value, got "]"');
    expect(complaint(() => parseJson('{"a": 3,7}'))).toBe('1:9 expected a key in quotation marks, got "7"');
    expect(complaint(() => parseJson('{"a": 01}'))).toBe(
      '1:7 this is no number; decimals are written with a point',
    );
    expect(complaint(() => parseJson('{"a": 1e999}'))).toBe('1:7 the number is too large');
    expect(complaint(() => parseJson('{"a": "b\nc"}'))).toMatch(/^1:9 a line break/);
    expect(complaint(() => parseJson('{} {}'))).toMatch(/^1:4 there is more/);
    expect(complaint(() => parseJson(''))).toBe('1:1 the file is empty');
    expect(complaint(() => parseJson(' \n'))).toBe('2:1 the file is empty');
  });

  it('refuses keys that would change objects themselves, and keys that stand twice', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', '__pr\\u006fto__']) {
      expect(complaint(() => parseJson(`{"a": {"${key}": {"polluted": true}}}`))).toMatch(
        /^1:8 the key .* is not allowed$/,
      );
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(complaint(() => parseJson('{"a": 1, "a": 2}'))).toBe(
      '1:10 the key "a" stands twice in one object',
    );
  });

  it('refuses nesting before it costs anything', { timeout: 20_000 }, () => {
    expect(parseJson('['.repeat(maxDepth) + ']'.repeat(maxDepth))).toBeDefined();
    expect(complaint(() => parseJson('['.repeat(20_000_000)))).toBe(
      `1:${maxDepth + 1} nested more than 64 levels deep`,
    );
    expect(complaint(() => parseJson('{"a":'.repeat(1_000_000)))).toMatch(/nested more than 64/);
  });
});

describe('what is said of JSON that is none', () => {
  it('shows marks of direction and pieces of letters instead of obeying them', () => {
    expect(complaint(() => parseJson('{"a": \u202e}'))).toBe('1:7 expected a value, got "\\u202e"');
    expect(complaint(() => parseJson('{"\u2066a": 1, "\u2066a": 2}'))).toContain(
      'the key "\\u2066a" stands twice',
    );
  });
});

describe('text of a file', () => {
  it('may begin with a byte order mark', () => {
    expect(parseJson(decodeUtf8(Buffer.from('\uFEFF{"å": 1}')))).toEqual({ å: 1 });
  });

  it('must be UTF-8', () => {
    const bad = Buffer.concat([Buffer.from('{\n"navn": "'), Buffer.from([0xe5]), Buffer.from('se"}')]);
    expect(complaint(() => decodeUtf8(bad))).toBe('2:10 the file is not valid UTF-8; save it as UTF-8');
    expect(complaint(() => decodeUtf8(Buffer.from('\uFEFF{}', 'utf16le')))).toMatch(/UTF-16/);
    expect(complaint(() => decodeUtf8(Buffer.from('[1, "å').subarray(0, 6)))).toMatch(/^1:6 /);
  });
});
