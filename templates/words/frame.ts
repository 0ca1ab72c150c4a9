/** Words for the templates that begin, part and end a presentation. */
import { type FormWords, f } from '../../core/words';
import { heading, image, lead, ownHeading } from './shared';

export const frameWords: Readonly<Record<string, FormWords>> = {
  cover: {
    heading: f(['Overskrift', 'Overskrift', 'Heading'], {
      help: [
        'Tomt: kommisjonens navn.',
        'Tomt: namnet på kommisjonen.',
        'Empty: the name of the commission.',
      ],
    }),
    subtitle: f(['Undertittel', 'Undertittel', 'Subtitle']),
    quote: f(['Sitat', 'Sitat', 'Quotation']),
    image,
  },
  section: {
    heading,
    lead,
    kicker: f(['Linje over overskriften', 'Linje over overskrifta', 'Line above the heading'], {
      help: [
        'Hvem sine ord det er, eller hvilken del.',
        'Kven sine ord det er, eller kva del.',
        'Whose words it is, or which part.',
      ],
    }),
  },
  closing: {
    heading: f(['Overskrift', 'Overskrift', 'Heading'], {
      help: [
        'Tomt: «Takk for oppmerksomheten!»',
        'Tomt: «Takk for merksemda!»',
        'Empty: «Thank you for your attention!»',
      ],
    }),
    contact: f(['Vis kontakt', 'Vis kontakt', 'Show contact']),
  },
  sources: { heading: ownHeading },
};
