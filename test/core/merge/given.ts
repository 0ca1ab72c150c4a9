/** Two who edit one commission, in words for tests. */
import { type Merged, merge } from '../../../core/merge';
import type { Conflict } from '../../../core/model/conflict';
import type { Deck, Slide } from '../../../core/model/deck';
import type { KindId } from '../../../core/model/kinds';
import type { Entry, Workspace } from '../../../core/model/register';
import { apply, type Operation } from '../../../core/operations';
import { templates } from '../operations/samples';

export function edited(workspace: Workspace, ...ops: Operation[]): Workspace {
  return ops.reduce((now, op) => apply(now, op, templates).workspace, workspace);
}

export const set = (ref: string, field: string, value?: unknown): Operation => {
  const [kind, id] = ref.split('/') as [KindId, string];
  return {
    type: 'entry.set',
    kind,
    id,
    field,
    how: 'correction',
    ...(value === undefined ? {} : { value }),
  } as Operation;
};

export const setSlide = (id: string, field: string, value?: unknown): Operation =>
  ({
    type: 'slide.set',
    in: 'decks',
    deck: 'forum',
    id,
    field,
    ...(value === undefined ? {} : { value }),
  }) as Operation;

export interface Two {
  base: Workspace;
  ours: Workspace;
  theirs: Workspace;
}

export function merged(two: Two, more: Partial<Parameters<typeof merge>[0]> = {}): Merged {
  return merge({ templates, prefer: 'ours', by: { ours: 'kari-1', theirs: 'ola-2' }, ...two, ...more });
}

/** What both made of one workspace, merged; checked to be the same for the other, but for who is who. */
export function both(base: Workspace, ours: readonly Operation[], theirs: readonly Operation[]): Merged {
  const two = { base, ours: edited(base, ...ours), theirs: edited(base, ...theirs) };
  const mine = merged(two);
  const yours = merged(
    { base, ours: two.theirs, theirs: two.ours },
    { by: { ours: 'ola-2', theirs: 'kari-1' } },
  );
  if (JSON.stringify(mine.workspace.conflicts) !== JSON.stringify(yours.workspace.conflicts)) {
    throw new Error('The two see different conflicts.');
  }
  return mine;
}

/** The value of one field of a fact of which both made something else. */
export function field(
  kind: KindId,
  name: string,
  was: unknown,
  ours: unknown,
  theirs: unknown,
  workspace: (facts: Partial<Record<KindId, Entry[]>>) => Workspace,
  rest: object = {},
) {
  const of = (value: unknown): Workspace =>
    workspace({
      [kind]: [
        { id: 'a', source: { title: 'Stoff' }, ...rest, ...(value === undefined ? {} : { [name]: value }) },
      ],
    });
  const two = { base: of(was), ours: of(ours), theirs: of(theirs) };
  const made = merged(two);
  return { value: made.workspace.register[kind][0]![name], conflicts: made.conflicts, two, made };
}

export const places = (conflicts: readonly Conflict[] = []): string[] =>
  conflicts.map(({ place: { in: folder, kind, id, slide, section, path = [] } }) =>
    [folder === 'facts' ? kind : folder, id, slide, section, ...path]
      .filter((one) => one !== undefined)
      .join(' '),
  );

export const values = ({ versions }: Conflict): unknown[] => versions.map(({ value }) => value);

export const forum = (workspace: Workspace): Deck => workspace.decks.find(({ id }) => id === 'forum')!;
export const slideIn = (workspace: Workspace, id: string): Slide | undefined =>
  forum(workspace).slides.find((slide) => slide.id === id);
export const person = (workspace: Workspace, id: string): Entry | undefined =>
  workspace.register.people.find((one) => one.id === id);
