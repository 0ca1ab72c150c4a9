import { describe, expect, it } from 'vitest';
import { readImport } from '../../workspace/import';
import { calendarDifferences } from './calendars';
import { cellDifferences } from './cells';
import { python, pythonPackages } from './python';
import { compared, type KindName, kinds } from './run';
import { differences } from './tables';

/** All of them take some two minutes: `npm run compare`. */
const files = 200;
const seed = 4;

const lacking = python() === undefined;
if (lacking) {
  console.warn(
    `NOTHING IS COMPARED with what Python's programs write: there is no Python with them here. Install ${pythonPackages.join(' ')}, or name one with LYSARK_PYTHON.`,
  );
}

describe.skipIf(lacking)(`${files} files that other programs write, of seed ${seed}`, () => {
  it.each(Object.keys(kinds) as KindName[])(
    '%s: every cell and every event is the same, or told of',
    async (kind) => {
      expect(await compared(kind, seed, 0, files)).toEqual([]);
    },
  );
});

describe('What differs', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const columns: [string, 'names' | 'numbers'][] = [
    ['kommune', 'names'],
    ['2024', 'numbers'],
  ];

  it('is found in a table: another number, another name, a sign without its doubt', async () => {
    const file = await readImport({
      name: 'x.csv',
      bytes: bytes('kommune;2024\nOslo;1,5\nBodø;2\nMolde;..\n'),
    });
    expect(
      differences(file, {
        columns,
        rows: [
          ['Oslo', 1.5],
          ['Bodø', 2],
          ['Molde', '..'],
        ],
      }),
    ).toEqual([]);
    const other = differences(file, {
      columns,
      rows: [
        ['Oslo', 1.6],
        ['Bodo', 2],
        ['Molde', '*'],
      ],
    });
    expect(other.map((one) => one.split(', ').at(-1))).toEqual([
      'another number',
      'another name',
      'no doubt number-hidden',
    ]);
    expect(differences(file, { columns: columns.slice(1), rows: [] })[0]).toMatch(/^columns/);
  });

  it('is found in a cell and in a time of day', async () => {
    const table = {
      name: 'Celler',
      rows: [[{ text: '10:15' }, { text: '5', number: 5, unit: 'prosent' }]],
      read: {},
    };
    const file = { name: 'x.xlsx', content: { is: 'tables' as const, tables: [table] } };
    expect(cellDifferences(file, [[{ text: '10:15' }, { number: 5, unit: 'prosent' }]])).toEqual([]);
    expect(cellDifferences(file, [[{ text: '10:16' }, { number: 5 }]])).toHaveLength(2);
    const calendar = await readImport({
      name: 'x.ics',
      bytes: bytes(
        'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260310T100000\nEND:VEVENT\nEND:VCALENDAR\n',
      ),
    });
    expect(calendarDifferences(calendar, [{ uid: 'a', start: '2026-03-10', from: '10:00' }])).toEqual([]);
    expect(calendarDifferences(calendar, [{ uid: 'a', start: '2026-03-10', from: '11:00' }])).toHaveLength(2);
  });
});
