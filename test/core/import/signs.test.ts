import { describe, expect, it } from 'vitest';
import { plan, sheet } from './support';

const read = (lines: string[], choices = {}) => plan('datasets', sheet(...lines), choices).entries[0]!;
const whys = (lines: string[], choices = {}) => read(lines, choices).unsure.map(({ why }) => why);

describe('A number that is kept back', () => {
  const signs = [
    '*',
    '**',
    '<5',
    '‹5',
    '< 10',
    '≤4',
    'prikket',
    'Prikka',
    'skjult',
    'under 5',
    'færre enn 5',
    ': c',
    '[c]',
  ];

  it.each(signs)('«%s» is missing, says so, and is no heading though it stands in the first row', (sign) => {
    const lines = [
      'Skole;Andel 2024;Andel 2025',
      `Tana;${sign};${sign}`,
      'Alta;34,5;36,1',
      `Vadsø;${sign};30,2`,
    ];
    expect(read(lines).entry).toMatchObject({
      columns: [{ label: 'Skole' }, { label: 'Andel 2024', holds: 'numbers' }, { label: 'Andel 2025' }],
      rows: [
        ['Tana', sign, sign],
        ['Alta', 34.5, 36.1],
        ['Vadsø', sign, 30.2],
      ],
    });
    expect(read(lines).unsure.find(({ why }) => why === 'number-hidden')!.params).toEqual({
      count: '3',
      typed: sign,
    });
  });

  it.each(['#DIV/0!', '#N/A', '#REF!', '#VERDI!', '#NAVN?', '#I/T'])(
    '«%s» is an error, and no number',
    (sign) => {
      const lines = ['Fylke;Tall', `Troms;${sign}`, 'Nordland;#N/A', 'Finnmark;5'];
      expect(read(lines).entry.rows).toEqual([
        ['Troms', sign],
        ['Nordland', '#N/A'],
        ['Finnmark', 5],
      ]);
      expect(whys(lines)).toContain('number-error');
    },
  );

  it.each(['n/a', 'N/A', '..', '.', ':', 'ikke tilgjengelig', 'mangler', '(x)', '[x]'])(
    '«%s» is missing, in the first row as in any other',
    (sign) => {
      const lines = ['Fylke;Tall', `Troms;${sign}`, 'Finnmark;5'];
      expect(read(lines).entry.rows).toEqual([
        ['Troms', sign],
        ['Finnmark', 5],
      ]);
    },
  );

  it('in words that nobody knows is no heading either, and is told of', () => {
    const lines = ['Kommune;Tall', 'Tana;avventer svar', 'Alta;34', 'Vadsø;5'];
    expect(read(lines).entry.rows).toEqual([
      ['Tana', 'avventer svar'],
      ['Alta', 34],
      ['Vadsø', 5],
    ]);
    expect(whys(lines)).toContain('first-row-words');
    expect(whys(lines)).toContain('words-among-numbers');
  });
});

describe('A dash', () => {
  const rows = ['Skole;Trives;Trives ikke', 'Lunde skole;41;-', 'Nome skole;-;–', 'Tinn skole;12;3'];
  const values = (lines: string[], choices = {}) => read(lines, choices).entry.rows as unknown[][];

  it('is missing where nobody says what it is, and people may say that it is zero', () => {
    expect(values(rows)[1]).toEqual(['Nome skole', '-', '–']);
    expect(whys(rows)).toContain('dash-is-missing');
    expect(values(rows, { shape: { dash: 'zero' } })[1]).toEqual(['Nome skole', 0, 0]);
    expect(whys(rows, { shape: { dash: 'zero' } })).toContain('dash-is-zero');
    expect(plan('datasets', sheet(...rows)).understood!.dash).toBe('missing');
  });

  it('is zero in the tables of Statistics Norway alone', () => {
    const lines = (...said: string[]) => values([...said, ...rows])[1]!.slice(1);
    expect(lines('06913: Befolkning, etter region', '')).toEqual([0, 0]);
    expect(values([...rows, 'Kilde: Statistisk sentralbyrå'])[1]!.slice(1)).toEqual([0, 0]);
    expect(values([...rows, 'Kilde: Utdanningsdirektoratet'])[1]!.slice(1)).toEqual(['-', '–']);
    expect(lines('Elevundersøkelsen 2025', '')).toEqual(['-', '–']);
    const source = { title: 'Tabell 1', publisher: 'SSB' };
    expect(values(rows, { source })[1]!.slice(1)).toEqual([0, 0]);
  });

  it.each([
    ['Symbolet (-) betyr at resultatet er skjult på grunn av personvern', 'missing'],
    ['«-» = tall som ikke kan offentliggjøres', 'missing'],
    ['- betyr null', 'zero'],
    ['Tegnet - står for 0', 'zero'],
    ['(–) means that the value is zero', 'zero'],
    ['- : ikke publisert', 'missing'],
  ])('is what the table itself says: %s', (line, means) => {
    expect(plan('datasets', sheet(line, ...rows)).understood!.dash).toBe(means);
    expect(plan('datasets', sheet('06913: Trivsel', line, ...rows)).understood!.dash).toBe(means);
    expect(read([line, ...rows]).entry.title).toBe('fil');
  });
});
