import { describe, expect, it } from 'vitest';
import { FactView, RegisterIndex } from '../../../core/facts/view';
import { kindIds } from '../../../core/model/kinds';
import type { Register } from '../../../core/model/register';

const source = { unknown: 'test' };

function viewOf(
  facts: Record<string, Record<string, unknown>[]>,
  asOf: string,
  deviations?: Record<string, unknown>,
): FactView {
  const register = Object.fromEntries(
    kindIds.map((kind) => [kind, (facts[kind] ?? []).map((entry) => ({ source, ...entry }))]),
  ) as unknown as Register;
  return new FactView(new RegisterIndex(register, 'nb'), asOf, 'nb', deviations ? { deviations } : {});
}

const person = (membership: unknown, title: unknown = 'leder'): FactView =>
  viewOf({ people: [{ id: 'a', name: 'A', title, membership }] }, '2025-11-24');
const untilTitle = (title: unknown): string | undefined => person('member', title).until('people/a#title');

describe('The last day of a value', () => {
  it('is that of its period: a day, the last of a month, the last of a year', () => {
    expect(untilTitle([{ value: 'x', to: '2026-02-10' }])).toBe('2026-02-10');
    expect(untilTitle([{ value: 'x', to: '2026-02' }])).toBe('2026-02-28');
    expect(untilTitle([{ value: 'x', to: '2028-02' }])).toBe('2028-02-29');
    expect(untilTitle([{ value: 'x', to: '2026' }])).toBe('2026-12-31');
  });

  it('is the day before another one begins', () => {
    expect(untilTitle([{ value: 'x' }, { value: 'y', from: '2026-03' }])).toBe('2026-02-28');
    expect(
      untilTitle([
        { value: 'x', to: '2027' },
        { value: 'y', from: '2026-03-15' },
      ]),
    ).toBe('2026-03-14');
  });

  it('goes on where the next period says the same', () => {
    expect(
      untilTitle([
        { value: 'x', to: '2025' },
        { value: 'x', from: '2026' },
      ]),
    ).toBeUndefined();
    expect(
      untilTitle([
        { value: 'x', to: '2025' },
        { value: 'x', from: '2026', to: '2026-06' },
      ]),
    ).toBe('2026-06-30');
  });

  it('of nothing is the day before there is something', () => {
    expect(untilTitle([{ value: 'y', from: '2026-01-01' }])).toBe('2025-12-31');
  });

  it('is not known of what does not end, and of what is past', () => {
    expect(untilTitle('x')).toBeUndefined();
    expect(untilTitle([{ value: 'x', from: '2020' }])).toBeUndefined();
    expect(untilTitle([{ value: 'x', to: '2024' }])).toBeUndefined();
    expect(person('member', [{ value: 'x', to: '2026' }]).until('people/a#title@2020-01-01')).toBeUndefined();
    expect(person('member').until('people/b#title')).toBeUndefined();
    expect(person('member').until('nonsense')).toBeUndefined();
  });

  it('of a value that deviates on a slide is not the register’s', () => {
    const people = [{ id: 'a', name: 'A', title: [{ value: 'x', to: '2026' }] }];
    expect(
      viewOf({ people }, '2025-11-24', { 'people/a#title': 'y' }).until('people/a#title'),
    ).toBeUndefined();
  });

  it('of a meeting is its own last day, and of a promise the last day of what was promised', () => {
    const facts = {
      meetings: [
        { id: 'm', when: { start: '2026-02-09', end: '2026-02-10' } },
        { id: 'n', when: { start: '2025-01-01' } },
      ],
      reports: [{ id: 'r', name: 'R', due: '2026-06' }],
    };
    const view = viewOf(facts, '2025-11-24');
    expect(view.until('meetings/m#when')).toBe('2026-02-10');
    expect(view.until('meetings/n#when')).toBeUndefined();
    expect(view.until('reports/r#due')).toBe('2026-06-30');
  });

  it('of a meeting that will be moved is the day before it is', () => {
    const when = [
      { value: { start: '2026-02-09' }, to: '2025-12-31' },
      { value: { start: '2026-03-09' }, from: '2026-01-01' },
    ];
    expect(viewOf({ meetings: [{ id: 'm', when }] }, '2025-11-24').until('meetings/m#when')).toBe(
      '2025-12-31',
    );
  });
});

describe('The last day of an answer', () => {
  it('is the day before somebody comes or leaves', () => {
    expect(person([{ value: 'member', to: '2026-01' }]).until('query:members')).toBe('2026-01-31');
    expect(person([{ value: 'member', to: '2026-01' }]).until('query:secretariat')).toBeUndefined();
    expect(
      person([{ value: 'member' }, { value: 'secretariat', from: '2026-05' }]).until('query:secretariat'),
    ).toBe('2026-04-30');
    expect(person('member').until('query:members')).toBeUndefined();
    expect(person('member').until('query:all:people')).toBeUndefined();
  });

  it('of the next meeting is its last day', () => {
    const meetings = [
      { id: 'a', when: { start: '2025-12-03', end: '2025-12-04' } },
      { id: 'b', when: { start: '2026-01-27' } },
    ];
    expect(viewOf({ meetings }, '2025-11-24').until('query:nextMeeting')).toBe('2025-12-04');
    expect(viewOf({ meetings }, '2025-12-04').until('query:nextMeeting')).toBe('2025-12-04');
    expect(viewOf({ meetings }, '2025-12-05').until('query:nextMeeting')).toBe('2026-01-27');
    expect(viewOf({ meetings }, '2026-02-05').until('query:nextMeeting')).toBeUndefined();
  });
});
