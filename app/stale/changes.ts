/** The facts of one stamp compared with the register, with old and new values as people read them. */

import { plain } from '../../core/facts/digest';
import type { FactView } from '../../core/facts/view';
import { formatDate, formatDateRange } from '../../core/formats/dates';
import { label } from '../../core/formats/labels';
import type { Language } from '../../core/formats/language';
import { formatNumber } from '../../core/formats/numbers';
import type { FieldForm, Rich } from '../../core/model/field';
import { type KindId, kindOf } from '../../core/model/kinds';
import { factRef, fieldRef, parseStamp, type StampParts } from '../../core/model/ref';
import type { UsedFact } from '../../core/scene/types';
import type { UiLanguage } from '../../core/texts';
import { fieldWord, queryWord } from '../../core/words';
import type { FactChange } from '../contract/stale';
import { withoutControls } from '../text';

/** @param before the values as stamped, to name what is gone from the register */
export function changesOf(facts: readonly UsedFact[], view: FactView, language: UiLanguage): FactChange[] {
  const names = new Map(facts.map((fact) => [fact.ref, fact.short]));
  return facts.flatMap((fact) => changeOf(fact, view, names, language) ?? []);
}

function changeOf(
  fact: UsedFact,
  view: FactView,
  stamped: ReadonlyMap<string, string>,
  language: UiLanguage,
): FactChange | undefined {
  const parts = parseStamp(fact.ref);
  if (!parts) {
    const ref = bounded(fact.ref);
    return { ref, label: ref, kind: 'unknown', was: bounded(fact.short) };
  }
  const now = view.lookUp(fact.ref);
  if (now?.digest === fact.digest) return undefined;
  const was = shown(parts, fact.short, view);
  const label = labelOf(parts, nameFor(parts, view, stamped), language);
  if (!now) return { ref: fact.ref, label, kind: 'removed', was };
  const change: FactChange = {
    ref: fact.ref,
    label,
    kind: 'changed',
    was,
    now: shown(parts, now.short, view),
  };
  return { ...change, ...listChanges(parts, fact.short, now.short, view) };
}

/** The name in the register, or the one the slide was stamped with. */
function nameFor(
  parts: StampParts,
  view: FactView,
  stamped: ReadonlyMap<string, string>,
): string | undefined {
  if (parts.type !== 'field') return undefined;
  const known = nameOf(parts.kind, parts.id, view);
  if (known !== undefined) return known;
  for (const field of ['name', 'title', 'heading', 'label', 'text']) {
    const short = stamped.get(fieldRef(factRef(parts.kind, parts.id), field));
    if (short) return bounded(short).slice(0, 60);
  }
  return undefined;
}

/** Questions that are answered with a list of people. */
const lists: ReadonlySet<string> = new Set(['members', 'secretariat']);

/** Who came and who left, when both lists can be read whole. */
function listChanges(
  parts: StampParts,
  was: string,
  now: string,
  view: FactView,
): Pick<FactChange, 'added' | 'gone'> {
  if (parts.type === 'field' || (parts.type === 'query' && !lists.has(parts.name))) return {};
  const before = members(was);
  const after = members(now);
  if (!before || !after) return {};
  const name = (item: string): string =>
    bounded(parts.type === 'all' ? (nameOf(parts.kind, item, view) ?? item) : item);
  const added = after.filter((item) => !before.includes(item)).map(name);
  const gone = before.filter((item) => !after.includes(item)).map(name);
  return { ...(added.length > 0 ? { added } : {}), ...(gone.length > 0 ? { gone } : {}) };
}

/** «12: Kari Nordmann, Ola Nordmann» or «a, b»; undefined when the list was cut. */
function members(short: string): string[] | undefined {
  if (short.length > 4000 || short.endsWith('…')) return undefined;
  const list = short.replace(/^\d+: /, '');
  return list === '' ? [] : list.split(', ');
}

/** Longer values are cut: stamps may be anybody's. */
const longest = 400;

export function bounded(text: string): string {
  const clean = withoutControls(text).replace(/\s+/g, ' ').trim();
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1)}…`;
}

const day = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A short value in its field's own form. */
export function shown(parts: StampParts, short: string, view: FactView): string {
  const text = bounded(short);
  if (text === '' || parts.type !== 'field') return text;
  const { kind, field } = parts;
  const form = innerForm((kindOf(kind).fields as Record<string, { form: FieldForm }>)[field]!.form);
  try {
    return bounded(inForm(form, field, text, view));
  } catch {
    // A stamp may hold anything; what cannot be read is shown as it stands.
    return text;
  }
}

function innerForm(form: FieldForm): FieldForm {
  return form.type === 'timed' ? innerForm(form.of) : form;
}

function inForm(form: FieldForm, field: string, text: string, view: FactView): string {
  const { language } = view;
  switch (form.type) {
    case 'date':
      return day.test(text) ? formatDate(text, language) : text;
    case 'number':
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? formatNumber(Number(text), language) : text;
    case 'choice':
      return choiceWord(field, text, language);
    case 'ref':
      return nameOf(form.kind as KindId, text, view) ?? text;
    case 'object': {
      const [start, end, more] = text.split(', ');
      const isSpan =
        field === 'when' && more === undefined && day.test(start ?? '') && day.test(end ?? start!);
      return isSpan ? formatDateRange(start!, end ?? start!, language) : text;
    }
    default:
      return text;
  }
}

const roles = ['chair', 'deputy', 'member', 'secretariat'] as const;

function choiceWord(field: string, text: string, language: Language): string {
  const role = roles.find((one) => one === text);
  if (field === 'membership' && role) return label(language, role);
  return text;
}

/** What people call a fact: a person's name, a meeting's date. */
export function nameOf(kind: KindId, id: string, view: FactView): string | undefined {
  const fact = view.get(kind, id) as unknown as Record<string, unknown> | undefined;
  if (!fact) return undefined;
  const said = words(fact[kindOf(kind).name]);
  if (kind === 'meetings') {
    const when = fact.when as { start: string; end?: string } | undefined;
    const date = when && formatDateRange(when.start, when.end ?? when.start, view.language);
    return bounded([date, said].filter(Boolean).join(', ')) || id;
  }
  return clip(said) || id;
}

function words(value: unknown): string {
  return bounded(typeof value === 'string' ? value : Array.isArray(value) ? plain(value as Rich) : '');
}

function clip(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

/** «Mette Nord, title», «who is a member». */
export function labelOf(parts: StampParts, name: string | undefined, language: UiLanguage): string {
  if (parts.type !== 'field') return queryWord(parts, language);
  return `${name ?? parts.id}, ${fieldWord(parts.kind, parts.field, language)}`;
}
