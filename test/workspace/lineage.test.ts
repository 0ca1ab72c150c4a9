import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, parseJson } from '../../workspace/json';
import {
  compare,
  isKnown,
  join,
  next,
  readLineage,
  relation,
  type Versions,
  withLineage,
  withoutLineage,
} from '../../workspace/lineage';
import { stringify } from '../../workspace/save';
import { facts, person } from './samples';

const text = stringify(facts(person('a'), person('b')));
const read = (one: string) => readLineage(parseJson(one), one);
const kari = 'kari-3f9a1c';
const ola = 'ola-77b0d2';

describe('the lineage of a file', () => {
  it('stands last in it, and reads back with the contents as they were', () => {
    const saved = withLineage(text, { [ola]: 4, [kari]: 17 });
    expect(saved.slice(text.length - '\n}\n'.length)).toBe(
      `,\n  "saved": {\n    "by": {\n      "${kari}": 17,\n      "${ola}": 4\n    },\n    "sum": "${read(saved).sum}"\n  }\n}\n`,
    );
    expect(read(saved)).toEqual({
      by: { [kari]: 17, [ola]: 4 },
      sum: expect.stringMatching(/^[0-9a-f]{16}$/),
      foreign: false,
      rest: JSON.parse(text),
    });
    expect(withoutLineage(saved)).toBe(text);
  });

  it('is the JSON that a program would write that only adds a key', () => {
    const saved = withLineage(text, { [kari]: 1 });
    expect(`${JSON.stringify(JSON.parse(saved), null, 2)}\n`).toBe(saved);
    expect(withLineage('{}\n', { [kari]: 1 })).toMatch(/^\{\n {2}"saved": \{/);
    expect(withoutLineage(withLineage('{}\n', { [kari]: 1 }))).toBe('{}\n');
  });

  it('takes the place of the one before', () => {
    const twice = withLineage(withLineage(text, { [kari]: 1 }), { [kari]: 2 });
    expect(twice).toBe(withLineage(text, { [kari]: 2 }));
  });

  it('tells when another program has edited the very version', () => {
    const saved = withLineage(text, { [kari]: 3 });
    expect(read(saved.replace('"name": "a"', '"name": "Anne"'))).toMatchObject({
      by: { [kari]: 3 },
      foreign: true,
    });
    // Sorted, or set otherwise: it has been through another program.
    const { saved: key, ...rest } = JSON.parse(saved) as { saved: unknown };
    expect(read(stringify({ saved: key, ...rest })).foreign).toBe(true);
    expect(read(JSON.stringify(JSON.parse(saved), null, 4)).foreign).toBe(true);
  });

  it('and does not take line ends, a byte order mark or a missing last line end for an edit', () => {
    const saved = withLineage(text, { [kari]: 3 });
    for (const same of [saved.replaceAll('\n', '\r\n'), `\uFEFF${saved}`, saved.trimEnd()]) {
      expect(read(decodeUtf8(Buffer.from(same)))).toMatchObject({ by: { [kari]: 3 }, foreign: false });
    }
  });

  it('is unknown where there is none', () => {
    const { by, foreign, rest } = read(text);
    expect(isKnown(by)).toBe(false);
    expect({ foreign, rest }).toEqual({ foreign: false, rest: JSON.parse(text) });
  });

  it('keeps the sum of the version that an edit was made of', () => {
    const { by, sum } = read(withLineage(text, { [kari]: 3 }));
    const edited = withLineage(stringify(facts(person('c'))), by, sum);
    expect(read(edited)).toMatchObject({ by, sum, foreign: true });
    // Whoever takes the edit back has the version itself again.
    expect(read(withLineage(text, by, sum)).foreign).toBe(false);
  });

  it.each([
    ['a number', 1],
    ['a list', []],
    ['nothing', null],
    ['without sum', { by: { [kari]: 1 } }],
    ['without versions', { sum: '0123456789abcdef' }],
    ['of 201 replicas', { by: many(201), sum: '0123456789abcdef' }],
    ['with a count that is none', { by: { [kari]: -1 }, sum: '0123456789abcdef' }],
    ['with a broken count', { by: { [kari]: 1.5 }, sum: '0123456789abcdef' }],
    ['with a count beyond reason', { by: { [kari]: 2 ** 41 }, sum: '0123456789abcdef' }],
    ['with a key that is none', { by: { 'Kari Nordmann': 1 }, sum: '0123456789abcdef' }],
    ['with a key that is too long', { by: { ['a'.repeat(61)]: 1 }, sum: '0123456789abcdef' }],
    ['with a sum that is none', { by: { [kari]: 1 }, sum: 'X' }],
  ])('that is hostile is not believed: %s', (_what, saved) => {
    const one = stringify({ ...facts(), saved });
    expect(read(one)).toEqual({ by: {}, foreign: true, rest: facts() });
  });
});

function many(count: number): Versions {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`r-${i}`, i + 1]));
}

describe('two versions', () => {
  it.each([
    [{ [kari]: 1 }, { [kari]: 1 }, 'same'],
    [{ [kari]: 1 }, { [kari]: 2 }, 'before'],
    [{ [kari]: 1 }, { [kari]: 1, [ola]: 1 }, 'before'],
    [{ [kari]: 2, [ola]: 1 }, { [kari]: 2 }, 'after'],
    [{ [kari]: 2 }, { [ola]: 1 }, 'apart'],
    [{ [kari]: 2, [ola]: 1 }, { [kari]: 1, [ola]: 2 }, 'apart'],
  ] as const)('%j stands to %j: %s', (a, b, how) => {
    expect(compare(a, b)).toBe(how);
  });

  it('that say they are the same save and are not were made apart, as on a machine that was cloned', () => {
    expect(relation({ by: { [kari]: 5 }, sum: 'a' }, { by: { [kari]: 5 }, sum: 'b' })).toBe('apart');
    expect(relation({ by: { [kari]: 5 }, sum: 'a' }, { by: { [kari]: 5 }, sum: 'a' })).toBe('same');
    expect(relation({ by: { [kari]: 4 }, sum: 'a' }, { by: { [kari]: 5 }, sum: 'b' })).toBe('before');
  });

  const versions = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'constructor', 'valueof'),
    fc.integer({ min: 1, max: 4 }),
  );

  it('and what joins them: neither has anything that it lacks', () => {
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const both = join(a, b);
        expect(['same', 'after']).toContain(compare(both, a));
        expect(['same', 'after']).toContain(compare(both, b));
        expect(join(b, a)).toEqual(both);
        expect(JSON.stringify(join(b, a))).toBe(JSON.stringify(both));
        expect(join(both, a)).toEqual(both);
        expect(compare(next(both, 'a'), both)).toBe('after');
        const back = { same: 'same', before: 'after', after: 'before', apart: 'apart' };
        expect(compare(b, a)).toBe(back[compare(a, b)]);
      }),
    );
  });

  it('a replica never counts anew, whatever is put back', () => {
    expect(next({ [kari]: 3 }, kari, 9)).toEqual({ [kari]: 10 });
    expect(next({ [ola]: 3 }, kari)).toEqual({ [kari]: 1, [ola]: 3 });
  });

  it('never grow past bounds, and one’s own stays', () => {
    const full = next(many(200), 'aa-new');
    expect(Object.keys(full)).toHaveLength(200);
    expect(full['aa-new']).toBe(1);
    expect(full['r-0']).toBeUndefined();
    expect(read(withLineage(text, full)).by).toEqual(full);
  });
});
