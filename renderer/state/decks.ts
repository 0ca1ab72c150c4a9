/** Decks compiled in the page itself: those on screen, at once. The worker compiles all the others. */
import { useMemo, useSyncExternalStore } from 'react';
import { find } from '../../core/base/lists';
import { type LaidSlide, LiveDeck } from '../../core/deck/compile';
import type { Deck, Slide } from '../../core/model/deck';
import type { Workspace } from '../../core/model/register';
import type { Theme } from '../../core/scene/theme';
import { themeOf } from '../../core/scene/themes';
import type { FontSet } from '../../core/text/fonts';
import { templates } from '../../templates';
import { type Commission, commission, commissionSource, trailingCommission, usePart } from './commission';
import { type FontBytes, fontSets } from './font-sets';
import { type Pictures, pictures } from './images';
import { useValue, value } from './value';

let sets: ((theme: Theme) => FontSet) | undefined;

export function setFonts(loaded: FontBytes): void {
  sets = fontSets(loaded);
}

export function fontsOf(theme: Theme): FontSet {
  return sets!(theme);
}

/**
 * Letters that a slide may read to be laid out here, at once: as many take less than a tenth of a second, of the kinds
 * that take longest. A slide with more is laid out by the worker, and what it was stands until then.
 */
export const mostHere = 3000;

/** A deck that is laid out here, to be looked at; slides with more text than there is time for have no scenes. */
export function deckHere(theme: Theme | ((deck: Deck, workspace: Workspace) => Theme)): LiveDeck {
  return new LiveDeck({ templates, theme, fonts: fontsOf, most: mostHere });
}

/** Asks the worker for a slide. @param known it was answered before, so that what stands need not be said again */
type AskForSlide = (deck: string, slide: string, known: boolean) => void;

let askForSlide: AskForSlide = () => undefined;

export function onLeftSlide(ask: AskForSlide): void {
  askForSlide = ask;
}

interface Kept {
  live: LiveDeck;
  workspace: Workspace | undefined;
}

const kept = new Map<string, Kept>();

/**
 * The deck compiled for the current workspace; slides are composed on demand.
 * @param ghosts whether empty places show what may be written there
 */
export function liveDeck(workspace: Workspace, id: string, ghosts = true): LiveDeck | undefined {
  const deck = workspace.decks.find((one) => one.id === id);
  if (!deck) return undefined;
  const key = keyOf(id, ghosts);
  let one = kept.get(key);
  if (!one) {
    const left = (slide: string, known: boolean): void => askForSlide(id, slide, known);
    const live = new LiveDeck({ templates, theme: themeOf, fonts: fontsOf, ghosts, most: mostHere, left });
    one = { live, workspace: undefined };
    kept.set(key, one);
  }
  if (one.workspace !== workspace) {
    one.live.update(workspace, id);
    one.workspace = workspace;
  }
  return one.live;
}

const keyOf = (id: string, ghosts: boolean): string => (ghosts ? id : `${id} as it goes out`);

/** Counts what was brought, by deck. */
const brought = value<ReadonlyMap<string, number>>(new Map());

/** Takes a slide as the worker has laid it out. @param current made of all that the page has asked it for */
export function bringSlide(deck: string, slide: string, laid: LaidSlide | undefined, current: boolean): void {
  for (const ghosts of [true, false]) kept.get(keyOf(deck, ghosts))?.live.bring(slide, laid, current);
  brought.set(new Map(brought.get()).set(deck, (brought.get().get(deck) ?? 0) + 1));
}

/** Drops everything; called when another commission is opened. */
export function forgetDecks(): void {
  kept.clear();
}

export interface DeckView {
  deck: Deck;
  live: LiveDeck;
  theme: Theme;
  pictures: Pictures;
}

/** A deck of the open commission and its slides, updated with every edit. */
export function useDeck(id: string | undefined): DeckView | undefined {
  return useView(id, useValue(commissionSource));
}

/** The same as an audience sees it: places that nothing is written in are empty. */
export function useShownDeck(id: string | undefined): DeckView | undefined {
  return useView(id, useValue(commissionSource), false);
}

/** The same, one frame behind while the user types: for everything but the field and its slide. */
export function useTrailingDeck(id: string | undefined): DeckView | undefined {
  return useView(id, useValue(trailingCommission));
}

function useView(id: string | undefined, shown: Commission | undefined, ghosts = true): DeckView | undefined {
  const workspace = shown?.workspace;
  const images = usePictures();
  const news = useSyncExternalStore(brought.subscribe, () => brought.get().get(id ?? ''));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was brought makes another view of the same deck.
  return useMemo(() => {
    const deck = workspace?.decks.find((one) => one.id === id);
    // The page keeps one compiled deck, which is never compiled for an older workspace.
    const live = workspace && id !== undefined ? liveDeck(commission().workspace, id, ghosts) : undefined;
    if (!workspace || !deck || !live || !images) return undefined;
    return { deck, live, theme: themeOf(deck, workspace), pictures: images };
  }, [workspace, id, images, ghosts, news]);
}

/** A slide as it is now. Its component is rendered again only when this slide changes. */
export function useSlide(deck: string, slide: string): Slide | undefined {
  return usePart(({ workspace }) => find(find(workspace.decks, deck)?.slides ?? [], slide));
}

/** Changes only with the images, so that drawings are reused while facts are edited. */
export function usePictures(): Pictures | undefined {
  const key = usePictured((now) => now.key);
  const register = usePictured((now) => now.workspace.register.images);
  const files = usePictured((now) => now.workspace.images);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the workspace that drawings look at.
  return useMemo(() => {
    const now = commissionSource.get();
    return now && key ? pictures(now.key, now.workspace) : undefined;
  }, [key, register, files]);
}

function usePictured<T>(part: (now: Commission) => T): T | undefined {
  return useSyncExternalStore(commissionSource.subscribe, () => {
    const now = commissionSource.get();
    return now && part(now);
  });
}
