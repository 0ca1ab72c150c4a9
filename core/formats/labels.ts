export { joinAnd, joinOr } from './typography';

import { fill, type Placeholders } from '../base/fill';
import type { Language, PerLanguage } from './language';

/**
 * The fixed words that slides print. Every key stands in all four languages at compile time. Words begin with a
 * small letter where they can stand inside a line; `capitalise` makes the other form.
 *
 * NORTHERN SÁMI: written from dictionaries and general knowledge. EVERY `se` word here needs a speaker's
 * confirmation before a commission prints it; the constructions with parameters most of all, because names and
 * years would take case. «n/m» is used for «n av m» to avoid that.
 */
export const labels = {
  chair: { nb: 'leder', nn: 'leiar', se: 'jođiheaddji', en: 'chair' },
  deputy: { nb: 'nestleder', nn: 'nestleiar', se: 'nubbinjođiheaddji', en: 'deputy chair' },
  member: { nb: 'medlem', nn: 'medlem', se: 'lahttu', en: 'member' },
  members: { nb: 'medlemmer', nn: 'medlemmer', se: 'lahtut', en: 'members' },
  secretary: { nb: 'sekretær', nn: 'sekretær', se: 'čálli', en: 'secretary' },
  secretariat: { nb: 'sekretariat', nn: 'sekretariat', se: 'čállingoddi', en: 'secretariat' },
  composition: { nb: 'Sammensetning', nn: 'Samansetjing', se: 'Čoahkádus', en: 'Members of the commission' },
  mandate: { nb: 'Mandat', nn: 'Mandat', se: 'Mandáhtta', en: 'Mandate' },

  meetingPlan: { nb: 'Møteplan', nn: 'Møteplan', se: 'Čoahkkinplána', en: 'Meetings' },
  nextMeeting: { nb: 'neste møte', nn: 'neste møte', se: 'boahtte čoahkkin', en: 'next meeting' },
  dateNotSet: {
    nb: 'dato ikke fastsatt',
    nn: 'dato ikkje fastsett',
    se: 'beaivi ii leat mearriduvvon',
    en: 'date to be decided',
  },
  placeNotSet: {
    nb: 'sted ikke fastsatt',
    nn: 'stad ikkje fastsett',
    se: 'báiki ii leat mearriduvvon',
    en: 'place to be decided',
  },
  meeting: { nb: 'møte', nn: 'møte', se: 'čoahkkin', en: 'meeting' },
  meetings: { nb: 'møter', nn: 'møte', se: 'čoahkkimat', en: 'meetings' },
  twoDayMeetings: {
    nb: 'todagersmøter',
    nn: 'todagarsmøte',
    se: 'guovttebeaivásaš čoahkkimat',
    en: 'two-day meetings',
  },
  // Norwegian in `se` until a speaker has written it.
  cancelled: { nb: 'Avlyst', nn: 'Avlyst', se: 'Avlyst', en: 'Cancelled' },
  year: { nb: 'år', nn: 'år', se: 'jahki', en: 'year' },
  digital: { nb: 'digitalt', nn: 'digitalt', se: 'digitálalaččat', en: 'online' },
  or: { nb: 'eller', nn: 'eller', se: 'dahje', en: 'or' },
  and: { nb: 'og', nn: 'og', se: 'ja', en: 'and' },

  source: { nb: 'Kilde', nn: 'Kjelde', se: 'Gáldu', en: 'Source' },
  sources: { nb: 'Kilder', nn: 'Kjelder', se: 'Gáldut', en: 'Sources' },
  sourcesAndImages: {
    nb: 'Kilder og bilder',
    nn: 'Kjelder og bilete',
    se: 'Gáldut ja govat',
    en: 'Sources and images',
  },
  // What a source says of facts that came without one; Norwegian in `se` until a speaker has written it.
  pastedSource: {
    nb: 'Limt inn uten at kilden ble oppgitt.',
    nn: 'Limt inn utan at kjelda vart oppgitt.',
    se: 'Limt inn uten at kilden ble oppgitt.',
    en: 'Pasted without a source.',
  },
  importedSource: {
    nb: 'Importert fra filen {file} uten at kilden ble oppgitt.',
    nn: 'Importert frå fila {file} utan at kjelda vart oppgitt.',
    se: 'Importert fra filen {file} uten at kilden ble oppgitt.',
    en: 'Imported from the file {file} without a source.',
  },
  importedNumbers: {
    nb: 'Importert fra filen {file}, som ikke sier hvor tallene er fra.',
    nn: 'Importert frå fila {file}, som ikkje seier kvar tala er frå.',
    se: 'Importert fra filen {file}, som ikke sier hvor tallene er fra.',
    en: 'Imported from the file {file}, which does not say where the numbers are from.',
  },
  photo: { nb: 'Foto', nn: 'Foto', se: 'Govva', en: 'Photo' },
  illustration: { nb: 'Illustrasjon', nn: 'Illustrasjon', se: 'Illustrašuvdna', en: 'Illustration' },
  // Licences ask that changes are stated; the credits slide prints this word.
  changed: { nb: 'endret', nn: 'endra', se: 'rievdaduvvon', en: 'changed' },
  /** Second-hand attribution: «Erna Solberg (etter Jan P. Syse)». */
  afterName: { nb: 'etter {name}', nn: 'etter {name}', se: '{name} mielde', en: 'after {name}' },

  measureOf: {
    nb: 'Tiltak {n} av {m}',
    nn: 'Tiltak {n} av {m}',
    se: 'Doaibmabidju {n}/{m}',
    en: 'Measure {n} of {m}',
  },
  partOf: { nb: '({n} av {m})', nn: '({n} av {m})', se: '({n}/{m})', en: '({n} of {m})' },
  // Norwegian in `se` until a speaker has written it.
  cutHere: {
    nb: 'Teksten er kuttet her. Hele teksten står i kommisjonen.',
    nn: 'Teksten er kutta her. Heile teksten står i kommisjonen.',
    se: 'Teksten er kuttet her. Hele teksten står i kommisjonen.',
    en: 'The text is cut here. All of it is kept in the commission.',
  },
  theMajority: { nb: 'flertallet', nn: 'fleirtalet', se: 'eanetlohku', en: 'the majority' },
  majority: { nb: 'flertall', nn: 'fleirtal', se: 'eanetlohku', en: 'majority' },
  theMinority: { nb: 'mindretallet', nn: 'mindretalet', se: 'unnitlohku', en: 'the minority' },
  minority: { nb: 'mindretall', nn: 'mindretal', se: 'unnitlohku', en: 'minority' },
  resolution: { nb: 'Vedtak {n}', nn: 'Vedtak {n}', se: 'Mearrádus {n}', en: 'Resolution {n}' },

  forecast: { nb: 'framskriving', nn: 'framskriving', se: 'einnostus', en: 'projection' },
  chartBar: { nb: 'Stolpediagram', nn: 'Stolpediagram', se: 'Stoalpodiagrámma', en: 'Bar chart' },
  chartGrouped: {
    nb: 'Gruppert stolpediagram',
    nn: 'Gruppert stolpediagram',
    se: 'Jovkojuvvon stoalpodiagrámma',
    en: 'Grouped bar chart',
  },
  chartStacked: {
    nb: 'Stablet stolpediagram',
    nn: 'Stabla stolpediagram',
    se: 'Gearddálas stoalpodiagrámma',
    en: 'Stacked bar chart',
  },
  chartHorizontal: {
    nb: 'Liggende stolpediagram',
    nn: 'Liggjande stolpediagram',
    se: 'Veallájeaddji stoalpodiagrámma',
    en: 'Horizontal bar chart',
  },
  chartLine: { nb: 'Linjediagram', nn: 'Linjediagram', se: 'Linnjádiagrámma', en: 'Line chart' },
  chartOneCategory: { nb: '1 kategori', nn: '1 kategori', se: '1 kategoriija', en: '1 category' },
  chartCategories: {
    nb: '{n} kategorier',
    nn: '{n} kategoriar',
    se: '{n} kategoriija',
    en: '{n} categories',
  },
  chartSeries: { nb: '{n} serier', nn: '{n} seriar', se: '{n} ráiddu', en: '{n} series' },
  chartMost: {
    nb: 'størst {category} med {value}',
    nn: 'størst {category} med {value}',
    se: 'stuorimus {category}: {value}',
    en: 'largest {category} with {value}',
  },
  chartLeast: {
    nb: 'minst {category} med {value}',
    nn: 'minst {category} med {value}',
    se: 'unnimus {category}: {value}',
    en: 'smallest {category} with {value}',
  },
  chartNoFigures: { nb: 'ingen tall', nn: 'ingen tal', se: 'eai leat logut', en: 'no figures' },
  chartNone: { nb: 'mangler', nn: 'manglar', se: 'váilu', en: 'missing' },
  chartUnit: { nb: 'Enhet: {unit}', nn: 'Eining: {unit}', se: 'Ovttadat: {unit}', en: 'Unit: {unit}' },
  chartReference: {
    nb: 'Til sammenligning: {what}',
    nn: 'Til samanlikning: {what}',
    se: 'Veardidallan: {what}',
    en: 'For comparison: {what}',
  },
  chartForecastFrom: {
    nb: 'framskriving fra {from}',
    nn: 'framskriving frå {from}',
    se: 'einnostus, {from} rájes',
    en: 'projection from {from}',
  },
  chartDashed: { nb: 'Stiplet', nn: 'Stipla', se: 'Sárggastuvvon', en: 'Dashed' },
  chartHatched: { nb: 'Skravert', nn: 'Skravert', se: 'Sárgojuvvon', en: 'Hatched' },
  chartDotted: {
    nb: 'Prikket linje: {what}',
    nn: 'Prikka linje: {what}',
    se: 'Čuoggásas linnjá: {what}',
    en: 'Dotted line: {what}',
  },
  chartMissing: {
    nb: 'Tall mangler for {what}',
    nn: 'Tal manglar for {what}',
    se: 'Logut váilot: {what}',
    en: 'No figures for {what}',
  },
  chartMore: { nb: '{n} til', nn: '{n} til', se: '{n} vel', en: '{n} more' },
  // What a chart does not show. Norwegian in `se` until a speaker has written it, here and in the nouns below.
  chartTop: {
    nb: '{n} av {of} {what} vises: de med høyest verdi',
    nn: '{n} av {of} {what} er viste: dei med høgast verdi',
    se: '{n} av {of} {what} vises: de med høyest verdi',
    en: '{n} of {of} {what} are shown: those with the highest value',
  },
  chartTopAnd: {
    nb: '{n} av {of} {what} vises: {name} og de med høyest verdi',
    nn: '{n} av {of} {what} er viste: {name} og dei med høgast verdi',
    se: '{n} av {of} {what} vises: {name} og de med høyest verdi',
    en: '{n} of {of} {what} are shown: {name} and those with the highest value',
  },
  chartBottom: {
    nb: '{n} av {of} {what} vises: de med lavest verdi',
    nn: '{n} av {of} {what} er viste: dei med lågast verdi',
    se: '{n} av {of} {what} vises: de med lavest verdi',
    en: '{n} of {of} {what} are shown: those with the lowest value',
  },
  chartBottomAnd: {
    nb: '{n} av {of} {what} vises: {name} og de med lavest verdi',
    nn: '{n} av {of} {what} er viste: {name} og dei med lågast verdi',
    se: '{n} av {of} {what} vises: {name} og de med lavest verdi',
    en: '{n} of {of} {what} are shown: {name} and those with the lowest value',
  },
  chartGreyLines: {
    nb: 'De grå linjene er {n} andre {what}',
    nn: 'Dei grå linjene er {n} andre {what}',
    se: 'De grå linjene er {n} andre {what}',
    en: 'The grey lines are {n} other {what}',
  },
  chartEnds: {
    nb: 'Bare {from} og {to} vises',
    nn: 'Berre {from} og {to} er viste',
    se: 'Bare {from} og {to} vises',
    en: 'Only {from} and {to} are shown',
  },
  chartLast: {
    nb: 'Tallene er fra {to}',
    nn: 'Tala er frå {to}',
    se: 'Tallene er fra {to}',
    en: 'The figures are from {to}',
  },
  chartPoints: {
    nb: 'Tallene er fra {what}',
    nn: 'Tala er frå {what}',
    se: 'Tallene er fra {what}',
    en: 'The figures are from {what}',
  },
  chartHeld: { nb: '{what}: {value}', nn: '{what}: {value}', se: '{what}: {value}', en: '{what}: {value}' },
  chartOtherUnit: {
    nb: 'Vises ikke, fordi enheten er en annen: {what}',
    nn: 'Ikkje vist, fordi eininga er ei anna: {what}',
    se: 'Vises ikke, fordi enheten er en annen: {what}',
    en: 'Not shown, because the unit is another: {what}',
  },
  chartNotShown: {
    nb: 'Vises ikke: {what}',
    nn: 'Ikkje vist: {what}',
    se: 'Vises ikke: {what}',
    en: 'Not shown: {what}',
  },
  scaleMillion: { nb: 'mill.', nn: 'mill.', se: 'milj.', en: 'million' },
  scaleBillion: { nb: 'mrd.', nn: 'mrd.', se: 'mrd.', en: 'billion' },
  chartSeriesWord: { nb: 'serier', nn: 'seriar', se: 'ráiddu', en: 'series' },
  chartRowsWord: { nb: 'rader', nn: 'rader', se: 'rader', en: 'rows' },
  nounMunicipalities: { nb: 'kommuner', nn: 'kommunar', se: 'suohkana', en: 'municipalities' },
  nounCounties: { nb: 'fylker', nn: 'fylke', se: 'fylkka', en: 'counties' },
  nounRegions: { nb: 'regioner', nn: 'regionar', se: 'regiovnna', en: 'regions' },
  nounCountries: { nb: 'land', nn: 'land', se: 'riikka', en: 'countries' },
  nounYears: { nb: 'år', nn: 'år', se: 'jagi', en: 'years' },
  nounDistricts: { nb: 'bydeler', nn: 'bydelar', se: 'bydeler', en: 'districts' },
  nounSchools: { nb: 'skoler', nn: 'skular', se: 'skuvlla', en: 'schools' },
  nounIndustries: { nb: 'næringer', nn: 'næringar', se: 'ealáhusa', en: 'industries' },
  chartIllustration: {
    nb: 'Illustrasjon, ikke reelle tall',
    nn: 'Illustrasjon, ikkje reelle tal',
    se: 'Illustrašuvdna, eai leat duohta logut',
    en: 'Illustration, not real figures',
  },
  /** Among the speaker's notes, before the numbers. */
  chartNumbers: {
    nb: 'Tallene i diagrammet',
    nn: 'Tala i diagrammet',
    se: 'Diagrámma logut',
    en: 'The figures of the chart',
  },
  fetched: { nb: 'hentet {date}', nn: 'henta {date}', se: 'vižžojuvvon {date}', en: 'fetched {date}' },
  approximately: { nb: 'ca.', nn: 'ca.', se: 'sullii', en: 'approx.' },
  workResultsIn: {
    nb: 'Kommisjonens arbeid skal munne ut i',
    nn: 'Arbeidet til kommisjonen skal munne ut i',
    se: 'Kommišuvnna bargu galgá boahtit ovdan dáin',
    en: 'The work of the commission will result in',
  },
  byTheEndOf: {
    nb: 'innen utgangen av {year}',
    nn: 'innan utgangen av {year}',
    se: 'ovdal jagi {year} loahpa',
    en: 'by the end of {year}',
  },
  delivered: {
    nb: 'overlevert {date}',
    nn: 'overlevert {date}',
    se: 'geigejuvvon {date}',
    en: 'delivered {date}',
  },
  quoteBy: { nb: 'Sitat: {name}', nn: 'Sitat: {name}', se: 'Sitáhtta: {name}', en: 'Quotation: {name}' },
  quote: { nb: 'Sitat', nn: 'Sitat', se: 'Sitáhtta', en: 'Quotation' },
  clipping: { nb: 'Utklipp', nn: 'Utklipp', se: 'Áviisačuohppa', en: 'Press clipping' },
  images: { nb: 'Bilder', nn: 'Bilete', se: 'Govat', en: 'Images' },
  deliverables: { nb: 'Leveranser', nn: 'Leveransar', se: 'Raporttat', en: 'Deliverables' },
  picture: { nb: 'Bilde', nn: 'Bilete', se: 'Govva', en: 'Image' },
  page: { nb: 's. {n}', nn: 's. {n}', se: 's. {n}', en: 'p. {n}' },
  slide: { nb: 'Lysbilde', nn: 'Lysbilete', se: 'Govva', en: 'Slide' },
  notes: { nb: 'Notater', nn: 'Notat', se: 'Notáhtat', en: 'Notes' },
  notesPages: { nb: 'Notatsider', nn: 'Notatsider', se: 'Notáhttasiiddut', en: 'Notes pages' },
  over: { nb: 'over', nn: 'over', se: 'badjel', en: 'over' },
  under: { nb: 'under', nn: 'under', se: 'vuollel', en: 'under' },
  contact: { nb: 'Kontakt', nn: 'Kontakt', se: 'Oktavuohta', en: 'Contact' },
  thanks: {
    nb: 'Takk for oppmerksomheten!',
    nn: 'Takk for merksemda!',
    se: 'Giitu beroštumi ovddas!',
    en: 'Thank you for your attention!',
  },
} as const satisfies Record<string, PerLanguage<string>>;

export type LabelKey = keyof typeof labels;

/** The parameters that a label's bokmål text names; the tests see to it that the other languages agree. */
type LabelParams<K extends LabelKey> = Placeholders<(typeof labels)[K]['nb']>;

type ParamsArgument<K extends LabelKey> = [LabelParams<K>] extends [never]
  ? []
  : [params: Readonly<Record<LabelParams<K>, string | number>>];

/** A fixed word or phrase: `label('nb', 'measureOf', { n: 4, m: 5 })` → «Tiltak 4 av 5». */
export function label<K extends LabelKey>(lang: Language, key: K, ...[params]: ParamsArgument<K>): string {
  return fill(labels[key][lang], params ?? {}, lang);
}
