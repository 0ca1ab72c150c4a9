/** Facts of one kind. */
import { same, withField } from '../base/json';
import type { ConflictPlace } from '../model/conflict';
import type { AnyField } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { Report } from '../model/parse/report';
import { checkEntry } from '../model/parse/rules';
import type { Entry } from '../model/register';
import { commentsThree } from './comments';
import type { Disputes } from './disputes';
import { at, type FieldMerge } from './fields';
import { disputed, isDisputed, part, partOf } from './outcome';
import { hasTable, tableThree } from './tables';
import { type Lists, thingsThree } from './things';

export function factsThree(
  kind: KindId,
  lists: Lists<Entry>,
  fields: FieldMerge,
  disputes: Disputes,
): readonly Entry[] {
  const place = (id: string): ConflictPlace => ({ in: 'facts', kind, id });
  return thingsThree(
    lists,
    {
      place,
      merge: (id, base, ours, theirs) => factThree(kind, place(id), { base, ours, theirs }, fields, disputes),
    },
    disputes,
  );
}

interface ThreeFacts {
  base: Entry | undefined;
  ours: Entry;
  theirs: Entry;
}

function factThree(
  kind: KindId,
  place: ConflictPlace,
  three: ThreeFacts,
  merge: FieldMerge,
  disputes: Disputes,
): Entry {
  const { base, ours, theirs } = three;
  const fields = kindOf(kind).fields as Record<string, AnyField>;
  const form = (key: string) => (Object.hasOwn(fields, key) ? fields[key]!.form : undefined);
  const table = hasTable(fields) ? tableThree(fields, three, merge, place, disputes) : undefined;
  if (table === 'apart') return disputes.take(place, base, disputed(three)) as Entry;
  const merged = merge.object(
    place,
    form,
    three,
    new Set(['comments', ...(table ? ['columns', 'rows'] : [])]),
  );
  const whole = withField(
    table ? { ...merged, ...table } : merged,
    'comments',
    commentsThree(part(three, 'comments')),
  ) as Entry;
  const out = same(whole, ours) ? ours : whole;
  if (out === ours || same(out, theirs)) return out;
  return valid(kind, place, three, out, disputes);
}

/**
 * What neither of the two has wrong may not become wrong by putting them together: then the fields that are wrong are
 * in conflict as they were written, and if that does not help, the whole fact.
 */
function valid(
  kind: KindId,
  place: ConflictPlace,
  three: ThreeFacts,
  made: Entry,
  disputes: Disputes,
): Entry {
  const { base, ours, theirs } = three;
  const before = new Set([...wrongFields(kind, ours), ...wrongFields(kind, theirs)]);
  const fresh = (entry: Entry): string[] => wrongFields(kind, entry).filter((field) => !before.has(field));
  let out = made;
  for (const field of fresh(made)) {
    const values = { base: partOf(base, field), ours: ours[field], theirs: theirs[field] };
    disputes.forget(place, [field]);
    if (!isDisputed(disputed(values))) continue;
    const value = disputes.take(at(place, field), values.base, disputed(values));
    out = { ...out, [field]: value };
  }
  if (fresh(out).length === 0) return out;
  disputes.forget(place);
  return disputes.take(place, base, disputed({ ours, theirs })) as Entry;
}

/** Names of fields that cannot stand as they are, or contradict one another; «» for the fact as a whole. */
function wrongFields(kind: KindId, entry: Entry): string[] {
  const { schema, fields } = kindOf(kind);
  const wrong = new Set<string>();
  if (!schema.safeParse(entry).success) {
    const own = Object.entries(fields).filter(([key, field]) => !field.schema.safeParse(entry[key]).success);
    for (const [key] of own) wrong.add(key);
    if (own.length === 0) wrong.add('');
    return [...wrong];
  }
  const report = new Report('');
  checkEntry(kind, entry, report, [], {});
  for (const { at: where } of report.diagnostics) wrong.add(String(where.keys?.[0] ?? ''));
  return [...wrong];
}
