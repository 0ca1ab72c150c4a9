/** Files that are looked through, in the worker: what they give is made of them there, and only what is seen leaves it. */
import type { ReadFile } from '../../core/import';
import { planOf } from '../../core/import/choices';
import { lookAt } from '../../core/import/look';
import { type PackedFile, unpack } from '../../core/import/packed';
import type { Workspace } from '../../core/model/register';
import { pasteOp } from '../../core/paste';
import { templates } from '../../templates';
import type { Planning, Reply } from './messages';

let held: { id: number; file: ReadFile } | undefined;
/** The last plan: taking in is what was looked at, and is not made anew. */
let made: { key: string; workspace: Workspace; planned: ReturnType<typeof planOf> } | undefined;

export function holdFile(id: number, file: PackedFile): void {
  held = { id, file: unpack(file) };
  made = undefined;
}

function planned({ file, said, at }: Planning, workspace: Workspace, today: string) {
  if (held?.id !== file) throw new Error('Another file is looked at.');
  const key = JSON.stringify([file, said, at]);
  if (made?.key === key && made.workspace === workspace) return made.planned;
  made = { key, workspace, planned: planOf(held.file, said, at, workspace, today) };
  return made.planned;
}

export function lookedAt(asked: Planning, workspace: Workspace, today: string): Reply {
  const { kind, plan } = planned(asked, workspace, today);
  return { ask: 'look', look: lookAt(kind, plan, { workspace, templates, lang: asked.lang, today }) };
}

export function takenIn(asked: Planning, workspace: Workspace, today: string): Reply {
  const { kind, plan } = planned(asked, workspace, today);
  if ('not' in plan) throw new Error('There is nothing to take in.');
  return { ask: 'take', ...pasteOp(workspace, kind, plan.entries) };
}
