/** Fields of slide templates, presentations, slides and the commission itself. */
/** By template and path. What many templates ask for alike stands in `every`. */
export const templates = {
  every: {
    heading: 'Overskrift',
    image: 'Bilde',
    lead: 'Ingress',
    text: { label: 'Tekst fra Fakta', help: 'I stedet for å skrive den her.' },
    points: { label: 'Punkter', each: 'punkt' },
    'points.text': 'Punkt',
    'points.points': { label: 'Underpunkter', each: 'underpunkt' },
    quote: 'Sitat',
    spread: {
      label: 'Antall lysbilder',
      options: { '': 'Velg for meg', one: 'Ett lysbilde', two: 'To lysbilder' },
    },
  },
  cover: {
    heading: { label: 'Overskrift', help: 'Står feltet tomt, brukes kommisjonens navn.' },
    subtitle: 'Undertittel',
  },
  section: {
    kicker: { label: 'Linje over overskriften', help: 'Hvem sine ord det er, eller hvilken del.' },
  },
  closing: {
    heading: { label: 'Overskrift', help: 'Står feltet tomt, brukes «Takk for oppmerksomheten!»' },
    contact: 'Vis kontakt',
  },
  sources: {
    heading: { label: 'Overskrift', help: 'Står feltet tomt, gir malen overskriften.' },
  },
  quote: {},
  'quote-pair': {
    quotes: { label: 'Sitater', help: 'To, i den rekkefølgen de skal leses.', each: 'sitat' },
  },
  'long-quote': {
    heading: { label: 'Overskrift', help: 'Står feltet tomt, gir malen overskriften.' },
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
    heading: { label: 'Overskrift', help: 'Står feltet tomt, gir malen overskriften.' },
    members: {
      label: 'Personer',
      help: 'Står feltet tomt, vises alle som er medlemmer på presentasjonens dato.',
      each: 'person',
    },
    arrange: {
      label: 'Oppstilling',
      options: {
        auto: 'Velg for meg',
        portraits: 'Med portretter',
        organisations: 'Etter organisasjon',
        list: 'Som liste',
      },
    },
    order: {
      label: 'Rekkefølge',
      options: {
        '': 'Lederen først, så etter etternavn',
        entered: 'Som lagt inn',
        name: 'Etter etternavn',
        role: 'Etter verv',
      },
    },
    place: 'Vis sted',
  },
  'meeting-plan': {
    heading: { label: 'Overskrift', help: 'Står feltet tomt, gir malen overskriften.' },
    meetings: { label: 'Møter', help: 'Står feltet tomt, vises alle møtene.', each: 'møte' },
  },
  mandate: {},
  interpretation: {
    deliverables: { label: 'Utredninger', help: 'Det arbeidet skal munne ut i.', each: 'utredning' },
  },
  instruments: {
    instruments: { label: 'Virkemidler', each: 'virkemiddel' },
  },
  pairs: {
    topics: { label: 'Temaer', each: 'tema' },
  },
  recommendation: {
    recommendation: 'Anbefaling',
  },
  'title-text': {
    lead: { label: 'Tekst', help: 'En tom linje skiller avsnitt.' },
  },
  statements: {},
  'image-bullets': {},
  'text-image': {
    lead: 'Tekst',
  },
  'full-image': {
    caption: 'Bildetekst',
  },
  'key-figures': {
    figures: { label: 'Tall', help: 'Ett til fire blir størst.', each: 'tall' },
  },
  chart: {
    heading: { label: 'Overskrift', help: 'Står feltet tomt, brukes datasettets tittel.' },
    kind: {
      label: 'Type',
      options: {
        bar: 'Stolper',
        stacked: 'Stablede stolper',
        horizontal: 'Liggende stolper',
        line: 'Linjer',
      },
    },
    finding: { label: 'Hovedfunn', help: 'Det diagrammet viser, i én setning under overskriften.' },
    dataset: { label: 'Datasett', help: 'Fra Fakta, i stedet for tallene over.' },
    show: {
      label: 'Vis bare',
      help: 'Navn på serier, kategorier eller verdier i en kolonne, slik de står i tallene. Står feltet tomt, vises alle.',
      each: 'navn',
    },
    many: {
      label: 'Når alt ikke får plass',
      help: 'Under diagrammet står det hva som ikke vises.',
      options: {
        '': 'Velg for meg',
        largest: 'De største',
        smallest: 'De minste',
        rest: 'De framhevede, med resten i grått',
        ends: 'Første og siste periode',
        multiples: 'Ett lite diagram for hver',
        table: 'Tabell',
      },
    },
    count: {
      label: 'Hvor mange',
      help: 'Hvor mange av de største eller minste. Står feltet tomt: 12, eller 8 linjer.',
    },
    turned: {
      label: 'Kolonnene langs aksen',
      help: 'For datasett der for eksempel årene står som kolonner.',
    },
    rows: {
      label: 'Tall',
      help: 'Øverst navnene på seriene, så en rad for hver kategori. Lim gjerne inn fra regnearket. En tom rute eller «..» betyr at tallet mangler.',
      each: 'rad',
    },
    unit: { label: 'Enhet', help: '«Milliarder kroner», «%», «indeks, 2025 = 100».' },
    decimals: {
      label: 'Desimaler',
      help: 'Står feltet tomt, vises så mange som trengs for å skille tallene.',
    },
    highlight: { label: 'Framhev', help: 'Navnet på én kategori eller én serie.' },
    forecastFrom: {
      label: 'Framskriving fra',
      help: 'Den første kategorien som ikke er målt. Den og resten skraveres eller stiples.',
    },
    reference: 'Linje å sammenligne med',
    'reference.value': 'Verdi',
    'reference.label': 'Hva den er',
    illustration: {
      label: 'Tallene er en illustrasjon',
      help: 'Sier på lysbildet at tallene ikke er reelle.',
    },
    sourceLine: { label: 'Kilde', help: 'Står feltet tomt, brukes kilden til datasettet.' },
    alt: { label: 'Alternativ tekst', help: 'Står feltet tomt, lages teksten av tallene.' },
    numbersInNotes: 'Tallene i notatene',
  },
  table: {
    heading: { label: 'Overskrift', help: 'Står feltet tomt, brukes tabellens tittel.' },
    rows: {
      label: 'Celler',
      help: 'Øverst kolonnenes overskrifter, så en rad for hver linje. Lim gjerne inn fra regneark, Word eller nettsider.',
      each: 'rad',
    },
    unit: { label: 'Enhet', help: 'Står over tabellen: «Antall kommuner per 1. januar».' },
    table: { label: 'Tabell fra Fakta', help: 'I stedet for cellene over.' },
    columns: {
      label: 'Andre overskrifter',
      help: 'For tabellen fra Fakta. Står feltet tomt, brukes de som står i den.',
      each: 'kolonne',
    },
    sourceLine: { label: 'Kilde', help: 'Står nederst på lysbildet.' },
  },
} as const;

/** The forms that are about neither facts nor templates. */
export const ownForms = {
  deck: {
    title: { label: 'Navn på presentasjonen', help: 'Vises i listen og i filens egenskaper.' },
    event: 'Arrangement',
    'event.name': 'Navnet på arrangementet',
    'event.occasion': { label: 'Linje på forsiden', help: 'For eksempel «Innlegg for økonomiforum».' },
    'event.place': 'Sted',
    date: { label: 'Dato', help: 'Dagen den vises. Fakta vises slik de er den dagen.' },
    speaker: 'Taler',
    'speaker.person': { label: 'Person fra Fakta', help: 'Da følger navn og tittel med.' },
    'speaker.name': 'Talerens navn',
    'speaker.title': 'Talerens tittel',
    language: {
      label: 'Språk',
      options: { nb: 'Bokmål', nn: 'Nynorsk', se: 'Nordsamisk', en: 'Engelsk' },
    },
    page: {
      label: 'Sideformat',
      options: { '16:9': 'Bredformat (16:9)', '4:3': 'Standard (4:3)' },
    },
    theme: 'Utseende',
    held: { label: 'Låst', help: 'Presentasjonen beholder fakta slik de var da den ble vist.' },
    sections: { label: 'Inndelinger', each: 'inndeling' },
    'sections.title': 'Navn på inndelingen',
    slides: { label: 'Lysbilder', each: 'lysbilde' },
  },
  slide: {
    template: 'Mal',
    section: 'Inndeling',
    title: {
      label: 'Overskrift på dette lysbildet',
      help: 'I stedet for den malen gir. Leses også opp av skjermlesere.',
    },
    notes: { label: 'Notater', help: 'Det du vil si. Vises bare for deg.' },
    hidden: { label: 'Skjult', help: 'Blir med i filen, men vises ikke.' },
    comments: 'Kommentarer',
    deviations: { label: 'Bare her', help: 'Verdier som er endret bare på dette lysbildet.' },
  },
  commission: {
    name: 'Navn',
    language: {
      label: 'Språk',
      help: 'Språket kommisjonen vanligvis skriver på.',
      options: { nb: 'Bokmål', nn: 'Nynorsk', se: 'Nordsamisk', en: 'Engelsk' },
    },
    about: 'Om kommisjonen',
    appointed: 'Oppnevning',
    'appointed.date': 'Oppnevnt',
    'appointed.how': { label: 'Hvordan', help: '«ved kongelig resolusjon».' },
    'appointed.source': 'Kilde',
    contact: 'Kontakt',
    'contact.name': 'Kontaktperson',
    'contact.email': 'E-post',
    'contact.phone': 'Telefon',
    'contact.web': 'Nettsted',
    theme: 'Utseende',
    coverImage: { label: 'Bilde på forsider', help: 'Brukes der presentasjonen ikke har valgt et eget.' },
    source: 'Kilde',
  },
} as const;
