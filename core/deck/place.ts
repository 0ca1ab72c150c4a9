/**
 * Where a finding stands. Its number is the one printed on the scene it is about: that on which its node stands, or the
 * slide's first. Slides that continue on others push the numbers of those after them.
 */
import { type Diagnostic, placePath } from '../diagnostics';
import type { Deck } from '../model/deck';
import type { Workspace } from '../model/register';
import { hasTheme, usualTheme, wantedTheme } from '../scene/themes';
import type { Scene } from '../scene/types';
import type { SlideFinding } from './compose';
import type { Numbering } from './furniture';
import type { DeckSetting } from './setting';
import type { SlideLayout } from './slide';

/** A slide in its deck. */
interface Spot {
  deck: string;
  slide: string;
  /** Index among the deck's slides. */
  position: number;
  /** Printed on its first scene; undefined when it has none. */
  first: number | undefined;
}

/** What composing and fitting found on the slides that are composed. */
export function slideFindings(
  { deck, findings }: DeckSetting,
  slides: readonly SlideLayout[],
  { first, repeated }: Numbering,
): Diagnostic[] {
  const spots = slides.map(({ id, parts }, position): Spot => {
    return { deck: deck.id, slide: id, position, first: parts.length > 0 ? first[position] : undefined };
  });
  const composed = (late: boolean): Diagnostic[] =>
    slides.flatMap((slide, i) =>
      slide.late === late && slide.composed
        ? slide.composed.findings.map((d) => placeComposed(d, spots[i]!, slide.scenes))
        : [],
    );
  return [
    ...composed(false),
    ...composed(true),
    ...repeated.map(({ slide, scene, slides: count }) =>
      titleDuplicate(titleAt(slides[slide]!, scene), count, spots[slide]!),
    ),
    ...slides.flatMap(({ finished }, i) =>
      finished.flatMap((scene, n) => scene.findings.map((d) => placeFitted(d, spots[i]!, first[i]! + n))),
    ),
    ...findings,
  ];
}

/** As it is written; of a slide that was brought, as it is compared. */
function titleAt({ parts, titles }: SlideLayout, scene: number): string {
  return parts[scene]?.title ?? titles[scene] ?? '';
}

/** @param scenes among which are the slide's own, to find the one a node stands on */
export function placeComposed(d: SlideFinding, spot: Spot, scenes: readonly Scene[]): Diagnostic {
  const node = d.at?.node;
  const on =
    node === undefined
      ? undefined
      : scenes.find(({ slide, nodes }) => slide === spot.slide && nodes.some(({ id }) => id === node));
  const number = spot.first === undefined ? undefined : spot.first + (on?.part.index ?? 1) - 1;
  return { ...d, at: { ...placePath(['slides', spot.position]), ...d.at, ...inFile(spot, number) } };
}

/** @param number printed on the scene that was fitted */
function placeFitted(d: Diagnostic, spot: Spot, number: number): Diagnostic {
  return { ...d, at: { ...d.at, ...inFile(spot, number) } };
}

/** Several slides of one title; it stands at the second of them. */
function titleDuplicate(title: string, slides: number, spot: Spot): Diagnostic {
  return {
    rule: 'title-duplicate',
    severity: 'tip',
    message: `${slides} slides are called «${title}».`,
    hint: 'Give each a title of its own; until then they are numbered.',
    params: { title, count: slides },
    at: inFile(spot, spot.first),
  };
}

function inFile({ deck, slide }: Spot, number: number | undefined): Diagnostic['at'] {
  return { file: `decks/${deck}.json`, deck, slide, ...(number === undefined ? {} : { number }) };
}

/** What reading the files found about one deck or about the facts, without what is wrong with other decks. */
export function aboutDeck(files: readonly Diagnostic[], deck: string): Diagnostic[] {
  const own = `decks/${deck}.json`;
  return files.filter(({ at }) => at.file === own || !/^(decks|outlines)\//.test(at.file ?? ''));
}

/** Findings of reading, which knows no printed numbers, with those of the slides they are about. */
export function withNumbers(
  findings: readonly Diagnostic[],
  first: (slide: string) => number | undefined,
): Diagnostic[] {
  return findings.map((d) => {
    const number = d.at.slide === undefined ? undefined : first(d.at.slide);
    return number === undefined || d.at.number === number ? d : { ...d, at: { ...d.at, number } };
  });
}

/** A look that is not there: it stands where it was chosen, in the deck or in the commission. */
export function themeFindings(deck: Deck, workspace: Workspace): Diagnostic[] {
  const wanted = wantedTheme(deck, workspace);
  if (hasTheme(wanted, workspace)) return [];
  return [
    {
      rule: 'theme-unknown',
      severity: 'warning',
      message: `There is no look «${wanted}»; «${usualTheme.id}» is used.`,
      at:
        deck.theme === undefined
          ? { file: 'commission.json', ...placePath(['theme']) }
          : { file: `decks/${deck.id}.json`, ...placePath(['theme']), deck: deck.id },
    },
  ];
}
