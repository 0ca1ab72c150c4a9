/** The sources behind each slide, for pages that are read and not shown. */
import { indexOf } from '../deck/held';
import { shownBy } from '../deck/use';
import { plain } from '../facts/digest';
import { sourceText } from '../facts/source-text';
import { FactView } from '../facts/view';
import type { Deck } from '../model/deck';
import type { Rich } from '../model/field';
import { isKnown } from '../model/kind';
import { nowhere } from '../model/origin';
import type { Workspace } from '../model/register';
import type { SceneDeck } from '../scene/types';

/** For each scene, the sources of the facts that it shows, each once and in the order of the facts. */
export function sceneSources(workspace: Workspace, deck: Deck, scenes: SceneDeck): Rich[][] {
  const { asOf, language } = scenes;
  const index = indexOf(workspace, deck, asOf);
  const slides = new Map(deck.slides.map((slide) => [slide.id, slide]));
  return scenes.scenes.map((scene) => {
    const view = new FactView(index, asOf, language, { deviations: slides.get(scene.slide)?.deviations });
    const texts = shownBy(scene.facts, view).sources.flatMap(({ source }) =>
      isKnown(source) ? [sourceText(source, language, nowhere)] : [],
    );
    return [...new Map(texts.map((rich) => [plain(rich), rich])).values()];
  });
}
