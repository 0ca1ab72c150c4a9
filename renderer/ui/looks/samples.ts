/** The slides that a look is shown by: a beginning and something with words or numbers on it. Pure. */
import type { Deck } from '../../../core/model/deck';

/** What shows most of a look, in the order in which it is taken. */
const telling = ['key-figures', 'statements', 'chart', 'meeting-plan', 'mandate', 'composition', 'quote'];
const bare = new Set(['cover', 'section', 'closing', 'full-image', 'sources']);

/** Ids of at most two slides. */
export function sampleSlides({ slides }: Pick<Deck, 'slides'>): string[] {
  const seen = slides.filter(({ hidden }) => !hidden);
  const first = seen.find(({ template }) => template === 'cover') ?? seen[0];
  const others = seen.filter((slide) => slide !== first);
  const rank = ({ template }: { template: string }): number => {
    const at = telling.indexOf(template);
    return at >= 0 ? at : bare.has(template) ? telling.length + 1 : telling.length;
  };
  const second = [...others].sort((a, b) => rank(a) - rank(b))[0];
  return [first, second].flatMap((slide) => slide?.id ?? []);
}
