/** `conflicts/<id>.json`: what two have changed differently, until somebody chooses. */
import { type Conflict, conflictSchema } from '../conflict';
import { migrateFile } from '../migrate';
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
  return conflict ? { conflict, report } : { report, failed: 'unreadable' };
}
