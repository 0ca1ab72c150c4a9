import { describe, expect, test } from 'vitest';
import {
  languagesOfWorkspace,
  matching,
  missingIn,
  rowMaker,
  sorted,
  stepTo,
} from '../../../core/editing/fact-list';
import { type Entry, emptyRegister, type Workspace } from '../../../core/model/register';
import { entryContext } from '../../../core/words';

const source = { title: 'NOU' };
const meetings: Entry[] = [
  { id: 'c', year: '2027', what: { nb: 'seminar', nn: 'seminar' }, source },
  {
    id: 'a',
    when: { start: '2026-02-09' },
    places: ['Bodø'],
    what: 'oppstart',
    source: { unknown: 'Ingen vet.' },
  },
  {
    id: 'b',
    when: [
      { value: { start: '2025-02-09' }, to: '2025-01-01' },
      { value: { start: '2025-03-01' }, from: '2025-01-02' },
    ],
    source,
  },
  { id: 'd', source },
];
const workspace: Workspace = {
  commission: { format: 1, id: 'k', name: { nb: 'K', nn: 'K' }, language: 'nb' },
  register: { ...emptyRegister(), meetings },
  decks: [],
  outlines: [],
  images: new Map(),
};
const make = rowMaker('meetings', {
  lang: 'nb',
  languages: languagesOfWorkspace(workspace),
  context: entryContext(workspace, '2026-11-23'),
});
const rows = meetings.map(make);

describe('the list of facts', () => {
  test('says what is missing: an unknown source, a language', () => {
    expect(languagesOfWorkspace(workspace)).toEqual(['nb', 'nn']);
    expect(rows.map(({ missing }) => missing)).toEqual([
      { source: false, languages: [] },
      { source: true, languages: ['nn'] },
      { source: false, languages: [] },
      { source: false, languages: [] },
    ]);
  });

  test('does not ask for a translation of what somebody said', () => {
    const quote = { id: 'q', text: 'Summen', source } as Entry;
    expect(missingIn('quotes', quote, ['nb', 'nn'], 'nb').languages).toEqual([]);
  });

  test('sorts by date with the undated last, and by what is missing', () => {
    expect(sorted(rows, 'date', 'nb').map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
    expect(sorted(rows, 'missing', 'nb')[0]!.id).toBe('a');
    expect(sorted(rows, 'own', 'nb')).toBe(rows);
  });

  test('sorts Å after Z', () => {
    const named = ['Åse', 'Zara', 'Anne'].map((title) => ({ ...rows[0]!, title }));
    expect(sorted(named, 'title', 'nb').map(({ title }) => title)).toEqual(['Anne', 'Zara', 'Åse']);
  });

  test('finds by words in any order and without marks', () => {
    expect(matching(rows, 'bodo 2026').map(({ id }) => id)).toEqual(['a']);
    expect(matching(rows, '')).toBe(rows);
    expect(matching(rows, 'finnesikke')).toEqual([]);
  });

  test('keeps the row of an entry that is the same', () => {
    expect(make(meetings[0]!)).toBe(rows[0]);
    expect(make({ ...meetings[0]! })).not.toBe(rows[0]);
  });

  test('is gone through with the keys, and stops at its ends', () => {
    expect(stepTo('ArrowDown', -1, 3)).toBe(0);
    expect(stepTo('ArrowDown', 2, 3)).toBe(2);
    expect(stepTo('PageUp', 5, 30)).toBe(0);
    expect(stepTo('End', 0, 30)).toBe(29);
    expect(stepTo('ArrowDown', -1, 0)).toBeUndefined();
    expect(stepTo('a', 0, 3)).toBeUndefined();
  });
});
