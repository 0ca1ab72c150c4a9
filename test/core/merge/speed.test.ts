import { describe, expect, it } from 'vitest';
import { merge } from '../../../core/merge';
import type { Workspace } from '../../../core/model/register';
import { deck, person, templates, workspaceOf } from '../operations/samples';

/** 5000 facts and 1000 slides. */
function large(): Workspace {
  const people = Array.from({ length: 4000 }, (_, i) =>
    person(`p${i}`, { title: [{ value: `Tittel ${i}`, from: '2025' }], note: 'Et notat\n\nmed to avsnitt' }),
  );
  const quotes = Array.from({ length: 1000 }, (_, i) => ({
    id: `q${i}`,
    text: { nb: `Sitat ${i}`, se: 'Sitáhta' },
    speaker: `p${i}`,
    source: { title: 'Stoff' },
  }));
  const decks = Array.from({ length: 5 }, (_, d) =>
    deck(
      `d${d}`,
      Array.from({ length: 200 }, (_, i) => ({
        id: `s${i}`,
        template: 'people',
        members: [`p${i}`, `p${i + 1}`],
        notes: 'Til talen',
      })),
    ),
  );
  return workspaceOf({ people, quotes }, decks);
}

const base = large();
const withNote = (workspace: Workspace, i: number, note: string): Workspace => {
  const people = workspace.register.people.with(i, { ...workspace.register.people[i]!, note });
  return { ...workspace, register: { ...workspace.register, people } };
};

/** Milliseconds of the processor for the quickest of some, so that other work on the machine is not measured. */
function quickest(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('a merge of 5000 facts and 1000 slides', () => {
  const ours = withNote(base, 7, 'Vårt');
  const theirs = withNote(base, 3900, 'Deres');
  const given = { base, ours, theirs, templates, prefer: 'ours' as const };

  it('in which one field differs takes far less than 50 ms', () => {
    expect(quickest(() => merge(given))).toBeLessThan(50);
    expect(merge(given).workspace.register.people[3900]!.note).toBe('Deres');
  });

  it('takes less than that too when theirs was read anew, and nothing is the same object', () => {
    const read = structuredClone(theirs);
    expect(quickest(() => merge({ ...given, theirs: read }))).toBeLessThan(50);
    const { workspace } = merge({ ...given, theirs: read });
    expect(workspace.decks).toBe(ours.decks);
    expect(workspace.register.quotes).toBe(ours.register.quotes);
    expect(workspace.register.people.filter((one, i) => one !== ours.register.people[i])).toHaveLength(1);
  });

  it('in which one person is removed is quick as well', () => {
    const people = theirs.register.people.slice(0, -1);
    const without = { ...theirs, register: { ...theirs.register, people } };
    expect(quickest(() => merge({ ...given, theirs: without }))).toBeLessThan(50);
  });
});
