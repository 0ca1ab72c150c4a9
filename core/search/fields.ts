/** Words in objects with fields, entries of the register among them, each with where it stands and what sort it is. */
import type { Language } from '../formats/language';
import type { FieldForm } from '../model/field';
import type { Source } from '../model/kind';
import { periodsOf, walkForms } from '../model/parse/references';
import { isWords, plainWords } from './homes';

/** Where words stand in an object with fields: below `field`, in one of its languages. */
export interface InField {
  field: string;
  path: readonly (string | number)[];
  period?: number;
  lang?: Language;
  /** `address`: links, files and unique names; `cells`: what a table of numbers is about. */
  sort: 'words' | 'address' | 'cells';
}

/** Fields that hold no words: they name files, machines and people elsewhere. */
const addresses = new Set([
  'images.file',
  'images.credit.licence',
  'reports.url',
  'people.email',
  'people.phone',
  'contact.email',
  'contact.phone',
  'datasets.table',
]);
/** Unique names in other programs, which nobody has written. */
const unseen = new Set(['people.uid', 'meetings.uid']);

/** @param holder the kind of fact; none for the commission */
export function inFields(
  forms: Readonly<Record<string, FieldForm>>,
  value: Readonly<Record<string, unknown>>,
  holder: string,
): { text: string; at: InField }[] {
  const out: { text: string; at: InField }[] = [];
  walkForms(forms, value, [], (form, one, [field, ...rest]) => {
    const at = placeOf(
      forms[field as string]!,
      value[field as string],
      field as string,
      rest as (string | number)[],
    );
    const name = [holder, field, ...rest.filter((key) => typeof key === 'string')].filter(Boolean).join('.');
    if (unseen.has(name)) return;
    const sort = form.type === 'url' || addresses.has(name) ? 'address' : 'words';
    if (form.type === 'text') out.push(...versions(one, { ...at, sort }));
    else if ((form.type === 'string' || form.type === 'url') && typeof one === 'string') {
      out.push({ text: one, at: { ...at, sort } });
    } else if (form.type === 'source') out.push(...ofSource(one as Source, at));
    else if (form.type === 'list' && cellsOf(form)) out.push(...named(one, { ...at, sort: 'cells' }));
  });
  return out;
}

function placeOf(
  form: FieldForm,
  value: unknown,
  field: string,
  rest: readonly (string | number)[],
): Omit<InField, 'sort'> {
  const [period, key, ...path] = rest;
  if (form.type !== 'timed' || !periodsOf(value) || key !== 'value') return { field, path: rest };
  return { field, path, period: period as number };
}

/** A text in each language that it is written in. */
function versions(value: unknown, at: InField): { text: string; at: InField }[] {
  if (isWords(value)) return [{ text: plainWords(value), at }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([lang, own]) =>
    isWords(own) ? [{ text: plainWords(own), at: { ...at, lang: lang as Language } }] : [],
  );
}

function ofSource(source: Source, at: Omit<InField, 'sort'>): { text: string; at: InField }[] {
  return Object.entries(source).flatMap(([key, value]) => {
    if (key === 'date' || key === 'fetched') return [];
    const sort = key === 'url' || key === 'page' ? 'address' : 'words';
    return [{ text: String(value), at: { ...at, path: [...at.path, key], sort } as const }];
  });
}

function cellsOf(form: FieldForm): boolean {
  return form.type === 'list' && (form.of.type === 'cell' || cellsOf(form.of));
}

/** The names in a table of numbers, each once. */
function named(value: unknown, at: InField): { text: string; at: InField }[] {
  const names = new Set<string>();
  for (const row of Array.isArray(value) ? value : []) {
    for (const cell of Array.isArray(row) ? row : [row]) if (typeof cell === 'string') names.add(cell);
  }
  return [...names].map((text) => ({ text, at }));
}
