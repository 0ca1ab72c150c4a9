/** What was true once. Decks go stale within weeks; these rules say where. */

import { heldDifferences } from '../../deck/held';
import { plain } from '../../facts/digest';
import { isKnown } from '../../model/kind';
import { factRef, fieldRef } from '../../model/ref';
import { firstDay, lastDay, type Period } from '../../model/time';
import type { CheckContext, Seen } from '../context';
import { defineRule, type Report } from '../rule';
import { clip, isQuotation, isReference } from '../walk';

const months: Record<string, number> = Object.fromEntries(
  [
    ['januar', 'january'],
    ['februar', 'february'],
    ['mars', 'march'],
    ['april'],
    ['mai', 'may'],
    ['juni', 'june'],
    ['juli', 'july'],
    ['august'],
    ['september'],
    ['oktober', 'october'],
    ['november'],
    ['desember', 'december'],
  ].flatMap((names, i) => names.map((name) => [name, i + 1])),
);
const monthWords = Object.keys(months).join('|');

/** «innen utgangen av 2025», «innan 1. juni 2026», «by the end of June 2026», «ovdal jagi 2026 loahpa». */
const deadline = new RegExp(
  `(?<!\\p{L})(?:inn[ea]n|seinest|senest|before|by|ovdal)(?!\\p{L})(?:\\s+(?:utgangen|utløpet|slutten|the|end|av|of|året|jagi))*\\s+(?:(\\d{1,2})\\.?\\s+)?(?:(${monthWords})\\s+)?(20\\d\\d)(?!\\d|[-–]\\d)`,
  'giu',
);
/** «i løpet av 2025» tells of the future only where something shall or will be. */
const during =
  /(?<!\p{L})(?:i løpet av|during|in the course of)\s+(?:våren |sommeren |sommaren |høsten |hausten )?(20\d\d)(?!\d|[-–]\d)/giu;
const future =
  /(?<!\p{L})(skal|vil|kommer|kjem|leveres|blir levert|planlagt|planlegges|vert|shall|will|planned|expected)(?!\p{L})/iu;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Words of a text that promise something for a day that is over. */
export function passedPromises(text: string, asOf: string): string[] {
  if (!text.includes('20')) return [];
  const out: string[] = [];
  for (const match of text.matchAll(deadline)) {
    const [words, day, name, year] = match as unknown as [string, string?, string?, string?];
    const month = name && months[name.toLowerCase()];
    const date = month
      ? day
        ? `${year}-${pad(month)}-${pad(Number(day))}`
        : `${year}-${pad(month)}`
      : year!;
    if (lastDay(date) < asOf) out.push(words);
  }
  for (const match of text.matchAll(during)) {
    if (lastDay(match[1]!) < asOf && future.test(text)) out.push(match[0]);
  }
  return out;
}

/** A report promised for a day that is over and not delivered, or words that promise it. Quotations stand as said. */
export const staleDate = defineRule({
  id: 'stale-date',
  level: 'warning',
  scope: 'slide',
  basis: 'Forvaltningens ansvar for riktig informasjon',
  find(ctx, report) {
    const late = new Map<string, string>();
    for (const { ref, id, on } of ctx.firstUses('reports')) {
      const one = ctx.view.get('reports', id);
      if (!one?.due || one.delivered || lastDay(one.due) >= ctx.asOf) continue;
      late.set(id, one.due.slice(0, 4));
      report({
        on,
        fact: ref,
        message: `«${plain(one.name)}» was due ${one.due} and is not delivered.`,
        hint: 'Write in the register when it was delivered, or a new date.',
        params: { due: one.due },
      });
    }
    for (const on of ctx.seen) {
      // A slide that prints a late report's date is told of by the report: it is mended in the register.
      const told = [...(on.facts.get('reports') ?? [])].flatMap((id) => late.get(id) ?? []);
      promises(on, told, ctx, report);
    }
  },
});

function promises(on: Seen, told: readonly string[], ctx: CheckContext, report: Report): void {
  for (const text of on.texts) {
    if (isQuotation(text) || isReference(text.role) || text.offPage) continue;
    const passed = text.words
      .flatMap((words) => passedPromises(words, ctx.asOf))
      .filter((words) => !told.some((year) => words.includes(year)));
    if (passed.length === 0) continue;
    report({
      on,
      node: text.node.id,
      message: `«${clip(passed[0]!)}» is over on ${ctx.asOf}.`,
      hint: 'Say what came of it.',
      params: { text: clip(passed[0]!) },
    });
  }
}

/** Months after which a title is worth asking about. */
const freshMonths = 12;

function monthsBefore(date: string, count: number): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  const total = year * 12 + month - 1 - count;
  return `${Math.floor(total / 12)}-${pad((total % 12) + 1)}${date.slice(7)}`;
}

/** The newest day that somebody is known to have looked at a person's title. */
function titleSeen(ctx: CheckContext, ref: string): string | undefined {
  const days: string[] = [];
  const title = ctx.entry(ref)?.title;
  if (Array.isArray(title)) {
    for (const period of title as Period<unknown>[]) {
      if (period.from !== undefined && firstDay(period.from) <= ctx.asOf) days.push(lastDay(period.from));
    }
  }
  const source = ctx.source(ref);
  if (source && isKnown(source)) {
    for (const date of [source.date, source.fetched]) if (date !== undefined) days.push(lastDay(date));
  }
  return days.sort().at(-1);
}

/** Titles change: three of twelve members' did within a year. Said once for each person, slide by slide. */
export const stalePerson = defineRule({
  id: 'stale-person',
  level: 'tip',
  scope: 'deck',
  basis: 'Forvaltningens ansvar for riktig informasjon',
  find(ctx, report) {
    const limit = monthsBefore(ctx.asOf, freshMonths);
    const bySlide = new Map<Seen, string[]>();
    const told = new Set<string>();
    for (const on of ctx.slides) {
      for (const id of on.facts.get('people') ?? []) {
        const ref = factRef('people', id);
        if (told.has(ref) || !on.values.has(fieldRef(ref, 'title'))) continue;
        told.add(ref);
        const seen = titleSeen(ctx, ref);
        if (seen === undefined || seen >= limit) continue;
        bySlide.set(on, [...(bySlide.get(on) ?? []), ref]);
      }
    }
    for (const [on, refs] of bySlide) {
      const names = refs.map((ref) => String(ctx.entry(ref)?.name ?? ref));
      report({
        on,
        ...(refs.length === 1 ? { fact: refs[0]! } : {}),
        message: `Nobody has looked at these titles for ${freshMonths} months: ${clip(names.join(', '), 120)}.`,
        hint: 'Check them, and write the new date in the source.',
        params: { count: refs.length, people: refs, months: freshMonths },
      });
    }
  },
});

/** A held deck keeps what it was shown with; where the register has moved since, it says so. */
export const heldDifferencesRule = defineRule({
  id: 'held-differences',
  level: 'warning',
  scope: 'deck',
  basis: 'En vist presentasjon skrives aldri om i stillhet',
  find(ctx, report) {
    const { held } = ctx.deck;
    if (!held) return;
    const changed = heldDifferences(ctx.workspace.register, held);
    if (changed.length === 0) return;
    const first = new Map<string, Seen>();
    for (const on of ctx.slides) {
      for (const [kind, ids] of on.facts) {
        for (const id of ids) if (!first.has(factRef(kind, id))) first.set(factRef(kind, id), on);
      }
    }
    for (const ref of changed) {
      const on = first.get(ref);
      report({
        ...(on ? { on } : { path: ['held'] }),
        fact: ref,
        message: `${ref} has changed in the register since the presentation was shown on ${held.on}.`,
        hint: 'The presentation keeps what was shown. Make a new one to show what holds now.',
        params: { on: held.on },
      });
    }
  },
});

/** A deck that has been shown and not held would be rewritten by the next change in the register. */
export const heldMissing = defineRule({
  id: 'held-missing',
  level: 'tip',
  scope: 'deck',
  basis: 'En vist presentasjon skrives aldri om i stillhet',
  find(ctx, report) {
    if (ctx.today === undefined || ctx.deck.held || ctx.deck.date >= ctx.today) return;
    report({
      path: ['date'],
      message: `The presentation was shown on ${ctx.deck.date}, and its facts are not kept as they were.`,
      hint: 'Hold it, so that later changes do not rewrite it.',
      params: { date: ctx.deck.date },
    });
  },
});
