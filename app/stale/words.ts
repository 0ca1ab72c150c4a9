/** The register's fields in people's words, for «was → now». */
import { type KindId, kindIds, kindOf } from '../../core/model/kinds';
import { fieldWord, kindForms, kindWords as kindNames } from '../../core/words';

export { fieldWord, queryWords } from '../../core/words';
export type WordLanguage = 'nb' | 'en';

/** «the quotations», for questions about all facts of a kind. */
export const kindWords = Object.fromEntries(kindIds.map((kind) => [kind, kindNames[kind].all])) as {
  readonly [K in KindId]: (typeof kindNames)[K]['all'];
};

/** Fields of any kind that have no word; the tests keep it empty. */
export function fieldsWithoutWords(kinds: readonly KindId[]): string[] {
  return kinds.flatMap((kind) =>
    Object.keys(kindOf(kind).fields)
      .filter((field) => !Object.hasOwn(kindForms[kind], field) || fieldWord(kind, field, 'nb') === '')
      .map((field) => `${kind}#${field}`),
  );
}
