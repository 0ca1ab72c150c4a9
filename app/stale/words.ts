/** Facts of stamps in people's words: what they are called, and their values as slides write them. */
import { plain } from '../../core/facts/digest';
import type { FactView } from '../../core/facts/view';
import { formatDate, formatDateRange } from '../../core/formats/dates';
import { label } from '../../core/formats/labels';
import type { Language } from '../../core/formats/language';
import { formatNumber } from '../../core/formats/numbers';
import { plainSpaces } from '../../core/formats/typography';
import type { FieldForm, Rich } from '../../core/model/field';
import { type KindId, kindOf } from '../../core/model/kinds';
import { factRef, fieldRef, type StampParts } from '../../core/model/ref';
import type { UsedFact } from '../../core/scene/types';
import type { UiLanguage } from '../../core/texts';
import { fieldWord, queryWord } from '../../core/words';
import { lineText } from '../../exporters/pptx/stamp-texts';
import { withoutControls } from '../text';

/** What words for a stamp's facts are made from. */
export interface Wording {
  /** Of the slide: values are written in it. */
  language: Language;
  /** Of the app: facts are named in it. */
  words: UiLanguage;
  /** The register as it is now; missing where there is no commission to compare with. */
  view?: FactView;
  /** Values as stamped, by reference, to name what is not in the register. */
  stamped: ReadonlyMap<string, string>;
}

export function wordingOf(
  facts: readonly UsedFact[],
  language: Language,
  words: UiLanguage,
  view?: FactView,
): Wording {
  const stamped = new Map(facts.map((fact) => [fact.ref, fact.short]));
  return { language, words, stamped, ...(view ? { view } : {}) };
}

/** Longer values are cut: stamps may be anybody's. */
const longest = 400;

export function bounded(text: string): string {
  const clean = withoutControls(text).replace(/\s+/g, ' ').trim();
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1)}…`;
}

/** As people compare words: blanks, capitals, and the kinds of dashes and quotation marks do not count. */
export function comparable(text: string): string {
  return plainSpaces(lineText(text))
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .toLocaleLowerCase('nb');
}

/** «Mette Nord, tittel», «hvem som er medlem». */
export function labelOf(parts: StampParts, wording: Wording): string {
  const { words } = wording;
  if (parts.type !== 'field') return queryWord(parts, words);
  return `${nameFor(parts, wording) ?? parts.id}, ${fieldWord(parts.kind, parts.field, words)}`;
}

/** The name in the register, or the one the slide was stamped with. */
function nameFor(parts: StampParts, { view, stamped, language }: Wording): string | undefined {
  if (parts.type !== 'field') return undefined;
  const known = view && nameOf(parts.kind, parts.id, view);
  if (known !== undefined) return known;
  const short = (field: string): string => stamped.get(fieldRef(factRef(parts.kind, parts.id), field)) ?? '';
  if (parts.kind === 'meetings') {
    const [said, when] = [bounded(short('what')), span(short('when'), language)];
    if (said !== '' || when !== undefined) return [when, said].filter(Boolean).join(', ');
  }
  for (const field of ['name', 'title', 'heading', 'label', 'text']) {
    if (short(field)) return bounded(short(field)).slice(0, 60);
  }
  return undefined;
}

/** What people call a fact: a person's name, a meeting's date. */
export function nameOf(kind: KindId, id: string, view: FactView): string | undefined {
  const fact = view.get(kind, id) as unknown as Record<string, unknown> | undefined;
  if (!fact) return undefined;
  const said = wordsOf(fact[kindOf(kind).name]);
  if (kind === 'meetings') {
    const when = fact.when as { start: string; end?: string } | undefined;
    const date = when && formatDateRange(when.start, when.end ?? when.start, view.language);
    return bounded([date, said].filter(Boolean).join(', ')) || id;
  }
  return clip(said) || id;
}

function wordsOf(value: unknown): string {
  return bounded(typeof value === 'string' ? value : Array.isArray(value) ? plain(value as Rich) : '');
}

function clip(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

/** A short value in its field's own form. */
export function shown(parts: StampParts, short: string, wording: Wording): string {
  const text = bounded(short);
  if (text === '' || parts.type !== 'field') return text;
  try {
    return bounded(inForm(formOf(parts.kind, parts.field), parts.field, text, wording));
  } catch {
    // A stamp may hold anything; what cannot be read is shown as it stands.
    return text;
  }
}

/** The form of a field's value, of one in time that of each of its values. */
export function formOf(kind: KindId, field: string): FieldForm {
  let { form } = (kindOf(kind).fields as Record<string, { form: FieldForm }>)[field]!;
  while (form.type === 'timed') form = form.of;
  return form;
}

const day = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** «9.–10. februar 2026» of a meeting's days as stamped; undefined for anything else. */
export function span(short: string, language: Language): string | undefined {
  const [start = '', end = start, more] = short.split(', ');
  if (more !== undefined || !day.test(start) || !day.test(end)) return undefined;
  try {
    return formatDateRange(start, end, language);
  } catch {
    return undefined;
  }
}

function inForm(form: FieldForm, field: string, text: string, { language, view }: Wording): string {
  switch (form.type) {
    case 'date':
      return day.test(text) ? formatDate(text, language) : text;
    case 'number':
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? formatNumber(Number(text), language) : text;
    case 'choice':
      return choiceWord(field, text, language);
    case 'ref':
      return (view && nameOf(form.kind as KindId, text, view)) ?? text;
    case 'object':
      return (field === 'when' && span(text, language)) || text;
    default:
      return text;
  }
}

const roles = ['chair', 'deputy', 'member', 'secretariat'] as const;

export function choiceWord(field: string, text: string, language: Language): string {
  const role = roles.find((one) => one === text);
  if (field === 'membership' && role) return label(language, role);
  return text;
}
