import { describe, expect, test } from 'vitest';
import { giveLanguage, givePeriod, giveSource, rewriteSource } from '../../../core/editing/many';
import { knownSources, sourcesLike } from '../../../core/facts/source-register';
import { sourceText } from '../../../core/facts/source-text';
import type { KindId } from '../../../core/model/kinds';
import { type Entry, emptyRegister, type Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';

const nobody = { unknown: 'Ingen vet.' };
const nou = { title: 'NOU 2026: 4', url: 'https://regjeringen.no/nou' };

function workspace(people: Entry[], more: Partial<Record<KindId, Entry[]>> = {}): Workspace {
  return {
    commission: { format: 1, id: 'k', name: 'K', language: 'nb' },
    register: { ...emptyRegister(), people, ...more },
    decks: [],
    outlines: [],
    images: new Map(),
  } as unknown as Workspace;
}

const person = (id: string, more: object = {}): Entry => ({ id, name: id, source: nobody, ...more });
const all = (at: Workspace): Set<string> => new Set(at.register.people.map(({ id }) => id));

describe('the register of sources', () => {
  test('has each source once, whatever page of it is named and however its address is written', () => {
    const at = workspace([
      person('a', { source: { ...nou, page: '12' } }),
      person('b', {
        source: { title: 'nou 2026: 4', url: 'https://www.regjeringen.no/nou/', page: 'kap. 4' },
      }),
      person('c', { source: { title: 'Statsråd' } }),
      person('d'),
    ]);
    const known = knownSources(at);
    expect(known.map(({ source }) => source)).toEqual([nou, { title: 'Statsråd' }]);
    expect(known[0]!.refs).toEqual(['people/a', 'people/b']);
  });

  test('remembers the last day that somebody read a page of it', () => {
    const at = workspace([
      person('a', { source: { ...nou, fetched: '2026-03-01' } }),
      person('b', { source: { ...nou, fetched: '2026-05-02' } }),
    ]);
    expect(knownSources(at).map(({ source }) => source.fetched)).toEqual(['2026-05-02']);
  });

  test('is found by title, by site and by page of the site, what begins so first', () => {
    const known = knownSources(
      workspace([
        person('a', { source: { title: 'Om NOU-er' } }),
        person('b', { source: nou }),
        person('c', { source: { title: 'SSB', url: 'https://ssb.no/valg/stemmer' } }),
      ]),
    );
    const titles = (typed: string) => sourcesLike(known, typed).map(({ source }) => source.title);
    expect(titles('nou')).toEqual(['NOU 2026: 4', 'Om NOU-er']);
    expect(titles('ssb.no')).toEqual(['SSB']);
    expect(titles('stemmer')).toEqual(['SSB']);
    expect(titles('finnes ikke')).toEqual([]);
  });

  test('writes a page as a page and a section as it is called', () => {
    const words = (page: string) =>
      sourceText({ title: 'T', page }, 'nb', undefined as never)
        .map(({ t }) => t)
        .join('');
    expect([words('12'), words('xii'), words('kap. 4'), words('§ 3')]).toEqual([
      'T, s. 12',
      'T, s. xii',
      'T, kap. 4',
      'T, § 3',
    ]);
  });
});

describe('many at once', () => {
  test('sixteen people get a source in one edit that is undone at once', () => {
    const at = workspace(Array.from({ length: 16 }, (_, i) => person(`p${i}`)));
    const { op, count } = giveSource(at, 'people', all(at), nou);
    expect(count).toBe(16);
    const after = apply(at, op!, new Map() as never);
    expect(
      after.workspace.register.people.every(({ source }) => (source as typeof nou).title === nou.title),
    ).toBe(true);
    const back = apply(after.workspace, after.inverse, new Map() as never);
    expect(back.workspace.register.people).toEqual(at.register.people);
  });

  test('a page that one of them names in the same source stays', () => {
    const at = workspace([
      person('a', { source: { title: 'NOU 2026: 4', url: nou.url, page: '7' } }),
      person('b'),
    ]);
    const { op, count } = giveSource(at, 'people', all(at), nou);
    expect(count).toBe(1);
    expect(op).toMatchObject({ steps: [{ id: 'b' }] });
  });

  test('a period is given to the value that holds, and one that would run into another is left', () => {
    const at = workspace([
      person('a', { membership: 'member' }),
      person('b', {
        membership: [
          { value: 'member', to: '2026-01-31' },
          { value: 'chair', from: '2026-02-01' },
        ],
      }),
      person('c'),
    ]);
    const { op, left } = givePeriod(at, 'people', all(at), {
      field: 'membership',
      from: '2026-01-01',
      to: '2026-12-31',
      today: '2026-06-01',
    });
    expect(left).toEqual(['b', 'c']);
    expect(op).toEqual({
      type: 'batch',
      steps: [
        {
          type: 'entry.set',
          kind: 'people',
          id: 'a',
          field: 'membership',
          how: 'correction',
          value: [{ value: 'member', from: '2026-01-01', to: '2026-12-31' }],
        },
      ],
    });
  });

  test('a language is said of what stands in one, in every period, and never of what stands in several', () => {
    const at = workspace([
      person('a', { title: 'rådgjevar' }),
      person('b', {
        title: [
          { value: 'lærar', to: '2025' },
          { value: 'rektor', from: '2026' },
        ],
      }),
      person('c', { title: { nb: 'lege', nn: 'lækjar' } }),
    ]);
    const { op, left } = giveLanguage(at, 'people', all(at), 'nn');
    expect(left).toEqual(['c']);
    const after = apply(at, op!, new Map() as never).workspace;
    expect(after.register.people.map(({ title }) => title)).toEqual([
      { nn: 'rådgjevar' },
      [
        { value: { nn: 'lærar' }, to: '2025' },
        { value: { nn: 'rektor' }, from: '2026' },
      ],
      { nb: 'lege', nn: 'lækjar' },
    ]);
    const home = giveLanguage(after, 'people', new Set(['a']), 'nb');
    expect(apply(after, home.op!, new Map() as never).workspace.register.people[0]!.title).toBe('rådgjevar');
  });

  test('a source that is put right is put right wherever it is used, each with its own page', () => {
    const at = workspace([person('a', { source: { ...nou, page: '3' } }), person('b', { source: nou })]);
    const op = rewriteSource(
      at,
      [
        { kind: 'people', id: 'a' },
        { kind: 'people', id: 'b' },
      ],
      { title: 'NOU 2026: 5' },
    );
    const after = apply(at, op!, new Map() as never).workspace;
    expect(after.register.people.map(({ source }) => source)).toEqual([
      { title: 'NOU 2026: 5', page: '3' },
      { title: 'NOU 2026: 5' },
    ]);
  });
});
