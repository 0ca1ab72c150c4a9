/** Where slides stand when they join a section. Pure. */
import type { Deck } from '../../../../core/model/deck';
import type { DeckSpot } from '../state/moving';

/**
 * Behind the last of the section, because a section's slides stand together; in an empty one, where it would begin. What
 * stands in no section stands before all of them.
 *
 * @param moving the slides that join it
 */
export function endOfSection(
  deck: Pick<Deck, 'slides' | 'sections'>,
  moving: ReadonlySet<string>,
  section: string | undefined,
): DeckSpot {
  const order = deck.sections.map(({ id }) => id);
  const upTo = section === undefined ? -1 : order.indexOf(section);
  const last = deck.slides.findLast(
    (slide) => !moving.has(slide.id) && (slide.section === undefined || order.indexOf(slide.section) <= upTo),
  );
  return { after: last?.id ?? null, section };
}
