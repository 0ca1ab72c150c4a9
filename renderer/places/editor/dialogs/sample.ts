/** Short words for fields that nobody has filled yet, in the presentation's language: the field's own name. */
import type { Language } from '../../../../core/formats/language';
import type { AuthoredText, FieldForm } from '../../../../core/model/field';
import { type Json, withText } from '../../../../core/operations';
import { uiLanguageFor } from '../../../../core/texts';
import { templateForm } from '../../../../core/words';

export interface SampleIn {
  template: string;
  /** The presentation's. */
  language: Language;
  /** The commission's: what is written in it stands bare. */
  home: Language;
}

/** How many items a list of words is shown with. */
const items = 3;

/** Text as it stands in files, in one language. */
export function wordsIn(text: string, { language, home }: Pick<SampleIn, 'language' | 'home'>): AuthoredText {
  return withText(undefined, language, home, text) ?? text;
}

/**
 * A value for a field that holds words; undefined for what no words can stand in for (facts, dates, numbers).
 *
 * @param path «points.text»; items of lists have no number in it
 * @param count which item of a list it is, from 1
 */
export function sampleOf(
  form: FieldForm,
  path: string,
  where: SampleIn,
  { required = true, count = 0 } = {},
): Json | undefined {
  switch (form.type) {
    case 'text':
    case 'string': {
      const label = templateForm(where.template, uiLanguageFor(where.language)).label(path);
      const said = count > 0 ? `${label} ${count}` : label;
      return form.type === 'text' ? (wordsIn(said, where) as Json) : said;
    }
    case 'list': {
      const made = Array.from({ length: items }, (_, i) => sampleOf(form.of, path, where, { count: i + 1 }));
      return made.every((one) => one !== undefined) ? (made as Json) : undefined;
    }
    case 'object': {
      // A list within a list is for who needs it.
      const own = Object.entries(form.fields).filter(([, inner]) => inner.type !== 'list');
      const made = own.map(([key, inner]) => [key, sampleOf(inner, `${path}.${key}`, where, { count })]);
      return made.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(made) as Json);
    }
    case 'choice':
      return required ? form.options[0] : undefined;
    case 'boolean':
      return required ? true : undefined;
    default:
      return undefined;
  }
}
