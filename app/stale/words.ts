/** The register's fields in people's words, for «was → now». */
import { type KindId, kindOf } from '../../core/model/kinds';
import { fieldWord, kindForms } from '../../core/words';

export { fieldWord, queryWord } from '../../core/words';
export type WordLanguage = 'nb' | 'en';

/** Fields of any kind that have no word; the tests keep it empty. */
export function fieldsWithoutWords(kinds: readonly KindId[]): string[] {
  return kinds.flatMap((kind) =>
    Object.keys(kindOf(kind).fields)
      .filter((field) => !Object.hasOwn(kindForms[kind], field) || fieldWord(kind, field, 'nb') === '')
      .map((field) => `${kind}#${field}`),
  );
}
