/** `commission.json`. A workspace opens even when this file cannot be read: with as much of it as is sound. */
import type { z } from 'zod';
import { type Commission, commissionFormat, commissionSchema } from '../commission';
import { migrateFile } from '../migrate';
import { Report, readValue } from './report';
import { shapeOf } from './schema';

interface ParsedCommission {
  commission: Commission;
  report: Report;
  failed?: 'unreadable' | 'newer';
}

export const commissionFile = 'commission.json';

/** Stands in for an id that could not be read; never written to a file. */
const unknownCommission: Commission = { format: commissionFormat, id: 'ukjent', name: '', language: 'nb' };

export function parseCommission(json: unknown): ParsedCommission {
  const report = new Report(commissionFile);
  if (json === undefined) {
    report.complete = false;
    return { commission: unknownCommission, report, failed: 'unreadable' };
  }
  const migrated = migrateFile('commission', json);
  if (!migrated.ok) {
    report.complete = false;
    report.error(migrated.rule, [], migrated.message);
    const failed = migrated.rule === 'newer-format' ? 'newer' : 'unreadable';
    return { commission: salvage(json), report, failed };
  }
  const commission = readValue(commissionSchema, migrated.json, report, []);
  return commission
    ? { commission, report }
    : { commission: salvage(migrated.json), report, failed: 'unreadable' };
}

/** The keys that are sound by themselves. */
function salvage(json: unknown): Commission {
  const out: Record<string, unknown> = { ...unknownCommission };
  if (typeof json === 'object' && json !== null) {
    for (const [key, schema] of Object.entries(shapeOf(commissionSchema as z.ZodType) ?? {})) {
      if (key === 'format' || !Object.hasOwn(json, key)) continue;
      const read = schema.safeParse((json as Record<string, unknown>)[key]);
      if (read.success && read.data !== undefined) out[key] = read.data;
    }
  }
  return out as Commission;
}
