/** The register's fields in people's words, for «was → now». */
export { fieldWord, queryWord } from '../../core/words';
export type WordLanguage = 'nb' | 'en';
