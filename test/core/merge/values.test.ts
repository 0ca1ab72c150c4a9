import { describe, expect, it } from 'vitest';
import { workspaceOf } from '../operations/samples';
import { field, merged, places, values } from './given';

/** A field of a fact, what it was and what both made of it. */
const of = (kind: Parameters<typeof field>[0], name: string, rest: object = {}) => ({
  was: (was: unknown, ours: unknown, theirs: unknown) =>
    field(kind, name, was, ours, theirs, workspaceOf, rest),
});
const note = of('people', 'note', { name: 'Kari' });
const quote = of('quotes', 'text');
const title = of('people', 'title', { name: 'Kari' });

describe('a text that two have edited', () => {
  it('has the paragraphs of both, also new ones and ones that are gone', () => {
    const was = 'Først.\n\nSå dette.\n\nTil slutt.';
    const { value, conflicts } = quote.was(
      was,
      'Aller først.\n\nSå dette.\n\nTil slutt.',
      'Først.\n\nTil slutt.\n\nOg litt til.',
    );
    expect(value).toBe('Aller først.\n\nTil slutt.\n\nOg litt til.');
    expect(conflicts).toEqual([]);
  });

  it('has what both wrote at its end, in the same order for both', () => {
    const [was, a, b] = ['Først.\nSå.', 'Først.\nSå.\nKari skrev.', 'Først.\nSå.\nOla skrev.'];
    expect(quote.was(was, a, b).value).toBe('Først.\nSå.\nKari skrev.\nOla skrev.');
    expect(quote.was(was, b, a).value).toBe('Først.\nSå.\nKari skrev.\nOla skrev.');
  });

  it('keeps line breaks between paragraphs when the first has another before it', () => {
    expect(
      quote.was('A er her.\nB er her.', 'Ny.\nA er her.\nB er her.', 'A er nok her.\nB er her.').value,
    ).toBe('Ny.\nA er nok her.\nB er her.');
    expect(
      quote.was('A er her.\n\nB er her.', 'X.\n\nA er her.\n\nB er her.', 'Y.\n\nA er her.\n\nB er her.')
        .value,
    ).toBe('X.\n\nY.\n\nA er her.\n\nB er her.');
  });

  it('of which both changed the same paragraph is in conflict, and each version has the rest of both', () => {
    const was = 'En setning her.\nEn til.\nOg en.';
    const { value, conflicts } = quote.was(
      was,
      'En lang setning her.\nEn til.\nOg en.',
      'En kort setning.\nEn til.\nOg en siste.',
    );
    expect(value).toBe('En lang setning her.\nEn til.\nOg en siste.');
    expect(places(conflicts)).toEqual(['quotes a text nb']);
    expect(conflicts[0]).toMatchObject({
      was,
      versions: [
        { value: 'En lang setning her.\nEn til.\nOg en siste.', by: 'kari-1' },
        { value: 'En kort setning.\nEn til.\nOg en siste.', by: 'ola-2' },
      ],
    });
  });

  it('that only grew on is the longest, but a number that is in another is none that grew', () => {
    expect(note.was('Vi må', 'Vi må få', 'Vi må få handlingsrom')).toMatchObject({
      value: 'Vi må få handlingsrom',
      conflicts: [],
    });
    expect(note.was(undefined, 'Vi', 'Vi må')).toMatchObject({ value: 'Vi må', conflicts: [] });
    expect(places(note.was(undefined, '5', '15').conflicts)).toEqual(['people a note']);
    expect(places(note.was('4', '40', '41').conflicts)).toEqual(['people a note']);
  });

  it('that was written anew by both where there was none is not run together', () => {
    const { value, conflicts } = note.was(undefined, 'Karis notat.\nTo linjer.', 'Olas notat.');
    expect(value).toBe('Karis notat.\nTo linjer.');
    expect(values(conflicts[0]!)).toEqual(['Karis notat.\nTo linjer.', 'Olas notat.']);
  });

  it('keeps its marks, paragraph by paragraph', () => {
    const was = [{ t: 'Vanlig.\n' }, { t: 'Uthevet.', em: true }];
    const ours = [{ t: 'Helt vanlig.\n' }, { t: 'Uthevet.', em: true }];
    const theirs = [
      { t: 'Vanlig.\n' },
      { t: 'Uthevet ', em: true },
      { t: 'lenke', href: 'https://example.org/' },
    ];
    const { value, conflicts } = quote.was(was, ours, theirs);
    expect(conflicts).toEqual([]);
    expect((value as { t: string }[]).map(({ t }) => t).join('')).toBe('Helt vanlig.\nUthevet lenke');
    expect((value as { href?: string }[]).at(-1)).toEqual({ t: 'lenke', href: 'https://example.org/' });
  });

  it('is merged in each language, also when one has only then got a second', () => {
    expect(quote.was('Ord', { nb: 'Ord', se: 'Sátni' }, 'Andre ord')).toMatchObject({
      value: { nb: 'Andre ord', se: 'Sátni' },
      conflicts: [],
    });
    const { value, conflicts } = quote.was(
      { nb: 'A', se: 'B' },
      { nb: 'A1', se: 'B' },
      { nb: 'A2', se: 'B2' },
    );
    expect(value).toEqual({ nb: 'A1', se: 'B2' });
    expect(places(conflicts)).toEqual(['quotes a text nb']);
    expect(values(conflicts[0]!)).toEqual(['A1', 'A2']);
  });

  it('that one has removed and the other changed stays, and that is a conflict', () => {
    for (const [ours, theirs] of [
      [undefined, 'Ny tittel'],
      ['Ny tittel', undefined],
    ]) {
      const { value, conflicts } = title.was('Tittel', ours, theirs);
      expect(value).toBe('Ny tittel');
      expect(conflicts[0]!.versions.map(({ value: one }) => one ?? null).sort()).toEqual(['Ny tittel', null]);
    }
  });
});

describe('a list that two have edited', () => {
  const parties = of('decisions', 'parties', { title: 'Vedtak', text: 'Slik' });
  const points = of('texts', 'points', { heading: 'Notat' });
  const point = (text: string, ...more: string[]) => ({ text, ...(more.length > 0 ? { points: more } : {}) });

  it('has what both added, once if it is the same', () => {
    expect(parties.was(['Ap', 'H'], ['Ap', 'H', 'SV'], ['Ap', 'Sp', 'H', 'SV'])).toMatchObject({
      value: ['Ap', 'Sp', 'H', 'SV'],
      conflicts: [],
    });
  });

  it('has the edit of one and the removal and the move of the other', () => {
    const was = [point('Første punkt'), point('Andre punkt'), point('Tredje punkt')];
    const ours = [point('Første punkt'), point('Andre punkt, rettet'), point('Tredje punkt')];
    expect(points.was(was, ours, [was[2]!, was[1]!])).toMatchObject({
      value: [point('Tredje punkt'), point('Andre punkt, rettet')],
      conflicts: [],
    });
  });

  it('merges within an item that both changed', () => {
    const was = [point('Et punkt her', 'under'), point('Et annet')];
    expect(
      points.was(
        was,
        [point('Et punkt her', 'under', 'mer'), was[1]!],
        [point('Et godt punkt her', 'under'), was[1]!],
      ),
    ).toMatchObject({
      value: [point('Et godt punkt her', 'under', 'mer'), point('Et annet')],
      conflicts: [],
    });
  });

  it('in which both put another in the place of one is a conflict of the whole list, and is not both', () => {
    const places2 = of('meetings', 'places');
    const { value, conflicts } = places2.was(['Bergen'], ['Oslo'], ['Tromsø']);
    expect(value).toEqual(['Oslo']);
    expect(places(conflicts)).toEqual(['meetings a places']);
    expect(values(conflicts[0]!)).toEqual([['Oslo'], ['Tromsø']]);
  });

  it('does not get twice what one has put in the place of another and the other has added', () => {
    expect(parties.was(['Ap', 'H'], ['Ap', 'SV'], ['Ap', 'H', 'SV']).value).toEqual(['Ap', 'SV']);
  });

  it('keeps an item that one has removed and the other has changed, and says so', () => {
    const was = [point('Det ene punktet'), point('Det andre')];
    const { value, conflicts } = points.was(was, [was[1]!], [point('Det ene punktet her'), was[1]!]);
    expect(value).toEqual([point('Det ene punktet her'), point('Det andre')]);
    expect(values(conflicts[0]!)).toEqual(expect.arrayContaining([[was[1]!], value]));
  });
});

describe('a value that changes in time', () => {
  it('has the correction of one and the change of the other', () => {
    const { value, conflicts } = title.was(
      'Direktør',
      [{ value: 'Direktør' }, { value: 'Rådgiver', from: '2026' }],
      'Avdelingsdirektør',
    );
    expect(value).toEqual([{ value: 'Avdelingsdirektør' }, { value: 'Rådgiver', from: '2026' }]);
    expect(conflicts).toEqual([]);
  });

  it('has the changes of both in the order of their days', () => {
    const was = [{ value: 'A', from: '2020' }];
    const ours = [...was, { value: 'C', from: '2026-03' }];
    const theirs = [...was, { value: 'B', from: '2025-10-01' }];
    expect(title.was(was, ours, theirs)).toMatchObject({
      value: [...was, { value: 'B', from: '2025-10-01' }, { value: 'C', from: '2026-03' }],
      conflicts: [],
    });
  });

  it('that both changed from the same day is in conflict as a whole', () => {
    const from = (value: string) => [{ value: 'A' }, { value, from: '2026' }];
    const { value, conflicts } = title.was('A', from('B'), from('C'));
    expect(value).toEqual(from('B'));
    expect(places(conflicts)).toEqual(['people a title']);
    expect(values(conflicts[0]!)).toEqual([from('B'), from('C')]);
  });

  it('of which one moved the day and the other changed the words has both', () => {
    const was = [{ value: 'A' }, { value: 'Leder i etaten', from: '2025' }];
    expect(
      title.was(
        was,
        [was[0], { value: 'Leder i etaten', from: '2025-06' }],
        [was[0], { value: 'Leder av etaten', from: '2025' }],
      ),
    ).toMatchObject({
      value: [{ value: 'A' }, { value: 'Leder av etaten', from: '2025-06' }],
      conflicts: [],
    });
  });

  it('never gets periods that overlap', () => {
    const was = [{ value: 'A', from: '2020', to: '2024' }];
    const ours = [...was, { value: 'B', from: '2025' }];
    const theirs = [{ value: 'A', from: '2020', to: '2026' }];
    const { value, conflicts } = title.was(was, ours, theirs);
    expect(value).toEqual(ours);
    expect(values(conflicts[0]!)).toEqual(expect.arrayContaining([ours, theirs]));
  });
});

describe('what is one statement', () => {
  it('is not put together of two: the days of a meeting', () => {
    const when = of('meetings', 'when');
    const { value, conflicts } = when.was(
      { start: '2026-02-09', end: '2026-02-10' },
      { start: '2026-03-09', end: '2026-03-10' },
      { start: '2026-02-09', end: '2026-02-11' },
    );
    expect(value).toEqual({ start: '2026-03-09', end: '2026-03-10' });
    expect(places(conflicts)).toEqual(['meetings a when']);
  });

  it('nor a source that is another, while parts of the same one are', () => {
    const source = (more: object) => ({ title: 'NOU 2024: 1', page: '12', fetched: '2025', ...more });
    const sources = of('people', 'source', { name: 'Kari' });
    expect(sources.was(source({}), source({ page: '13' }), source({ fetched: '2026' }))).toMatchObject({
      value: source({ page: '13', fetched: '2026' }),
      conflicts: [],
    });
    const { value, conflicts } = sources.was(
      source({}),
      source({ title: 'NOU 2025: 9' }),
      source({ page: '13' }),
    );
    expect(value).toEqual(source({ title: 'NOU 2025: 9' }));
    expect(places(conflicts)).toEqual(['people a source']);
  });

  it('while parts that stand by themselves are merged: who made a picture and under which licence', () => {
    const credit = of('images', 'credit', { file: 'a.png' });
    expect(
      credit.was({ creator: 'Ola' }, { creator: 'Ola Nord' }, { creator: 'Ola', licence: 'CC BY 4.0' }),
    ).toMatchObject({
      value: { creator: 'Ola Nord', licence: 'CC BY 4.0' },
      conflicts: [],
    });
  });
});

describe('a table that two have edited', () => {
  const heads = (...labels: string[]) =>
    labels.map((label, i) => ({ label, holds: i === 0 ? 'names' : 'numbers' }));
  const dataset = (columns: unknown, rows: unknown) => ({ columns, rows });
  const table = (was: object, ours: object, theirs: object) => {
    const fact = (more: object) =>
      workspaceOf({ datasets: [{ id: 'a', title: 'Tall', source: { title: 'SSB' }, ...more }] });
    const { workspace, conflicts } = merged({ base: fact(was), ours: fact(ours), theirs: fact(theirs) });
    return { fact: workspace.register.datasets[0]!, conflicts };
  };

  it('has the row of one and the column of the other, with an empty cell where they meet', () => {
    const was = dataset(heads('Sted', '2024'), [
      ['Oslo', 1],
      ['Bodø', 2],
    ]);
    const ours = dataset(heads('Sted', '2024', '2025'), [
      ['Oslo', 1, 10],
      ['Bodø', 2, 20],
    ]);
    const theirs = dataset(heads('Sted', '2024'), [
      ['Oslo', 1],
      ['Tromsø', 3],
      ['Bodø', 2],
    ]);
    const { fact, conflicts } = table(was, ours, theirs);
    expect(fact).toMatchObject({
      columns: heads('Sted', '2024', '2025'),
      rows: [
        ['Oslo', 1, 10],
        ['Tromsø', 3, ''],
        ['Bodø', 2, 20],
      ],
    });
    expect(conflicts).toEqual([]);
  });

  it('has a cell that one corrected beside the column that the other put before it', () => {
    const was = dataset(heads('Sted', '2024'), [
      ['Oslo', 1],
      ['Bodø', 2],
    ]);
    const ours = dataset(heads('Sted', '2023', '2024'), [
      ['Oslo', 1, 1],
      ['Bodø', 9, 2],
    ]);
    const theirs = dataset(heads('Sted', '2024'), [
      ['Oslo', 7],
      ['Bodø', 2],
    ]);
    expect(table(was, ours, theirs)).toMatchObject({
      fact: {
        rows: [
          ['Oslo', 1, 7],
          ['Bodø', 9, 2],
        ],
      },
      conflicts: [],
    });
  });

  it('of which both corrected the same cell is in conflict', () => {
    const was = dataset(heads('Sted', '2024'), [
      ['Oslo', 1],
      ['Bodø', 2],
    ]);
    const { fact, conflicts } = table(
      was,
      dataset(was.columns, [
        ['Oslo', 5],
        ['Bodø', 2],
      ]),
      dataset(was.columns, [
        ['Oslo', 6],
        ['Bodø', 4],
      ]),
    );
    expect(fact.rows).toEqual([
      ['Oslo', 5],
      ['Bodø', 4],
    ]);
    expect(places(conflicts)).toEqual(['datasets a rows']);
    expect(values(conflicts[0]!)).toEqual([
      [
        ['Oslo', 5],
        ['Bodø', 4],
      ],
      [
        ['Oslo', 6],
        ['Bodø', 4],
      ],
    ]);
  });

  it('is in conflict as a whole when one has removed a column in which the other has written', () => {
    const was = dataset(heads('Sted', '2024', '2025'), [
      ['Oslo', 1, 2],
      ['Bodø', 3, 4],
    ]);
    const ours = dataset(heads('Sted', '2025'), [
      ['Oslo', 2],
      ['Bodø', 4],
    ]);
    const theirs = dataset(was.columns, [
      ['Oslo', 100, 2],
      ['Bodø', 3, 4],
    ]);
    const { fact, conflicts } = table(was, ours, theirs);
    expect(fact).toMatchObject(ours);
    expect(places(conflicts)).toEqual(['datasets a']);
    const untouched = table(
      was,
      ours,
      dataset(was.columns, [
        ['Oslo', 1, 2],
        ['Bodø', 3, 4],
        ['Vadsø', 3, 6],
      ]),
    );
    expect(untouched.conflicts).toEqual([]);
    expect(untouched.fact.rows).toEqual([
      ['Oslo', 2],
      ['Bodø', 4],
      ['Vadsø', 6],
    ]);
  });
});
