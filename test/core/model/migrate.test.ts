import { describe, expect, it } from 'vitest';
import { kindIds } from '../../../core/model/kinds';
import { type FileType, type Migrated, migrateFile, migrations } from '../../../core/model/migrate';

const taken = new Set<string>();

function migrate(type: FileType, json: unknown): Migrated {
  const before = structuredClone(json);
  const result = migrateFile(type, json, { onStep: (step) => taken.add(`${step.type} ${step.from}`) });
  expect(json, 'a migration changed what it was given').toEqual(before);
  return result;
}

function entries(type: FileType, ...given: unknown[]): unknown {
  const result = migrate(type, { format: 1, entries: given });
  if (!result.ok) throw new Error(result.message);
  expect(result.json.format).toBe(2);
  return result.json.entries;
}

describe('meetings of format 1', () => {
  it('had a choice of places in words, which becomes a list', () => {
    expect(
      entries('facts/meetings', { id: 'm1', place: 'Kristiansand eller Innlandet', what: 'Møte' }),
    ).toEqual([{ id: 'm1', places: ['Kristiansand', 'Innlandet'], what: 'Møte' }]);
  });

  it('keep one place, with its comma, as one', () => {
    expect(entries('facts/meetings', { id: 'm1', place: 'Hamar, Innlandet' })).toEqual([
      { id: 'm1', places: ['Hamar, Innlandet'] },
    ]);
  });

  it('change in every period', () => {
    const place = [{ value: 'Oslo eller Bodø' }, { value: 'Bodø', from: '2025-03' }];
    expect(entries('facts/meetings', { id: 'm1', place })).toEqual([
      { id: 'm1', places: [{ value: ['Oslo', 'Bodø'] }, { value: ['Bodø'], from: '2025-03' }] },
    ]);
  });

  it('leave what nobody can interpret for the schema to name', () => {
    const odd = [{ id: 'a', place: 'Oslo', places: ['Bodø'] }, 'text', null, { id: 'b', place: 7 }];
    expect(entries('facts/meetings', ...odd)).toEqual([odd[0], 'text', null, { id: 'b', places: 7 }]);
  });
});

describe('images of format 1', () => {
  it('had a credit line, which becomes agency and kind', () => {
    expect(entries('facts/images', { id: 'a', credit: 'Foto: NTB', file: 'a.png' })).toEqual([
      { id: 'a', credit: { agency: 'NTB', as: 'photo' }, file: 'a.png' },
    ]);
    expect(entries('facts/images', { id: 'a', credit: 'Illustrasjon: Kari Nordmann' })).toEqual([
      { id: 'a', credit: { agency: 'Kari Nordmann', as: 'illustration' } },
    ]);
    expect(entries('facts/images', { id: 'a', credit: 'Kommunal Rapport' })).toEqual([
      { id: 'a', credit: { agency: 'Kommunal Rapport' } },
    ]);
  });

  it('lose an empty line and keep a credit that is no line', () => {
    expect(
      entries('facts/images', { id: 'a', credit: 'Foto: ' }, { id: 'b', credit: { creator: 'X' } }),
    ).toEqual([{ id: 'a' }, { id: 'b', credit: { creator: 'X' } }]);
  });
});

describe('facts of format 1 of the other kinds', () => {
  it.each(kindIds.filter((kind) => kind !== 'meetings' && kind !== 'images'))(
    'change nothing but the number: %s',
    (kind) => {
      const entry = { id: 'a', text: 'Slik det står', place: 'A eller B', credit: 'Foto: X' };
      expect(entries(`facts/${kind}`, entry)).toEqual([entry]);
    },
  );
});

describe('decks of format 1', () => {
  it('had a slide’s content in an object of its own', () => {
    const slides = [{ id: 's1', template: 'people', content: { members: ['mette-nord'] }, notes: 'Hei' }];
    const result = migrate('deck', { format: 1, id: 'd', date: '2025-06-02', slides });
    expect(result).toEqual({
      ok: true,
      from: 1,
      json: {
        format: 2,
        id: 'd',
        date: '2025-06-02',
        slides: [{ id: 's1', template: 'people', notes: 'Hei', members: ['mette-nord'] }],
      },
    });
  });

  it('lose nothing when content and slide say the same thing differently', () => {
    const slides = [{ id: 's1', template: 'cover', title: 'A', content: { title: 'B', lead: 'C' } }, 'odd'];
    const result = migrate('deck', { format: 1, slides });
    expect(result).toMatchObject({
      json: {
        slides: [{ id: 's1', template: 'cover', title: 'A', lead: 'C', content: { title: 'B' } }, 'odd'],
      },
    });
  });

  it('carry their held facts along the same way as the register', () => {
    const facts = { 'meetings/m1': { id: 'm1', place: 'A eller B' }, 'people/p': { id: 'p' }, nonsense: 3 };
    expect(migrate('deck', { format: 1, held: { on: '2025-01-01', facts } })).toMatchObject({
      json: {
        held: {
          on: '2025-01-01',
          facts: { 'meetings/m1': { id: 'm1', places: ['A', 'B'] }, 'people/p': { id: 'p' } },
        },
      },
    });
  });
});

describe('format numbers', () => {
  it('of today leave a file as it is', () => {
    expect(migrate('deck', { format: 2, id: 'd' })).toEqual({
      ok: true,
      from: 2,
      json: { format: 2, id: 'd' },
    });
    expect(migrate('commission', { format: 1 })).toMatchObject({ ok: true, from: 1 });
  });

  it('of tomorrow are refused, so that the file is left untouched', () => {
    expect(migrate('deck', { format: 3 })).toMatchObject({ ok: false, rule: 'newer-format' });
    expect(migrate('commission', { format: 2 })).toMatchObject({ ok: false, rule: 'newer-format' });
  });

  it.each([undefined, 0, -1, 1.5, '2', null, []])('that are none are an error: %s', (format) => {
    expect(migrate('facts/people', { format, entries: [] })).toMatchObject({ ok: false, rule: 'format' });
  });

  it.each([null, 'text', 7, [], undefined])('cannot be had from something that is no object: %s', (json) => {
    expect(migrateFile('deck', json)).toMatchObject({ ok: false, rule: 'wrong-type' });
  });
});

it('every registered migration was taken by one of the tests above', () => {
  expect([...taken].sort()).toEqual(migrations.map((step) => `${step.type} ${step.from}`).sort());
});
