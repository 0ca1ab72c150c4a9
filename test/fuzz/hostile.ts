/** What nobody writes and anybody can send: words, numbers and lengths that readers stumble over. */
import type { Chance } from '../seeds/random';

export const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  'toJSON',
  'length',
  'then',
  '',
] as const;

export const numbers = [
  '0',
  '-0',
  '-1',
  '1e308',
  '-1e308',
  '1e309',
  '1e-320',
  '9007199254740993',
  '2147483648',
  '-2147483649',
  '4294967296',
  '0.1e400',
  '1,5',
  '1.234.567',
  '65536',
  '99999999999999999999999',
] as const;

export const words = [
  ...keys,
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'C:\\x.txt',
  'file:///etc/passwd',
  'con',
  'nul.txt',
  'javascript:alert(1)',
  '\u0000',
  '\u202e',
  '\ud800',
  '\u2028',
  '\u200b\u00ad\u2060',
  '\ufeff',
  '\uf0b7',
  '👩‍👩‍👧',
  'e\u0301\u0323',
  'İıſß',
  '\r\n',
  '\t',
  '\u001b[31m',
  '"',
  "'",
  '&lol;',
  '&#0;',
  '&#x110000;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '=1+1',
  '%s%n',
  '_x0000_',
  '_xD800_',
  '31.02.2026',
  '24.-25.9.26',
  '2026-13-45',
  '99991231T235959Z',
  '-',
  '..',
  '<5',
  '#DIV/0!',
] as const;

/** A length in UTF-16 units: mostly short, now and then longer than any limit. */
export function length(chance: Chance): number {
  const at = chance.next();
  if (at < 0.6) return chance.between(1, 12);
  if (at < 0.9) return chance.between(1, 200);
  if (at < 0.994) return chance.between(1, 5000);
  return chance.between(1, at < 0.9995 ? 60_000 : 400_000);
}

/** Something once or over and over. */
export function repeated(chance: Chance, part: string): string {
  if (part === '') return '';
  return part.repeat(Math.max(1, Math.ceil(length(chance) / part.length)));
}
