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
  chart: {
    heading,
    kind: f(['Type', 'Type', 'Kind'], {
      options: {
        bar: ['Stolper', 'Stolpar', 'Bars'],
        stacked: ['Stablede stolper', 'Stabla stolpar', 'Stacked bars'],
        horizontal: ['Liggende stolper', 'Liggjande stolpar', 'Horizontal bars'],
        line: ['Linjer', 'Linjer', 'Lines'],
      },
    }),
    finding: f(['Funnet', 'Funnet', 'Finding'], {
      help: [
        'Det diagrammet viser, i én setning under overskriften.',
        'Det diagrammet viser, i éi setning under overskrifta.',
        'What the chart shows, in one sentence below the heading.',
      ],
    }),
    dataset: f(['Datasett', 'Datasett', 'Dataset'], {
      help: [
        'Fra Fakta, i stedet for tallene over.',
        'Frå Fakta, i staden for tala over.',
        'From the facts, instead of the figures above.',
      ],
    }),
    show: f(['Vis bare', 'Vis berre', 'Show only'], {
      help: [
        'Navn på serier eller kategorier, slik de står i tallene. Tomt: alle.',
        'Namn på seriar eller kategoriar, slik dei står i tala. Tomt: alle.',
        'Names of series or categories, as they stand in the figures. Empty: all.',
      ],
      each: ['navn', 'namn', 'name'],
    }),
    turned: f(['Kolonnene langs aksen', 'Kolonnane langs aksen', 'Columns along the axis'], {
      help: [
        'For datasett der for eksempel årene står som kolonner.',
        'For datasett der til dømes åra står som kolonnar.',
        'For datasets where years, for example, are columns.',
      ],
    }),
    rows: f(['Tall', 'Tal', 'Figures'], {
      help: [
        'Øverst navnene på seriene, så en rad for hver kategori. Lim gjerne inn fra regnearket. Tom rute eller «..»: tallet mangler.',
        'Øvst namna på seriane, så ei rad for kvar kategori. Lim gjerne inn frå reknearket. Tom rute eller «..»: talet manglar.',
        'The names of the series at the top, then a row for each category. Paste from the spreadsheet. An empty cell or «..»: missing.',
      ],
      each: ['rad', 'rad', 'row'],
    }),
    unit: f(['Enhet', 'Eining', 'Unit'], {
      help: [
        '«Milliarder kroner», «%», «indeks, 2025 = 100».',
        '«Milliardar kroner», «%», «indeks, 2025 = 100».',
        'Such as “NOK billion”, “%” or “index, 2025 = 100”.',
      ],
    }),
    decimals: f(['Desimaler', 'Desimalar', 'Decimals'], {
      help: [
        'Tomt: så mange som tallene har.',
        'Tomt: så mange som tala har.',
        'Empty: as many as the figures have.',
      ],
    }),
    highlight: f(['Framhev', 'Framhev', 'Bring out'], {
      help: [
        'Navnet på én kategori eller én serie.',
        'Namnet på éin kategori eller éin serie.',
        'The name of one category or one series.',
      ],
    }),
    forecastFrom: f(['Framskriving fra', 'Framskriving frå', 'Projection from'], {
      help: [
        'Den første kategorien som ikke er målt. Den og resten skraveres eller stiples.',
        'Den første kategorien som ikkje er målt. Han og resten blir skraverte eller stipla.',
        'The first category that has not been measured. It and the rest are hatched or dashed.',
      ],
    }),
    reference: f(['Linje å sammenligne med', 'Linje å samanlikne med', 'Line to compare with']),
    'reference.value': f(['Verdi', 'Verdi', 'Value']),
    'reference.label': f(['Hva den er', 'Kva ho er', 'What it is']),
    illustration: f(
      ['Tallene er en illustrasjon', 'Tala er ein illustrasjon', 'The figures are an illustration'],
      {
        help: [
          'Sier på lysbildet at tallene ikke er reelle.',
          'Seier på lysbiletet at tala ikkje er reelle.',
          'Says on the slide that the figures are not real.',
        ],
      },
    ),
    sourceLine: f(['Kilde', 'Kjelde', 'Source'], {
      help: [
        'Tomt: kilden til datasettet.',
        'Tomt: kjelda til datasettet.',
        'Empty: the source of the dataset.',
      ],
    }),
    alt: f(['Alternativ tekst', 'Alternativ tekst', 'Alternative text'], {
      help: ['Tomt: lages av tallene.', 'Tomt: blir laga av tala.', 'Empty: made from the figures.'],
    }),
    numbersInNotes: f(['Tallene i notatene', 'Tala i notata', 'Figures in the notes']),
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
