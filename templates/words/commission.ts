/** Words for the templates about the commission and its work. */
import { type FormWords, f } from '../../core/words';
import { heading, image, mandatePoints, ownHeading } from './shared';

export const commissionWords: Readonly<Record<string, FormWords>> = {
  composition: {
    heading: ownHeading,
    members: f(['Personer', 'Personar', 'People'], {
      help: [
        'Tomt: alle medlemmene på presentasjonens dato.',
        'Tomt: alle medlemmene på datoen til presentasjonen.',
        'Empty: all members on the date of the presentation.',
      ],
      each: ['person', 'person', 'person'],
    }),
    arrange: f(['Oppstilling', 'Oppstilling', 'Arrangement'], {
      options: {
        auto: ['Velg for meg', 'Vel for meg', 'Choose for me'],
        portraits: ['Med portretter', 'Med portrett', 'With portraits'],
        organisations: ['Etter organisasjon', 'Etter organisasjon', 'By organisation'],
        list: ['Som liste', 'Som liste', 'As a list'],
      },
    }),
  },
  'meeting-plan': {
    heading: ownHeading,
    meetings: f(['Møter', 'Møte', 'Meetings'], {
      help: ['Tomt: alle møtene.', 'Tomt: alle møta.', 'Empty: all meetings.'],
      each: ['møte', 'møte', 'meeting'],
    }),
  },
  mandate: { heading, points: mandatePoints },
  interpretation: {
    heading,
    points: mandatePoints,
    deliverables: f(['Leveranser', 'Leveransar', 'Deliverables'], {
      help: [
        'Det arbeidet skal munne ut i.',
        'Det arbeidet skal munne ut i.',
        'What the work will result in.',
      ],
      each: ['leveranse', 'leveranse', 'deliverable'],
    }),
    image,
  },
  instruments: {
    heading,
    instruments: f(['Virkemidler', 'Verkemiddel', 'Instruments'], {
      each: ['virkemiddel', 'verkemiddel', 'instrument'],
    }),
  },
  pairs: {
    heading,
    topics: f(['Temaer', 'Tema', 'Topics'], { each: ['tema', 'tema', 'topic'] }),
  },
  recommendation: { recommendation: f(['Anbefaling', 'Tilråding', 'Recommendation']) },
};
