/**
 * Where words on a slide come from: the slide's own texts, the deck's, or a field of a fact. Templates are not asked:
 * the words that stand on the slide are held against what the slide was composed of, which the scene remembers. Pure.
 */
import type { Language } from '../../../../core/formats/language';
import { holds, plainWords } from './words';

export type Origin =
  /** A text that is typed on this slide. `path` is below the field. */
  | { type: 'own'; field: string; path: readonly (string | number)[] }
  /** What the deck says about itself: «title», «event.name», «speaker.name». */
  | { type: 'deck'; field: string }
  /** The commission's own words. */
  | { type: 'commission'; field: string }
  | {
      type: 'fact';
      /** «people/mette-nord» */
      ref: string;
      /** Missing where only the fact is known and not which of its fields. */
      field?: string;
      path: readonly (string | number)[];
      /** Whether another value may stand on this slide only; never for quotations. */
      here: boolean;
      /** Another value than the register's stands on this slide now. */
      deviates: boolean;
    };

export interface Source {
  origin: Origin;
  /** What it says, as `plainWords` has it, in every way in which a slide may say it. */
  says: readonly string[];
}

export interface Asked {
  words: string;
  /** The node's id: it is made of the fact's where a slide shows many. */
  node: string;
  language: Language;
}

/** Shorter words than these stand in too many texts to say where they come from. */
const fewest = 8;

/** What the words may come from, the likeliest first; only those that say exactly this where any does. */
export function originsOf(
  { words, node }: Pick<Asked, 'words' | 'node'>,
  sources: readonly Source[],
): Origin[] {
  const asked = plainWords(words);
  if (asked === '') return [];
  const exact = sources.filter(({ says }) => says.includes(asked));
  if (exact.length > 0) return origins(nearest(exact, node));
  const partly = sources.flatMap((source) => {
    const inside = longest(source.says.filter((said) => holds(asked, said)));
    const around = asked.length >= fewest ? longest(source.says.filter((said) => holds(said, asked))) : '';
    return inside || around ? [{ source, said: inside || around }] : [];
  });
  // «Nord» of one is not where «Mette Nord» of another comes from.
  const whole = partly.filter(
    (one) => !partly.some((other) => other.said.length > one.said.length && holds(other.said, one.said)),
  );
  const found = nearest(
    whole
      .sort((a, b) => place(asked, a.said) - place(asked, b.said) || b.said.length - a.said.length)
      .map(({ source }) => source),
    node,
  );
  if (found.length > 0) return origins(found);
  return byNode(sources, node);
}

/** In the order of the words; what is larger than they are comes last. */
function place(asked: string, said: string): number {
  const at = asked.indexOf(said);
  return at < 0 ? asked.length : at;
}

function longest(list: readonly string[]): string {
  return list.reduce((best, one) => (one.length > best.length ? one : best), '');
}

/** Two members may have the same title: then the node's id tells whose it is. */
function nearest(sources: readonly Source[], node: string): readonly Source[] {
  const own = sources.filter(({ origin }) => origin.type === 'fact' && names(node, origin.ref));
  const others = sources.filter(({ origin }) => origin.type !== 'fact');
  return own.length > 0 ? [...others, ...own] : sources;
}

/** Words that the template made itself («leder», «9.–10. feb.») come from the fact that the node is named after. */
function byNode(sources: readonly Source[], node: string): Origin[] {
  const refs = new Set<string>();
  for (const { origin } of sources)
    if (origin.type === 'fact' && names(node, origin.ref)) refs.add(origin.ref);
  return [...refs].map((ref) => ({ type: 'fact', ref, path: [], here: false, deviates: false }));
}

function names(node: string, ref: string): boolean {
  const id = ref.slice(ref.indexOf('/') + 1);
  return node.split('.').includes(id);
}

/** The same place once, and no more than can be read at a glance. */
function origins(sources: readonly Source[]): Origin[] {
  const seen = new Set<string>();
  return sources
    .flatMap(({ origin }) => {
      const key = keyOf(origin);
      if (seen.has(key)) return [];
      seen.add(key);
      return [origin];
    })
    .slice(0, 5);
}

export function keyOf(origin: Origin): string {
  const path = 'path' in origin ? origin.path.join('.') : '';
  return `${origin.type} ${'ref' in origin ? origin.ref : ''} ${origin.field ?? ''} ${path}`;
}
