import type { Outline } from '../../core/deck/outline';
import * as part from './parts';

/** The shortest: one thought a minute. */
export const fiveMinutes: Outline = {
  id: 'innlegg-5',
  name: {
    nb: 'Innlegg, 5 minutter',
    nn: 'Innlegg, 5 minutt',
    se: 'Sáhkavuorru, 5 minuhta',
    en: 'Talk, 5 minutes',
  },
  about: {
    nb: 'Oppdraget, tallene og når vi leverer.',
    nn: 'Oppdraget, tala og når vi leverer.',
    se: 'Bargu oanehaččat.',
    en: 'The task, the figures and when we deliver.',
  },
  minutes: 5,
  sections: (facts) => {
    const reading = part.interpretation(facts);
    return [
      { id: 'apning', title: part.sectionTitles.opening, slides: [part.cover(facts)] },
      {
        id: 'kommisjonen',
        title: part.sectionTitles.commission,
        slides: [
          ...(reading.length > 0 ? reading : part.mandate(facts)),
          ...part.keyFigures(facts, 3),
          ...part.meetings(facts),
        ],
      },
      { id: 'avslutning', title: part.sectionTitles.end, slides: [part.closing, part.sources] },
    ];
  },
};
