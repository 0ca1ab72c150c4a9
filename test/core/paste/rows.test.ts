import { describe, expect, it } from 'vitest';
import type { Column } from '../../../core/model/column';
import { kindOf } from '../../../core/model/kinds';
import { parseWorkspace } from '../../../core/model/parse';
import {
  changedBy,
  chosenOf,
  emptyWorkspace,
  type Look,
  newEntries,
  readMeetings,
  readMembers,
  rowsOf,
  type SheetKind,
} from '../../../core/paste';
import { templates } from '../../../templates';

const today = '2026-02-02';
const options = { today, workspace: emptyWorkspace('nb') };
const list = `Kari Nordmann, kommunedirektør, Asker, leder
Ola Hansen, professor, Bergen
Ánne Máret Sara, rådgiver, Karasjok, nestleder`;

const none: ReadonlyMap<string, Look> = new Map();

function column(kind: SheetKind, id: string): Column {
  return kindOf(kind).columns.find((one) => one.id === id)!;
}

describe('A pasted list of members', () => {
  it('becomes entries that a new commission can be made of', () => {
    const rows = rowsOf('people', readMembers(list, options).entries, none);
    const people = newEntries('people', chosenOf(rows), 'nb');
    expect(people.map(({ id }) => id)).toEqual(['kari-nordmann', 'ola-hansen', 'anne-maret-sara']);
    const sources = [
      { path: 'commission.json', json: { format: 1, id: 'a', name: 'A', language: 'nb' } },
      { path: 'facts/people.json', json: { format: 1, entries: people } },
    ];
    const { diagnostics } = parseWorkspace(sources, templates, { images: new Map() });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps what was mended when another line is put above', () => {
    const [, second] = rowsOf('people', readMembers(list, options).entries, none);
    const looks = new Map([[second!.key, { values: { name: 'Ola Hanssen', title: undefined } }]]);
    const rows = rowsOf('people', readMembers(`Per Moe, ordfører, Hamar\n${list}`, options).entries, looks);
    expect(rows.map(({ pasted }) => pasted.entry.name)).toEqual([
      'Per Moe',
      'Kari Nordmann',
      'Ola Hanssen',
      'Ánne Máret Sara',
    ]);
    expect(rows[2]!.pasted.entry).not.toHaveProperty('title');
  });

  it('tells two equal lines apart, and marks nothing that was looked at', () => {
    const read = readMembers('Ola Hansen, professor, Bergen\nOla Hansen, professor, Bergen', options).entries;
    const [one, two] = rowsOf('people', read, none);
    expect(one!.key).not.toBe(two!.key);
    expect(two!.pasted.unsure.some(({ why }) => why === 'twice')).toBe(true);
    const rows = rowsOf('people', read, new Map([[two!.key, { values: { name: 'Ola Hansen jr.' } }]]));
    expect(rows[1]!.pasted.unsure.filter(({ field }) => field === 'name')).toEqual([]);
    expect(rows[0]!.pasted.entry.name).toBe('Ola Hansen');
  });

  it('leaves out who was left out, and whoever has no name', () => {
    const read = readMembers(list, options).entries;
    const [first, second] = rowsOf('people', read, none);
    const looks = new Map<string, Look>([
      [first!.key, { taken: false }],
      [second!.key, { values: { name: ' ' }, taken: true }],
    ]);
    const rows = rowsOf('people', read, looks);
    expect(rows.map(({ whole }) => whole)).toEqual([true, false, true]);
    expect(chosenOf(rows).map(({ entry }) => entry.name)).toEqual(['Ánne Máret Sara']);
  });
});

describe('A pasted list that is looked through', () => {
  const doubt = { field: 'organisation', why: 'organisation-or-place', params: {}, shown: 'Senja' } as const;
  const entries = [
    { entry: { name: 'Ola', organisation: 'Senja' }, unsure: [doubt], line: 'Ola, Senja' },
    { entry: { name: 'Eivind' }, unsure: [], duplicateOf: 'eivind', line: 'Eivind' },
    { entry: { name: 'Ola' }, unsure: [], line: 'Ola, Senja' },
  ];

  it('has nothing in doubt that was corrected by hand, and changes only that line', () => {
    const [first] = rowsOf('people', entries, none);
    const looks = new Map([[first!.key, { values: { organisation: undefined, place: 'Senja' } }]]);
    const rows = rowsOf('people', entries, looks);
    expect(rows[0]!.pasted.entry).toEqual({ name: 'Ola', place: 'Senja' });
    expect(rows[0]!.pasted.unsure).toEqual([]);
    expect(rows[2]!.pasted.entry).toEqual({ name: 'Ola' });
  });

  it('leaves out somebody who is there with nothing new, unless it is another of that name', () => {
    const rows = rowsOf('people', entries, none);
    expect(chosenOf(rows)).toHaveLength(2);
    const other = rowsOf('people', entries, new Map([[rows[1]!.key, { asNew: true, taken: true }]]));
    expect(chosenOf(other)[1]).not.toHaveProperty('duplicateOf');
    expect(chosenOf(other)).toHaveLength(3);
  });
});

describe('A pasted meeting plan', () => {
  const read = (text: string) => readMeetings(text, options).entries;

  it('becomes meetings with ids of their days', () => {
    const rows = rowsOf(
      'meetings',
      read('9.–10. februar 2026, Bodø\n4. mai 2026, Kristiansand eller Oslo'),
      none,
    );
    const chosen = chosenOf(rows);
    expect(chosen).toHaveLength(2);
    expect(newEntries('meetings', chosen, 'nb').map(({ id }) => id)).toEqual([
      'mote-2026-02-09',
      'mote-2026-05-04',
    ]);
  });

  it('takes days that are typed, and no meeting ends before it begins', () => {
    const start = column('meetings', 'date');
    const end = column('meetings', 'end');
    const entry = { year: '2026', source: { title: 'x' } };
    const first = changedBy(entry, start, '2026-02-09');
    expect(first).toEqual({ when: { start: '2026-02-09' }, year: undefined });
    const both = changedBy({ ...entry, ...first }, end, '2026-02-10');
    expect(both).toEqual({ when: { start: '2026-02-09', end: '2026-02-10' } });
    expect(changedBy({ ...entry, ...both }, end, undefined)).toEqual({ when: { start: '2026-02-09' } });
    expect(changedBy({ ...entry, when: { start: '2026-02-09' } }, start, undefined)).toEqual({
      when: undefined,
    });

    const [meeting] = read('9.–10. februar 2026, Bodø');
    const [row] = rowsOf('meetings', [meeting!], none);
    const later = { values: changedBy(meeting!.entry, start, '2026-03-01') };
    const [chosen] = chosenOf(rowsOf('meetings', [meeting!], new Map([[row!.key, later]])));
    expect(chosen!.entry.when).toEqual({ start: '2026-03-01' });
  });

  it('is not taken with a last day alone', () => {
    const [meeting] = read('9. februar 2026, Bodø');
    const values = { when: { end: '2026-02-10' } };
    const key = rowsOf('meetings', [meeting!], none)[0]!.key;
    expect(rowsOf('meetings', [meeting!], new Map([[key, { values }]]))[0]).toMatchObject({
      whole: false,
      taken: false,
    });
  });
});
