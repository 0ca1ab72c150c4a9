/** Words for the templates of quotations, decisions and clippings. */
import { type FormWords, f } from '../../core/words';
import { heading, ownHeading } from './shared';

const quote = f(['Sitat', 'Sitat', 'Quotation']);

export const voicesWords: Readonly<Record<string, FormWords>> = {
  quote: { quote },
  'quote-pair': {
    heading,
    quotes: f(['Sitater', 'Sitat', 'Quotations'], {
      help: [
        'To, i den rekkefølgen de skal leses.',
        'To, i den rekkjefølgja dei skal lesast.',
        'Two, in reading order.',
      ],
      each: ['sitat', 'sitat', 'quotation'],
    }),
  },
  'long-quote': { quote, heading: ownHeading },
  decision: { decision: f(['Vedtak', 'Vedtak', 'Decision']) },
  clipping: { clipping: f(['Avisutklipp', 'Avisutklipp', 'Press clipping']) },
  'speech-bubbles': { illustration: f(['Illustrasjon', 'Illustrasjon', 'Illustration']) },
};
