import { describe, expect, it } from 'vitest';
import { parseWorkspace } from '../../../core/model/parse';
import { readMeetings, readMembers } from '../../../core/paste';
import {
  emptyWorkspace,
  entriesOf,
  kept,
  type Mended,
  placesText,
  placesTyped,
  rowsOf,
  withDay,
} from '../../../renderer/places/start/pasted';
import { openedWhen } from '../../../renderer/places/start/recent';
import { templates } from '../../../templates';

const today = '2026-02-02';
const options = { today, workspace: emptyWorkspace('nb') };
const list = `Kari Nordmann, kommunedirektør, Asker, leder
Ola Hansen, professor, Bergen
Ánne Máret Sara, rådgiver, Karasjok, nestleder`;

const none: ReadonlyMap<string, Mended> = new Map();

describe('A pasted list of members', () => {
  it('becomes entries that a new commission can be made of', () => {
    const people = entriesOf('people', rowsOf(readMembers(list, options).entries, none), 'nb');
    expect(people.map(({ id }) => id)).toEqual(['kari-nordmann', 'ola-hansen', 'anne-maret-sara']);
    const sources = [
      { path: 'commission.json', json: { format: 1, id: 'a', name: 'A', language: 'nb' } },
      { path: 'facts/people.json', json: { format: 1, entries: people } },
    ];
    const { diagnostics } = parseWorkspace(sources, templates, { images: new Map() });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keeps what was mended when another line is put above', () => {
    const [, second] = rowsOf(readMembers(list, options).entries, none);
    const mended = new Map([[second!.key, { fields: { name: 'Ola Hanssen', title: undefined } }]]);
    const rows = rowsOf(readMembers(`Per Moe, ordfører, Hamar\n${list}`, options).entries, mended);
    expect(rows.map(({ entry }) => entry.name)).toEqual([
      'Per Moe',
      'Kari Nordmann',
      'Ola Hanssen',
      'Ánne Máret Sara',
    ]);
    expect(rows[2]!.entry).not.toHaveProperty('title');
  });

  it('tells two equal lines apart, and marks nothing that was looked at', () => {
    const read = readMembers('Ola Hansen, professor, Bergen\nOla Hansen, professor, Bergen', options).entries;
    const [one, two] = rowsOf(read, none);
    expect(one!.key).not.toBe(two!.key);
    expect(two!.unsure.some(({ why }) => why === 'twice')).toBe(true);
    const rows = rowsOf(read, new Map([[two!.key, { fields: { name: 'Ola Hansen jr.' } }]]));
    expect(rows[1]!.unsure.filter(({ field }) => field === 'name')).toEqual([]);
    expect(rows[0]!.entry.name).toBe('Ola Hansen');
  });

  it('leaves out who was left out, and whoever has no name', () => {
    const read = readMembers(list, options).entries;
    const [first, second] = rowsOf(read, none);
    const mended = new Map([
      [first!.key, { fields: {}, left: true }],
      [second!.key, { fields: { name: ' ' } }],
    ]);
    expect(entriesOf('people', rowsOf(read, mended), 'nb').map(({ name }) => name)).toEqual([
      'Ánne Máret Sara',
    ]);
  });
});

describe('A pasted meeting plan', () => {
  it('becomes meetings with ids of their days', () => {
    const read = readMeetings('9.–10. februar 2026, Bodø\n4. mai 2026, Kristiansand eller Oslo', options);
    const rows = rowsOf(read.entries, none);
    expect(kept('meetings', rows)).toHaveLength(2);
    expect(entriesOf('meetings', rows, 'nb').map(({ id }) => id)).toEqual([
      'mote-2026-02-09',
      'mote-2026-05-04',
    ]);
  });

  it('takes days that are typed, and no meeting ends before it begins', () => {
    expect(withDay(undefined, 'start', '2026-02-09')).toEqual({ start: '2026-02-09' });
    expect(withDay({ start: '2026-02-09' }, 'end', '2026-02-10')).toEqual({
      start: '2026-02-09',
      end: '2026-02-10',
    });
    expect(withDay({ start: '2026-02-09', end: '2026-02-10' }, 'start', '2026-03-01')).toEqual({
      start: '2026-03-01',
    });
    expect(withDay({ start: '2026-02-09' }, 'start', '')).toBeUndefined();
  });

  it('reads places again as it shows them', () => {
    for (const places of [['Oslo'], ['Kristiansand', 'Innlandet'], ['Bodø', 'Oslo', 'Hamar']]) {
      expect(placesTyped(placesText(places, 'nb'))).toEqual(places);
    }
    expect(placesTyped('  ')).toBeUndefined();
  });
});

describe('A commission that was opened before', () => {
  it('says when, as people would', () => {
    const at = (day: string) => new Date(`${day}T12:00:00`).toISOString();
    expect(openedWhen(at('2026-02-02'), today, 'nb')).toEqual({ day: 'today' });
    expect(openedWhen(at('2026-02-01'), today, 'nb')).toEqual({ day: 'yesterday' });
    expect(openedWhen(at('2025-12-24'), today, 'nb')).toMatchObject({
      date: expect.stringContaining('desember 2025') as string,
    });
    expect(openedWhen('sludder', today, 'nb')).toBeUndefined();
  });
});
