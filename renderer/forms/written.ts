/** The languages in which something is written. Pure. */
import type { Language } from '../../core/formats/language';
import type { AuthoredText, FieldForm } from '../../core/model/field';
import { walkForm } from '../../core/model/parse/references';
import { isOneText } from './runs';
import { isEmpty } from './values';

export function writtenIn(value: AuthoredText | undefined, home: Language): ReadonlySet<Language> {
  if (value === undefined || isEmpty(value)) return new Set();
  if (isOneText(value)) return new Set([home]);
  return new Set(Object.entries(value).flatMap(([key, one]) => (isEmpty(one) ? [] : [key as Language])));
}

/** The languages to offer: the commission's, and those that stand in the text. */
export function languagesOf(own: readonly Language[], written: ReadonlySet<Language>): Language[] {
  const order: readonly Language[] = ['nb', 'nn', 'se', 'en'];
  return order.filter((language) => own.includes(language) || written.has(language));
}

/** Every text in a value. */
export function textsIn(form: FieldForm, value: unknown): AuthoredText[] {
  const out: AuthoredText[] = [];
  walkForm(form, value, [], (inner, one) => {
    if (inner.type === 'text') out.push(one as AuthoredText);
  });
  return out;
}

/** Whether something of the form is written in languages. */
export function hasTexts(form: FieldForm): boolean {
  switch (form.type) {
    case 'text':
      return true;
    case 'list':
    case 'timed':
      return hasTexts(form.of);
    case 'object':
      return Object.values(form.fields).some(hasTexts);
    default:
      return false;
  }
}
