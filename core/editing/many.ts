/** Many entries of a kind, chosen together, get the same at once. Each is one edit, which is undone at once. Pure. */
import type { Json } from '../base/json';
import { same } from '../base/json';
import { sourceInPlace } from '../facts/source-register';
import type { Language } from '../formats/language';
import { type AuthoredText, type FieldForm, formsOf } from '../model/field';
import { isKnown, type Source } from '../model/kind';
import { type KindId, kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import type { Entry, Workspace } from '../model/register';
import { firstDay, lastDay, type Period } from '../model/time';
import type { Operation, Step } from '../operations';
import { lookedAt } from './values';

export interface Together {
  /** Undefined when it would change nothing. */
  op?: Operation;
  /** How many entries it changes. */
  count: number;
  /** Ids of those that it leaves, because it does not fit them. */
  left: readonly string[];
}

function chosenIn({ register }: Workspace, kind: KindId, ids: ReadonlySet<string>): readonly Entry[] {
  return register[kind].filter(({ id }) => ids.has(id));
}

function together(
  kind: KindId,
  changed: readonly { id: string; fields: Readonly<Record<string, unknown>> }[],
  left: readonly string[] = [],
): Together {
  const steps = changed.flatMap(({ id, fields }) =>
    Object.entries(fields).map(([field, value]): Step => {
      const timed = kindOf(kind).fields[field]?.form.type === 'timed';
      const how = timed ? { how: 'correction' as const } : {};
      return { type: 'entry.set', kind, id, field, value: value as Json, ...how };
    }),
  );
  return { ...(steps.length > 0 ? { op: { type: 'batch', steps } } : {}), count: changed.length, left };
}

/** The same source for all of them; a page that one of them names in it already stays. */
export function giveSource(
  workspace: Workspace,
  kind: KindId,
  ids: ReadonlySet<string>,
  source: Source,
): Together {
  const changed = chosenIn(workspace, kind, ids).flatMap((entry) => {
    const now = entry.source as Source | undefined;
    const next = isKnown(source) && source.page === undefined ? sourceInPlace(now, source) : source;
    return same(now, next) ? [] : [{ id: entry.id, fields: { source: next } }];
  });
  return together(kind, changed);
}

/** The fields of a kind whose values hold for a time. */
export function timedFields(kind: KindId): string[] {
  const { fields } = kindOf(kind);
  return Object.keys(fields).filter((key) => fields[key]?.form.type === 'timed');
}

/**
 * The days that a field's value holds, for all of them: of the value that holds now, or else of the one that is next. Those
 * without a value, and those whose other periods it would run into, are left.
 */
export function givePeriod(
  workspace: Workspace,
  kind: KindId,
  ids: ReadonlySet<string>,
  { field, from, to, today }: { field: string; from?: string; to?: string; today: string },
): Together {
  const left: string[] = [];
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const changed = chosenIn(workspace, kind, ids).flatMap((entry) => {
    const value = entry[field];
    const periods = periodsOf(value) as Period<unknown>[] | undefined;
    const looked = value === undefined ? undefined : lookedAt(value, today);
    const at = looked?.index ?? -1;
    if (value === undefined || (periods && at < 0)) {
      left.push(entry.id);
      return [];
    }
    const held: Period<unknown> = periods ? periods[at]! : { value };
    const { from: _from, to: _to, ...rest } = held;
    const made: Period<unknown> = { ...rest, ...days };
    const next = periods ? periods.with(at, made) : [made];
    if (next.some((one, i) => i !== at && at >= 0 && meet(one, made))) {
      left.push(entry.id);
      return [];
    }
    return same(next, value) ? [] : [{ id: entry.id, fields: { [field]: next } }];
  });
  return together(kind, changed, left);
}

function meet(a: Period<unknown>, b: Period<unknown>): boolean {
  const first = ({ from }: Period<unknown>): string => (from === undefined ? '' : firstDay(from));
  const last = ({ to }: Period<unknown>): string => (to === undefined ? '9999' : lastDay(to));
  return first(a) <= last(b) && first(b) <= last(a);
}

/**
 * Says which language their texts are written in: what stands in the commission's own or in one language only. A text that
 * is written in several says so already and is left as it is.
 */
export function giveLanguage(
  workspace: Workspace,
  kind: KindId,
  ids: ReadonlySet<string>,
  language: Language,
): Together {
  const home = workspace.commission.language;
  const forms = formsOf(kindOf(kind).fields);
  const left: string[] = [];
  const changed = chosenIn(workspace, kind, ids).flatMap((entry) => {
    const fields: Record<string, unknown> = {};
    let several = false;
    for (const [key, form] of Object.entries(forms)) {
      const now = entry[key];
      const next = inLanguage(form, now, (text) => {
        const written = languagesOf(text);
        if (written.length > 1) {
          several = true;
          return text;
        }
        const words = typeof text === 'string' || Array.isArray(text) ? text : text[written[0]!]!;
        return (language === home ? words : { [language]: words }) as AuthoredText;
      });
      if (!same(now, next)) fields[key] = next;
    }
    if (Object.keys(fields).length > 0) return [{ id: entry.id, fields }];
    if (several) left.push(entry.id);
    return [];
  });
  return together(kind, changed, left);
}

/** The languages that it is written in, when it says so. */
function languagesOf(text: AuthoredText): Language[] {
  return typeof text === 'string' || Array.isArray(text) ? [] : (Object.keys(text) as Language[]);
}

/** The value with each of its texts changed. */
function inLanguage(form: FieldForm, value: unknown, change: (text: AuthoredText) => AuthoredText): unknown {
  if (value === undefined) return undefined;
  switch (form.type) {
    case 'text':
      return change(value as AuthoredText);
    case 'list':
      return Array.isArray(value) && form.of.type !== 'cell' && form.of.type !== 'list'
        ? value.map((one) => inLanguage(form.of, one, change))
        : value;
    case 'object': {
      const of = value as Readonly<Record<string, unknown>>;
      const entries = Object.entries(of).map(([key, one]) => {
        const inner = form.fields[key];
        return [key, inner ? inLanguage(inner, one, change) : one] as const;
      });
      return Object.fromEntries(entries);
    }
    case 'timed': {
      const periods = periodsOf(value) as Period<unknown>[] | undefined;
      if (!periods) return inLanguage(form.of, value, change);
      return periods.map((one) => ({ ...one, value: inLanguage(form.of, one.value, change) }));
    }
    default:
      return value;
  }
}

/** The same source written otherwise wherever it is used: «one register», put right in one place. */
export function rewriteSource(
  workspace: Workspace,
  refs: readonly { kind: KindId; id: string }[],
  next: Extract<Source, { title: string }>,
): Operation | undefined {
  const steps = refs.flatMap(({ kind, id }): Step[] => {
    const entry = workspace.register[kind].find((one) => one.id === id);
    const now = entry?.source as Source | undefined;
    if (!now || !isKnown(now)) return [];
    const page = next.page ?? now.page;
    const made = { ...next, ...(page === undefined ? {} : { page }) };
    return same(now, made) ? [] : [{ type: 'entry.set', kind, id, field: 'source', value: made as Json }];
  });
  return steps.length > 0 ? { type: 'batch', steps } : undefined;
}
