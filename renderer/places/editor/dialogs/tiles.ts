/** Offers as tiles. */

import { find } from '../../../../core/base/lists';
import { shownIn } from '../../../../core/editing/candidates';
import type { Deck } from '../../../../core/model/deck';
import { parseFact } from '../../../../core/model/ref';
import type { Workspace } from '../../../../core/model/register';
import type { UiLanguage } from '../../../../core/texts';
import { type EntryContext, entryContext, entryTitle } from '../../../../core/words';
import { templates } from '../../../../templates';
import type { Say } from '../../../words';
import type { Tile } from './gallery';
import type { BestOffers, Offer } from './laid';

/** What tiles are called by, where the other is the same for all of them. */
type TileName = 'fact' | 'template' | 'both';

function named(name: TileName, template: string, note: string | undefined): Pick<Tile, 'title' | 'note'> {
  if (name === 'fact' && note) return { title: note };
  return name === 'template' ? { title: template } : { title: template, note };
}

interface TileWords {
  workspace: Workspace;
  deck: Deck;
  lang: UiLanguage;
  t: Say<'dialogs'>;
  /** The slide that is swapped: that it shows something already is why it is offered. */
  except?: string;
}

/** Makes tiles; an offer that shows nothing gives none, and one that is not laid out yet an empty one. */
export function tilesFor({
  workspace,
  deck,
  lang,
  t,
  except,
}: TileWords): (offers: readonly Offer[], best: BestOffers, how?: { name?: TileName }) => Tile[] {
  const context = entryContext(workspace, deck.date);
  const shown = shownIn(deck, templates);
  return (offers, best, { name = 'both' } = {}) =>
    offers.flatMap(({ key, template }): Tile[] => {
      const found = best.get(key);
      if (found === null) return [];
      const refs = found?.candidate.refs ?? [];
      const scenes = found?.laid.scenes ?? [];
      const marks = [
        scenes.length > 1 ? t('several', { count: scenes.length }) : '',
        refs.length === 1 && alreadyIn(shown.get(refs[0]!), except) ? t('already') : '',
      ];
      const own = template.headed && found?.candidate.why === 'words';
      const note = own ? t('ownCells') : about(refs, lang, context, workspace);
      return [
        {
          id: key,
          ...named(name, template.name[lang], note),
          mark: marks.filter(Boolean).join(' · ') || undefined,
          draw: () => scenes[0],
        },
      ];
    });
}

function alreadyIn(slide: string | undefined, except: string | undefined): boolean {
  return slide !== undefined && slide !== except;
}

/** What a slide is about, by its facts' names. */
function about(
  refs: readonly string[],
  lang: UiLanguage,
  context: EntryContext,
  { register }: Workspace,
): string | undefined {
  const named = refs.slice(0, 3).flatMap((ref) => {
    const at = parseFact(ref);
    const entry = at && find(register[at.kind], at.id);
    return entry ? [entryTitle(at.kind, entry, lang, context)] : [];
  });
  return named.length > 0 ? named.join(', ') : undefined;
}
