/** From resolved text to scene paragraphs and text nodes. */

import { plain } from '../../core/facts/digest';
import type { LabelKey } from '../../core/formats/labels';
import { quoteMarks } from '../../core/formats/typography';
import type { Rich } from '../../core/model/field';
import { type From, nowhere, punctuation, together } from '../../core/model/origin';
import type { Frame, Role, SceneParagraph, SceneRun, TextNode, TextStyle } from '../../core/scene/types';
import type { Context } from '../../core/template';

/** Words that a template puts together, as resolved text in the deck's language. */
export function words(text: string, ctx: Pick<Context, 'language'>, from: From): Rich {
  return text === '' ? [] : [{ t: text, lang: ctx.language, from }];
}

/** A fixed word or phrase. @param from what its parameters say */
export function fixed(
  ctx: Pick<Context, 'language' | 'label'>,
  key: LabelKey,
  params: Record<string, string | number> = {},
  from: From = nowhere,
): Rich {
  return words(ctx.label(key, params), ctx, labelled(from, key));
}

/** Of words that a fixed phrase was made with. */
export function labelled(from: From, ...keys: LabelKey[]): From {
  return together(
    from,
    keys.map((label) => ({ type: 'label', label })),
  );
}

/** What a field says that is no text, written as slides write it; nothing when it says nothing. */
export function said<
  K extends string,
  F extends { readonly [key in K]?: unknown } & { from(field: K): From },
>(
  ctx: Pick<Context, 'language'>,
  fact: F,
  field: K,
  write: (value: NonNullable<F[K]>) => string = String,
): Rich {
  const value = fact[field];
  return value === undefined || value === null ? [] : words(write(value), ctx, fact.from(field));
}

/** What stands between other words. */
export function between(text: string, ctx: Pick<Context, 'language'>): Rich {
  return words(text, ctx, punctuation);
}

/**
 * A link of up to this many characters is kept on one line with hard spaces: LibreOffice never wraps inside one, and
 * PowerPoint would.
 */
const longLink = 40;

export function runs(rich: Rich, look: Partial<SceneRun> = {}): SceneRun[] {
  return rich.map((run) => ({
    text: run.href && run.t.length <= longLink ? run.t.replaceAll(' ', '\u00A0') : run.t,
    lang: run.lang,
    from: run.from,
    ...(run.href ? { href: run.href } : {}),
    ...(run.em ? { italic: true } : {}),
    ...(run.strong ? { bold: true } : {}),
    ...(run.ghost ? { ghost: true } : {}),
    ...look,
  }));
}

/** Resolved texts joined with a separator; empty ones leave no gap. */
export function joined(
  parts: readonly (Rich | undefined)[],
  separator: string,
  ctx: Pick<Context, 'language'>,
): Rich {
  const full = parts.filter((part): part is Rich => part !== undefined && plain(part) !== '');
  return full.flatMap((part, i) => (i === 0 ? part : [...between(separator, ctx), ...part]));
}

/** A capital first letter, for a title that stands alone. Never for quotations. */
export function capitalised(rich: Rich): Rich {
  const [first, ...rest] = rich;
  if (!first) return rich;
  return [{ ...first, t: first.t.charAt(0).toLocaleUpperCase('nb') + first.t.slice(1) }, ...rest];
}

/** «…» round a quotation whose text stands without its outer marks; language decides the marks. */
export function quoted(rich: Rich): Rich {
  const first = rich[0];
  const last = rich[rich.length - 1];
  if (!first || !last) return rich;
  const { open, close } = quoteMarks[first.lang];
  return [
    { t: open, lang: first.lang, from: punctuation },
    ...rich,
    { t: close, lang: last.lang, from: punctuation },
  ];
}

/**
 * Typesetting of running text that is not a quotation: a suspended hyphen keeps its «og» or «eller» («helse- og
 * omsorgstjenesteloven»), and a number its unit. Only hard spaces change.
 */
export function typeset(rich: Rich): Rich {
  return rich.map((run) => ({
    ...run,
    t: run.t
      .replace(/(?<=\p{L}-) (?=(?:og|eller|and|or|ja|dahje)\b)/gu, '\u00A0')
      .replace(/(?<=\d) (?=%|(?:kr|prosent|mill|mrd)\b)/gu, '\u00A0'),
  }));
}

export function para(rich: Rich, style: TextStyle, more: Partial<SceneParagraph> = {}): SceneParagraph {
  return { runs: runs(rich), style, ...more };
}

interface TextSpec {
  id: string;
  role: Role;
  frame: Frame;
  paragraphs: SceneParagraph[];
  valign?: TextNode['valign'];
  placeholder?: TextNode['placeholder'];
  balance?: boolean;
  nowrap?: boolean;
  verbatim?: boolean;
}

export function textNode(spec: TextSpec): TextNode {
  return { kind: 'text', valign: 'top', ...spec };
}

/** Initials for a monogram: first and last name, so that «Jørgen Holten Jørgensen» is JJ. */
export function initials(name: string): string {
  const partsAt = (gap: RegExp): string[] => name.split(gap).filter((part) => /\p{L}/u.test(part));
  const capital = (part: string | undefined): string => [...(part ?? '')][0]?.toLocaleUpperCase('nb') ?? '';
  const names = partsAt(/\s+/u);
  // «Per-Olof» alone is PO.
  const [first, ...rest] = names.length > 1 ? names : partsAt(/-/u);
  return capital(first) + capital(rest.at(-1));
}
