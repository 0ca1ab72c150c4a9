import { describe, expect, it } from 'vitest';
import {
  bindDeck,
  bindText,
  bindWorkspace,
  filterFault,
  isBound,
  strangersIn,
} from '../../../core/batch/bind';
import { deck, workspaceOf } from '../operations/samples';

const row = { kommune: 'Tana', 'Folketall 2025': '2 900' };
const bound = deck(
  'prove',
  [
    {
      id: 'a',
      template: 'statements',
      points: [{ text: 'I {kommune}' }],
      notes: [{ t: 'Om {Kommune}', lang: 'nb' }],
    },
  ],
  {
    title: { nb: 'For {kommune}', en: 'For {kommune}' },
    event: { name: 'Møte i {kommune}', place: '{kommune}' },
  },
);

describe('a text with columns in brackets', () => {
  it('says what the row says, whatever the case of the name', () => {
    expect(bindText('{kommune} har { folketall 2025 } innbyggere', row)).toBe('Tana har 2 900 innbyggere');
    expect(bindText('{KOMMUNE}', row)).toBe('Tana');
  });

  it('keeps brackets that are written twice, and names that no column has', () => {
    expect(bindText('{{kommune}} og {fylke}', row)).toBe('{kommune} og {fylke}');
  });

  it('does not look for columns in what a row says', () => {
    expect(bindText('{a}', { a: '{b}', b: 'nei' })).toBe('{b}');
  });
});

describe('a deck for a row', () => {
  it('has the row’s words in title, event, slides and notes, in every language', () => {
    const made = bindDeck(bound, row);
    expect(made.title).toEqual({ nb: 'For Tana', en: 'For Tana' });
    expect(made.event).toEqual({ name: 'Møte i Tana', place: 'Tana' });
    expect(made.slides[0]).toMatchObject({
      id: 'a',
      points: [{ text: 'I Tana' }],
      notes: [{ t: 'Om Tana', lang: 'nb' }],
    });
  });

  it('is told apart from one that asks for nothing, or for columns that are not there', () => {
    expect(isBound(bound)).toBe(true);
    expect(isBound(deck('annen', [{ id: 'a', template: 'section', heading: '{{ikke}}' }]))).toBe(false);
    expect(strangersIn(bound, ['Kommune'])).toEqual([]);
    expect(strangersIn(bound, ['fylke'])[0]).toEqual({ path: 'title › nb', name: 'kommune' });
  });
});

describe('a dataset for a row', () => {
  const dataset = {
    id: 'folketall',
    title: 'Folketall',
    columns: [
      { label: { nb: 'Region', en: 'Region' }, holds: 'names' },
      { label: 'År', holds: 'names' },
      { label: 'Antall', holds: 'numbers' },
    ],
    rows: [
      ['Tana', '2024', 2890],
      ['Oslo', '2024', 717710],
      [{ nb: 'Tana', se: 'Deatnu' }, '2025', 2900],
    ],
    source: { title: 'SSB' },
  };
  const workspace = workspaceOf({ datasets: [dataset] }, [bound]);
  const filter = { dataset: 'folketall', column: 'region', value: '{kommune}' };

  it('has only the rows about it, and leaves the workspace as it was', () => {
    const made = bindWorkspace(workspace, bound, [filter], row);
    expect(made.register.datasets[0]).toMatchObject({
      rows: [
        ['Tana', '2024', 2890],
        [{ se: 'Deatnu' }, '2025', 2900],
      ],
    });
    expect(workspace.register.datasets[0]!.rows).toHaveLength(3);
    const both = [filter, { ...filter, column: 'År', value: '2025' }];
    expect(bindWorkspace(workspace, bound, both, row).register.datasets[0]!.rows).toHaveLength(1);
  });

  it('is never empty', () => {
    expect(() => bindWorkspace(workspace, bound, [filter], { kommune: 'Bø' })).toThrow(
      'no row where «region» is «Bø»',
    );
  });

  it('must be there, with the column', () => {
    expect(filterFault(workspace, filter)).toBeUndefined();
    expect(filterFault(workspace, { ...filter, column: 'Fylke' })).toBe('no-column');
    expect(filterFault(workspace, { ...filter, dataset: 'annet' })).toBe('no-dataset');
  });
});
