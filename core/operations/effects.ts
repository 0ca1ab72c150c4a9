/**
 * What an edit changes on slides: «Endrer 3 lysbilder i 2 presentasjoner». Asks only about the facts that slides have
 * read, on each deck's date and in its language, before and after. A held deck keeps its facts and is not affected by an
 * edit of the register.
 */

import { same } from '../base/json';
import { find } from '../base/lists';
import type { Deck } from '../model/deck';
import { parseFact } from '../model/ref';
import type { Workspace } from '../model/register';
import type { Scene } from '../scene/types';
import { type FactEffect, Lookups } from './lookups';

/** What the slides of a laid out deck read from the register. */
export interface UsedFacts {
  deck: string;
  scenes: readonly Pick<Scene, 'slide' | 'facts'>[];
}

export type { FactEffect } from './lookups';

export interface SlideEffect {
  slide: string;
  /** Facts that it shows and that are other than before. */
  facts: FactEffect[];
  /** Its own content changed, or it is new. */
  own: boolean;
}

export interface DeckEffect {
  deck: string;
  slides: SlideEffect[];
  /** Slides that are gone. */
  removed: string[];
  /** What stands on every slide or behind the cover changed: the deck's or the commission's own fields, its speaker. */
  whole: boolean;
}

export interface Effects {
  decks: DeckEffect[];
  /** For «3 lysbilder i 2 presentasjoner»; a deck that changes as a whole counts with all its slides. */
  slides: number;
}

/** @param used of the decks that are laid out; of others only their own changes are seen */
export function effectsOf(before: Workspace, after: Workspace, used: readonly UsedFacts[]): Effects {
  const seen = new Lookups(before, after);
  const commission = !same(before.commission, after.commission);
  const scenes = new Map(used.map((one) => [one.deck, one]));
  const decks: DeckEffect[] = [];
  let slides = 0;
  for (const deck of after.decks) {
    const effect = deckEffect(seen, find(before.decks, deck.id), deck, scenes.get(deck.id));
    effect.whole ||= commission;
    if (!effect.whole && effect.slides.length === 0 && effect.removed.length === 0) continue;
    decks.push(effect);
    slides += effect.whole ? deck.slides.length : effect.slides.length;
  }
  return { decks, slides };
}

function deckEffect(
  seen: Lookups,
  old: Deck | undefined,
  deck: Deck,
  used: UsedFacts | undefined,
): DeckEffect {
  const effect: DeckEffect = { deck: deck.id, slides: [], removed: [], whole: !old };
  if (!old) return effect;
  const bySlide = new Map<string, SlideEffect>();
  const at = (slide: string): SlideEffect => {
    const known = bySlide.get(slide);
    if (known) return known;
    const made: SlideEffect = { slide, facts: [], own: false };
    bySlide.set(slide, made);
    effect.slides.push(made);
    return made;
  };
  if (old !== deck) {
    for (const slide of deck.slides) {
      const was = find(old.slides, slide.id);
      if (was !== slide && !same(was, slide)) at(slide.id).own = true;
    }
    effect.removed = old.slides.filter(({ id }) => !find(deck.slides, id)).map(({ id }) => id);
    effect.whole = !same({ ...old, slides: 0 }, { ...deck, slides: 0 });
  }
  if (deck.held && old.held) return effect;
  effect.whole ||= seen.speakerChanged(deck);
  if (!used) return effect;
  const moved = old.date !== deck.date || old.language !== deck.language || !old.held !== !deck.held;
  const { slides, byEntry } = readBy(used);
  for (const ref of moved ? slides.keys() : seen.candidates(byEntry)) {
    const found = seen.compare(ref, old, deck);
    if (!found) continue;
    for (const slide of slides.get(ref)!) {
      const own = find(deck.slides, slide);
      // The slide shows a value of its own there.
      if (own && own.deviations?.[ref] === undefined) at(slide).facts.push(found);
    }
  }
  return effect;
}

interface ReadBy {
  /** Slides by what they read. */
  slides: ReadonlyMap<string, ReadonlySet<string>>;
  /** What is read by the entry it is of; questions stand under «query». */
  byEntry: ReadonlyMap<string, readonly string[]>;
}

const indexed = new WeakMap<UsedFacts['scenes'], ReadBy>();

/** Made once for each laid out deck. */
function readBy({ scenes }: UsedFacts): ReadBy {
  const known = indexed.get(scenes);
  if (known) return known;
  const bySlide = new Map<string, Set<string>>();
  const byEntry = new Map<string, string[]>();
  for (const { slide, facts } of scenes) {
    for (const { ref } of facts) {
      const slides = bySlide.get(ref);
      if (slides) {
        slides.add(slide);
        continue;
      }
      bySlide.set(ref, new Set([slide]));
      const entry = parseFact(ref)?.fact ?? 'query';
      const refs = byEntry.get(entry);
      if (refs) refs.push(ref);
      else byEntry.set(entry, [ref]);
    }
  }
  const made = { slides: bySlide, byEntry };
  indexed.set(scenes, made);
  return made;
}
