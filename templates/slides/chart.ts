import {
  type ChartFrom,
  type ChartSpec,
  chartAlt,
  chartKinds,
  drawChart,
  forecastWords,
  missingWords,
  numberLines,
  referenceFits,
  unitWords,
  wholeReference,
} from '../../core/chart';
import { plain } from '../../core/facts/digest';
import type { PerLanguage } from '../../core/formats/language';
import { cells } from '../../core/model/cells';
import { bool, choice, list, num, object, optional, type Rich, str, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { kinds } from '../../core/model/kinds';
import { together } from '../../core/model/origin';
import type { Frame, SceneNode } from '../../core/scene/types';
import { type Context, type Draft, defineTemplate } from '../../core/template';
import { above, below } from '../kit/chart-around';
import { chartTable } from '../kit/chart-as-table';
import { type ChartContent, manyChoices } from '../kit/chart-content';
import { type ChartMade, chartFrom, chartSpec } from '../kit/chart-data';
import { multiples } from '../kit/chart-multiples';
import { type ChartPage, chartPages } from '../kit/chart-pages';
import { pt } from '../kit/measure';
import { sourceLine } from '../kit/source-line';
import { labelled, words } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = {
  heading: optional(text()),
  kind: choice(...chartKinds),
  finding: optional(text()),
  rows: optional(cells()),
  unit: optional(text()),
  highlight: optional(str()),
  forecastFrom: optional(str()),
  reference: optional(object({ value: num(), label: text() })),
  many: optional(choice(...manyChoices)),
  count: optional(num()),
  dataset: optional(ref(kinds.datasets)),
  show: optional(list(str(), 60)),
  turned: optional(bool()),
  decimals: optional(num()),
  illustration: optional(bool()),
  sourceLine: optional(text()),
  alt: optional(text()),
  numbersInNotes: optional(bool()),
};

/** Made up, and says so. */
const sampleNumbers = {
  rows: [
    ['', ''],
    ['2025', 100],
    ['2030', 106],
    ['2035', 113],
    ['2040', 121],
    ['2050', 131],
  ],
  highlight: '2050',
  illustration: true,
};

const sampleWords: PerLanguage<{ heading: string; finding: string; unit: string }> = {
  nb: { heading: 'Overskrift', finding: 'Det diagrammet viser, i én setning', unit: 'indeks, 2025 = 100' },
  nn: { heading: 'Overskrift', finding: 'Det diagrammet viser, i éi setning', unit: 'indeks, 2025 = 100' },
  se: { heading: 'Bajilčála', finding: 'Maid diagrámma čájeha', unit: 'indeaksa, 2025 = 100' },
  en: { heading: 'Heading', finding: 'What the chart shows, in one sentence', unit: 'index, 2025 = 100' },
};

export const chart = defineTemplate({
  id: 'chart',
  group: 'content',
  name: { nb: 'Diagram', nn: 'Diagram', se: 'Diagrámma', en: 'Chart' },
  about: {
    nb: 'Stolper eller linjer, med tallene der de hører til og én ting framhevet.',
    nn: 'Stolpar eller linjer, med tala der dei høyrer til og éin ting framheva.',
    se: 'Stoalpput dahje linnját.',
    en: 'Bars or lines, with the figures where they belong and one thing brought out.',
  },
  fields,
  headed: ['rows'],
  sample: (language) => ({ kind: 'bar', ...sampleWords[language], ...sampleNumbers }),
  compose: (content, ctx) => slidesOf(ctx, content, content.many),
});

type Content = ChartContent & {
  heading?: Rich | undefined;
  finding?: Rich | undefined;
  illustration?: boolean | undefined;
  sourceLine?: Rich | undefined;
  alt?: Rich | undefined;
  numbersInNotes?: boolean | undefined;
};

function slidesOf(ctx: Context, content: Content, many: ChartContent['many']): Draft[] {
  // What is found on the way to what is not shown is not said.
  const found: Parameters<Context['report']>[0][] = [];
  const slides = draftsOf({ ...ctx, report: (one) => found.push(one) }, content, many);
  // Where small charts have no room for their words, one chart does better.
  if (!slides) return slidesOf(ctx, content, undefined);
  for (const one of found) ctx.report(one);
  return slides;
}

/** What is written on the slide, and otherwise what the numbers are called in Fakta. */
function headingOf(ctx: Context, { heading, dataset }: Content): Rich {
  if (ctx.slide.title) return ctx.slide.title;
  return heading && plain(heading).trim() !== '' ? heading : (dataset?.title ?? []);
}

/** Undefined when what was asked for has no room. */
function draftsOf(ctx: Context, content: Content, many: ChartContent['many']): Draft[] | undefined {
  const heading = headingOf(ctx, content);
  const made = chartSpec(ctx, { ...content, many }, plain(heading));
  if (!made) return [];
  const { spec, common, unshown } = made;
  const title = titleOf(ctx, heading);
  const from = chartFrom(ctx, content);
  const numbers = together(from.categories, from.series, from.values);
  const said = above(ctx, content, spec, words(common, ctx, from.series), title.body);
  const notes = below(
    ctx,
    [
      words(
        forecastWords(spec),
        ctx,
        labelled(from.categories, 'chartDashed', 'chartHatched', 'chartForecastFrom'),
      ),
      words(compared(ctx, spec, said.area.w), ctx, labelled(from.reference, 'chartDotted')),
      ...unshown.map(({ text, keys }) => words(text, ctx, labelled(numbers, ...keys, 'chartMore'))),
      words(missingWords(spec), ctx, labelled(numbers, 'chartMissing', 'chartMore')),
    ],
    said.area,
  );
  const shown = shownIn(ctx, content, made, notes.area, from, many);
  return shown?.map((page) => ({
    title: { text: heading, visible: true },
    ground: 'white',
    background: 'background',
    layout: 'titleOnly',
    nodes: [title.node, ...said.nodes, ...page.nodes, ...notes.nodes],
    footer: sourceLine(ctx, content.sourceLine, content.dataset),
    notes: content.numbersInNotes && page.spec ? tableLines(ctx, page.spec, from) : [],
  }));
}

/** Slide by slide; undefined when what was asked for has no room. */
function shownIn(
  ctx: Context,
  content: Content,
  { spec, axis }: ChartMade,
  area: Frame,
  from: ChartFrom,
  many: ChartContent['many'],
): Shown[] | undefined {
  if (many === 'multiples' && spec.series.length > 1) {
    const nodes = multiples(ctx, spec, area, from);
    return nodes && [{ nodes, spec }];
  }
  if (many === 'table') {
    const tables = chartTable(ctx, spec, axis, area, from);
    return tables.map((node, i) => ({ nodes: [node], ...(i === 0 ? { spec } : {}) }));
  }
  return chartPages(ctx, spec, area).map((page) => ({
    nodes: [drawing(ctx, page, area, from, content.alt)],
    spec: page.spec,
  }));
}

/** What stands on a slide: a chart, several small ones, or a part of a table. */
interface Shown {
  nodes: SceneNode[];
  /** The numbers that its notes give. */
  spec?: ChartSpec;
}

function drawing(
  ctx: Context,
  { spec, look }: ChartPage,
  frame: Frame,
  from: ChartFrom,
  own: Rich | undefined,
) {
  const alt = plain(own).trim() || chartAlt(spec);
  return drawChart(spec, look, { id: 'chart', frame, alt, from }, ctx.theme, ctx.fonts);
}

/** What the dotted line is, where that has no room at its end. */
function compared(ctx: Context, spec: ChartSpec, room: number): string {
  if (!spec.reference || referenceFits(spec, ctx.fonts, pt(ctx, 16), room)) return '';
  return ctx.label('chartDotted', { what: wholeReference(spec) });
}

function tableLines(ctx: Context, spec: ChartSpec, from: ChartFrom): Rich[] {
  const unit = unitWords(spec) === '' ? '' : ` (${unitWords(spec)})`;
  return [`${ctx.label('chartNumbers')}${unit}:`, ...numberLines(spec)].map((line) =>
    words(
      line,
      ctx,
      labelled(together(from.categories, from.series, from.values), 'chartNumbers', 'chartNone'),
    ),
  );
}
