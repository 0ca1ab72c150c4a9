/** What forms call their fields, and kinds of facts are called, from the catalogues in core/texts. */
import type { KindId } from '../model/kinds';
import type { QueryParts } from '../model/ref';
import { type FieldText, type FormTexts, fill, say, textsIn, type UiLanguage } from '../texts';

/** The words of one form. Items of lists have no number in a path: «points.text». */
export interface FormWords {
  /** Stands above the field; without a word of its own the field's name, which is better than nothing. */
  label(path: string): string;
  /** A sentence under the field, where people need one. */
  help(path: string): string | undefined;
  /** One item of a list: «punkt», for «Legg til punkt». */
  item(path: string): string | undefined;
  /** The word for an option of a choice, or the option itself. */
  option(path: string, option: string): string;
}

function wordsOf(...[find, orElse]: ((path: string) => FieldText | undefined)[]): FormWords {
  const said = (path: string): Exclude<FieldText, string> | undefined => {
    const found = find!(path) ?? orElse?.(path);
    return typeof found === 'string' ? { label: found } : found;
  };
  return {
    label: (path) => said(path)?.label ?? path.split('.').at(-1)!,
    help: (path) => said(path)?.help,
    item: (path) => said(path)?.each,
    option: (path, option) => own(said(path)?.options, option) ?? option,
  };
}

/** What a table has under a key itself; paths come from files. */
function own<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

const inTable =
  (table: FormTexts | undefined) =>
  (path: string): FieldText | undefined =>
    own(table, path);

export function kindForm(kind: KindId, lang: UiLanguage): FormWords {
  const { fields } = textsIn(lang);
  return wordsOf(inTable(fields[kind]), inTable(fields.every));
}

/** The form of a slide on a template; one whose id is not known has the words that templates share. */
export function templateForm(id: string, lang: UiLanguage): FormWords {
  const { templates } = textsIn(lang);
  return wordsOf(inTable(own<FormTexts>(templates, id)), inTable(templates.every));
}

/** The forms that are about neither facts nor templates. */
export type OwnForm = 'deck' | 'slide' | 'commission';

export function ownForm(form: OwnForm, lang: UiLanguage): FormWords {
  const { ownForms, fields } = textsIn(lang);
  if (form !== 'commission') return wordsOf(inTable(ownForms[form]));
  // A source is filled in alike wherever one stands.
  return wordsOf(inTable(ownForms.commission), (path) => own(fields.every, path.replace(/^appointed\./, '')));
}

/** «Tittel» above a field. @param path «credit.creator» */
export function fieldLabel(kind: KindId, path: string, lang: UiLanguage): string {
  return kindForm(kind, lang).label(path);
}

/** «tittel», for the middle of a line. */
export function fieldWord(kind: KindId, path: string, lang: UiLanguage): string {
  return inLine(fieldLabel(kind, path, lang));
}

export function optionLabel(kind: KindId, path: string, option: string, lang: UiLanguage): string {
  return kindForm(kind, lang).option(path, option);
}

/** A word with a small first letter, for the middle of a line; «NOU» stays. */
export function inLine(word: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(word) ? word.charAt(0).toLocaleLowerCase('nb') + word.slice(1) : word;
}

/** «Møte», «Møter»: by how many there are. */
export function kindWord(kind: KindId, lang: UiLanguage, count = 1): string {
  return fill(textsIn(lang).kinds[kind], { count }, lang);
}

/** What slides ask the register as a whole, inside a line: «hvem som er medlem», «møtene». */
export function queryWord(asked: QueryParts, lang: UiLanguage): string {
  return asked.type === 'all' ? say(lang, 'kindsInLine', asked.kind) : say(lang, 'queries', asked.name);
}

export interface KindGroup {
  /** A key of `kindGroups` in the texts. */
  id: 'folk-og-moter' | 'mandat-og-arbeid' | 'sitater-og-medier' | 'tall';
  kinds: readonly KindId[];
}

/** The places of the app's Fakta; images have a place of their own. */
export const kindGroups: readonly KindGroup[] = [
  { id: 'folk-og-moter', kinds: ['people', 'meetings'] },
  {
    id: 'mandat-og-arbeid',
    kinds: [
      'mandate',
      'interpretation',
      'instruments',
      'topics',
      'series',
      'recommendations',
      'decisions',
      'reports',
      'texts',
      'illustrations',
    ],
  },
  { id: 'sitater-og-medier', kinds: ['quotes', 'clippings'] },
  { id: 'tall', kinds: ['figures', 'tables', 'datasets'] },
];
