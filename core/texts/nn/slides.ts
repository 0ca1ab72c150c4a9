import type { Catalogue } from '../text';

export const templates: Catalogue['templates'] = {
  every: {
    heading: 'Overskrift',
    image: 'Bilete',
    lead: 'Ingress',
    text: { label: 'Tekst frå Fakta', help: 'I staden for å skrive han her.' },
    points: { label: 'Punkt', each: 'punkt' },
    'points.text': 'Punkt',
    'points.points': { label: 'Underpunkt', each: 'underpunkt' },
    quote: 'Sitat',
  },
  cover: {
    heading: { label: 'Overskrift', help: 'Tomt: namnet på kommisjonen.' },
    subtitle: 'Undertittel',
  },
  section: {
    kicker: { label: 'Linje over overskrifta', help: 'Kven sine ord det er, eller kva del.' },
  },
  closing: {
    heading: { label: 'Overskrift', help: 'Tomt: «Takk for merksemda!»' },
    contact: 'Vis kontakt',
  },
  sources: {
    heading: { label: 'Overskrift', help: 'Tomt: malen gjev overskrifta.' },
  },
  quote: {},
  'quote-pair': {
    quotes: { label: 'Sitat', help: 'To, i den rekkjefølgja dei skal lesast.', each: 'sitat' },
  },
  'long-quote': {
    heading: { label: 'Overskrift', help: 'Tomt: malen gjev overskrifta.' },
  },
  decision: {
    decision: 'Vedtak',
  },
  clipping: {
    clipping: 'Avisutklipp',
  },
  'speech-bubbles': {
    illustration: 'Illustrasjon',
  },
  composition: {
    heading: { label: 'Overskrift', help: 'Tomt: malen gjev overskrifta.' },
    members: {
      label: 'Personar',
      help: 'Tomt: alle medlemmene på datoen til presentasjonen.',
      each: 'person',
    },
    arrange: {
      label: 'Oppstilling',
      options: {
        auto: 'Vel for meg',
        portraits: 'Med portrett',
        organisations: 'Etter organisasjon',
        list: 'Som liste',
      },
    },
  },
  'meeting-plan': {
    heading: { label: 'Overskrift', help: 'Tomt: malen gjev overskrifta.' },
    meetings: { label: 'Møte', help: 'Tomt: alle møta.', each: 'møte' },
  },
  mandate: {},
  interpretation: {
    deliverables: { label: 'Leveransar', help: 'Det arbeidet skal munne ut i.', each: 'leveranse' },
  },
  instruments: {
    instruments: { label: 'Verkemiddel', each: 'verkemiddel' },
  },
  pairs: {
    topics: { label: 'Tema', each: 'tema' },
  },
  recommendation: {
    recommendation: 'Tilråding',
  },
  statements: {},
  'image-bullets': {},
  'text-image': {
    lead: 'Tekst',
  },
  'full-image': {
    caption: 'Bilettekst',
  },
  'key-figures': {
    figures: { label: 'Tal', help: 'Eitt til fire blir størst.', each: 'tal' },
  },
  chart: {
    kind: {
      label: 'Type',
      options: { bar: 'Stolpar', stacked: 'Stabla stolpar', horizontal: 'Liggjande stolpar', line: 'Linjer' },
    },
    finding: { label: 'Funnet', help: 'Det diagrammet viser, i éi setning under overskrifta.' },
    dataset: { label: 'Datasett', help: 'Frå Fakta, i staden for tala over.' },
    show: {
      label: 'Vis berre',
      help: 'Namn på seriar eller kategoriar, slik dei står i tala. Tomt: alle.',
      each: 'namn',
    },
    turned: { label: 'Kolonnane langs aksen', help: 'For datasett der til dømes åra står som kolonnar.' },
    rows: {
      label: 'Tal',
      help: 'Øvst namna på seriane, så ei rad for kvar kategori. Lim gjerne inn frå reknearket. Tom rute eller «..»: talet manglar.',
      each: 'rad',
    },
    unit: { label: 'Eining', help: '«Milliardar kroner», «%», «indeks, 2025 = 100».' },
    decimals: { label: 'Desimalar', help: 'Tomt: så mange som tala har.' },
    highlight: { label: 'Framhev', help: 'Namnet på éin kategori eller éin serie.' },
    forecastFrom: {
      label: 'Framskriving frå',
      help: 'Den første kategorien som ikkje er målt. Han og resten blir skraverte eller stipla.',
    },
    reference: 'Linje å samanlikne med',
    'reference.value': 'Verdi',
    'reference.label': 'Kva ho er',
    illustration: { label: 'Tala er ein illustrasjon', help: 'Seier på lysbiletet at tala ikkje er reelle.' },
    sourceLine: { label: 'Kjelde', help: 'Tomt: kjelda til datasettet.' },
    alt: { label: 'Alternativ tekst', help: 'Tomt: blir laga av tala.' },
    numbersInNotes: 'Tala i notata',
  },
  table: {
    table: 'Tabell',
    heading: { label: 'Overskrift', help: 'Tomt: tittelen på tabellen.' },
    columns: { label: 'Kolonneoverskrifter', help: 'Tomt: dei som står i tabellen.', each: 'kolonne' },
  },
};

export const ownForms: Catalogue['ownForms'] = {
  deck: {
    title: { label: 'Tittel', help: 'Namnet på presentasjonen, i lista og i eigenskapane til fila.' },
    event: 'Arrangement',
    'event.name': 'Namnet på arrangementet',
    'event.occasion': { label: 'Linje på framsida', help: 'Som i ei setning: «Innlegg for økonomiforum».' },
    'event.place': 'Stad',
    date: { label: 'Dato', help: 'Dagen han blir vist. Fakta blir viste slik dei er den dagen.' },
    speaker: 'Talar',
    'speaker.person': { label: 'Person frå Fakta', help: 'Då følgjer namn og tittel med.' },
    'speaker.name': 'Namnet på talaren',
    'speaker.title': 'Tittelen på talaren',
    language: {
      label: 'Språk',
      options: { nb: 'Bokmål', nn: 'Nynorsk', se: 'Nordsamisk', en: 'Engelsk' },
    },
    page: {
      label: 'Sideformat',
      options: { '16:9': 'Breiformat (16:9)', '4:3': 'Standard (4:3)' },
    },
    theme: 'Utsjånad',
    held: { label: 'Frose', help: 'Presentasjonen beheld fakta slik dei var då han vart vist.' },
    sections: { label: 'Delar', each: 'del' },
    'sections.title': 'Namn på delen',
    slides: { label: 'Lysbilete', each: 'lysbilete' },
  },
  slide: {
    template: 'Mal',
    section: 'Del',
    title: { label: 'Eigen tittel', help: 'I staden for tittelen malen gjev.' },
    notes: { label: 'Notat', help: 'Det du vil seie. Blir berre vist for deg.' },
    hidden: { label: 'Skjult', help: 'Blir med i fila, men blir ikkje vist.' },
    deviations: { label: 'Berre her', help: 'Verdiar som er endra berre på dette lysbiletet.' },
  },
  commission: {
    name: 'Namn',
    language: {
      label: 'Språk',
      help: 'Språket kommisjonen vanlegvis skriv på.',
      options: { nb: 'Bokmål', nn: 'Nynorsk', se: 'Nordsamisk', en: 'Engelsk' },
    },
    about: 'Om kommisjonen',
    appointed: 'Oppnemning',
    'appointed.date': 'Oppnemnd',
    'appointed.how': { label: 'Korleis', help: '«ved kongeleg resolusjon».' },
    'appointed.source': 'Kjelde',
    contact: 'Kontakt',
    'contact.name': 'Namnet på kontakten',
    'contact.email': 'E-post',
    'contact.phone': 'Telefon',
    'contact.web': 'Nettstad',
    theme: 'Utsjånad',
    coverImage: {
      label: 'Bilete på framsider',
      help: 'Blir brukt der presentasjonen ikkje har valt eit eige.',
    },
    source: 'Kjelde',
  },
};
