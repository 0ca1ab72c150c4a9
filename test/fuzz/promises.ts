/** What a reader promises besides ending well: what it offers to take in can be taken in, and every doubt has words. */
import { changesOf, guessKind, importKinds, planImport, type ReadFile } from '../../core/import';
import type { Workspace } from '../../core/model/register';
import { apply } from '../../core/operations';
import { type Pasted, pasteOp, readPasted, type SheetKind, unsureSentence } from '../../core/paste';
import { uiLanguages } from '../../core/texts';
import { templates } from '../../templates';
import { workspaceOf } from '../core/import/support';

/** A promise that was not kept. */
export class Broken extends Error {}

const today = '2025-11-24';
const workspace: Workspace = workspaceOf({
  people: [{ id: 'kari-nordmann', name: 'Kari Nordmann', membership: 'member' }],
  meetings: [{ id: 'm1', when: { start: '2026-03-10' }, places: ['Bodø'] }],
});

/** As what it looks like, or as what it does not. @param size of the file, which says as what */
export function checkPlans(file: ReadFile, size: number): void {
  const kind = size % 2 === 0 ? guessKind(file) : importKinds[size % importKinds.length]!;
  const plan = planImport(kind, file, { workspace, today });
  if ('not' in plan) return;
  checkEntries(kind, plan.entries);
  if (plan.rest.some((line) => typeof line !== 'string'))
    throw new Broken('a line that is left over is no text');
}

export function checkList(kind: SheetKind, text: string): void {
  checkEntries(kind, readPasted(kind, text, { workspace, today }).entries);
}

function checkEntries(kind: (typeof importKinds)[number], entries: readonly Pasted[]): void {
  for (const one of entries.slice(0, 50)) {
    for (const { why, params } of one.unsure.slice(0, 50)) {
      for (const lang of uiLanguages) {
        const said = unsureSentence(why, params, lang);
        if (!/\p{L}/u.test(said)) throw new Broken(`the doubt ${why} has no words`);
      }
    }
    changesOf(workspace, kind, one, 'nb', today);
  }
  finite(entries.map(({ entry }) => entry));
  if (entries.length === 0 || entries.length > 500) return;
  // What was shown to be taken in is not refused afterwards.
  try {
    apply(workspace, pasteOp(workspace, kind, entries).op, templates);
  } catch (error) {
    throw new Broken(`what was offered is refused: ${(error as Error).stack}`);
  }
}

/** No number that JSON cannot hold: it would be null when it is read again. */
function finite(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Broken(`a number is ${value}`);
  if (Array.isArray(value)) for (const one of value) finite(one);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) finite(one);
}
