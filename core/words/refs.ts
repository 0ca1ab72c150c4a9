/** What slides have read, in people's words: «Mette Nord, tittel», and values as they are written on slides. */
import { formatDate, formatDateRange } from '../formats/dates';
import { formatNumber } from '../formats/numbers';
import type { FieldForm } from '../model/field';
import { isKindId, type KindId, kindOf } from '../model/kinds';
import { type EntryContext, entryTitle } from './entries';
import { fieldWord, optionLabel } from './fields';
import { kindWords, queryWords } from './kinds';
import { inLine, type WordLanguage } from './text';

const reference = /^([a-z]+)\/([a-z0-9-]+)#([A-Za-z]+)(?:@(\d{4}-\d{2}-\d{2}))?$/;

interface Read {
  kind: KindId;
  id: string;
  field: string;
}

function read(ref: string): Read | undefined {
  const [, kind = '', id = '', field = ''] = reference.exec(ref) ?? [];
  return isKindId(kind) && Object.hasOwn(kindOf(kind).fields, field) ? { kind, id, field } : undefined;
}

/** «Mette Nord, tittel» of «people/mette-nord#title»; «hvem som er medlem» of «query:members». */
export function refLabel(ref: string, lang: WordLanguage, context: EntryContext): string {
  const query = /^query:(?:all:)?(\w+)$/.exec(ref)?.[1];
  if (query !== undefined) {
    if (Object.hasOwn(queryWords, query)) return queryWords[query]![lang];
    return isKindId(query) ? kindWords[query].all[lang] : ref;
  }
  const found = read(ref);
  if (!found) return ref;
  return `${nameOf(found.kind, found.id, lang, context)}, ${fieldWord(found.kind, found.field, lang)}`;
}

/** A short value, as `FactEffect` and stamps have it, in its field's own form: dates, numbers and names. */
export function shownValue(ref: string, short: string, lang: WordLanguage, context: EntryContext): string {
  if (short === '') return '';
  const all = /^query:all:(\w+)$/.exec(ref)?.[1];
  const found = read(ref);
  try {
    if (all !== undefined && isKindId(all)) return names(all, short, lang, context);
    return found ? inForm(kindOf(found.kind).fields[found.field]!.form, found, short, lang, context) : short;
  } catch {
    // A value in a form that is not its field's stays as it stands.
    return short;
  }
}

function inForm(form: FieldForm, at: Read, short: string, lang: WordLanguage, context: EntryContext): string {
  switch (form.type) {
    case 'timed':
      return inForm(form.of, at, short, lang, context);
    case 'date':
      return formatDate(short, lang);
    case 'number':
      return formatNumber(Number(short), lang);
    case 'choice':
      return inLine(optionLabel(at.kind, at.field, short, lang));
    case 'ref':
      return nameOf(form.kind as KindId, short, lang, context);
    case 'object': {
      const [start, end] = short.split(', ');
      return at.field === 'when' ? formatDateRange(start!, end ?? start!, lang) : short;
    }
    default:
      return short;
  }
}

function nameOf(kind: KindId, id: string, lang: WordLanguage, context: EntryContext): string {
  const entry = context.entry(kind, id);
  return entry ? entryTitle(kind, entry, lang, context) : id;
}

function names(kind: KindId, short: string, lang: WordLanguage, context: EntryContext): string {
  return short
    .split(', ')
    .map((id) => nameOf(kind, id, lang, context))
    .join(', ');
}
