/** Words for figures, tables and images. */
import { type FormWords, f } from '../text';

export const figuresWords: FormWords = {
  value: f(['Verdi', 'Verdi', 'Value'], {
    help: ['Bare tallet.', 'Berre talet.', 'The number alone.'],
  }),
  becomes: f(['Blir til', 'Blir til', 'Becomes'], {
    help: [
      'For et tall som endrer seg: 3,7 → 2,8.',
      'For eit tal som endrar seg: 3,7 → 2,8.',
      'For a number that changes: 3.7 → 2.8.',
    ],
  }),
  approx: f(['Hvor nøyaktig', 'Kor nøyaktig', 'How exact'], {
    help: [
      'Ingenting når tallet er nøyaktig.',
      'Ingenting når talet er nøyaktig.',
      'Nothing when it is exact.',
    ],
    options: {
      ca: ['ca.', 'ca.', 'approx.'],
      about: ['om lag', 'om lag', 'about'],
      over: ['over', 'over', 'over'],
      under: ['under', 'under', 'under'],
    },
  }),
  decimals: f(['Desimaler', 'Desimalar', 'Decimals'], {
    help: [
      'Hvor mange som vises. Ellers vises tallet som det er skrevet.',
      'Kor mange som blir viste. Elles blir talet vist som det er skrive.',
      'How many are shown. Otherwise the number is shown as it is written.',
    ],
  }),
  unit: f(['Enhet', 'Eining', 'Unit'], {
    help: ['«prosent», «kommuner».', '«prosent», «kommunar».', '«per cent», «municipalities».'],
  }),
  label: f(['Hva tallet gjelder', 'Kva talet gjeld', 'What it counts']),
  detail: f(['Utdyping', 'Utdjuping', 'Detail']),
  year: f(['År', 'År', 'Year'], {
    help: ['Året tallet gjelder for.', 'Året talet gjeld for.', 'The year that the number is for.'],
  }),
};

export const tablesWords: FormWords = {
  title: f(['Tittel', 'Tittel', 'Title']),
  columns: f(['Kolonner', 'Kolonnar', 'Columns'], {
    help: [
      'Overskriften over hver kolonne.',
      'Overskrifta over kvar kolonne.',
      'The heading of each column.',
    ],
    each: ['kolonne', 'kolonne', 'column'],
  }),
  rows: f(['Rader', 'Rader', 'Rows'], { each: ['rad', 'rad', 'row'] }),
  unit: f(['Enhet', 'Eining', 'Unit']),
};

export const datasetsWords: FormWords = {
  title: f(['Tittel', 'Tittel', 'Title']),
  unit: f(['Enhet', 'Eining', 'Unit'], {
    help: [
      'For kolonner med tall som ikke har sin egen: «personer», «prosent».',
      'For kolonnar med tal som ikkje har si eiga: «personar», «prosent».',
      'For columns of numbers without one of their own: «persons», «per cent».',
    ],
  }),
  decimals: f(['Desimaler', 'Desimalar', 'Decimals'], {
    help: [
      'Hvor mange som vises. Ellers vises tallene som de er skrevet.',
      'Kor mange som blir viste. Elles blir tala viste som dei er skrivne.',
      'How many are shown. Otherwise the numbers are shown as they are written.',
    ],
  }),
  table: f(['Tabellnummer', 'Tabellnummer', 'Table number'], {
    help: [
      'Nummeret hos den som gir ut statistikken: «06913».',
      'Nummeret hos den som gir ut statistikken: «06913».',
      'The number at the agency that publishes the statistics: «06913».',
    ],
  }),
  columns: f(['Kolonner', 'Kolonnar', 'Columns'], { each: ['kolonne', 'kolonne', 'column'] }),
  'columns.label': f(['Overskrift', 'Overskrift', 'Heading']),
  'columns.holds': f(['Kolonnen har', 'Kolonnen har', 'The column holds'], {
    options: {
      names: ['Navn eller perioder', 'Namn eller periodar', 'Names or periods'],
      numbers: ['Tall', 'Tal', 'Numbers'],
    },
  }),
  'columns.unit': f(['Enhet', 'Eining', 'Unit']),
  'columns.decimals': f(['Desimaler', 'Desimalar', 'Decimals']),
  rows: f(['Rader', 'Rader', 'Rows'], {
    help: [
      'Tall som mangler, har tegnet de ble hentet med: «.», «..» eller «:».',
      'Tal som manglar, har teiknet dei vart henta med: «.», «..» eller «:».',
      'Numbers that are missing have the sign they came with: «.», «..» or «:».',
    ],
    each: ['rad', 'rad', 'row'],
  }),
};

export const imagesWords: FormWords = {
  file: f(['Fil', 'Fil', 'File']),
  alt: f(['Alternativ tekst', 'Alternativ tekst', 'Alternative text'], {
    help: [
      'Si i en setning hva bildet viser, for dem som ikke ser det.',
      'Sei i ei setning kva biletet viser, for dei som ikkje ser det.',
      'Say in a sentence what the picture shows, for those who do not see it.',
    ],
  }),
  purpose: f(['Hva bildet er', 'Kva biletet er', 'What the picture is'], {
    options: {
      content: ['Innhold', 'Innhald', 'Content'],
      decorative: ['Pynt', 'Pynt', 'Decoration'],
    },
  }),
  own: f(['Vårt eget', 'Vårt eige', 'Our own'], {
    help: [
      'Laget av kommisjonen. Da trengs ingen kreditering.',
      'Laga av kommisjonen. Då trengst inga kreditering.',
      'Made by the commission. Then no credit is needed.',
    ],
  }),
  credit: f(['Kreditering', 'Kreditering', 'Credit'], {
    help: [
      'Hvem som har laget bildet, og hva de krever for at det kan brukes.',
      'Kven som har laga biletet, og kva dei krev for at det kan brukast.',
      'Who made the picture, and what they ask for its use.',
    ],
  }),
  'credit.creator': f(['Opphaver', 'Opphavar', 'Creator'], {
    help: [
      'Fotografen eller tegneren, ved navn.',
      'Fotografen eller teiknaren, ved namn.',
      'The photographer or illustrator, by name.',
    ],
  }),
  'credit.agency': f(['Byrå', 'Byrå', 'Agency']),
  'credit.title': f(['Bildets tittel', 'Tittelen på biletet', 'Title of the picture']),
  'credit.sourceUrl': f([
    'Adressen bildet er hentet fra',
    'Adressa biletet er henta frå',
    'Address it is from',
  ]),
  'credit.licence': f(['Lisens', 'Lisens', 'Licence'], {
    help: ['«CC BY 4.0».', '«CC BY 4.0».', '«CC BY 4.0».'],
  }),
  'credit.licenceUrl': f(['Adressen til lisensen', 'Adressa til lisensen', 'Address of the licence']),
  'credit.changed': f(['Hva som er endret', 'Kva som er endra', 'What was changed'], {
    help: ['«beskåret».', '«beskore».', '«cropped».'],
  }),
  'credit.as': f(['Foto eller tegning', 'Foto eller teikning', 'Photograph or drawing'], {
    options: {
      photo: ['Foto', 'Foto', 'Photograph'],
      illustration: ['Tegning', 'Teikning', 'Drawing'],
    },
  }),
  focus: f(['Fokuspunkt', 'Fokuspunkt', 'Focus point'], {
    help: [
      'Det punktet som alltid skal vises når bildet beskjæres.',
      'Det punktet som alltid skal visast når biletet blir beskore.',
      'The point that stays visible when the picture is cropped.',
    ],
  }),
  'focus.x': f(['Vannrett', 'Vassrett', 'Across']),
  'focus.y': f(['Loddrett', 'Loddrett', 'Down']),
};
