/** Numbers put into a grid: read as in files, with what they were read without; what is no number stays, with a doubt. */
import { describe, expect, it } from 'vitest';
import { cellsOf, readCells, takeCells, typedDoubts, unreadCells } from '../../../core/editing/pasted-cells';
import type { UiLanguage } from '../../../core/texts';

const holds = (_: number, column: number) => (column === 0 ? 'names' : 'numbers') as 'names' | 'numbers';
const taken = (text: string, lang: UiLanguage = 'nb') => takeCells([], 0, 0, readCells(text)!, holds, lang);

describe('A column that is pasted', () => {
  it('has per cent, brackets, kroner and dashes for øre', () => {
    const { rows, doubts } = taken('Tana\t12,5 %\nAlta\t33,4 %\nBergen\t(5)\nVoss\tkr 1 500\nLom\t1 500,-');
    expect(rows).toEqual([
      ['Tana', 12.5],
      ['Alta', 33.4],
      ['Bergen', -5],
      ['Voss', 1500],
      ['Lom', 1500],
    ]);
    expect(doubts.map(({ why, params }) => [why, params.unit ?? params.typed, params.count])).toEqual([
      ['unit-left', 'prosent', '2'],
      ['unit-left', 'kr', '2'],
      ['number-ambiguous', '(5) → -5', '1'],
    ]);
  });

  it.each([
    ['1,5 mill.', 1500000],
    ['ca. 300', 300],
    ['12 prosent', 12],
    ['€ 1.200,50', 1200.5],
    ['−0,5', -0.5],
    ["1'234", 1234],
  ])('reads «%s» as %d', (typed, value) => {
    expect(taken(`a\t${typed}`).rows).toEqual([['a', value]]);
  });

  it('has the mark that all of it has, whatever the language of the page', () => {
    expect(taken('a\t1.5\nb\t2.125\nc\t10.25').rows.map((row) => row[1])).toEqual([1.5, 2.125, 10.25]);
    expect(taken('a\t1,5\nb\t2,25', 'en').rows.map((row) => row[1])).toEqual([1.5, 2.25]);
  });

  it('is whole: nothing after the twelfth column or the two hundredth row is lost', () => {
    const wide = Array.from({ length: 30 }, (_, i) => i).join('\t');
    const { rows } = taken(Array.from({ length: 500 }, () => wide).join('\n'));
    expect([rows.length, rows[499]!.length, rows[499]![29]]).toEqual([500, 30, 29]);
  });
});

describe('A number that is typed', () => {
  it.each([
    ['12,5 %', 'prosent'],
    ['12,5 prosent', 'prosent'],
    ['1 500 kr', 'kr'],
    ['kr 1 500', 'kr'],
    ['1 500,-', 'kr'],
    ['€ 12', '€'],
  ])('says that it is read without its unit: «%s»', (text, unit) => {
    expect(typedDoubts(text, 'numbers', 'nb')).toEqual([
      { field: 'unit', why: 'unit-left', params: { unit, count: '1' } },
    ]);
  });

  it('says nothing where there is none, and nothing of a name', () => {
    for (const text of ['12,5', '1 500', '', 'nitten'])
      expect(typedDoubts(text, 'numbers', 'nb')).toEqual([]);
    expect(typedDoubts('12,5 %', 'names', 'nb')).toEqual([]);
  });
});

describe('What is no number', () => {
  it('stays as it was typed, counts as missing, and says so', () => {
    const { rows } = taken('a\tnitten\nb\t-\nc\t..\nd\t<5\ne\t#DIV/0!\nf\t3/4\ng\t');
    expect(rows.map((row) => row[1])).toEqual(['nitten', '-', '..', '<5', '#DIV/0!', '3/4', '']);
    expect(unreadCells(rows, holds).map(({ why, params }) => [why, params.typed ?? params.count])).toEqual([
      ['words-among-numbers', 'nitten, 3/4'],
      ['dash-typed', '1'],
      ['number-hidden', '<5'],
      ['number-error', '#DIV/0!'],
    ]);
  });
});

describe('Tables of a page', () => {
  it('go in without the lines around them', () => {
    const rows = [[{ text: 'Tittel' }], [{ text: 'a' }, { text: '1' }], [{ text: 'Kilde: x' }]];
    expect(cellsOf([{ rows, read: {}, around: { above: 1, below: 1 } }])).toEqual([rows[1]]);
    expect(cellsOf([])).toBeUndefined();
  });
});
