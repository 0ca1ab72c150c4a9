/** Words for the templates of free text, pictures, figures and tables. */
import { type FormWords, f } from '../../core/words';
import { heading, image, lead, points, sharedText } from './shared';

export const contentWords: Readonly<Record<string, FormWords>> = {
  statements: { text: sharedText, heading, lead, ...points },
  'image-bullets': { image, text: sharedText, heading, ...points },
  'text-image': {
    image,
    text: sharedText,
    heading,
    lead: f(['Tekst', 'Tekst', 'Text']),
  },
  'full-image': {
    image,
    heading,
    caption: f(['Bildetekst', 'Bilettekst', 'Caption']),
  },
  'key-figures': {
    heading,
    figures: f(['Tall', 'Tal', 'Figures'], {
      help: ['Ett til fire blir størst.', 'Eitt til fire blir størst.', 'One to four are largest.'],
      each: ['tall', 'tal', 'figure'],
    }),
  },
  table: {
    table: f(['Tabell', 'Tabell', 'Table']),
    heading: f(['Overskrift', 'Overskrift', 'Heading'], {
      help: ['Tomt: tabellens tittel.', 'Tomt: tittelen på tabellen.', 'Empty: the title of the table.'],
    }),
    columns: f(['Kolonneoverskrifter', 'Kolonneoverskrifter', 'Column headings'], {
      help: ['Tomt: de som står i tabellen.', 'Tomt: dei som står i tabellen.', 'Empty: those of the table.'],
      each: ['kolonne', 'kolonne', 'column'],
    }),
  },
};
