/** What is wrong with the scenes of a random slide. */
import { checkDeck } from '../../core/checks';
import { compileDeck } from '../../core/deck/compile';
import type { Diagnostic } from '../../core/diagnostics';
import type { PageShape } from '../../core/scene/themes/pages';
import { templates } from '../../templates';
import { galleryWorkspace } from '../gallery/case';
import { look } from '../gallery/compiled';
import { originFaults } from '../support/origins';
import { uncovered } from '../support/random-text';
import { glyphFaults, overlapFaults, sizeFaults, titleFaults } from '../support/scene-paint';
import { breakFaults, frameFaults, orderFaults, textFaults, toldOf } from '../support/scene-rules';
import type { Measure, RandomSlide } from './content';
import { lostWords } from './lost';

const fatal = new Set(['slide-failed', 'template-unknown']);

/** A slide twice in one deck, so that titles must be told apart. */
export function compileTwice({ slide, facts, language }: RandomSlide, page: PageShape) {
  const { workspace, deck } = galleryWorkspace({
    id: 'tilfeldig',
    level: 'extreme',
    slide,
    facts,
    language,
    page,
  });
  const [one] = deck.slides;
  const twice = { ...deck, slides: [one!, { ...one!, id: 'again' }] };
  const { theme, fonts } = look(page);
  const compiled = compileDeck({ workspace, deck: twice, templates, theme, fonts });
  return { ...compiled, theme, fonts, workspace, own: twice };
}

/**
 * `any` content may be more than a slide can hold: then it is enough that somebody is told, by the fit or by the
 * checks. `plausible` content must not come so far.
 */
export function faultsOf(random: RandomSlide, page: PageShape, measure: Measure): string[] {
  const made = compileTwice(random, page);
  const { deck, diagnostics, theme, fonts, workspace, own } = made;
  const checked = measure === 'any' ? overlapsTold(made, random) : [];
  const failed = diagnostics.filter((d) => fatal.has(d.rule)).map((d) => d.message);
  const scenes = deck.scenes.flatMap((scene) => {
    const told = toldOf(scene, [...diagnostics, ...checked]);
    return [
      ...orderFaults(scene),
      ...textFaults(scene),
      ...frameFaults(scene, theme, told),
      ...overlapFaults(scene, told),
      ...sizeFaults(scene, told),
      ...glyphFaults(scene, told, uncovered),
      ...breakFaults(scene, fonts),
      ...originFaults(scene, { workspace, deck: own }),
    ];
  });
  return [...failed, ...titleFaults(deck.scenes), ...scenes, ...lostWords(random, deck.scenes)];
}

/** What the rule «overlap» finds, said of both texts that meet, as if the fit had found them too long. */
function overlapsTold(made: ReturnType<typeof compileTwice>, { language }: RandomSlide): Diagnostic[] {
  const { deck, theme, workspace, own, use } = made;
  const input = { compiled: deck, theme, workspace, deck: own, use, language, asOf: own.date };
  return checkDeck(input, { scope: 'slide' })
    .filter((d) => d.rule === 'overlap')
    .flatMap((d) =>
      [d.at.node, d.params?.other].map((node) => ({ ...d, at: { ...d.at, node: String(node) } })),
    )
    .map((d) => ({ ...d, rule: 'text-overflow' }));
}
