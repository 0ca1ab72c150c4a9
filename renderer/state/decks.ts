/** Laid out presentations of the page itself: what is looked at, at once. The worker lays out everything else. */
import { useMemo, useSyncExternalStore } from 'react';
import { LiveDeck } from '../../core/deck/compile';
import type { Deck, Slide } from '../../core/model/deck';
import type { Workspace } from '../../core/model/register';
import { find } from '../../core/operations/lists';
import type { Theme } from '../../core/scene/theme';
import { themeOf } from '../../core/scene/themes';
import type { FontSet } from '../../core/text/fonts';
import { templates } from '../../templates';
import { type Commission, commission, commissionSource, trailingCommission, usePart } from './commission';
import { type FontBytes, fontSets } from './font-sets';
import { type Pictures, pictures } from './images';
import { useValue } from './value';

let sets: ((theme: Theme) => FontSet) | undefined;

export function setFonts(loaded: FontBytes): void {
  sets = fontSets(loaded);
}

export function fontsOf(theme: Theme): FontSet {
  return sets!(theme);
}

interface Kept {
  live: LiveDeck;
  workspace: Workspace | undefined;
}

const kept = new Map<string, Kept>();

/** The deck laid out for the workspace as it is; slides are composed when they are asked for. */
export function liveDeck(workspace: Workspace, id: string): LiveDeck | undefined {
  const deck = workspace.decks.find((one) => one.id === id);
  if (!deck) return undefined;
  let one = kept.get(id);
  if (!one) {
    one = { live: new LiveDeck({ templates, theme: themeOf, fonts: fontsOf }), workspace: undefined };
    kept.set(id, one);
  }
  if (one.workspace !== workspace) {
    one.live.update(workspace, id);
    one.workspace = workspace;
  }
  return one.live;
}

/** Another commission was opened. */
export function forgetDecks(): void {
  kept.clear();
}

export interface DeckView {
  deck: Deck;
  live: LiveDeck;
  theme: Theme;
  pictures: Pictures;
}

/** A deck of the open commission and its slides, following every edit. */
export function useDeck(id: string | undefined): DeckView | undefined {
  return useView(id, useValue(commissionSource));
}

/** The same a frame later while somebody types: for what stands around the text and its slide. */
export function useTrailingDeck(id: string | undefined): DeckView | undefined {
  return useView(id, useValue(trailingCommission));
}

function useView(id: string | undefined, shown: Commission | undefined): DeckView | undefined {
  const workspace = shown?.workspace;
  const images = usePictures();
  return useMemo(() => {
    const deck = workspace?.decks.find((one) => one.id === id);
    // There is one that is laid out, and it is never laid out for what was.
    const live = workspace && id !== undefined ? liveDeck(commission().workspace, id) : undefined;
    if (!workspace || !deck || !live || !images) return undefined;
    return { deck, live, theme: themeOf(deck, workspace), pictures: images };
  }, [workspace, id, images]);
}

/** A slide as it is now; whoever shows it is drawn anew when it is another, and not when its neighbours are. */
export function useSlide(deck: string, slide: string): Slide | undefined {
  return usePart(({ workspace }) => find(find(workspace.decks, deck)?.slides ?? [], slide));
}

/** Changes only when an image does, so that drawings are kept while facts are edited. */
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
