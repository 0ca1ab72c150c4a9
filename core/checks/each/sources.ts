/** Where facts come from. Unknown is a warning and never a text on the slide. */
import { plain } from '../../facts/digest';
import { isKnown } from '../../model/kind';
import { type KindId, kindIds } from '../../model/kinds';
import { factRef } from '../../model/ref';
import { recordedUnknown } from '../context';
import { defineRule, inWords } from '../rule';
import { blank } from '../walk';

/** Kinds whose sources have a rule of their own. */
const apart: ReadonlySet<KindId> = new Set(['quotes', 'figures', 'tables', 'datasets', 'images']);
const others = kindIds.filter((kind) => !apart.has(kind));

/** Facts that a slide shows and nobody knows the source of: one finding a slide. */
export const sourceUnknown = defineRule({
  id: 'source-unknown',
  level: 'warning',
  scope: 'slide',
  basis: 'Forvaltningens ansvar for riktig informasjon; god kildeskikk',
  find(ctx, report) {
    for (const on of ctx.slides) {
      const refs: string[] = [];
      for (const kind of others) {
        for (const id of on.facts.get(kind) ?? []) {
          const ref = factRef(kind, id);
          if (recordedUnknown(ctx.source(ref))) refs.push(ref);
        }
      }
      if (refs.length === 0) continue;
      report({
        on,
        ...(refs.length === 1 ? { fact: refs[0]! } : {}),
        message:
          refs.length === 1
            ? `The source of ${refs[0]} is not known.`
            : `The sources of ${refs.length} facts are not known: ${listed(refs)}.`,
        hint: 'Fill in the source in the register when it is found.',
        params: { count: refs.length, facts: refs },
      });
    }
  },
});

function listed(refs: readonly string[]): string {
  return refs.length <= 4 ? refs.join(', ') : `${refs.slice(0, 4).join(', ')} …`;
}

/** Key figures and tables carry source and year; figures from SSB are CC BY 4.0 and ask that SSB is named. */
export const figureSource = defineRule({
  id: 'figure-source',
  level: 'error',
  scope: 'deck',
  basis: 'God kildeskikk; CC BY 4.0 for tall fra SSB',
  find(ctx, report) {
    for (const { ref, kind, id, on } of ctx.firstUses('figures', 'tables', 'datasets')) {
      const source = ctx.source(ref);
      const at = { on, fact: ref, hint: 'Fill it in at the figure in the register.' };
      const what = kind === 'figures' ? 'figure' : kind === 'tables' ? 'table' : 'dataset';
      if (!source) {
        report({ ...at, message: `The ${what} says nothing about where it comes from.` });
        continue;
      }
      if (!isKnown(source)) {
        report({
          ...at,
          severity: 'warning',
          message: `The source of the ${what} is not known. (${source.unknown})`,
        });
        continue;
      }
      const year = kind === 'figures' ? ctx.view.get('figures', id)?.year : undefined;
      // Statistics that are fetched anew each year say when that was.
      const fetched = kind === 'datasets' ? source.fetched : undefined;
      if (year || source.date || fetched || /\b(19|20)\d\d\b/u.test(source.title)) continue;
      report({
        ...at,
        severity: 'warning',
        message: `The ${what} does not say which year it is from.`,
        // Tables and datasets have no year of their own; it stands in the source.
        params: { missing: [kind === 'figures' ? 'year' : 'source'] },
      });
    }
  },
});

const clippingWords = { paper: 'the paper', date: 'the date', headline: 'the headline' };

/** A clipping has paper, date and headline. Showing it in a talk is one thing; copies and the web need leave of their own. */
export const pressClip = defineRule({
  id: 'press-clip',
  level: 'warning',
  scope: 'deck',
  basis: 'Åndsverkloven §§ 3 og 29',
  find(ctx, report) {
    for (const { ref, id, on } of ctx.firstUses('clippings')) {
      const piece = ctx.view.get('clippings', id);
      if (!piece) continue;
      const missing: (keyof typeof clippingWords)[] = [];
      if (blank(piece.paper)) missing.push('paper');
      if (!piece.date) missing.push('date');
      if (blank(plain(piece.headline))) missing.push('headline');
      if (missing.length === 0) continue;
      report({
        on,
        fact: ref,
        message: `The clipping lacks ${inWords(missing, clippingWords)}.`,
        hint: 'Fill it in in the register. To publish a picture of the clipping, ask the paper.',
        params: { missing },
      });
    }
  },
});
