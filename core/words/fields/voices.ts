/** Words for quotations, clippings and decisions. */
import { type FormWords, f } from '../text';

export const quotesWords: FormWords = {
  text: f(['Sitat', 'Sitat', 'Quotation'], {
    help: [
      'Ordrett, uten anførselstegn rundt.',
      'Ordrett, utan hermeteikn rundt.',
      'Word for word, without quotation marks around it.',
    ],
  }),
  speaker: f(['Hvem som sa det', 'Kven som sa det', 'Who said it']),
  title: f(['Tittel den gangen', 'Tittel den gongen', 'Title at the time'], {
    help: [
      'Når den var en annen enn den som står under Folk.',
      'Når han var ein annan enn den som står under Folk.',
      'Where it differs from the one that stands under People.',
    ],
  }),
  after: f(['Etter', 'Etter', 'After'], {
    help: [
      'Når noen gjentok en annens ord.',
      'Når nokon tok opp att orda til ein annan.',
      'When the words of another were repeated.',
    ],
  }),
  said: f(['Når det ble sagt', 'Når det vart sagt', 'When it was said'], {
    help: ['År, måned eller dag.', 'År, månad eller dag.', 'Year, month or day.'],
  }),
  topic: f(['Tema', 'Tema', 'Topic'], {
    help: [
      'En kort overskrift: hva sitatet handler om.',
      'Ei kort overskrift: kva sitatet handlar om.',
      'A short heading: what the quotation is about.',
    ],
  }),
  image: f(['Bilde', 'Bilete', 'Image']),
};

export const clippingsWords: FormWords = {
  paper: f(['Avis', 'Avis', 'Newspaper']),
  date: f(['Dato', 'Dato', 'Date']),
  headline: f(['Overskrift', 'Overskrift', 'Headline'], {
    help: ['Ordrett, slik den sto.', 'Ordrett, slik ho stod.', 'Word for word, as it stood.'],
  }),
  summary: f(['Sammendrag', 'Samandrag', 'Summary']),
  topic: f(['Hva det viser', 'Kva det viser', 'What it shows'], {
    help: [
      'Når overskriften ikke er kjent.',
      'Når overskrifta ikkje er kjend.',
      'Where the headline is not known.',
    ],
  }),
  image: f(['Bilde av utklippet', 'Bilete av utklippet', 'Picture of the clipping']),
};

export const decisionsWords: FormWords = {
  title: f(['Tittel', 'Tittel', 'Title']),
  body: f(['Hvem som vedtok', 'Kven som vedtok', 'Who decided']),
  text: f(['Vedtaket', 'Vedtaket', 'The decision'], {
    help: ['Ordrett.', 'Ordrett.', 'Word for word.'],
  }),
  number: f(['Nummer', 'Nummer', 'Number']),
  date: f(['Dato', 'Dato', 'Date']),
  parties: f(['Partier bak', 'Parti bak', 'Parties behind it'], { each: ['parti', 'parti', 'party'] }),
};
