/** A source as it is written in lists of sources. */
import { formatDate } from '../formats/dates';
import { label } from '../formats/labels';
import type { Language } from '../formats/language';
import type { Rich } from '../model/field';
import type { Source } from '../model/kind';
import { type From, punctuation } from '../model/origin';

/** «Forfatter: Tittel. Utgiver, 29. mars 2023, s. 12. regjeringen.no» with the link on the site's name. */
export function sourceText(source: Exclude<Source, { unknown: string }>, lang: Language, from: From): Rich {
  const lead = source.author ? `${source.author}: ` : '';
  const title = `${lead}${source.title}${source.publisher ? `. ${source.publisher}` : ''}`;
  const rest = [
    source.date ? formatDate(source.date, lang) : undefined,
    source.page ? pageText(source.page, lang) : undefined,
  ].filter((part) => part !== undefined);
  const line = [title, ...rest].join(', ');
  const out = [{ t: line, lang, from }];
  if (!source.url) return out;
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(source.url)?.[1];
  return host
    ? [...out, { t: ', ', lang, from: punctuation }, { t: host, lang, href: source.url, from }]
    : out;
}

/** «s. 12»; a section, «kap. 4» or «§ 3», as it is written. */
export function pageText(page: string, lang: Language): string {
  return /^(?:\d|[ivxlc]+\b)/iu.test(page.trim()) ? label(lang, 'page', { n: page.trim() }) : page.trim();
}
