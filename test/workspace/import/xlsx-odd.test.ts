/** Workbooks of programs that write them otherwise than Excel does. */
import { describe, expect, it } from 'vitest';
import { entryOf, number, row, texts, whys, words, workbook } from './workbook';

const sheet = (...rows: string[]): Uint8Array => workbook([{ rows: rows.join('') }]);
const at = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const numberAt = (place: string, value: number): string => `<c r="${place}"><v>${value}</v></c>`;
const merged = (...refs: string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

describe('Rows and cells without their places, and with odd ones', () => {
  const head = row(words('Fylke'), words('Tall'));
  it.each([
    [
      'places on cells alone',
      [
        `<row>${at('A1', 'Fylke')}${at('B1', 'Tall')}</row>`,
        `<row>${at('A2', 'Troms')}${numberAt('B2', 5)}</row>`,
      ],
    ],
    [
      'places on rows alone',
      [head.replace('<row>', '<row r="1">'), row(words('Troms'), number(5)).replace('<row>', '<row r="2">')],
    ],
    [
      'rows in another order',
      [row(words('Troms'), number(5)).replace('<row>', '<row r="2">'), head.replace('<row>', '<row r="1">')],
    ],
    ['places written small', [head, `<row>${at('a2', 'Troms')}${numberAt('b2', 5)}</row>`]],
    ['places with dollars', [head, `<row>${at('$A$2', 'Troms')}${numberAt('$B$2', 5)}</row>`]],
    ['empty places', [head, `<row r="">${at('', 'Troms')}${numberAt('', 5)}</row>`]],
  ])('are read as they stand: %s', (_, rows) => {
    expect(texts(sheet(...rows))).toEqual([
      ['Fylke', 'Tall'],
      ['Troms', '5'],
    ]);
  });

  it('are mixed in one sheet: a cell without a place follows the one before it', async () => {
    const rows = [
      row(words('Fylke'), words('2024'), words('2025')),
      `<row>${words('Troms')}${numberAt('C2', 5)}</row>`,
      `<row>${at('A3', 'Nordland')}${number(6)}${number(7)}</row>`,
    ];
    expect((await entryOf(sheet(...rows))).entry.rows).toEqual([
      ['Troms', '', 5],
      ['Nordland', 6, 7],
    ]);
  });

  it('are two rows where two say the same place', async () => {
    const second = (name: string, value: number) =>
      row(words(name), number(value)).replace('<row>', '<row r="2">');
    expect((await entryOf(sheet(head, second('Troms', 5), second('Nordland', 6)))).entry.rows).toEqual([
      ['Troms', 5],
      ['Nordland', 6],
    ]);
  });

  it('are refused by name where two cells say the same place, or a place is none', () => {
    const twice = `<row>${at('A2', 'Troms')}${numberAt('B2', 5)}${numberAt('B2', 6)}</row>`;
    expect(() => texts(sheet(head, twice))).toThrow('A cell has no place: "B2"');
    expect(() => texts(sheet(head, `<row>${at('Å2', 'Troms')}</row>`))).toThrow('A cell has no place: "Å2"');
  });
});

describe('Signs of XML in the words of a cell', () => {
  it.each([
    ['A_x000A_B', 'A B'],
    ['A_x0009_B', 'A B'],
    ['A_x000d_', 'A'],
    ['A_x000B_B', 'A B'],
    ['A_x2028_B', 'A B'],
    ['_x0000_A', 'A'],
    ['A_xD83D__xDE00_', 'A😀'],
    ['_x005F_x000A_', '_x000A_'],
    ['_x005F_', '_'],
    ['_x12_', '_x12_'],
    ['A&#13;&#10;B', 'A B'],
  ])('are what they stand for in names, headings and strings that are shared: %s', async (written, read) => {
    const bytes = sheet(
      row(words('Region'), words(written)),
      row(words(written), number(5)),
      row(words('Troms'), number(6)),
    );
    const { entry } = await entryOf(bytes);
    expect(entry).toMatchObject({
      columns: [{}, { label: read }],
      rows: [
        [read, 5],
        ['Troms', 6],
      ],
    });
    const shared = workbook([{ rows: row('<c t="s"><v>0</v></c>') }], '', `<si><t>${written}</t></si>`);
    expect(texts(shared)[0]![0]!.trim()).toBe(read);
  });

  it('keep no number from being one', async () => {
    const rows = [
      row(words('Region'), words('Tall')),
      row(words('Troms'), '<c t="str"><f>B9</f><v>1 234_x000D_</v></c>'),
      row(words('Nordland'), words('12,5_x000D__x000A_')),
      row(words('Finnmark'), words('_x0009_7')),
    ];
    expect((await entryOf(sheet(...rows))).entry.rows).toEqual([
      ['Troms', 1234],
      ['Nordland', 12.5],
      ['Finnmark', 7],
    ]);
  });

  it('that are half a letter are a letter that was lost, and that is said', async () => {
    const bytes = sheet(row(words('Region'), words('Tall')), row(words('Evenes_xD83D_'), number(5)));
    expect(await whys(bytes)).toContain('letters-lost');
  });
});

describe('Merged cells', () => {
  const head = row(words('Kommune'), words('Fylke'), words('Innb'));
  const tana = row(words('Tana'), words('Finnmark'), number(1));
  const alta = `<row>${at('A3', 'Alta')}${numberAt('C3', 2)}</row>`;
  const vadso = `<row>${at('A4', 'Vadsø')}${numberAt('C4', 3)}</row>`;
  const bodo = row(words('Bodø'), words('Nordland'), number(4));
  const of = async (rows: string[], ...refs: string[]) =>
    (await entryOf(workbook([{ rows: rows.join(''), after: merged(...refs) }]))).entry.rows;

  it.each([
    ['B2:B4', 'over three rows'],
    ['b2:b4', 'written small'],
    ['$B$2:$B$4', 'with dollars'],
  ])('fill the last column of names: %s, %s', async (ref) => {
    expect(await of([head, tana, alta, vadso, bodo], ref)).toEqual([
      ['Tana', 'Finnmark', 1],
      ['Alta', 'Finnmark', 2],
      ['Vadsø', 'Finnmark', 3],
      ['Bodø', 'Nordland', 4],
    ]);
  });

  it('fill the first column, and several at once', async () => {
    const second = `<row>${numberAt('C3', 2)}</row>`;
    expect(await of([head, tana, second, bodo], 'A2:A3', 'B2:B3')).toEqual([
      ['Tana', 'Finnmark', 1],
      ['Tana', 'Finnmark', 2],
      ['Bodø', 'Nordland', 4],
    ]);
  });

  it('in both directions fill the rows below from their first column', async () => {
    const rows = [
      row(words('Kommune'), words('Fylke'), words('Landsdel'), words('Innb')),
      `<row>${at('A2', 'Tana')}${at('B2', 'Nord')}${numberAt('D2', 1)}</row>`,
      `<row>${at('A3', 'Alta')}${numberAt('D3', 2)}</row>`,
      row(words('Voss'), words('Vestland'), words('Vest'), number(3)),
    ];
    expect(await of(rows, 'B2:C3')).toEqual([
      ['Tana', 'Nord', '', 1],
      ['Alta', 'Nord', '', 2],
      ['Voss', 'Vestland', 'Vest', 3],
    ]);
  });

  it('whose first row is hidden fill those that are shown', async () => {
    expect(await of([head, tana.replace('<row>', '<row hidden="1">'), alta, bodo], 'B2:B3')).toEqual([
      ['Alta', 'Finnmark', 2],
      ['Bodø', 'Nordland', 4],
    ]);
  });

  it('of a sum give it no second name', async () => {
    const sum = `<row>${at('A4', 'Sum')}${numberAt('C4', 5)}</row>`;
    expect(((await of([head, tana, bodo, sum], 'A4:B4')) as unknown[]).at(-1)).toEqual(['Sum', '', 5]);
  });

  it('that hold one number for several columns say so', async () => {
    const rows = [
      row(words('Kommune'), words('2024'), words('2025')),
      `<row>${at('A2', 'Tana')}${numberAt('B2', 5)}</row>`,
      row(words('Alta'), number(1), number(2)),
    ];
    const bytes = workbook([{ rows: rows.join(''), after: merged('B2:C2') }]);
    expect((await entryOf(bytes)).entry.rows).toEqual([
      ['Tana', 5, ''],
      ['Alta', 1, 2],
    ]);
    expect(await whys(bytes)).toContain('number-merged');
  });

  it('of numbers in both directions say how many have none of their own', async () => {
    const rows = [
      row(words('Kommune'), words('2024'), words('2025')),
      `<row>${at('A2', 'Tana')}${numberAt('B2', 5)}</row>`,
      `<row>${at('A3', 'Alta')}</row>`,
      row(words('Bodø'), number(1), number(2)),
    ];
    const bytes = workbook([{ rows: rows.join(''), after: merged('B2:C3') }]);
    const { entry, unsure } = await entryOf(bytes);
    expect(entry.rows).toEqual([
      ['Tana', 5, ''],
      ['Alta', '', ''],
      ['Bodø', 1, 2],
    ]);
    expect(unsure.find(({ why }) => why === 'number-merged')!.params).toEqual({ count: '3', typed: '5' });
  });
});

describe('Days without the format of a date', () => {
  const days = (heading: string, ...values: (number | string)[]) =>
    whys(
      sheet(
        row(words(heading), words('Antall')),
        ...values.map((value, i) => row(number(value), number(i + 10))),
      ),
    );

  it.each(['Måned', 'Dato', 'Dag', 'Date', 'Tid', 'Periode'])('are a doubt under «%s»', async (heading) => {
    expect(await days(heading, 45658, 45689, 45717)).toContain('serial-days');
  });

  it('say which day they are', async () => {
    const bytes = sheet(
      row(words('Måned'), words('Antall')),
      row(number(45658), number(1)),
      row(number(45689), number(2)),
    );
    const { unsure } = await entryOf(bytes);
    expect(unsure.find(({ why }) => why === 'serial-days')!.params).toEqual({
      label: 'Måned',
      typed: '45658',
      date: '2025-01-01',
    });
  });

  it('are names in any column, and no amounts', async () => {
    const bytes = sheet(
      row(words('Kommune'), words('Dato'), words('Antall')),
      row(words('Tana'), number(45658), number(1)),
      row(words('Alta'), number(45689), number(2)),
    );
    const { entry, unsure } = await entryOf(bytes);
    expect(entry.columns).toMatchObject([{ holds: 'names' }, { holds: 'names' }, { holds: 'numbers' }]);
    expect(unsure.map(({ why }) => why)).toContain('serial-days');
  });

  it('are none under other headings, and where they may be years or months', async () => {
    expect(await days('Kommune', 45658, 45689)).not.toContain('serial-days');
    expect(await days('År', 2024, 2025)).not.toContain('serial-days');
    expect(await days('Måned', 202401, 202402)).not.toContain('serial-days');
    expect(await days('Måned', 45658, 2025)).not.toContain('serial-days');
  });
});
