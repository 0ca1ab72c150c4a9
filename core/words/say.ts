/** A value in a few words, for lists of values. */

import { wordsIn } from '../facts/plain-text';
import { formatDate, formatDateRange } from '../formats/dates';
import type { Language } from '../formats/language';
import { formatNumber } from '../formats/numbers';
import type { AuthoredCell } from '../model/cells';
import type { AuthoredText, FieldForm } from '../model/field';
import type { UiLanguage } from '../texts';
import { writeCell } from './cells';

interface Saying {
  lang: UiLanguage;
  home: Language;
  option(option: string): string;
  named(kind: string, id: string): string;
  yes: string;
  no: string;
}

/** Never throws: a value that cannot be said is said as it is written. */
export function sayValue(form: FieldForm, value: unknown, how: Saying): string {
  if (value === undefined || value === null) return '';
  try {
    return said(form, value, how);
  } catch {
    return JSON.stringify(value) ?? '';
  }
}

function said(form: FieldForm, value: unknown, how: Saying): string {
  switch (form.type) {
    case 'string':
    case 'url':
      return String(value);
    case 'text':
      return wordsIn(value as AuthoredText, how.lang, how.home);
    case 'date':
      return formatDate(String(value), how.lang);
    case 'cell':
      return writeCell(value as AuthoredCell, form.holds, how.lang);
    case 'number':
      return formatNumber(value as number, how.lang);
    case 'boolean':
      return value ? how.yes : how.no;
    case 'choice':
      return how.option(String(value));
    case 'ref':
      return how.named(form.kind, String(value));
    case 'list':
      return (value as unknown[]).map((one) => said(form.of, one, how)).join(', ');
    case 'timed':
      return said(form.of, value, how);
    case 'object':
      return objectSaid(form.fields, value as Record<string, unknown>, how);
    case 'source': {
      const { title, unknown } = value as { title?: string; unknown?: string };
      return title ?? unknown ?? '';
    }
    default:
      return String(form satisfies never);
  }
}

/** Two dates are from and to. */
function objectSaid(fields: Record<string, FieldForm>, value: Record<string, unknown>, how: Saying): string {
  const keys = Object.keys(fields).filter((key) => value[key] !== undefined);
  const [a, b] = keys;
  if (keys.length === 2 && fields[a!]!.type === 'date' && fields[b!]!.type === 'date') {
    return formatDateRange(String(value[a!]), String(value[b!]), how.lang);
  }
  return keys.map((key) => said(fields[key]!, value[key], how)).join(', ');
}
