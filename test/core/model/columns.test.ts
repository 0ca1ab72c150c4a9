import { describe, expect, it } from 'vitest';
import { bool, optional, str } from '../../../core/model/field';
import { defineKind } from '../../../core/model/kind';
import { readMeetings, readMembers } from '../../../core/paste';
import { columnsIn } from '../../../core/words';

const fields = { name: str(), party: optional(str()), sworn: optional(bool()) };

describe('The columns of a kind', () => {
  it('do not compile when a field is missing, and hold only what a cell can', () => {
    const kind = defineKind('trial', 'name', fields, { name: {}, party: { id: 'parti' }, sworn: 'none' });
    expect(kind.columns.map(({ id, path }) => [id, path])).toEqual([
      ['name', 'name'],
      ['parti', 'party'],
    ]);
    // @ts-expect-error: nothing is said of «sworn».
    defineKind('trial', 'name', fields, { name: {}, party: {} });
    expect(() => defineKind('trial', 'name', fields, { name: {}, party: {}, sworn: {} })).toThrow(
      'The column «sworn» of «trial» cannot hold boolean.',
    );
    expect(() =>
      defineKind('trial', 'name', fields, { name: {}, party: { id: 'name' }, sworn: 'none' }),
    ).toThrow('Two columns of «trial» are called «name».');
  });

  it('are known by their headings however they are spelled', () => {
    const ids = (...cells: string[]) => columnsIn('people', cells).map((column) => column?.id);
    expect(ids('NAVN:', ' E-post ', 'Tlf.', 'Báiki', 'Organisašuvdna', 'Skonummer', 'constructor')).toEqual([
      'name',
      'email',
      'phone',
      'place',
      'organisation',
      undefined,
      undefined,
    ]);
  });

  it('take «Møte» for what it is about, and for the date where nothing else is', () => {
    const ids = (...cells: string[]) => columnsIn('meetings', cells).map((column) => column?.id);
    expect(ids('Dato', 'Møte')).toEqual(['date', 'what']);
    expect(ids('Møte', 'Sted')).toEqual(['date', 'place']);
  });
});

describe('A pasted table', () => {
  const options = { today: '2026-02-02' };

  it('loses no member whose role could stand above names', () => {
    const { entries, rest } = readMembers('Kari Nordmann\tMedlem\nAnn Berg\tmember', options);
    expect(entries.map(({ entry }) => entry.name)).toEqual(['Kari Nordmann', 'Ann Berg']);
    expect(rest).toEqual([]);
  });

  it('of meetings is read with the headings that Lysark itself writes', () => {
    const text = 'Fra dato\tTil dato\tSted\tTema\n2026-02-09\t2026-02-10\tBodø\tOppstart\n2027\t\tOslo\t';
    const { entries } = readMeetings(text, options);
    expect(entries[0]!.entry).toMatchObject({
      when: { start: '2026-02-09', end: '2026-02-10' },
      places: ['Bodø'],
      what: 'Oppstart',
    });
  });
});
