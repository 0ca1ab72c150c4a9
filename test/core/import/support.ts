/** Sheets and workspaces for the tests of imports. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ImportChoices,
  type ImportKind,
  type ImportPlan,
  planImport,
  type RawTable,
} from '../../../core/import';
import { type Entry, emptyRegister, type Register, type Workspace } from '../../../core/model/register';
import { apply } from '../../../core/operations';
import { leftSentence, pasteOp } from '../../../core/paste';
import { templates } from '../../../templates';

export const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../fixtures/data', name));

/** Rows with semicolons between their cells. */
export function sheet(...lines: string[]): RawTable {
  return {
    rows: lines.map((line) => line.split(';').map((text) => ({ text }))),
    read: { encoding: 'utf-8', delimiter: ';' },
  };
}

export function workspaceOf(facts: Partial<Record<keyof Register, object[]>> = {}): Workspace {
  const source = { title: 'Prøve' };
  const register = { ...emptyRegister() };
  for (const [kind, list] of Object.entries(facts)) {
    register[kind as keyof Register] = list.map((one) => ({ source, ...one }) as unknown as Entry);
  }
  return {
    commission: { format: 2, id: 'prove', name: 'Prøvekommisjonen', language: 'nb' },
    register,
    decks: [],
    outlines: [],
  } as unknown as Workspace;
}

export function plan(
  kind: ImportKind,
  table: RawTable,
  choices: Partial<ImportChoices> = {},
  name = 'fil.csv',
): ImportPlan {
  const file = { name, content: { is: 'tables' as const, tables: [table] } };
  const made = planImport(kind, file, { workspace: workspaceOf(), today: '2025-11-24', ...choices });
  if ('not' in made) throw new Error(made.not);
  return made;
}

/** What of a file is not taken in, as the lists say it. */
export const notTaken = ({ rest, left }: ImportPlan): string[] => [
  ...rest,
  ...left.map((one) => leftSentence(one, 'nb')),
];

/** The workspace once a plan has been taken in. */
export function taken(workspace: Workspace, { kind, entries }: ImportPlan): Workspace {
  return apply(workspace, pasteOp(workspace, kind, entries).op, templates).workspace;
}
