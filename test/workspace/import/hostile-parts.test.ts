/** Files whose parts contradict each other: each is read as far as it says something, or refused in our own words. */
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../core/import';
import { emptyWorkspace } from '../../../core/paste';
import { ImportError, readImport, readPastedText } from '../../../workspace/import';
import { number, row, type Sheet, words, workbook } from './workbook';

const head = row(words('Måned'), words('Antall'));
const body = row(words('Tana'), number(10)) + row(words('Alta'), number(20));

describe('A workbook', () => {
  const good = [
    ['Tana', 10],
    ['Alta', 20],
  ];
  const rowsOf = async (sheet: Sheet, styles = '', strings = '') => {
    const file = await readImport({ name: 'bok.xlsx', bytes: workbook([sheet], styles, strings) });
    const plan = planImport('datasets', file, { workspace: emptyWorkspace('nb'), today: '2026-02-02' });
    return 'not' in plan ? plan.not : plan.entries[0]!.entry.rows;
  };

  it.each<[string, Sheet, string?, string?]>([
    [
      'cells in styles that there are not',
      { rows: head + body.replaceAll('s="0"', 's="99"') },
      '<cellXfs><xf numFmtId="0"/></cellXfs>',
    ],
    [
      'formats without a code',
      { rows: head + body },
      '<numFmts><numFmt numFmtId="164"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>',
    ],
    ['formats by no number', { rows: head + body }, '<cellXfs><xf numFmtId="x"/><xf/></cellXfs>'],
    [
      'merged cells that are none',
      {
        rows: head + body,
        after:
          '<mergeCells><mergeCell/><mergeCell ref="A1"/><mergeCell ref="1:2"/><mergeCell ref="B9:A1"/></mergeCells>',
      },
    ],
    [
      'merged cells to the end of the sheet',
      { rows: head + body, after: '<mergeCells><mergeCell ref="C1:XFD1048576"/></mergeCells>' },
    ],
    [
      'hidden columns without numbers',
      {
        rows: head + body,
        before:
          '<cols><col hidden="1"/><col min="x" max="y" hidden="1"/><col min="9" max="1" hidden="1"/></cols>',
      },
    ],
    [
      'drawings, links and validations to nothing',
      {
        rows: head + body,
        after:
          '<dataValidations><dataValidation sqref="A1"/></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId9" xmlns:r="x"/></hyperlinks><drawing/>',
      },
    ],
    ['strings without words', { rows: `${head}${body}` }, '', '<si/><si><r/></si><si><rPh/></si>'],
  ])('is read though it has %s', async (_, sheet, styles, strings) => {
    expect(await rowsOf(sheet, styles, strings)).toEqual(good);
  });

  it('has shared words that there are not, which are empty', async () => {
    const rows = `${head}${row('<c t="s"><v>7</v></c>', number(10))}${row('<c t="s"><v>-1</v></c>', number(20))}`;
    expect(await rowsOf({ rows })).not.toEqual(good);
  });

  it.each([
    '<row r="0"><c r="A0"/></row>',
    '<row><c r="XFE1"><v>1</v></c></row>',
    '<row><c r="1A"><v>1</v></c></row>',
    '<row><c r="A1A1"><v>1</v></c></row>',
    '<row r="9999999"><c><v>1</v></c></row>',
  ])('is refused in our words, or read, where a place cannot be: %s', async (rows) => {
    const bytes = workbook([{ rows: head + body + rows }]);
    const failed = await readImport({ name: 'bok.xlsx', bytes }).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failed !== undefined) expect(failed).toBeInstanceOf(ImportError);
  });
});

describe('JSON-stat', () => {
  const cube = {
    version: '2.0',
    class: 'dataset',
    id: ['tid', 'r'],
    size: [1, 2],
    dimension: { tid: { category: { index: ['2024'] } }, r: { category: { index: ['a', 'b'] } } },
    value: [1, 2],
  };

  it.each<[string, object]>([
    ['a dimension without categories', { dimension: { ...cube.dimension, tid: {} } }],
    ['categories that are a number', { dimension: { ...cube.dimension, tid: { category: 5 } } }],
    ['an index that is a text', { dimension: { ...cube.dimension, r: { category: { index: 'a,b' } } } }],
    [
      'places of categories that are none',
      { dimension: { ...cube.dimension, r: { category: { index: { a: -1, b: 7 } } } } },
    ],
    ['a size that is not a number', { size: ['x', 2] }],
    ['more dimensions than sizes', { id: ['tid', 'r', 'kjønn'] }],
    ['names that every object has', { id: ['__proto__', 'hasOwnProperty'] }],
    ['values that are a text', { value: '1,2' }],
    ['no dimensions', { id: [], size: [], dimension: {} }],
    [
      'a label that is an object',
      {
        label: { nb: 'x' },
        dimension: { ...cube.dimension, tid: { label: 5, category: { index: ['2024'], label: 7 } } },
      },
    ],
    ['roles that are no lists', { role: { time: 'tid', metric: 7 } }],
  ])('with %s is read or refused in our words', (_, more) => {
    const text = JSON.stringify({ ...cube, ...more });
    try {
      expect(readPastedText(text).content.is).toBe('statistics');
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError);
    }
  });
});

describe('A calendar', () => {
  const event = 'UID:a\r\nSUMMARY:Møte\r\nDTSTART:20260602T100000';
  it.each([
    ['a beginning that was cut', `BEGI\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n${event}\r\nEND:VEVENT`],
    [
      '20 000 spaces in its name',
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${event}${' '.repeat(20_000)}x\r\nEND:VEVENT`,
    ],
    [
      '20 000 folded lines',
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${event}\r\nDESCRIPTION:${'\r\n x'.repeat(20_000)}\r\nEND:VEVENT`,
    ],
    [
      '20 000 lines that are none',
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDESCRIPTION:x\r\n${'y\r\n'.repeat(20_000)}${event}\r\nEND:VEVENT`,
    ],
    [
      '20 000 parameters',
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${event}\r\nX${';A=B'.repeat(20_000)}:1\r\nEND:VEVENT`,
    ],
    [
      '20 000 days that are taken out',
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n${event}\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:${'20260609T100000,'.repeat(20_000)}20260609T100000\r\nEND:VEVENT`,
    ],
    [
      '10 000 events that never end',
      `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(10_000)}${event}\r\nEND:VEVENT`,
    ],
  ])('with %s is read, or refused in our words, in next to no time', (_, text) => {
    const before = process.cpuUsage();
    try {
      readPastedText(text);
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
