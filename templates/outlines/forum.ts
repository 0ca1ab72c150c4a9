import type { Outline } from '../../core/deck/outline';
import * as part from './parts';

/** The whole story, as told to a forum that has set time aside for it. */
export const forum: Outline = {
  id: 'forum',
  name: { nb: 'Foredrag på forum', nn: 'Foredrag på forum', se: 'Logaldallan', en: 'Forum talk' },
  about: {
    nb: 'Hele fortellingen: bakgrunn, kommisjonen, arbeidet og anbefalingene.',
    nn: 'Heile forteljinga: bakgrunn, kommisjonen, arbeidet og tilrådingane.',
    se: 'Olles muitalus.',
    en: 'The whole story: background, the commission, the work and the recommendations.',
  },
  minutes: 30,
  sections: (facts) => [
    { id: 'apning', title: part.sectionTitles.opening, slides: [part.cover(facts)] },
    {
      id: 'bakgrunn',
      title: part.sectionTitles.background,
      slides: [
        ...part.clippings(facts, 1),
        ...part.keyFigures(facts, 4),
        ...part.quotes(facts, 1),
        ...part.decisions(facts, 1),
      ],
    },
    {
      id: 'kommisjonen',
      title: part.sectionTitles.commission,
      slides: [
        ...part.composition(facts),
        ...part.mandate(facts),
        ...part.quotes(facts, 1, 1),
        ...part.interpretation(facts),
        ...part.meetings(facts),
      ],
    },
    {
      id: 'arbeidet',
      title: part.sectionTitles.work,
      slides: part.opener(part.sectionTitles.work, [
        ...part.instruments(facts),
        ...part.texts(facts, 3),
        ...part.quotes(facts, 1, 2),
        ...part.pairs(facts, 14),
      ]),
    },
    {
      id: 'anbefalinger',
      title: part.sectionTitles.recommendations,
      slides: part.recommendations(facts, 12),
    },
    {
      id: 'avslutning',
      title: part.sectionTitles.end,
      slides: [...part.illustrations(facts, 1), part.closing, part.sources],
    },
  ],
};
