import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/base/json';
import { unitedConflict, versionsWith } from '../../../core/merge/versions';
import { type Conflict, mostVersions } from '../../../core/model/conflict';

const values = (versions: readonly { value?: unknown }[]) => versions.map(({ value }) => value).sort();

const conflict = (versions: Conflict['versions']): Conflict => ({
  format: 1,
  id: 'people-kari-role',
  place: { in: 'facts', kind: 'people', id: 'kari', path: ['role'] },
  versions,
});

describe('the versions of a conflict', () => {
  const own = { value: 'Kommisjonen møtes i Oslo og skriver.', by: 'kari-1' };
  const other = { value: 'Kommisjonen møtes i Bodø og lytter.', by: 'ola-2' };

  it('keep what somebody wrote, when she types on in what the other wrote', () => {
    const now = { value: 'Kommisjonen møtes i Bodø og lytter. M', by: 'kari-1' };
    expect(values(versionsWith([own, other], [now], now.value))).toContain(own.value);
  });

  it('hold what somebody has typed on in her own text once', () => {
    const now = { value: 'Kommisjonen møtes i Oslo og skriver. Så', by: 'kari-1' };
    expect(values(versionsWith([own, other], [now], now.value))).toEqual([other.value, now.value]);
  });

  it('keep a list that somebody wrote, when she puts an item to the one that the other wrote', () => {
    const mine = { value: ['Oslo', 'Hamar'], by: 'kari-1' };
    const theirs = { value: ['Bodø'], by: 'ola-2' };
    const now = { value: ['Bodø', 'Alta'], by: 'kari-1' };
    expect(values(versionsWith([mine, theirs], [now], now.value))).toContain(mine.value);
  });

  it('keep a table and a number likewise', () => {
    const table = { rows: [{ name: 'Oslo', value: 470 }] };
    const others = { rows: [{ name: 'Oslo', value: 480 }] };
    const now = { value: { rows: [{ name: 'Oslo kommune', value: 480 }] }, by: 'kari-1' };
    const kept = versionsWith(
      [
        { value: table, by: 'kari-1' },
        { value: others, by: 'ola-2' },
      ],
      [now],
      now.value,
    );
    expect(kept.map(({ value }) => value)).toContainEqual(table);
    const number = { value: 999, by: 'kari-1' };
    expect(values(versionsWith([{ value: 470, by: 'kari-1' }], [number], 999))).toEqual([470, 999]);
  });

  it('hold once a list, a table and a number that somebody has gone on with', () => {
    const grown = (was: Json, now: Json) =>
      values(versionsWith([{ value: was, by: 'kari-1' }], [{ value: now, by: 'kari-1' }], now));
    expect(grown(['Oslo', 'Ha'], ['Oslo', 'Hamar', 'Alta'])).toEqual([['Oslo', 'Hamar', 'Alta']]);
    expect(grown({ rows: [{ value: 4 }] }, { rows: [{ value: 47 }] })).toEqual([{ rows: [{ value: 47 }] }]);
    expect(grown(47, 470)).toEqual([470]);
  });

  it('keep what each has, when somebody has written more versions than a conflict can hold', () => {
    const many = Array.from({ length: 80 }, (_, i) => ({ value: `${i} og ${i * 7}`, by: 'kari-1' }));
    const kept = many.reduce<Conflict['versions']>(
      (versions, one) => versionsWith(versions, [one], one.value),
      [own, other],
    );
    expect(values(kept)).toContain(other.value);
    expect(kept.length).toBeLessThanOrEqual(mostVersions);
    const united = unitedConflict(
      undefined,
      conflict([other, ...many.slice(0, 40)]),
      conflict(many.slice(38)),
    );
    expect(values(united.versions)).toContain(other.value);
    expect(united.versions).toHaveLength(mostVersions);
  });
});
