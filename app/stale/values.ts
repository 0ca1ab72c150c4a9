/** Stamped values as people read them: dates, numbers and names instead of codes. */
import { plain } from '../../core/facts/digest';
import type { FactView } from '../../core/facts/view';
import { formatDate, formatDateRange } from '../../core/formats/dates';
import { label } from '../../core/formats/labels';
import type { Language } from '../../core/formats/language';
import { formatNumber } from '../../core/formats/numbers';
import type { FieldForm, Rich } from '../../core/model/field';
import { type KindId, kindOf } from '../../core/model/kinds';
import type { StampParts } from '../../core/model/ref';
import type { UiLanguage } from '../../core/texts';
import { fieldWord, queryWord } from '../../core/words';
import { withoutControls } from '../text';

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
