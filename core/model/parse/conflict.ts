/** `conflicts/<id>.json`: what two have changed differently, until somebody chooses. */
import { find } from '../../base/lists';
import type { Diagnostic } from '../../diagnostics';
import { type Conflict, type ConflictPlace, conflictSchema, placeId } from '../conflict';
import { isKindId } from '../kinds';
import { migrateFile } from '../migrate';
import type { Workspace } from '../register';
import { Report, readValue } from './report';

interface ParsedConflict {
  /** Undefined when nothing of it can be used. */
  conflict?: Conflict;
  report: Report;
  failed?: 'unreadable' | 'newer';
}

export function parseConflict(json: unknown, file: string): ParsedConflict {
  const report = new Report(file);
  const migrated = migrateFile('conflict', json);
  if (!migrated.ok) {
    report.complete = false;
    report.error(migrated.rule, [], migrated.message);
    return { report, failed: migrated.rule === 'newer-format' ? 'newer' : 'unreadable' };
  }
  const conflict = readValue(conflictSchema, migrated.json, report, []);
  if (!conflict) return { report, failed: 'unreadable' };
  // Two files about one place would be settled one without the other.
  const right = placeId(conflict.place);
  if (conflict.id === right) return { conflict, report };
  report.complete = false;
  const message = `the id ${JSON.stringify(conflict.id)} is not that of its place, ${JSON.stringify(right)}`;
  report.error('id-not-name', ['id'], message);
  return { report, failed: 'unreadable' };
}

/** Tips about conflicts whose place is gone: nothing is wrong, but there is nothing left to choose between either. */
export function strayConflicts(workspace: Workspace): Diagnostic[] {
  return (workspace.conflicts ?? [])
    .filter(({ place, versions }) => !holderExists(workspace, place) && !isAboutAll(place, versions))
    .map(({ id }) => ({
      rule: 'conflict-stray',
      severity: 'tip',
      message: 'what it is about is no longer there',
      hint: 'Settle it as it is; nothing is changed by that.',
      at: { file: `conflicts/${id}.json` },
    }));
}

/** Of a thing that one has removed: it may be taken back. */
function isAboutAll({ path = [] }: ConflictPlace, versions: Conflict['versions']): boolean {
  return path.length === 0 && versions.some(({ value }) => value !== undefined);
}

function holderExists(workspace: Workspace, place: ConflictPlace): boolean {
  const { kind = '', id = '', slide, section } = place;
  switch (place.in) {
    case 'commission':
      return true;
    case 'facts':
      return isKindId(kind) && find(workspace.register[kind], id) !== undefined;
    default: {
      const deck = find(workspace[place.in], id);
      if (!deck) return false;
      if (slide !== undefined) return find(deck.slides, slide) !== undefined;
      return section === undefined || find(deck.sections, section) !== undefined;
    }
  }
}
