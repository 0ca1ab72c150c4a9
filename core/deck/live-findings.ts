/** What there is to say about the composed slides of a deck that is edited, in the order in which `compileDeck` says it. */
import type { Diagnostic } from '../diagnostics';
import type { LiveSlide } from './live-slide';
import { placeComposed, placeFitted, type Spot, titleDuplicate } from './place';
import type { DeckSetting } from './setting';
import type { Titles } from './titles';

export function liveFindings(
  setting: DeckSetting,
  slides: readonly LiveSlide[],
  titles: Titles,
  first: (slide: LiveSlide) => number,
): Diagnostic[] {
  const spot = (slide: LiveSlide): Spot => ({
    deck: setting.deck.id,
    slide: slide.id,
    position: slide.position,
    first: slide.parts.length > 0 ? first(slide) : undefined,
  });
  const composed = (slide: LiveSlide): Diagnostic[] =>
    (slide.composed?.findings ?? []).map((d) => placeComposed(d, spot(slide), slide.scenes));
  const fitted = (slide: LiveSlide): Diagnostic[] =>
    slide.dressed.flatMap(({ findings }, i) =>
      findings.map((d) => placeFitted(d, spot(slide), first(slide) + i)),
    );
  const repeated = titles.repeated();
  const byId = new Map(repeated.length > 0 ? slides.map((slide) => [slide.id, slide]) : []);
  return [
    ...slides.filter(({ late }) => !late).flatMap(composed),
    ...slides.filter(({ late }) => late).flatMap(composed),
    ...repeated.map(({ second, slides: count }) =>
      titleDuplicate(second.title, count, spot(byId.get(second.slide)!)),
    ),
    ...slides.flatMap(fitted),
    ...setting.findings,
  ];
}
