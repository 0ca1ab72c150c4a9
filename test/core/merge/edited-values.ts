/** Values changed in a part, as one does in a form. */
import type { FieldForm } from '../../../core/model/field';
import { periodsOf } from '../../../core/model/parse/references';
import type { Entry } from '../../../core/model/register';
import type { Json } from '../../../core/operations';
import type { Chance } from '../../seeds/random';
import { days, type Ids, paragraphs, rows, sentence, someValue, text, words } from './samples';

/** The text with something typed in it, a paragraph more or less, or another one. */
export function retyped(value: unknown, chance: Chance): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const key = chance.pick([...Object.keys(value), 'nn']);
    return { ...value, [key]: retyped((value as Record<string, unknown>)[key] ?? '', chance) } as Json;
  }
  if (typeof value !== 'string') return text(chance);
  const lines = value.split('\n');
  const at = chance.between(0, lines.length - 1);
  switch (chance.between(0, 4)) {
    case 0:
      return lines.with(at, `${lines[at]} ${chance.pick(words)}`).join('\n');
    case 1:
      return lines.toSpliced(at, 0, sentence(chance)).join('\n');
    case 2:
      return lines.length > 1 ? lines.toSpliced(at, 1).join('\n') : sentence(chance);
    case 3:
      return `${value} ${chance.pick(words)}`;
    default:
      return paragraphs(chance);
  }
}

/** A value changed in a part, as one does in a form. */
export function edited(form: FieldForm, value: unknown, chance: Chance, ids: Ids): Json | undefined {
  if (value === undefined || chance.next() < 0.15) return someValue(form, chance, ids);
  switch (form.type) {
    case 'string':
    case 'text':
      return retyped(value, chance);
    case 'timed': {
      const periods = periodsOf(value);
      if (!periods) return edited(form.of, value, chance, ids);
      const i = chance.between(0, periods.length - 1);
      if (chance.next() < 0.4) {
        // Another beginning or end; one that overlaps is refused.
        const key = chance.pick(['from', 'to']);
        return periods.with(i, { ...periods[i]!, [key]: chance.pick([...days, '2024', '2027-03']) }) as Json;
      }
      const next = edited(form.of, periods[i]!.value, chance, ids);
      return next === undefined ? undefined : (periods.with(i, { ...periods[i]!, value: next }) as Json);
    }
    case 'list': {
      const list = value as Json[];
      if (form.of.type === 'list') return editedRows(form.of.of, list as Json[][], chance, ids);
      const i = chance.between(0, Math.max(list.length - 1, 0));
      const made = someValue(form.of, chance, ids, 1);
      const what = chance.between(0, 3);
      if (what === 0 && made !== undefined) return list.toSpliced(i, 0, made);
      if (list.length === 0) return made === undefined ? [] : [made];
      if (what === 1) return list.toSpliced(i, 1);
      if (what === 2) return list.toSpliced(i, 1).toSpliced(chance.between(0, list.length - 1), 0, list[i]!);
      const next = edited(form.of, list[i], chance, ids);
      return next === undefined ? list : list.with(i, next);
    }
    case 'object': {
      const key = chance.pick(Object.keys(form.fields));
      if (key === 'start' || key === 'end') return someValue(form, chance, ids);
      const holder = value as Record<string, Json>;
      const next = edited(form.fields[key]!, holder[key], chance, ids);
      return next === undefined ? (value as Json) : { ...holder, [key]: next };
    }
    default:
      return someValue(form, chance, ids);
  }
}

export function editedRows(cell: FieldForm, list: Json[][], chance: Chance, ids: Ids): Json {
  if (list.length === 0) return rows(cell, chance, ids);
  const i = chance.between(0, list.length - 1);
  const j = chance.between(0, Math.max(list[i]!.length - 1, 0));
  const made = (): Json => someValue(cell, chance, ids)!;
  switch (chance.between(0, 3)) {
    case 0:
      return list.toSpliced(i, 0, chance.times(list[0]!.length, made));
    case 1:
      return list.length > 1 ? list.toSpliced(i, 1) : list;
    default:
      return list[i]!.length === 0 ? list : list.with(i, list[i]!.with(j, made()));
  }
}

export function tableColumn(entry: Entry, chance: Chance, ids: Ids): [string, Json][] {
  const columns = entry.columns as Json[];
  const list = entry.rows as Json[][];
  const isText =
    typeof columns[0] !== 'object' || 'nb' in (columns[0] as object) || Array.isArray(columns[0]);
  const cell = (): Json => someValue({ type: isText ? 'text' : 'cell' }, chance, ids)!;
  const at = chance.between(1, columns.length);
  if (chance.next() < 0.3 && columns.length > 2) {
    return [
      ['columns', columns.toSpliced(at - 1, 1)],
      ['rows', list.map((row) => row.toSpliced(at - 1, 1))],
    ];
  }
  const head: Json = isText ? sentence(chance) : { label: sentence(chance), holds: 'numbers' };
  return [
    ['columns', columns.toSpliced(at, 0, head)],
    ['rows', list.map((row) => row.toSpliced(at, 0, cell()))],
  ];
}

/** The first more often than the last, so that two often edit the same. */
export function oftenFirst<T>(list: readonly T[], chance: Chance): T {
  return list[Math.floor(chance.next() ** 2 * list.length)]!;
}
