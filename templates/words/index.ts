/** Words for the fields of every template's form, by template and path. One file for each group of templates. */
import { eachIn, type FormWords, helpIn, labelIn, optionIn, type WordLanguage } from '../../core/words';
import { commissionWords } from './commission';
import { contentWords } from './content';
import { frameWords } from './frame';
import { voicesWords } from './voices';

export const templateForms: Readonly<Record<string, FormWords>> = {
  ...frameWords,
  ...voicesWords,
  ...commissionWords,
  ...contentWords,
};

function formOf(template: string): FormWords {
  return Object.hasOwn(templateForms, template) ? templateForms[template]! : {};
}

/** «Overskrift» above a field. @param path «points.text»; items of lists have no number in it */
export function templateFieldLabel(template: string, path: string, lang: WordLanguage): string {
  return labelIn(formOf(template), path, lang);
}

/** A sentence under the field, where people need one. */
export function templateFieldHelp(template: string, path: string, lang: WordLanguage): string | undefined {
  return helpIn(formOf(template), path, lang);
}

/** One item of a list: «punkt», for «Legg til punkt». */
export function templateItemWord(template: string, path: string, lang: WordLanguage): string | undefined {
  return eachIn(formOf(template), path, lang);
}

export function templateOptionLabel(
  template: string,
  path: string,
  option: string,
  lang: WordLanguage,
): string {
  return optionIn(formOf(template), path, option, lang);
}
