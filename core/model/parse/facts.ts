/** `facts/<kind>.json`: the entries of one kind. */
import { z } from 'zod';
import { formsOf } from '../field';
import { type KindId, kindOf } from '../kinds';
import { factsFormat, migrateFile } from '../migrate';
import { factRef } from '../ref';
import type { Entry } from '../register';
import { valueWords } from './issues';
import { type KnownIds, references } from './references';
import { Report, readValue } from './report';
import { checkEntry } from './rules';

export interface ParsedFacts {
  entries: Entry[];
  /** Where each of them stands in the file. */
  positions: number[];
  /** Ids of entries that were left out and can be told. */
  leftOut: Set<string>;
  report: Report;
  /** Nothing of the file could be read. */
  failed?: 'unreadable' | 'newer';
}

/** More is a mistake or an attack: the whole Storting since 1814 would fit. */
const mostEntries = 10_000;

const fileSchema = z.strictObject({
  format: z.literal(factsFormat),
  entries: z.array(z.unknown()).max(mostEntries),
});

export function parseFacts(kind: KindId, json: unknown, file = `facts/${kind}.json`): ParsedFacts {
  const report = new Report(file);
  const out: ParsedFacts = { entries: [], positions: [], leftOut: new Set(), report };
  const migrated = migrateFile(`facts/${kind}`, json);
  if (!migrated.ok) {
    report.complete = false;
    report.error(migrated.rule, [], migrated.message);
    return { ...out, failed: migrated.rule === 'newer-format' ? 'newer' : 'unreadable' };
  }
  const shell = readValue(fileSchema, migrated.json, report, []);
  if (!shell) return { ...out, failed: 'unreadable' };
  const seen = new Map<string, number>();
  for (const [i, raw] of shell.entries.entries()) {
    const path = ['entries', i];
    const id = writtenId(raw);
    const at = id === undefined ? {} : { fact: factRef(kind, id) };
    const entry = readValue(kindOf(kind).schema, raw, report, path, at) as Entry | undefined;
    if (!entry) {
      if (id !== undefined) out.leftOut.add(id);
      continue;
    }
    const first = seen.get(entry.id);
    if (first !== undefined) {
      report.complete = false;
      report.error(
        'duplicate-id',
        [...path, 'id'],
        `the id ${valueWords(entry.id)} is used by entries[${first}] too`,
        at,
      );
      continue;
    }
    seen.set(entry.id, i);
    checkEntry(kind, entry, report, path, at);
    out.entries.push(entry);
    out.positions.push(i);
  }
  return out;
}

function writtenId(raw: unknown): string | undefined {
  const id = typeof raw === 'object' && raw !== null ? (raw as { id?: unknown }).id : undefined;
  return typeof id === 'string' && id.length <= 80 ? id : undefined;
}

/** Checked once all files are read: entries may refer to kinds that come later. */
export function checkFactReferences(kind: KindId, parsed: ParsedFacts, known: KnownIds): void {
  const forms = formsOf(kindOf(kind).fields);
  parsed.entries.forEach((entry, i) => {
    for (const { kind: other, id, path } of references(forms, entry)) {
      const at = { fact: factRef(kind, entry.id) };
      known.check(other, id, parsed.report, ['entries', parsed.positions[i]!, ...path], at);
    }
  });
}
