import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSchema } from '../../../core/model/field';
import { isKindId, kindIds, kindOf } from '../../../core/model/kinds';
import {
  allRef,
  deviationForm,
  type FactParts,
  type FieldParts,
  factRef,
  fieldRef,
  parseFact,
  parseField,
  parseQuery,
  parseStamp,
  type QueryName,
  type QueryParts,
  queryKinds,
  queryRef,
  splitDeviation,
} from '../../../core/model/ref';
import { queryWord } from '../../../core/words';
import { runs } from '../../support/random-text';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,79}$/);
const kind = fc.constantFrom(...kindIds);
const day = fc
  .integer({ min: 0, max: 80_000 })
  .map((n) => new Date(Date.UTC(1850, 0, 1 + n)).toISOString().slice(0, 10));

const fact = fc.record({ kind, id }).map(({ kind, id }) => ({ kind, id, fact: factRef(kind, id) }));
type RefParts = FactParts | FieldParts | QueryParts;
const parts: fc.Arbitrary<RefParts> = fc.oneof(
  fact.map((one) => ({ type: 'fact' as const, ...one })),
  fact.chain((one) =>
    fc
      .record(
        { field: fc.constantFrom(...Object.keys(kindOf(one.kind).fields)), day },
        { requiredKeys: ['field'] },
      )
      .map((rest) => ({ type: 'field' as const, ...one, ...rest })),
  ),
  fc
    .constantFrom(...(Object.keys(queryKinds) as QueryName[]))
    .map((name) => ({ type: 'query' as const, name, kind: queryKinds[name] })),
  kind.map((kind) => ({ type: 'all' as const, kind })),
);

function write(parts: RefParts): string {
  switch (parts.type) {
    case 'fact':
      return factRef(parts.kind, parts.id);
    case 'field':
      return fieldRef(factRef(parts.kind, parts.id), parts.field, parts.day);
    case 'query':
      return queryRef(parts.name);
    case 'all':
      return allRef(parts.kind);
  }
}

const read = (text: string) => (parseStamp(text) ?? parseFact(text)) as RefParts | undefined;

describe('references', () => {
  it('read what was written as the same parts', () => {
    fc.assert(
      fc.property(parts, (one) => {
        expect(read(write(one))).toEqual(one);
      }),
      runs(500),
    );
  });

  it('read a string only when writing its parts gives that string', () => {
    const alphabet = fc.constantFrom(
      ...'/#@:-~.\\ \n%',
      'people',
      'query',
      'all',
      'decks',
      'commission',
      'title',
      'a',
    );
    const near = fc.array(alphabet, { maxLength: 9 }).map((list) => list.join(''));
    const spoilt = fc
      .record({ one: parts, at: fc.nat(60), put: fc.oneof(fc.string({ maxLength: 3 }), alphabet) })
      .map(({ one, at, put }) => write(one).slice(0, at) + put + write(one).slice(at));
    fc.assert(
      fc.property(fc.oneof(near, spoilt, fc.string()), (text) => {
        const found = read(text);
        if (found) expect(write(found)).toBe(text);
      }),
      runs(2000),
    );
  });

  it('are spelled as exported files have always had them', () => {
    expect(fieldRef(factRef('people', 'mette-nord'), 'title')).toBe('people/mette-nord#title');
    expect(fieldRef(factRef('people', 'solberg'), 'title', '2015-01-01')).toBe(
      'people/solberg#title@2015-01-01',
    );
    expect(queryRef('members')).toBe('query:members');
    expect(allRef('meetings')).toBe('query:all:meetings');
  });

  it.each([
    '',
    'people',
    'people/',
    '/mette-nord',
    'people/-mette',
    'people/Mette',
    `people/${'a'.repeat(81)}`,
    'people/mette-nord/more',
    'people/mette-nord#',
    'people/mette-nord#nothing',
    'people/mette-nord#constructor',
    'people/mette-nord#title@',
    'people/mette-nord#title@2015',
    'people/mette-nord#title@2015-13-01',
    'people/mette-nord#title@2015-01-01@2016-01-01',
    'people/mette-nord#title\n',
    ' people/mette-nord#title',
    'people\u200b/mette-nord#title',
    'people/../people/mette-nord',
    '__proto__/mette-nord#title',
    'constructor/mette-nord',
    'query:',
    'query:toString',
    'query:all:',
    'query:all:constructor',
    'query:all:people/mette-nord',
    'decks/forum',
    'decks/forum/cover',
    'decks/forum/cover#title',
    'decks/forum#title',
    'commission',
    'commission#name',
    'commission/forum#name',
  ])('refuse %j', (text) => {
    expect(parseFact(text)).toBeUndefined();
    expect(parseField(text)).toBeUndefined();
    expect(parseStamp(text)).toBeUndefined();
  });

  it('read in a moment, whatever their length', () => {
    const before = performance.now();
    for (const text of ['people/', 'query:all:', 'decks/', 'commission#'])
      read(text + 'a-'.repeat(1_000_000));
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('say of a field which fact it belongs to', () => {
    expect(parseFact('people/mette-nord#title')?.fact).toBe('people/mette-nord');
    expect(parseField('people/mette-nord')).toBeUndefined();
  });

  it('take every id that files may have', () => {
    fc.assert(
      fc.property(fc.oneof(id, fc.string()), (text) => {
        expect(parseFact(`people/${text}`)?.id).toBe(idSchema.safeParse(text).success ? text : undefined);
      }),
      runs(300),
    );
  });

  it('are of a fact or of a deck, never both', () => {
    for (const folder of ['decks', 'commission', 'query']) expect(isKindId(folder)).toBe(false);
  });

  it('have words for every question', () => {
    expect(queryWord(parseQuery('query:members')!, 'nb')).toBe('hvem som er medlem');
    expect(queryWord(parseQuery('query:all:meetings')!, 'nb')).toBe('møtene');
    expect(queryWord(parseQuery('query:nextMeeting')!, 'en')).toBe('the next meeting');
  });
});

describe('keys of deviations', () => {
  it('are those of values of today, and name what does not exist too', () => {
    expect(splitDeviation('peple/mette-nord#titel')).toEqual({
      fact: 'peple/mette-nord',
      kind: 'peple',
      id: 'mette-nord',
      field: 'titel',
    });
    expect(splitDeviation('people/mette-nord#title@2015-01-01')).toBeUndefined();
    expect(splitDeviation('people/mette-nord')).toBeUndefined();
    fc.assert(
      fc.property(fact, (one) => {
        for (const field of Object.keys(kindOf(one.kind).fields)) {
          expect(deviationForm.test(fieldRef(one.fact, field))).toBe(true);
        }
      }),
      runs(50),
    );
  });
});
