/** Words for what every fact has. */
import { type FormWords, f } from '../text';

export const commonWords: FormWords = {
  source: f(['Kilde', 'Kjelde', 'Source'], {
    help: [
      'Hvor opplysningen kommer fra. Vet ingen det, si hvorfor.',
      'Kvar opplysninga kjem frå. Veit ingen det, sei kvifor.',
      'Where it comes from. If nobody knows, say why.',
    ],
  }),
  'source.title': f(['Tittel på kilden', 'Tittel på kjelda', 'Title of the source'], {
    help: [
      'Dokumentet, nettsiden eller møtet.',
      'Dokumentet, nettsida eller møtet.',
      'The document, page or meeting.',
    ],
  }),
  'source.author': f(['Forfatter', 'Forfattar', 'Author']),
  'source.publisher': f(['Utgiver', 'Utgjevar', 'Publisher']),
  'source.url': f(['Nettadresse', 'Nettadresse', 'Web address']),
  'source.page': f(['Side', 'Side', 'Page']),
  'source.date': f(['Dato på kilden', 'Dato på kjelda', 'Date of the source'], {
    help: ['År, måned eller dag.', 'År, månad eller dag.', 'Year, month or day.'],
  }),
  'source.fetched': f(['Lest', 'Lesen', 'Read on'], {
    help: ['Når du så på nettsiden.', 'Når du såg på nettsida.', 'When you looked at the page.'],
  }),
  'source.unknown': f(['Hvorfor kilden er ukjent', 'Kvifor kjelda er ukjend', 'Why the source is not known']),
  note: f(['Merknad', 'Merknad', 'Note'], {
    help: [
      'For dem som steller med fakta. Vises aldri på lysbilder.',
      'For dei som steller med fakta. Blir aldri vist på lysbilete.',
      'For those who keep the facts. Never shown on slides.',
    ],
  }),
};
