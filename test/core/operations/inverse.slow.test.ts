import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWorkspace } from '../../../core/model/parse';
import type { Workspace } from '../../../core/model/register';
import {
  apply,
  applyAsIs,
  batchOf,
  difference,
  type Operation,
  OperationError,
  operationSchema,
  overlap,
  readOperation,
  touches,
} from '../../../core/operations';
import { workspaceFiles } from '../../../workspace/save';
import { Chance } from '../../seeds/random';
import { randomOperation, randomWorkspace, templates } from './samples';

const seed = fc.nat(1_000_000);

/** The workspace after an operation, or undefined when it is refused in words. */
function tried(workspace: Workspace, op: Operation): ReturnType<typeof apply> | undefined {
  try {
    return apply(workspace, op, templates);
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    expect(error.sentence()).toMatch(/^[«A-ZÆØÅ].*\.$/);
    expect(error.sentence()).not.toMatch(/[{}]/);
    return undefined;
  }
}

describe('an operation', () => {
  it('and its inverse give the workspace that was, for any operation on any workspace', () => {
    let done = 0;
    let refused = 0;
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        const workspace = randomWorkspace(a);
        const before = structuredClone(workspace);
        const op = randomOperation(workspace, new Chance(b));
        expect(readOperation(JSON.parse(JSON.stringify(op)))).toEqual(op);
        const there = tried(workspace, op);
        expect(workspace).toEqual(before);
        if (!there) {
          refused++;
          return;
        }
        done++;
        expect(operationSchema.safeParse(JSON.parse(JSON.stringify(there.inverse))).error).toBeUndefined();
        const back = apply(there.workspace, there.inverse, templates);
        expect(back.workspace).toEqual(workspace);
        // And once more: redo is the inverse of the undo.
        expect(apply(back.workspace, back.inverse, templates).workspace).toEqual(there.workspace);
      }),
      { numRuns: 1500 },
    );
    expect(done).toBeGreaterThan(400);
    expect(refused).toBeGreaterThan(100);
  });

  it('after others is taken back one by one, whatever they were', () => {
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        const chance = new Chance(b);
        const states = [randomWorkspace(a)];
        const inverses: Operation[] = [];
        for (let n = 0; n < 25; n++) {
          const there = tried(states.at(-1)!, randomOperation(states.at(-1)!, chance));
          if (!there) continue;
          states.push(there.workspace);
          inverses.push(there.inverse);
        }
        const all = batchOf([...inverses].reverse());
        expect(apply(states.at(-1)!, all, templates).workspace).toEqual(states[0]);
        while (inverses.length > 0) {
          const back = apply(states.pop()!, inverses.pop()!, templates);
          expect(back.workspace).toEqual(states.at(-1));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves what can be saved and read again, whole', () => {
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        const chance = new Chance(b);
        let workspace = randomWorkspace(a);
        for (let n = 0; n < 15; n++) {
          workspace = tried(workspace, randomOperation(workspace, chance))?.workspace ?? workspace;
        }
        const files = [...workspaceFiles(workspace, templates)];
        const read = parseWorkspace(
          files.map(([path, text]) => ({ path, json: JSON.parse(text) as unknown })),
          templates,
        );
        expect([...read.states.values()].filter((state) => state !== 'whole')).toEqual([]);
        expect(read.workspace).toEqual(workspace);
      }),
      { numRuns: 100 },
    );
  });

  it('brings in nothing that reading would call an error', () => {
    let tested = 0;
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        const workspace = randomWorkspace(a);
        const errors = (one: Workspace): string[] =>
          parseWorkspace(
            [...workspaceFiles(one, templates)].map(([path, text]) => ({ path, json: JSON.parse(text) })),
            templates,
          )
            .diagnostics.filter(({ severity }) => severity === 'error')
            .map(({ rule, at }) => {
              const field = at.path
                ?.replace(/^(entries|slides|sections)\[\d+\]( › )?/, '')
                .split(/ › |\[/)[0];
              // A divided section is told at the slide where it goes on, which may be another one afterwards.
              const slide = rule === 'section-divided' ? '' : at.slide;
              return `${rule} ${at.file} ${at.fact} ${slide} ${field}`;
            });
        const op = randomOperation(workspace, new Chance(b));
        const there = op.allow ? undefined : tried(workspace, op);
        if (!there) return;
        tested++;
        expect(errors(workspace)).toEqual(expect.arrayContaining(errors(there.workspace)));
      }),
      { numRuns: 300 },
    );
    expect(tested).toBeGreaterThan(50);
  });

  it('keeps everything that it does not touch the same objects', () => {
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        const before = randomWorkspace(a);
        const op = randomOperation(before, new Chance(b));
        const after = tried(before, op)?.workspace;
        if (!after) return;
        const touched = touches(op);
        for (const [kind, list] of Object.entries(after.register)) {
          const was = before.register[kind as keyof typeof after.register];
          if (!overlap([kind], touched)) expect(list).toBe(was);
          for (const entry of list) {
            if (!overlap([`${kind}/${entry.id}`], touched)) expect(was).toContain(entry);
          }
        }
        for (const deck of after.decks) {
          const was = before.decks.find((one) => one.id === deck.id);
          if (!overlap([`decks/${deck.id}`], touched)) expect(deck).toBe(was);
          for (const slide of deck.slides) {
            if (!overlap([`decks/${deck.id}/slides/${slide.id}`], touched))
              expect(was!.slides).toContain(slide);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the difference of two workspaces', () => {
  it('applied to the one gives the other, and nothing is the difference of the same', () => {
    fc.assert(
      fc.property(seed, seed, (a, b) => {
        const from = randomWorkspace(a);
        const to = randomWorkspace(b);
        const op = difference(from, to);
        const allow = a === b ? [] : namesOf(op!, from);
        if (op) expect(apply(from, { ...op, allow }, templates).workspace).toEqual(to);
        expect(difference(to, structuredClone(to))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('is one move for one thing that was moved', () => {
    const before = randomWorkspace(3);
    const people = before.register.people;
    const to = { ...before, register: { ...before.register, people: [...people.slice(1), people[0]!] } };
    expect(difference(before, to)).toEqual({
      type: 'entry.move',
      kind: 'people',
      id: people[0]!.id,
      after: people.at(-1)!.id,
    });
  });
});

/** Everything it may leave wrong, found by asking again and again. */
function namesOf(op: Operation, workspace: Workspace): string[] {
  return applyAsIs(workspace, op, templates).op.allow?.slice() ?? [];
}
