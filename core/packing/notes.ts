/** The internal notes of facts: `note` of an entry, and of the periods of its values. */
import { type FieldForm, formsOf } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { periodsOf, walkForms } from '../model/parse/references';
import type { Entry } from '../model/register';

const forms = new Map<KindId, Record<string, FieldForm>>();

function formsFor(kind: KindId): Record<string, FieldForm> {
  let known = forms.get(kind);
  if (!known) {
    known = formsOf(kindOf(kind).fields);
    forms.set(kind, known);
  }
  return known;
}

/** How many notes an entry has. */
export function countNotes(kind: KindId, entry: Entry): number {
  let count = typeof entry.note === 'string' ? 1 : 0;
  walkForms(formsFor(kind), entry, [], (form, value) => {
    if (form.type !== 'timed') return;
    count += periodsOf(value)?.filter(({ note }) => note !== undefined).length ?? 0;
  });
  return count;
}

/** The same entry when it has none. */
export function withoutNotes(kind: KindId, entry: Entry): Entry {
  if (countNotes(kind, entry) === 0) return entry;
  const { note: _note, ...rest } = entry;
  const all = formsFor(kind);
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, all[key] ? bare(all[key], value) : value]),
  ) as Entry;
}

function bare(form: FieldForm, value: unknown): unknown {
  switch (form.type) {
    case 'timed': {
      const periods = periodsOf(value);
      if (!periods) return bare(form.of, value);
      return periods.map(({ note: _note, ...period }) => ({ ...period, value: bare(form.of, period.value) }));
    }
    case 'list':
      return Array.isArray(value) ? value.map((item) => bare(form.of, item)) : value;
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value).map(([key, item]) => {
              const inner = form.fields[key];
              return [key, inner ? bare(inner, item) : item];
            }),
          )
        : value;
    default:
      return value;
  }
}
