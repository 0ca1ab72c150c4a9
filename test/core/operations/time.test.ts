import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/model/register';
import { type Period, valueOn } from '../../../core/model/time';
import { apply, changeFrom, correct, type Json, OperationError, wasTrue } from '../../../core/operations';
import { slowly } from '../../support/slowly';
import { person, templates, workspaceOf } from './samples';

const field = { kind: 'people', id: 'a', field: 'title' } as const;
const withTitle = (title?: Json) =>
  workspaceOf({ people: [person('a', title === undefined ? {} : { title })] });

/** The title after an edit, and the code when it is refused. */
function titleAfter(workspace: ReturnType<typeof withTitle>, op: () => Parameters<typeof apply>[1]): unknown {
  try {
    return (apply(workspace, op(), templates).workspace.register.people[0] as Entry).title;
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return error.code;
  }
}

describe('a correction', () => {
  const periods: Json[] = [
    { value: 'leder', to: '2025-12-31' },
    { value: 'nestleder', from: '2026' },
  ];

  it('rewrites the value, for all dates', () => {
    const one = withTitle('leder');
    expect(correct(one, { ...field, value: 'styreleder' })).toEqual({
      type: 'entry.set',
      ...field,
      value: 'styreleder',
      how: 'correction',
    });
    expect(titleAfter(one, () => correct(one, { ...field, value: 'leder' }))).toBe('no-change');
    expect(titleAfter(one, () => correct(one, field))).toBeUndefined();
  });

  it('of one of several values needs the day, and leaves the others', () => {
    const one = withTitle(periods);
    expect(titleAfter(one, () => correct(one, { ...field, value: 'x' }))).toBe('say-when');
    expect(titleAfter(one, () => correct(one, { ...field, value: 'x', asOf: '2026-03-01' }))).toEqual([
      periods[0],
      { value: 'x', from: '2026' },
    ]);
    expect(titleAfter(one, () => correct(one, { ...field, asOf: '2025-03-01' }))).toEqual([periods[1]]);
    const closed = withTitle([{ value: 'x', to: '2024' }]);
    expect(titleAfter(closed, () => correct(closed, { ...field, value: 'y', asOf: '2025-01-01' }))).toBe(
      'no-value-then',
    );
    expect(titleAfter(closed, () => correct(closed, { ...field, value: 'y' }))).toEqual([
      { value: 'y', to: '2024' },
    ]);
  });
});

describe('a change from a date', () => {
  const changed = (title: Json | undefined, date: string, value?: Json) => {
    const one = withTitle(title);
    return titleAfter(one, () =>
      changeFrom(one, { ...field, date, ...(value === undefined ? {} : { value }) }),
    );
  };

  it('adds a value and leaves what was before', () => {
    expect(changed('leder', '2026-01-01', 'rådgiver')).toEqual([
      { value: 'leder' },
      { value: 'rådgiver', from: '2026-01-01' },
    ]);
    expect(changed(undefined, '2026', 'rådgiver')).toEqual([{ value: 'rådgiver', from: '2026' }]);
  });

  it('makes the value before it end where it had an end, and takes that end over', () => {
    expect(changed([{ value: 'leder', from: '2025', to: '2027-06-30' }], '2026-03-01', 'x')).toEqual([
      { value: 'leder', from: '2025', to: '2026-02-28' },
      { value: 'x', from: '2026-03-01', to: '2027-06-30' },
    ]);
  });

  it('stands between the values that it comes between', () => {
    const both = [
      { value: 'leder', from: '2024' },
      { value: 'c', from: '2027' },
    ];
    expect(changed(both, '2026', 'b')).toEqual([both[0], { value: 'b', from: '2026' }, both[1]]);
  });

  it('to nothing ends the value', () => {
    expect(changed('leder', '2026-01-01')).toEqual([{ value: 'leder', to: '2025-12-31' }]);
    expect(changed([{ value: 'leder', to: '2024' }], '2026-01-01')).toBe('no-change');
  });

  it('is refused where it says nothing, or where it would be a correction', () => {
    expect(changed('leder', '2026-01-01', 'leder')).toBe('no-change');
    expect(changed([{ value: 'x', from: '2026' }], '2026-01-01', 'y')).toBe('same-day');
    expect(changed('leder', 'i morgen', 'y')).toBe('value');
    const one = withTitle('leder');
    expect(
      titleAfter(one, () => changeFrom(one, { ...field, field: 'name', value: 'x', date: '2026' })),
    ).toBe('not-timed');
  });

  it('leaves nothing of an older value that would hold again from the very day that there is none', () => {
    const periods: Json = [
      { value: 'eldst', from: '2022-12-18' },
      { value: 'sist', from: '2027-07-11', to: '2028-03-16' },
    ];
    const next = changed(periods, '2028-03-17', undefined) as unknown as Period<string>[];
    expect(valueOn(next, '2027-07-10')).toBe('eldst');
    expect(valueOn(next, '2028-03-16')).toBe('sist');
    expect(valueOn(next, '2028-03-17')).toBeUndefined();
  });

  slowly(
    'keeps the value of every day before, and gives the new one that day, for any periods that are sound',
    () => {
      const day = fc
        .integer({ min: 0, max: 3000 })
        .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
      const sound = fc
        .uniqueArray(day, { minLength: 2, maxLength: 6 })
        .chain((days) =>
          fc.tuple(fc.constant([...days].sort()), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })),
        )
        .map(([days, open]) =>
          days.flatMap((from, i): Period<string>[] => {
            if (i % 2 === 1) return [];
            const to = days[i + 1];
            return [{ value: `v${i}`, from, ...(to === undefined || open[i] ? {} : { to }) }];
          }),
        );
      let done = 0;
      fc.assert(
        fc.property(sound, day, fc.boolean(), (periods, date, toNothing) => {
          const result = changed(periods as unknown as Json, date, toNothing ? undefined : 'ny');
          if (typeof result === 'string') {
            expect(['no-change', 'same-day']).toContain(result);
            return;
          }
          done++;
          const next = result as Period<string>[];
          const at = (list: Period<string>[], n: number): string | undefined =>
            valueOn(list, new Date(Date.UTC(2020, 0, n)).toISOString().slice(0, 10));
          const from = Math.round((Date.parse(date) - Date.UTC(2020, 0, 1)) / 864e5) + 1;
          for (let n = -5; n < from; n += 7) expect(at(next, n)).toBe(at(periods, n));
          expect(at(next, from - 1)).toBe(at(periods, from - 1));
          expect(at(next, from)).toBe(toNothing ? undefined : 'ny');
        }),
        { numRuns: 200 },
      );
      expect(done).toBeGreaterThan(50);
    },
  );
});

describe('whether to ask «Var opplysningen feil, eller har den endret seg?»', () => {
  const asked = (title: Json | undefined, which: string = 'title') =>
    wasTrue(withTitle(title), { ...field, field: which }, '2025-06-01');

  it('yes for what has been true, no for what is new, still to come, or cannot change', () => {
    expect(asked('leder')).toBe(true);
    expect(asked([{ value: 'leder', to: '2024' }])).toBe(true);
    expect(asked([{ value: 'leder', from: '2025-06' }])).toBe(true);
    expect(asked([{ value: 'leder', from: '2026' }])).toBe(false);
    expect(asked(undefined)).toBe(false);
    expect(asked('leder', 'name')).toBe(false);
  });

  it('an edit of such a value that does not say which is refused', () => {
    const one = withTitle('leder');
    const set = { type: 'entry.set', ...field, value: 'x' } as const;
    expect(titleAfter(one, () => set)).toBe('say-which');
    expect(titleAfter(one, () => ({ ...set, how: 'correction' }))).toBe('x');
    const none = withTitle();
    expect(titleAfter(none, () => set)).toBe('x');
  });
});

describe('a field that was empty', () => {
  it('is filled in without asking, and that is undone like any other edit', () => {
    const one = withTitle();
    const { workspace, inverse } = apply(one, { type: 'entry.set', ...field, value: 'leder' }, templates);
    expect(apply(workspace, inverse, templates).workspace).toEqual(one);
  });
});
