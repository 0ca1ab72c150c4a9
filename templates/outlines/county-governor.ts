import type { Outline } from '../../core/deck/outline';
import * as part from './parts';

/** For a county governor's office that tells municipalities about the commission: facts, and no voices. */
export const countyGovernor: Outline = {
  id: 'orientering',
  name: {
    nb: 'Orientering hos statsforvalteren',
    nn: 'Orientering hos statsforvaltaren',
    se: 'Diehtojuohkin stáhtahálddašeaddji luhtte',
    en: 'County governor’s briefing',
  },
  about: {
    nb: 'Mandat, sammensetning, temaer og møteplan, uten sitater.',
    nn: 'Mandat, samansetjing, tema og møteplan, utan sitat.',
    se: 'Mandáhtta, lahtut, fáttát ja čoahkkinplána.',
    en: 'Mandate, members, topics and meetings, without quotations.',
  },
  minutes: 15,
  sections: (facts) => [
    { id: 'apning', title: part.sectionTitles.opening, slides: [{ template: 'cover' }] },
    {
      id: 'kommisjonen',
      title: part.sectionTitles.commission,
      slides: [
        ...part.decisions(facts, 1),
        ...part.mandate(facts),
        ...part.interpretation(facts),
        ...part.composition(facts),
      ],
    },
    {
      id: 'arbeidet',
      title: part.sectionTitles.work,
      slides: part.opener(part.sectionTitles.work, [
        ...part.instruments(facts),
        ...part.texts(facts, 2),
        ...part.pairs(facts, 7),
        ...part.keyFigures(facts, 4),
        ...part.meetings(facts),
      ]),
    },
    { id: 'avslutning', title: part.sectionTitles.end, slides: [part.closing, part.sources] },
  ],
};
