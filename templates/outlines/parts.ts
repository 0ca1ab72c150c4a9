/** Slides that several outlines choose in the same way. Each returns none when the commission lacks the facts. */
import { type OutlineSlide, quoteLength } from '../../core/deck/outline';
import type { FactView } from '../../core/facts/view';
import type { PerLanguage } from '../../core/formats/language';

/** Longer quotations stand under a title of their own. */
const longQuote = 220;
/** What a cover can carry beside the commission's name. */
const coverQuote = 190;

const heading = (key: keyof typeof headings): PerLanguage<string> => headings[key];

const headings = {
  figures: { nb: 'Tall som forteller', nn: 'Tal som fortel', se: 'Logut', en: 'The figures' },
  mandate: { nb: 'Mandatet', nn: 'Mandatet', se: 'Mandáhtta', en: 'The mandate' },
  interpretation: {
    nb: 'Hvordan vi leser mandatet',
    nn: 'Korleis vi les mandatet',
    se: 'Mo mii dulkot mandáhta',
    en: 'How we read the mandate',
  },
  instruments: {
    nb: 'Det vi ser på',
    nn: 'Det vi ser på',
    se: 'Maid mii guorahallat',
    en: 'What we look at',
  },
  topics: {
    nb: 'Valg vi må ta stilling til',
    nn: 'Val vi må ta stilling til',
    se: 'Válljemat',
    en: 'Choices to make',
  },
} satisfies Record<string, PerLanguage<string>>;

export function cover(facts: FactView): OutlineSlide {
  const quote = facts.list('quotes').find((one) => quoteLength(one) <= coverQuote);
  return { template: 'cover', ...(quote ? { quote: quote.id } : {}) };
}

/** Quotations other than the cover's, each as its length asks. */
export function quotes(facts: FactView, most: number, from = 0): OutlineSlide[] {
  const first = cover(facts).quote;
  return facts
    .list('quotes')
    .filter((one) => one.id !== first)
    .slice(from, from + most)
    .map((one) => ({
      template: quoteLength(one) > longQuote && one.topic ? 'long-quote' : 'quote',
      quote: one.id,
    }));
}

export function clippings(facts: FactView, most: number): OutlineSlide[] {
  // A piece of which only paper and date are known says too little to be chosen unasked.
  const telling = facts
    .list('clippings')
    .filter((one) => one.headline ?? one.topic ?? one.summary ?? one.image);
  const newest = telling.sort((a, b) => (a.date < b.date ? 1 : -1));
  return newest.slice(0, most).map((one) => ({ template: 'clipping', clipping: one.id }));
}

export function decisions(facts: FactView, most: number): OutlineSlide[] {
  return facts
    .list('decisions')
    .slice(0, most)
    .map((one) => ({ template: 'decision', decision: one.id }));
}

export function keyFigures(facts: FactView, most: number): OutlineSlide[] {
  const ids = facts.list('figures').map((one) => one.id);
  return ids.length === 0
    ? []
    : [{ template: 'key-figures', heading: heading('figures'), figures: ids.slice(0, most) }];
}

export function composition(facts: FactView): OutlineSlide[] {
  return facts.query('members').length === 0 ? [] : [{ template: 'composition' }];
}

export function mandate(facts: FactView): OutlineSlide[] {
  const ids = facts.list('mandate').map((one) => one.id);
  return ids.length === 0 ? [] : [{ template: 'mandate', heading: heading('mandate'), points: ids }];
}

/** How the mandate is read, with the commission's own reports as deliverables. */
export function interpretation(facts: FactView): OutlineSlide[] {
  const points = facts.list('interpretation').filter((one) => one.text !== undefined);
  // What the commission has promised a date for is its own; reports that it cites were delivered by others.
  const cited = new Set(facts.list('series').map((one) => one.report?.id));
  const own = facts
    .list('reports')
    .filter((one) => one.due !== undefined && !cited.has(one.id))
    .map((one) => one.id);
  if (points.length === 0) return [];
  return [
    {
      template: 'interpretation',
      heading: heading('interpretation'),
      points: points.map((one) => one.id),
      ...(own.length > 0 ? { deliverables: own.slice(0, 6) } : {}),
    },
  ];
}

export function instruments(facts: FactView): OutlineSlide[] {
  const ids = facts.list('instruments').map((one) => one.id);
  return ids.length === 0
    ? []
    : [{ template: 'instruments', heading: heading('instruments'), instruments: ids }];
}

export function meetings(facts: FactView): OutlineSlide[] {
  return facts.list('meetings').length === 0 ? [] : [{ template: 'meeting-plan' }];
}

export function texts(facts: FactView, most: number): OutlineSlide[] {
  return facts
    .list('texts')
    .filter((one) => (one.points?.length ?? 0) > 0)
    .slice(0, most)
    .map((one) => ({ template: 'statements', text: one.id }));
}

export function pairs(facts: FactView, most: number): OutlineSlide[] {
  const ids = facts.list('topics').map((one) => one.id);
  return ids.length === 0
    ? []
    : [{ template: 'pairs', heading: heading('topics'), topics: ids.slice(0, most) }];
}

/** Each series in order, opened by a slide that says whose recommendations they are. */
export function recommendations(facts: FactView, most: number): OutlineSlide[] {
  const all = facts.list('recommendations').slice(0, most);
  const out: OutlineSlide[] = [];
  let open: string | undefined;
  for (const one of all) {
    const series = one.series;
    if (series && series.id !== open && all.filter((other) => other.series?.id === series.id).length > 2) {
      const name = series.name.map(({ t, lang }) => ({ t, lang }));
      const body = series.body.map(({ t, lang }) => ({ t, lang }));
      out.push({ template: 'section', heading: name, kicker: body });
    }
    open = series?.id;
    out.push({ template: 'recommendation', recommendation: one.id });
  }
  return out;
}

export function illustrations(facts: FactView, most: number): OutlineSlide[] {
  return facts
    .list('illustrations')
    .filter((one) => one.bubbles.length > 0)
    .slice(0, most)
    .map((one) => ({ template: 'speech-bubbles', illustration: one.id }));
}

/** A slide that opens a part, and lets the eye rest between facts. */
export function opener(title: PerLanguage<string>, slides: readonly OutlineSlide[]): OutlineSlide[] {
  return slides.length < 2 ? [...slides] : [{ template: 'section', heading: title }, ...slides];
}

export const closing: OutlineSlide = { template: 'closing', contact: true };
export const sources: OutlineSlide = { template: 'sources' };

export const sectionTitles = {
  opening: { nb: 'Åpning', nn: 'Opning', se: 'Rahpan', en: 'Opening' },
  background: { nb: 'Bakgrunn', nn: 'Bakgrunn', se: 'Duogáš', en: 'Background' },
  commission: { nb: 'Kommisjonen', nn: 'Kommisjonen', se: 'Kommišuvdna', en: 'The commission' },
  work: { nb: 'Arbeidet', nn: 'Arbeidet', se: 'Bargu', en: 'The work' },
  recommendations: { nb: 'Anbefalinger', nn: 'Tilrådingar', se: 'Rávvehusat', en: 'Recommendations' },
  end: { nb: 'Avslutning', nn: 'Avslutning', se: 'Loahppa', en: 'Closing' },
} satisfies Record<string, PerLanguage<string>>;
