import type { Outline } from '../../core/deck/outline';
import * as part from './parts';

/** What most occasions ask for, and what a new deck starts with. */
export const tenMinutes: Outline = {
  id: 'innlegg-10',
  name: {
    nb: 'Innlegg, 10 minutter',
    nn: 'Innlegg, 10 minutt',
    se: 'Sáhkavuorru, 10 minuhta',
    en: 'Talk, 10 minutes',
  },
  about: {
    nb: 'Hvem vi er, hva vi skal, tallene bak og veien videre.',
    nn: 'Kven vi er, kva vi skal, tala bak og vegen vidare.',
    se: 'Geat mii leat ja maid mii bargat.',
    en: 'Who we are, what we are to do, the figures behind it and the way ahead.',
  },
  minutes: 10,
  sections: (facts) => [
    {
      id: 'apning',
      title: part.sectionTitles.opening,
      slides: [part.cover(facts), ...part.keyFigures(facts, 3)],
    },
    {
      id: 'kommisjonen',
      title: part.sectionTitles.commission,
      slides: [...part.composition(facts), ...part.mandate(facts), ...part.quotes(facts, 1)],
    },
    {
      id: 'arbeidet',
      title: part.sectionTitles.work,
      slides: [...part.instruments(facts), ...part.recommendations(facts, 2), ...part.meetings(facts)],
    },
    { id: 'avslutning', title: part.sectionTitles.end, slides: [part.closing, part.sources] },
  ],
};
