/** Where a hit stands, in words. */

import { find } from '../../../core/base/lists';
import { plainText } from '../../../core/facts/plain-text';
import type { Language } from '../../../core/formats/language';
import type { KindId } from '../../../core/model/kinds';
import { parseField } from '../../../core/model/ref';
import type { Workspace } from '../../../core/model/register';
import type { Spot } from '../../../core/search/find';
import type { Home } from '../../../core/search/homes';
import {
  entryContext,
  entryTitle,
  fieldLabel,
  inLine,
  kindWord,
  ownForm,
  templateForm,
} from '../../../core/words';
import { session } from '../../state/session';
import { sayIn, uiLanguage } from '../../words';

type Path = readonly (string | number)[];

function named(field: string, path: Path): string {
  return [field, ...path.filter((key) => typeof key === 'string')].join('.');
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function deckName(workspace: Workspace, id: string): string {
  const deck = find(workspace.decks, id);
  return deck ? plainText(deck.title, workspace.commission.language) : id;
}

function factWords(
  workspace: Workspace,
  { kind, id, field, path }: { kind: KindId; id: string; field: string; path: Path },
): string {
  const lang = uiLanguage();
  const entry = find(workspace.register[kind], id);
  const name = entry ? entryTitle(kind, entry, lang, entryContext(workspace, session().today)) : id;
  return joined(`${fieldLabel(kind, named(field, path), lang)} – ${name}`, kindWord(kind, lang));
}

/** A language that is not the commission's own. */
function languageWord(workspace: Workspace, lang: Language | undefined): string | undefined {
  if (lang === undefined || lang === workspace.commission.language) return undefined;
  return inLine(sayIn('common')(`language_${lang}`));
}

/** «Lysbilde 23 · Notater» @param withDeck names the presentation too */
export function spotWords(workspace: Workspace, spot: Spot, withDeck: boolean): string {
  const t = sayIn('find');
  const lang = uiLanguage();
  switch (spot.in) {
    case 'slide': {
      const part = spot.part === 'text' ? undefined : t(spot.part);
      const title = spot.part === 'title' ? undefined : spot.title;
      const deck = withDeck ? deckName(workspace, spot.deck) : undefined;
      return joined(t('slide', { number: spot.number }), part, title, deck);
    }
    case 'deck': {
      const deck = withDeck ? deckName(workspace, spot.deck) : undefined;
      if (spot.section !== undefined) return joined(t('section'), deck);
      return joined(t('aboutDeck'), ownForm('deck', lang).label(named(spot.field, spot.path)), deck);
    }
    case 'fact':
      return joined(factWords(workspace, spot), languageWord(workspace, spot.lang));
    case 'commission':
      return joined(
        t('aboutCommission'),
        ownForm('commission', lang).label(named(spot.field, spot.path)),
        languageWord(workspace, spot.lang),
      );
    default:
      return spot satisfies never;
  }
}

/** What would be changed: the field and whose it is. */
export function homeWords(workspace: Workspace, home: Home, spot: Spot, withDeck: boolean): string {
  const lang = uiLanguage();
  switch (home.of) {
    case 'fact':
      return joined(factWords(workspace, home), languageWord(workspace, home.lang));
    case 'deviation': {
      const parts = parseField(home.ref);
      const place = spotWords(workspace, spot, withDeck);
      return parts ? joined(factWords(workspace, { ...parts, path: home.path }), place) : place;
    }
    case 'slide': {
      if (home.field === 'title' || home.field === 'notes') return spotWords(workspace, spot, withDeck);
      const slide = find(find(workspace.decks, home.deck)?.slides ?? [], home.slide);
      const field = slide && templateForm(slide.template, lang).label(named(home.field, home.path));
      return joined(field, spotWords(workspace, spot, withDeck));
    }
    case 'commission':
      return joined(
        sayIn('find')('aboutCommission'),
        ownForm('commission', lang).label(named(home.field, home.path)),
      );
    case 'deck':
      return joined(
        sayIn('find')('aboutDeck'),
        ownForm('deck', lang).label(named(home.field, home.path)),
        withDeck ? deckName(workspace, home.deck) : undefined,
      );
    case 'section':
      return spotWords(workspace, spot, withDeck);
    default:
      return home satisfies never;
  }
}
