import { describe, expect, it } from 'vitest';
import { planOf, type Said } from '../../../core/import/choices';
import { sheet, workspaceOf } from './support';

const file = (...lines: string[]) => ({
  name: 'x.csv',
  content: { is: 'tables' as const, tables: [sheet(...lines)] },
});
const members = file('Navn;Etat;Merknad', 'Kari Nordmann;Bodø;ny');
const numbers = file('år;Lav;Høy', '2050;1;2');
const planned = (
  what: typeof members,
  said: Said = {},
  at: 'people' | 'datasets' | 'topics' = 'topics',
  workspace = workspaceOf(),
) => planOf(what, said, at, workspace, '2025-11-24');

describe('What a dropped file is taken for', () => {
  it('is what people say, then where one stands, then what it looks like', () => {
    expect(planned(members).kind).toBe('people');
    expect(planned(numbers).kind).toBe('datasets');
    expect(planned(numbers, {}, 'people').kind).toBe('people');
    expect(planned(members, { kind: 'meetings' }).kind).toBe('meetings');
  });
});

describe('What people say of its columns', () => {
  it('moves a field from one column to another, and leaves a column out', () => {
    const entry = (said: Said) => {
      const { plan } = planned(members, said);
      return 'not' in plan ? plan.not : plan.entries[0]!.entry;
    };
    expect(entry({})).toMatchObject({ organisation: 'Bodø' });
    expect(entry({ fields: { 2: 'organisation' } })).toMatchObject({ organisation: 'ny' });
    expect(entry({ fields: { 1: '' } })).not.toHaveProperty('organisation');
  });

  it('keeps the columns at hand when nothing is left to read', () => {
    const { plan } = planned(numbers, { roles: { 1: 'skip', 2: 'skip' } });
    expect(plan).toMatchObject({
      not: 'no-numbers',
      understood: { shape: { roles: ['names', 'skip', 'skip'] } },
    });
  });

  it('makes a dataset of its own where that is said', () => {
    const workspace = workspaceOf({ datasets: [{ id: 'x', title: 'x', columns: [], rows: [] }] });
    const known = (said: Said) => {
      const { plan } = planned(numbers, said, 'datasets', workspace);
      return 'not' in plan ? plan.not : plan.entries[0]!.duplicateOf;
    };
    expect(known({})).toBe('x');
    expect(known({ into: '' })).toBeUndefined();
    expect(known({ into: '', title: 'Ny' })).toBeUndefined();
    expect(known({ title: 'Ny', into: 'x' })).toBe('x');
  });
});
