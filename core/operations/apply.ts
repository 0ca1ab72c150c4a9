/** Applies an operation: all of it or nothing, judged by what it leaves. */
import type { Workspace } from '../model/register';
import { OperationError } from './error';
import { checkFits } from './fits';
import { type Operation, operationSchema, type Step, stepsOf } from './operation';
import { isAllowed, type Problem, problemError, problemsIn } from './problems';
import type { Templates } from './references';
import { scopeOf } from './scope';
import { doStep } from './step';

export interface Applied {
  workspace: Workspace;
  /** Takes the operation back; applied to the result it gives what was. */
  inverse: Operation;
}

/** Reads an operation that came from elsewhere. @throws OperationError */
export function readOperation(value: unknown): Operation {
  const read = operationSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const detail = issue ? `${issue.path.map(String).join(' › ')}: ${issue.message}` : undefined;
  throw new OperationError('not-an-operation', {}, {}, detail);
}

/**
 * The workspace after an operation, and the operation that takes it back. Everything that the operation does not touch
 * is the same objects as before.
 *
 * @throws OperationError when it does not fit; the workspace is as it was
 */
export function apply(workspace: Workspace, op: Operation, templates: Templates): Applied {
  const { applied, brought, mended } = tried(workspace, op, templates);
  const allowed = new Set(op.allow);
  for (const [name, problem] of brought) {
    if (!isAllowed(name, problem, allowed)) throw problemError(problem);
  }
  return { workspace: applied.workspace, inverse: allowing(applied.inverse, mended) };
}

/**
 * Applies what another program has done already: what is wrong with it is wrong in the files.
 *
 * @returns also the operation with leave to do so
 * @throws OperationError when it cannot be done at all
 */
export function applyAsIs(
  workspace: Workspace,
  op: Operation,
  templates: Templates,
): Applied & { op: Operation } {
  const { applied, brought, mended } = tried(workspace, op, templates);
  return {
    workspace: applied.workspace,
    inverse: allowing(applied.inverse, mended),
    op: allowing(op, [...(op.allow ?? []), ...brought.keys()]),
  };
}

interface Tried {
  applied: { workspace: Workspace; inverse: Operation };
  /** Problems that were not there before. */
  brought: Map<string, Problem>;
  /** Names of problems that are gone; taking the operation back brings them again. */
  mended: string[];
}

function tried(workspace: Workspace, op: Operation, templates: Templates): Tried {
  const inverses: Step[] = [];
  let now = workspace;
  for (const step of stepsOf(op)) {
    const done = doStep(now, step);
    now = done.workspace;
    inverses.push(done.inverse);
  }
  inverses.reverse();
  const scope = scopeOf(op);
  checkFits(now, templates, scope);
  const before = problemsIn(workspace, templates, scope);
  const after = problemsIn(now, templates, scope);
  const brought = new Map([...after].filter(([name]) => !before.has(name)));
  const mended = [...before.keys()].filter((name) => !after.has(name));
  const inverse: Operation = op.type === 'batch' ? { type: 'batch', steps: inverses } : inverses[0]!;
  return { applied: { workspace: now, inverse }, brought, mended };
}

function allowing(op: Operation, names: readonly string[]): Operation {
  return names.length > 0 ? { ...op, allow: [...new Set(names)] } : op;
}
