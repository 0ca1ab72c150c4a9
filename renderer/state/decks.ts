/** Laid out presentations of the page itself: what is looked at, at once. The worker lays out everything else. */
import { useMemo, useSyncExternalStore } from 'react';
import { LiveDeck } from '../../core/deck/live';
import type { Deck } from '../../core/model/deck';
import type { Workspace } from '../../core/model/register';
import type { Theme } from '../../core/scene/theme';
import { themeOf } from '../../core/scene/themes';
import type { FontSet } from '../../core/text/fonts';
import { templates } from '../../templates';
import { commissionSource } from './commission';
import { type FontBytes, fontSets } from './font-sets';
import { type Pictures, pictures } from './images';

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
  const now = useSyncExternalStore(commissionSource.subscribe, commissionSource.get);
  const workspace = now?.workspace;
  const images = usePictures();
  return useMemo(() => {
    const deck = workspace?.decks.find((one) => one.id === id);
    const live = workspace && id !== undefined ? liveDeck(workspace, id) : undefined;
    if (!workspace || !deck || !live || !images) return undefined;
    return { deck, live, theme: themeOf(deck, workspace), pictures: images };
  }, [workspace, id, images]);
}

/** Changes only when an image does, so that drawings are kept while facts are edited. */
export function usePictures(): Pictures | undefined {
  const now = useSyncExternalStore(commissionSource.subscribe, commissionSource.get);
  const key = now?.key;
  const register = now?.workspace.register.images;
  const files = now?.workspace.images;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the workspace that drawings look at.
  return useMemo(() => (now && key ? pictures(key, now.workspace) : undefined), [key, register, files]);
}
