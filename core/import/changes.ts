/** What an import changes in entries that are in the register, in people's words: «was → now», field by field. */

import { find } from '../base/lists';
import { textReader } from '../facts/plain-text';
import { seriesOf } from '../facts/series';
import { formatNumber } from '../formats/numbers';
import { type AuthoredCell, readCell } from '../model/cells';
import { type AuthoredText, type FieldForm, type Fields, readText } from '../model/field';
import { isKindId, type KindId, kindOf } from '../model/kinds';
import type { Entry, Workspace } from '../model/register';
import { same, stepsOf } from '../operations';
import { doStep } from '../operations/step';
import { current, type Pasted } from '../paste';
import { say, type UiLanguage } from '../texts';
import { entryContext, entryTitle, fieldLabel, optionLabel } from '../words';
import { sayValue } from '../words/say';

export interface ShownChange {
  /** What has changed: a field, or a number by its row and column. */
  what: string;
  was: string;
  now: string;
}

export interface Changes {
  shown: ShownChange[];
  /** How many more there are of numbers. */
  more: number;
}

/** Changed numbers that are named; a new edition may change thousands. */
const mostNumbers = 12;

/** Nothing for a new entry, or for one in which nothing is new. */
export function changesOf(
  workspace: Workspace,
  kind: KindId,
  { duplicateOf, update }: Pasted,
  lang: UiLanguage,
  today: string,
): Changes {
  const before = duplicateOf === undefined ? undefined : find(workspace.register[kind], duplicateOf);
  if (!before || !update) return { shown: [], more: 0 };
  let after = workspace;
  for (const step of stepsOf(update)) after = doStep(after, step).workspace;
  const entry = find(after.register[kind], before.id)!;
  const context = entryContext(workspace, today);
  const out: Changes = { shown: [], more: 0 };
  for (const [field, { form }] of Object.entries(kindOf(kind).fields as Fields)) {
    if (same(before[field], entry[field])) continue;
    if (kind === 'datasets' && field === 'rows') {
      const cells = changedCells(workspace, before, entry, lang);
      out.shown.push(...cells.shown);
      out.more += cells.more;
      continue;
    }
    if (kind === 'datasets' && field === 'columns' && sameLabels(workspace, before, entry)) continue;
    const said = (value: unknown): string =>
      sayValue(form.type === 'timed' ? form.of : form, current(value, today), {
        lang,
        home: workspace.commission.language,
        option: (option) => optionLabel(kind, field, option, lang),
        named: (other, id) => {
          const named = isKindId(other) ? context.entry(other, id) : undefined;
          return named && isKindId(other) ? entryTitle(other, named, lang, context) : id;
        },
        yes: '✓',
        no: '–',
      });
    const was = fieldSaid(form, before[field], said);
    const now = fieldSaid(form, entry[field], said);
    out.shown.push({ what: fieldLabel(kind, field, lang), was: clip(was), now: clip(now) });
  }
  return out;
}

/** Columns and rows of a dataset are told by what they are called and how many. */
function fieldSaid(form: FieldForm, value: unknown, said: (value: unknown) => string): string {
  if (form.type === 'source' && value !== undefined) {
    const { fetched, date } = value as { fetched?: string; date?: string };
    return [said(value), date, fetched].filter(Boolean).join(', ');
  }
  if (form.type !== 'list' || form.of.type !== 'object' || !Array.isArray(value)) return said(value);
  if (!form.of.fields.label) return said(value);
  return said(value.map(({ label }: { label?: unknown }) => ({ label })));
}

function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

function sameLabels(workspace: Workspace, a: Entry, b: Entry): boolean {
  const labels = (entry: Entry): string[] =>
    dataOf(workspace, entry).columns.map(({ label }) => label.map((run) => run.t).join(''));
  return same(labels(a), labels(b));
}

function dataOf({ commission }: Workspace, entry: Entry) {
  const home = commission.language;
  const reader = textReader(home, home);
  const columns = (entry.columns ?? []) as { label: AuthoredText; holds: 'names' | 'numbers' }[];
  const rows = (entry.rows ?? []) as AuthoredCell[][];
  return {
    columns: columns.map(({ label, holds }) => ({ label: readText(label, reader, ['columns']), holds })),
    rows: rows.map((row) => row.map((cell) => readCell(cell, home))),
  };
}

/** Every number by its place: «2059, Lav vekst». */
function numbersIn(workspace: Workspace, entry: Entry): Map<string, string | number> {
  const data = dataOf(workspace, entry);
  const names = data.columns.flatMap(({ holds }, i) => (holds === 'names' ? [i] : []));
  const out = new Map<string, string | number>();
  const { series } = seriesOf(data, { over: 'columns' });
  const labels = seriesOf(data, { over: 'columns' }).categories;
  for (const [r, one] of series.entries()) {
    const row = names
      .map((i) => String(data.rows[r]?.[i] ?? ''))
      .filter(Boolean)
      .join(', ');
    for (const [c, value] of one.values.entries()) {
      const base = [row, labels[c]].filter(Boolean).join(', ');
      // Rows of the same name are told apart by their order.
      let key = base;
      for (let n = 2; out.has(key); n++) key = `${base} (${n})`;
      out.set(key, typeof value === 'number' ? value : value.missing);
    }
  }
  return out;
}

function changedCells(workspace: Workspace, a: Entry, b: Entry, lang: UiLanguage): Changes {
  const before = numbersIn(workspace, a);
  const after = numbersIn(workspace, b);
  const said = (value: string | number | undefined): string =>
    typeof value === 'number' ? formatNumber(value, lang) : (value ?? '–') || '–';
  const all: ShownChange[] = [];
  for (const [what, now] of after) {
    const was = before.get(what);
    if (was !== now) all.push({ what, was: said(was), now: said(now) });
  }
  for (const [what, was] of before) if (!after.has(what)) all.push({ what, was: said(was), now: '–' });
  const shown = all.slice(0, mostNumbers);
  if (before.size !== after.size) {
    shown.unshift({
      what: fieldLabel('datasets', 'rows', lang),
      was: say(lang, 'phrases', 'numbers', { count: before.size }),
      now: say(lang, 'phrases', 'numbers', { count: after.size }),
    });
  }
  return { shown, more: Math.max(0, all.length - mostNumbers) };
}
