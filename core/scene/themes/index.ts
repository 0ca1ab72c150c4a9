/** Our own themes, and which theme applies to a deck. */
import type { Theme } from '../theme';
import { dagslys } from './dagslys';
import { fjord } from './fjord';
import { hoyKontrast } from './hoy-kontrast';
import type { PageShape } from './pages';

interface OwnTheme {
  /** What stands in `deck.theme` and `commission.theme`. */
  id: string;
  /** The same look on either page. */
  make: (shape: PageShape) => Theme;
}

/** In the order in which they are offered; the first applies where nothing else is chosen. */
export const ownThemes: readonly OwnTheme[] = [
  { id: 'fjord', make: fjord },
  { id: 'dagslys', make: dagslys },
  { id: 'hoy-kontrast', make: hoyKontrast },
];

export const usualTheme: OwnTheme = ownThemes[0]!;

/** What a deck chooses of its theme. */
interface ThemeChoice {
  theme?: string | undefined;
  page?: PageShape | undefined;
}

/** Where themes come from; a `Workspace` is such. */
export interface ThemeSources {
  commission: { theme?: string | undefined };
  /** The workspace's own, each on the page it was made for; they come before ours of the same id. */
  themes?: readonly Theme[];
}

/** The id that the deck asks for, else its commission, else the usual one. */
export function wantedTheme(deck: ThemeChoice, { commission }: ThemeSources): string {
  return deck.theme ?? commission.theme ?? usualTheme.id;
}

const byId: ReadonlyMap<string, OwnTheme> = new Map(ownThemes.map((one) => [one.id, one]));

interface ThemeOption {
  id: string;
  /** What the theme calls itself. */
  name: string;
  /** Names of its fonts, each once. */
  fonts: string[];
  /** One of our own, which hosts may call something else in the user's language. */
  ours: boolean;
}

/** What a deck can choose among: our own, then the workspace's. */
export function themeOptions({ themes = [] }: ThemeSources): ThemeOption[] {
  const choice = (theme: Theme, id: string, ours: boolean): ThemeOption => ({
    id,
    name: theme.name,
    fonts: [...new Set([theme.fonts.heading.family, theme.fonts.body.family])],
    ours,
  });
  const own = ownThemes.filter(({ id }) => !themes.some((theme) => theme.id === id));
  return [
    ...own.map(({ id }) => choice(ownTheme(id), id, true)),
    ...themes.map((theme) => choice(theme, theme.id, false)),
  ];
}

const carried = (id: string, { themes }: ThemeSources): Theme | undefined =>
  themes?.find((one) => one.id === id);

export function hasTheme(id: string, sources: ThemeSources): boolean {
  return carried(id, sources) !== undefined || byId.has(id);
}

/**
 * The theme that applies to a deck, on its page; the usual one where the wanted one is not there. The same object for
 * the same look, because layouts and drawings are cached by it.
 */
export function themeOf(deck: ThemeChoice, sources: ThemeSources): Theme {
  const wanted = wantedTheme(deck, sources);
  return carried(wanted, sources) ?? ownTheme(wanted, deck.page);
}

const made = new Map<string, Theme>();

/** A theme of our own by its id, the usual one where there is none such; the same object each time. */
export function ownTheme(id: string, shape: PageShape = '16:9'): Theme {
  const one = byId.get(id) ?? usualTheme;
  const key = `${one.id} ${shape}`;
  let theme = made.get(key);
  if (!theme) {
    theme = one.make(shape);
    made.set(key, theme);
  }
  return theme;
}
