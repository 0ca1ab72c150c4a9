/** Quotations: who said it, as what, where and when; and every word as it was said. */
import { plain } from '../../facts/digest';
import type { Rich } from '../../model/field';
import { isKnown } from '../../model/kind';
import { factRef, fieldRef } from '../../model/ref';
import type { CheckContext, Seen } from '../context';
import { defineRule, inWords } from '../rule';
import { isQuotation } from '../walk';

const words = {
  source: 'the source',
  speaker: 'who said it',
  title: "the speaker's title at the time",
  said: 'when it was said',
};

/**
 * Åndsverkloven § 29 lets one quote by good practice, which is to say whose words they are and where they stand. Said
 * nothing at all is an error; a source recorded as unknown, a missing date or title is a warning.
 */
export const quoteSource = defineRule({
  id: 'quote-source',
  level: 'error',
  scope: 'deck',
  basis: 'Åndsverkloven § 29 (god skikk)',
  find(ctx, report) {
    for (const { ref, id, on } of ctx.firstUses('quotes')) {
      const quote = ctx.view.get('quotes', id);
      if (!quote) continue;
      const source = ctx.source(ref);
      const at = { on, fact: ref, hint: 'Fill it in at the quotation in the register.' };
      if (!source) {
        report({ ...at, message: 'The quotation says nothing about where it comes from.' });
        continue;
      }
      const known = isKnown(source);
      const missing: (keyof typeof words)[] = [];
      if (!known) missing.push('source');
      const who = quote.speaker ?? quote.by ?? (known ? (source.author ?? source.publisher) : undefined);
      if (!who) missing.push('speaker');
      if (quote.speaker && !quote.title && !quote.speaker.title) missing.push('title');
      if (!quote.said && !(known && source.date)) missing.push('said');
      if (missing.length === 0) continue;
      report({
        ...at,
        severity: 'warning',
        message: `Not known about the quotation: ${inWords(missing, words)}.${known ? '' : ` (${source.unknown})`}`,
        params: { missing },
      });
    }
    for (const on of ctx.slides) {
      if (hasSourcedText(on)) continue;
      const loose = on.texts.find((text) => text.verbatim && text.role === 'quote' && !text.offPage);
      if (!loose) continue;
      report({
        on,
        node: loose.node.id,
        message: 'The quotation stands on the slide alone, and nothing says where it comes from.',
        hint: 'Put it into the register as a quotation with a source.',
      });
    }
  },
});

/** Some fact with words in it stands behind the slide, and its source is another rule's business. */
function hasSourcedText(on: Seen): boolean {
  for (const kind of on.facts.keys()) if (kind !== 'people' && kind !== 'images') return true;
  return false;
}

/**
 * The words on the slide, over all its continuations, are the register's, to the letter. Only the outer quotation
 * marks and the space where a slide ends may differ.
 */
export const quoteVerbatim = defineRule({
  id: 'quote-verbatim',
  level: 'error',
  scope: 'slide',
  basis: 'Åndsverkloven § 29 (god skikk)',
  find(ctx, report) {
    for (const on of ctx.slides) {
      for (const [kind, field] of [
        ['quotes', 'text'],
        ['decisions', 'text'],
      ] as const) {
        for (const id of on.facts.get(kind) ?? []) {
          const ref = factRef(kind, id);
          if (!on.values.has(fieldRef(ref, field))) continue;
          const wanted = textOf(ctx, kind, id);
          if (wanted === undefined || isShown(wanted, ctx.parts.get(on.scene.slide) ?? [on])) continue;
          report({
            on,
            fact: ref,
            message: 'The quotation on the slide is not word for word what the register has.',
            hint: 'Change nothing in a quotation; shorten it with « … » in the register if you must.',
          });
        }
      }
    }
  },
});

function textOf(ctx: CheckContext, kind: 'quotes' | 'decisions', id: string): string | undefined {
  const text: Rich | undefined = ctx.view.get(kind, id)?.text;
  return text === undefined ? undefined : plain(text).replaceAll('\u00AD', '').trim();
}

const opening = /^\s*[«“”„"‘]\s?/u;
const closing = /\s?[»“”"’]\s*$/u;

function isShown(wanted: string, parts: readonly Seen[]): boolean {
  if (wanted === '') return true;
  const shown = parts.flatMap((part) => part.texts.filter((text) => !text.offPage));
  if (shown.some((text) => text.words.join('\n').includes(wanted))) return true;
  const pieces = shown.filter(isQuotation).flatMap((text) => text.words);
  return pieces.some((_, start) => follows(wanted, pieces, start));
}

/** Whether the pieces from `start` on make up the whole text. */
function follows(wanted: string, pieces: readonly string[], start: number): boolean {
  let at = 0;
  for (let i = start; i < pieces.length; i++) {
    while (/\s/.test(wanted[at] ?? '')) at++;
    const piece = pieces[i]!.trim();
    const bare = [piece, piece.replace(opening, ''), piece.replace(closing, '')];
    bare.push(bare[1]!.replace(closing, ''));
    const fits = bare.find((one) => one !== '' && wanted.startsWith(one, at));
    if (fits === undefined) return false;
    at += fits.length;
    if (at >= wanted.length) return true;
  }
  return false;
}
