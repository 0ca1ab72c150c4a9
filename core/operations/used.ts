/** Where a fact is used: by name in slides, and on slides that ask the register («all members on the date»). */
import { kindIds } from '../model/kinds';
import { factRef, parseFact } from '../model/ref';
import type { Workspace } from '../model/register';
import type { Scene } from '../scene/types';
import type { DeckFolder } from './operation';
import { type Templates, usesOf } from './references';

/** A deck as it was last laid out; what its scenes read from the register is known exactly. */
export interface CompiledScenes {
  deck: string;
  scenes: readonly Pick<Scene, 'slide' | 'facts'>[];
}

export interface SlideUse {
  in: DeckFolder;
  deck: string;
  slide: string;
  /** `named`: the slide refers to it. `shown`: the slide shows it without naming it, or through another fact. */
  how: 'named' | 'shown' | 'deviation';
  /** The deck keeps the fact as it was when it was shown. */
  held: boolean;
}

export interface WhereUsed {
  slides: SlideUse[];
  /** Decks whose speaker it is. */
  speaker: { in: DeckFolder; deck: string }[];
  /** Facts that refer to it. */
  facts: string[];
  /** The commission's own cover picture. */
  cover: boolean;
}

/**
 * @param ref «people/mette-nord»
 * @param compiled decks that are laid out; for others, slides that show it without naming it are not known
 */
export function whereUsed(
  workspace: Workspace,
  templates: Templates,
  ref: string,
  compiled: readonly CompiledScenes[] = [],
): WhereUsed {
  const uses = usesOf(workspace, templates, new Set([ref]));
  const held = new Set(workspace.decks.filter((deck) => deck.held).map((deck) => deck.id));
  const slides = new Map<string, SlideUse>();
  const add = (use: Omit<SlideUse, 'held'>): void => {
    const key = `${use.in}/${use.deck}/${use.slide}`;
    if (!slides.has(key)) slides.set(key, { ...use, held: use.in === 'decks' && held.has(use.deck) });
  };
  for (const use of uses) {
    if (use.at !== 'slide') continue;
    const how = use.how === 'deviation' ? 'deviation' : 'named';
    add({ in: use.in, deck: use.deck, slide: use.slide, how });
  }
  for (const { deck, scenes } of compiled) {
    for (const { slide, facts } of scenes) {
      if (facts.some((fact) => parseFact(fact.ref)?.fact === ref))
        add({ in: 'decks', deck, slide, how: 'shown' });
    }
  }
  return {
    slides: [...slides.values()],
    speaker: uses.flatMap((use) => (use.at === 'deck' ? [{ in: use.in, deck: use.deck }] : [])),
    facts: [...new Set(uses.flatMap((use) => (use.at === 'entry' ? [factRef(use.kind, use.id)] : [])))],
    cover: uses.some((use) => use.at === 'commission'),
  };
}

/** How many times each fact is referred to by name, for lists that show it: one walk for all of them. */
export function useCounts(workspace: Workspace, templates: Templates): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const { ref } of usesOf(workspace, templates, allRefs(workspace))) {
    out.set(ref, (out.get(ref) ?? 0) + 1);
  }
  return out;
}

function allRefs(workspace: Workspace): Set<string> {
  return new Set(kindIds.flatMap((kind) => workspace.register[kind].map(({ id }) => factRef(kind, id))));
}
