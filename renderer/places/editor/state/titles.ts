/** What slides are called. */
import type { Slide } from '../../../../core/model/deck';
import { templates } from '../../../../templates';
import { commission } from '../../../state/commission';
import { liveDeck } from '../../../state/decks';
import { uiLanguage } from '../../../words';

/** The titles of slides as lines of text, for programs that know no slides. */
export function textOfScenes(deck: string, slides: readonly Slide[]): string {
  const live = liveDeck(commission().workspace, deck);
  return slides
    .map(({ id, template }) => live?.scenesOf(id)[0]?.title.text ?? templateName(template))
    .join('\n');
}

/** What a slide is called that has nothing to show. */
export function templateName(id: string): string {
  return templates.get(id)?.name[uiLanguage()] ?? id;
}
