/** A field more on people, added as docs/recipes.md says: to the kind, with its column, and to the words. */
import type { Column, ColumnsOf } from '../../core/model/column';
import { type AnyField, type Fields, optional, str } from '../../core/model/field';
import { defineKind } from '../../core/model/kind';
import { kindOf, kinds } from '../../core/model/kinds';
import { timed } from '../../core/model/time';
import { textsIn, uiLanguages } from '../../core/texts';

/** People get a party. @returns what takes it away again */
export function addParty(party: AnyField = optional(timed(str()))): () => void {
  const before = kindOf('people');
  const { source: _source, note: _note, ...known } = before.fields;
  const fields: Fields = { ...known, party };
  const of = (field: string): Column[] => before.columns.filter((column) => column.field === field);
  const columns: ColumnsOf<Fields> = {
    ...Object.fromEntries(Object.keys(known).map((field) => [field, of(field).map(asWritten)])),
    party: { headings: 'partitilhørighet' },
  };
  const list = kinds as Record<string, unknown>;
  const words = uiLanguages.map((language) => [language, textsIn(language).fields.people as object] as const);
  list.people = defineKind('people', 'name', fields, columns);
  for (const [language, texts] of words)
    Object.assign(texts, { party: language === 'en' ? 'Party' : 'Parti' });
  return () => {
    list.people = before;
    for (const [, texts] of words) Reflect.deleteProperty(texts, 'party');
  };
}

/** What the kind says of a column, without what follows from its field. */
function asWritten({ path, field, form: _form, ...spec }: Column) {
  return path === field ? spec : { ...spec, part: path.slice(field.length + 1) };
}
