import { describe, expect, it } from 'vitest';
import { changesOf, planImport } from '../../../core/import';
import { kindOf } from '../../../core/model/kinds';
import { plan, sheet, taken, workspaceOf } from './support';

const growth = sheet(
  '06913: Befolkningsvekst, etter alternativ og år',
  '',
  ' ;Vekst;Vekst;Andel;',
  ' ;Lav;Høy;Lav;',
  '2050;4600;91 600;0,1;',
  '2059;-100;..;0,0;',
  'Kilde: Statistisk sentralbyrå',
  'Tall for 2059 er usikre.',
);
const entryOf = (table: ReturnType<typeof sheet>, choices = {}) =>
  plan('datasets', table, choices).entries[0]!;
const whys = (table: ReturnType<typeof sheet>, choices = {}) =>
  entryOf(table, choices).unsure.map(({ why }) => why);

describe('Statistics that say themselves what they are', () => {
  const data = (publisher: string, notes: string[] = []) => ({
    name: 'x.json',
    content: {
      is: 'statistics' as const,
      data: {
        title: 'Folketall',
        source: { title: 'Tabell 1', publisher },
        columns: [
          { label: 'sted', holds: 'names' as const },
          { label: 'Antall', holds: 'numbers' as const },
        ],
        rows: [
          ['-', 1],
          ['Bodø', '-'],
          ['Oslo', ':'],
          ['Molde', '<5'],
        ],
        notes,
        doubts: [],
      },
    },
  });
  const read = (file: ReturnType<typeof data>, shape = {}) => {
    const made = planImport('datasets', file, { workspace: workspaceOf(), today: '2025-11-24', shape });
    if ('not' in made) throw new Error(made.not);
    const { entry, unsure } = made.entries[0]!;
    return { rows: entry.rows, why: unsure.map(({ why }) => why), dash: made.understood?.dash };
  };

  it('have signs that mean what they mean in a sheet, and people choose what a dash is', () => {
    const others = read(data('Udir'));
    expect(others.rows).toEqual([
      ['-', 1],
      ['Bodø', '-'],
      ['Oslo', ':'],
      ['Molde', '<5'],
    ]);
    expect(others.why).toEqual(expect.arrayContaining(['dash-is-missing', 'number-hidden']));
    expect(others.dash).toBe('missing');
    const ours = read(data('Statistisk sentralbyrå'));
    expect(ours.rows).toEqual([
      ['-', 1],
      ['Bodø', 0],
      ['Oslo', ':'],
      ['Molde', '<5'],
    ]);
    expect(ours.why).toContain('dash-is-zero');
    expect(read(data('Statistisk sentralbyrå'), { dash: 'missing' }).rows).toEqual(others.rows);
    expect(read(data('Udir', ['Symbolet (-) betyr null'])).dash).toBe('zero');
  });
});

describe('A sheet of statistics', () => {
  it('has cells that are longer than a dataset holds cut, and says so', () => {
    const long = `Bodø ${'x'.repeat(600)}`;
    const { entry, unsure } = entryOf(
      sheet('kommune;2024', `${long};1`, `Oslo;${'y'.repeat(501)}`, 'Molde;3'),
    );
    const cells = (entry.rows as string[][]).flat().filter((cell) => String(cell).length > 100);
    expect(cells.map((cell) => [cell.length, cell.at(-1)])).toEqual([
      [500, '…'],
      [500, '…'],
    ]);
    expect(unsure.find(({ why }) => why === 'cell-cut')!.params.count).toBe('2');
    expect(() =>
      taken(workspaceOf(), plan('datasets', sheet('kommune;2024', `${long};1`, 'Oslo;2'))),
    ).not.toThrow();
  });

  it('has its headings over several rows, a title above and a source below', () => {
    const { entry } = entryOf(growth);
    expect(entry).toMatchObject({
      title: 'Befolkningsvekst, etter alternativ og år',
      table: '06913',
      columns: [
        { label: 'år', holds: 'names' },
        { label: 'Vekst, Lav', holds: 'numbers', decimals: 0 },
        { label: 'Vekst, Høy', holds: 'numbers', decimals: 0 },
        { label: 'Andel, Lav', holds: 'numbers', decimals: 1 },
      ],
      rows: [
        ['2050', 4600, 91600, 0.1],
        ['2059', -100, '..', 0],
      ],
      source: { title: 'Statistisk sentralbyrå' },
      note: 'Tall for 2059 er usikre.',
    });
    expect(kindOf('datasets').schema.safeParse({ ...entry, id: 'a' }).error).toBeUndefined();
  });

  it('may have years side by side, and regions that are numbers', () => {
    const wide = sheet('region;2024;2025', '0301 Oslo;1 000;1 100', '1804 Bodø;:;53 000');
    expect(entryOf(wide).entry).toMatchObject({
      columns: [
        { label: 'region' },
        { label: '2024', holds: 'numbers' },
        { label: '2025', holds: 'numbers' },
      ],
      rows: [
        ['0301 Oslo', 1000, 1100],
        ['1804 Bodø', ':', 53000],
      ],
    });
  });

  it('keeps years below one heading as names, and codes with a zero in front', () => {
    const long = sheet('kode;år;antall', '0301;2015;1900', '0301;2016;1950');
    expect(entryOf(long).entry).toMatchObject({
      columns: [{ holds: 'names' }, { holds: 'names' }, { holds: 'numbers' }],
      rows: [
        ['0301', '2015', 1900],
        ['0301', '2016', 1950],
      ],
    });
    const two = sheet('år;antall', '2015;1900', '2016;1950');
    expect(entryOf(two).entry.rows).toEqual([
      ['2015', 1900],
      ['2016', 1950],
    ]);
  });

  it('repeats a name that stands once for several rows, and says so', () => {
    const grouped = sheet('region;år;antall', 'Bodø;2024;1', ';2025;2', 'Oslo;2024;3', ';2025;4');
    expect(entryOf(grouped).entry.rows).toEqual([
      ['Bodø', '2024', 1],
      ['Bodø', '2025', 2],
      ['Oslo', '2024', 3],
      ['Oslo', '2025', 4],
    ]);
    expect(whys(grouped)).toContain('name-repeated');
  });

  it('says what it has guessed: dashes, formulas, words, marks, where it is from', () => {
    const odd = sheet('år;antall', '2024;-', '2025;ukjent', '2026;3*', '2027;4');
    odd.rows[4]![1] = { text: '4', number: 4, formula: true };
    expect(whys(odd)).toEqual([
      'title-from-name',
      'dash-is-missing',
      'words-among-numbers',
      'number-marked',
      'formula',
      'source-missing',
    ]);
    expect(entryOf(odd).entry.rows).toEqual([
      ['2024', '-'],
      ['2025', 'ukjent'],
      ['2026', 3],
      ['2027', 4],
    ]);
    expect(entryOf(odd).unsure.find(({ why }) => why === 'formula')!.params).toEqual({
      count: '1',
      cells: 'B5',
    });
  });

  it('is read as people say, where they say otherwise', () => {
    const roles = { 1: 'names', 2: 'skip' } as const;
    expect(entryOf(growth, { shape: { roles } }).entry).toMatchObject({
      columns: [{ label: 'år' }, { label: 'Vekst, Lav', holds: 'names' }, { label: 'Andel, Lav' }],
      rows: [
        ['2050', '4600', 0.1],
        ['2059', '-100', 0],
      ],
    });
    const bare = sheet('2024;1', '2025;2');
    expect(entryOf(bare, { shape: { headers: 0 } }).entry.rows).toHaveLength(2);
  });

  it('that holds no numbers is refused', () => {
    const file = { name: 'x.csv', content: { is: 'tables' as const, tables: [sheet('a;b', 'c;d')] } };
    const options = { workspace: workspaceOf(), today: '2025-11-24' };
    expect(planImport('datasets', file, options)).toMatchObject({ not: 'not-statistics' });
    const empty = { name: 'x.csv', content: { is: 'tables' as const, tables: [sheet('', ';')] } };
    expect(planImport('datasets', empty, options)).toEqual({ not: 'empty' });
  });
});

describe('A dataset that is imported again', () => {
  const workspace = taken(workspaceOf(), plan('datasets', growth));
  const again = (edit: (text: string) => string, choices = {}) => {
    const rows = growth.rows.map((row) => row.map((cell) => ({ ...cell, text: edit(cell.text) })));
    return plan('datasets', { ...growth, rows }, { workspace, ...choices });
  };
  const id = workspace.register.datasets[0]!.id;

  it('is the same dataset, with nothing to change', () => {
    expect(again((text) => text).entries[0]).toMatchObject({ duplicateOf: id });
    expect(again((text) => text).entries[0]!.update).toBeUndefined();
  });

  it('is another where only the title is the same, and says so', () => {
    const other = sheet(
      '06913: Befolkningsvekst, etter alternativ og år',
      '',
      'Art;Vekt',
      'Rev;7',
      'Gaupe;20',
    );
    const known = taken(
      workspaceOf(),
      plan('datasets', sheet('Folketall', '', 'Kommune;2024', 'Oslo;7', 'Bodø;5')),
    );
    const read = (...lines: string[]) =>
      plan('datasets', sheet('Folketall', '', ...lines), { workspace: known }).entries[0]!;
    expect(read('Fylke;2015', 'Troms;1', 'Agder;2').duplicateOf).toBeUndefined();
    expect(read('Fylke;2015', 'Troms;1', 'Agder;2').unsure.map(({ why }) => why)).toContain('same-title');
    expect(read('Kommune;2025', 'Oslo;8', 'Bodø;6').duplicateOf).toBeDefined();
    // A year over the numbers, or a total, says nothing of which table it is.
    expect(read('Fylke;2024', 'Troms;1', 'Agder;2').unsure.map(({ why }) => why)).toContain('same-title');
    expect(read('Fylke;Antall', 'Troms;1', 'Hele landet;2').duplicateOf).toBeUndefined();
    // The number of the table decides.
    expect(plan('datasets', other, { workspace }).entries[0]!.duplicateOf).toBe(id);
  });

  it.each([
    ['the same years with one number as before', ['År;Antall', '2023;10', '2024;12'], true],
    ['the same years with other numbers', ['År;Antall', '2023;710', '2024;715'], false],
    ['other years', ['År;Antall', '2033;11', '2034;12'], false],
    ['a heading that says what is counted', ['År;Fødte', '2031;9'], true],
    ['names in one of them', ['Kommune;Antall', 'Oslo;10', 'Bodø;11'], false],
  ] as const)('is the same by more than its title: %s', (_, lines, isSame) => {
    const known = taken(
      workspaceOf(),
      plan('datasets', sheet('Folketall', '', 'År;Antall;Fødte', '2023;10;4', '2024;11;5')),
    );
    const read = plan('datasets', sheet('Folketall', '', ...lines), { workspace: known }).entries[0]!;
    expect(read.duplicateOf !== undefined).toBe(isSame);
    expect(read.unsure.some(({ why }) => why === 'same-title')).toBe(!isSame);
  });

  it('is another where the number of its table is', () => {
    const other = sheet(
      '07459: Befolkningsvekst, etter alternativ og år',
      '',
      ...growth.rows.slice(2).map((row) => row.map(({ text }) => text).join(';')),
    );
    expect(plan('datasets', other, { workspace }).entries[0]!.duplicateOf).toBeUndefined();
  });

  it('is changed in the numbers that are others, and not copied', () => {
    const revised = again((text) => (text === '-100' ? '-120' : text));
    expect(changesOf(workspace, 'datasets', revised.entries[0]!, 'nb', '2025-11-24')).toEqual({
      shown: [{ what: '2059, Vekst, Lav', was: '−100', now: '−120' }],
      more: 0,
    });
    const after = taken(workspace, revised);
    expect(after.register.datasets).toHaveLength(1);
    expect(after.register.datasets[0]!.rows).toEqual([
      ['2050', 4600, 91600, 0.1],
      ['2059', -120, '..', 0],
    ]);
  });

  it('is known by table number when its title names other years, and by the id that people give', () => {
    const next = plan(
      'datasets',
      sheet('06913: Befolkningsvekst, etter alternativ og år 2060', '', 'år;Lav', '2060;1'),
      {
        workspace,
      },
    );
    expect(next.entries[0]!.duplicateOf).toBe(id);
    const other = plan('datasets', sheet('år;Lav', '2060;1'), { workspace, id: 'ny-serie' });
    expect(other.entries[0]!.duplicateOf).toBeUndefined();
    expect(taken(workspace, other).register.datasets.map((one) => one.id)).toEqual([id, 'ny-serie']);
    const same = plan('datasets', sheet('år;Lav', '2060;1'), { workspace, id });
    expect(same.entries[0]!.duplicateOf).toBe(id);
  });

  it('keeps the note and the source that people have written, and takes a fetched date', () => {
    const update = again((text) => text, { fetched: '2026-01-02' });
    const after = taken(workspace, update).register.datasets[0]!;
    expect(after.source).toEqual({ title: 'Statistisk sentralbyrå', fetched: '2026-01-02' });
    const noted = taken(
      workspaceOf({ datasets: [{ ...workspace.register.datasets[0], note: 'vår' }] }),
      again((text) => text),
    );
    expect(noted.register.datasets[0]!.note).toBe('vår');
  });

  it('in another language puts headings and names beside those that are there', () => {
    const english = sheet(
      '06913: Population growth',
      '',
      ' ;Growth;Growth;Share;',
      ' ;Low;High;Low;',
      '2050;4600;91 600;0,1;',
      '2059;-100;..;0,0;',
    );
    const both = taken(workspace, plan('datasets', english, { workspace, id, language: 'en' })).register
      .datasets[0]!;
    expect(both.title).toEqual({ nb: 'Befolkningsvekst, etter alternativ og år', en: 'Population growth' });
    expect((both.columns as { label: unknown }[])[1]!.label).toEqual({ nb: 'Vekst, Lav', en: 'Growth, Low' });
    expect(both.rows).toEqual(workspace.register.datasets[0]!.rows);
  });
});
