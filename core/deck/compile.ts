/**
 * A deck to fitted scenes: content resolved for the deck's date and language, composed by each slide's template, given
 * footer, number and unique titles, and fitted. Pure: the same workspace, date and language give the same scenes.
 */
import type { Diagnostic } from '../diagnostics';
import type { Slide } from '../model/deck';
import type { Scene, SceneDeck } from '../scene/types';
import type { DeckUse } from '../template';
import { composeSlide, viewOf } from './compose';
import { titleMarks } from './marks';
import { partsOf } from './part';
import { firstNumbers, placeComposed, placeFitted, type Spot, titleDuplicate } from './place';
import { type CompileInput, type DeckSetting, deckSetting } from './setting';
import { emptyUse, gathered, shownBy } from './use';

export interface Compiled {
  deck: SceneDeck;
  diagnostics: Diagnostic[];
  /** Sources and images that the deck shows. */
  use: DeckUse;
}

/** The whole deck at once; `LiveDeck` follows one while it is edited and comes to the same. */
export function compileDeck(input: CompileInput): Compiled {
  const setting = deckSetting(input);
  const { deck, lang } = setting;
  const late = (slide: Slide): boolean => input.templates.get(slide.template)?.needsDeckUse === true;
  const early = deck.slides.filter((slide) => !late(slide));
  const composed = early.map((slide) => composeSlide(setting, slide, emptyUse()));
  const shown = composed.filter(({ made }) => made);
  const use = gathered(shown.map(({ facts, slide }) => shownBy(facts, viewOf(setting, slide))));
  composed.push(...deck.slides.filter(late).map((slide) => composeSlide(setting, slide, use)));

  const bySlide = new Map(composed.map((one) => [one.slide.id, one]));
  const parts = deck.slides.flatMap((slide) => partsOf(bySlide.get(slide.id)!));
  const { marks, repeated } = titleMarks(lang, parts);
  const dressed = parts.map((part, i) => part.dress(setting, marks[i]!, i + 1));
  const scenes = dressed.map(({ scene }) => scene);

  const positions = new Map(deck.slides.map((slide, i) => [slide.id, i]));
  const first = firstNumbers(scenes);
  const spot = (slide: string): Spot => ({
    deck: deck.id,
    slide,
    position: positions.get(slide)!,
    first: first.get(slide),
  });
  const diagnostics = [
    ...composed.flatMap(({ slide: { id }, findings }) =>
      findings.map((d) => placeComposed(d, spot(id), scenes)),
    ),
    ...repeated.map(({ second, slides }) => titleDuplicate(second.title, slides, spot(second.slide))),
    ...dressed.flatMap(({ findings }, i) =>
      findings.map((d) => placeFitted(d, spot(parts[i]!.slide), i + 1)),
    ),
    ...setting.findings,
  ];
  return { deck: { ...setting.shell, scenes }, diagnostics, use };
}

/** Composes and fits one slide alone; sees no other slide. */
export function compileSlide(setting: DeckSetting, slide: Slide, position: number, use: DeckUse): Scene[] {
  const parts = partsOf(composeSlide(setting, slide, use));
  const { marks } = titleMarks(setting.lang, parts);
  return parts.map((part, i) => part.dress(setting, marks[i]!, position + 1 + i).scene);
}

export { type CompileInput, type DeckSetting, deckSetting } from './setting';
