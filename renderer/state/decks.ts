/** Laid out presentations of the page itself: what is looked at, at once. The worker lays out everything else. */
import { useMemo, useSyncExternalStore } from 'react';
import { LiveDeck } from '../../core/deck/live';
import type { Deck } from '../../core/model/deck';
import type { Workspace } from '../../core/model/register';
import type { Theme } from '../../core/scene/theme';
import { fjord } from '../../core/scene/themes/fjord';
import { FontSet } from '../../core/text/fonts';
import { templates } from '../../templates';
import { commissionSource } from './commission';
import { type FontBytes, fontSource } from './fonts';
import { type Pictures, pictures } from './images';

let bytes: FontBytes | undefined;
const fontSets = new Map<string, FontSet>();
const themes = new Map<string, Theme>();

export function setFonts(loaded: FontBytes): void {
  bytes = loaded;
}

/** The same object for the same page shape: drawings depend on it. */
export function themeOf(deck: Pick<Deck, 'page'>): Theme {
  const key = deck.page ?? '16:9';
  const known = themes.get(key);
  if (known) return known;
  const made = fjord(deck.page);
  themes.set(key, made);
  return made;
}

export function fontsOf(theme: Theme): FontSet {
  const key = `${theme.fonts.heading.twin}\n${theme.fonts.body.twin}`;
  const known = fontSets.get(key);
  if (known) return known;
  const made = new FontSet(fontSource(bytes!), theme);
  fontSets.set(key, made);
  return made;
}

interface Kept {
  live: LiveDeck;
  workspace: Workspace;
  theme: Theme;
}

const kept = new Map<string, Kept>();

/** The deck laid out for the workspace as it is; slides are composed when they are asked for. */
export function liveDeck(workspace: Workspace, id: string): LiveDeck | undefined {
  const deck = workspace.decks.find((one) => one.id === id);
  if (!deck) return undefined;
  const theme = themeOf(deck);
  let one = kept.get(id);
  if (!one || one.theme !== theme) {
    one = {
      live: new LiveDeck({ templates, theme, fonts: fontsOf(theme) }),
      workspace: undefined as never,
      theme,
    };
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
    return deck && live && images ? { deck, live, theme: themeOf(deck), pictures: images } : undefined;
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
