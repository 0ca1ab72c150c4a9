import {
  type ChartFrom,
  type ChartSpec,
  chartAlt,
  chartKinds,
  drawChart,
  forecastWords,
  isCurrencyFirst,
  isPercent,
  missingWords,
  numberLines,
  referenceFits,
  unitWords,
  wholeReference,
} from '../../core/chart';
import { plain } from '../../core/facts/digest';
import { sourceText } from '../../core/facts/source-text';
import type { PerLanguage } from '../../core/formats/language';
import { cells } from '../../core/model/cells';
import { bool, choice, list, num, object, optional, type Rich, str, text } from '../../core/model/field';
import { isKnown, ref } from '../../core/model/kind';
import { type FactOfKind, kinds } from '../../core/model/kinds';
import { fromOf, together } from '../../core/model/origin';
import type { Frame, TextNode } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { type ChartContent, manyChoices } from '../kit/chart-content';
import { chartFrom, chartSpec, unitFrom } from '../kit/chart-data';
import { type ChartPage, chartPages } from '../kit/chart-pages';
import { heightOf, pickSize, pt, steps } from '../kit/measure';
import { fixed, joined, labelled, para, textNode, typeset, words } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = {
  heading: text(),
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
  compose(content, ctx) {
    const heading = ctx.slide.title ?? content.heading;
    const made = chartSpec(ctx, content, plain(heading));
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
    return chartPages(ctx, spec, notes.area).map((page) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: 'titleOnly',
      nodes: [title.node, ...said.nodes, drawing(ctx, page, notes.area, from, content.alt), ...notes.nodes],
      footer: sourceOf(ctx, content),
      notes: content.numbersInNotes ? tableLines(ctx, page, from) : [],
    }));
  },
});

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

interface Placed {
  nodes: TextNode[];
  /** What is left for the chart, in points. */
  area: Frame;
}

/** The finding under the title; then what the numbers count, and whether they are real. */
function above(
  ctx: Context,
  content: ChartContent & { finding?: Rich | undefined; illustration?: boolean | undefined },
  spec: ChartSpec,
  common: Rich,
  area: Frame,
): Placed {
  const nodes: TextNode[] = [];
  let y = area.y - 8;
  const add = (id: string, rich: Rich, sizes: readonly number[], color: 'text' | 'muted'): void => {
    if (plain(rich).trim() === '') return;
    const set = pickSize(
      ctx,
      sizes,
      (size) => [para(typeset(rich), { font: 'body', size, color })],
      area.w,
      sizes[0]! * 1.2 * 2,
    );
    const frame = { x: area.x, y, w: area.w, h: set.height };
    nodes.push(textNode({ id, role: 'subtitle', frame, paragraphs: set.value }));
    y += set.height + 4;
  };
  add('finding', content.finding ?? [], steps(ctx, 20, 18, 16), 'text');
  const what = joined(
    [
      content.illustration ? fixed(ctx, 'chartIllustration') : undefined,
      common.length > 0 ? common : undefined,
      unitOf(ctx, content, spec),
    ],
    ' · ',
    ctx,
  );
  add('unit', what, steps(ctx, 16, 14), 'muted');
  const top = nodes.length === 0 ? area.y : y + 8;
  return { nodes, area: { ...area, y: top, h: area.y + area.h - top } };
}

/** What the numbers count, as they are written. Per cent stands at every value. */
function unitOf(ctx: Context, content: ChartContent, spec: ChartSpec): Rich | undefined {
  if (isPercent(spec.unit)) return undefined;
  if (!spec.scale && content.unit && plain(content.unit).trim() !== '') return content.unit;
  const scale = spec.scale && fixed(ctx, spec.scale.label);
  const unit = spec.unit ? words(spec.unit, ctx, unitFrom(ctx, content)) : undefined;
  return joined(isCurrencyFirst(spec.unit) ? [unit, scale] : [scale, unit], ' ', ctx);
}

/** What dashes, hatching and gaps mean, in words under the chart. */
function below(ctx: Context, sentences: readonly Rich[], area: Frame): Placed {
  const said = sentences.filter((one) => one.length > 0);
  if (said.length === 0) return { nodes: [], area };
  const line = said.map((one) => plain(one).replace(/[^.]$/u, '$&.')).join(' ');
  const paragraphs = [
    para(words(line, ctx, fromOf(said.flat())), { font: 'body', size: pt(ctx, 14), color: 'muted' }),
  ];
  const h = heightOf(ctx, paragraphs, area.w);
  const frame = { x: area.x, y: area.y + area.h - h, w: area.w, h };
  return {
    nodes: [textNode({ id: 'legend', role: 'label', frame, paragraphs })],
    area: { ...area, h: area.h - h - 8 },
  };
}

function sourceOf(
  ctx: Context,
  content: {
    sourceLine?: Rich | undefined;
    dataset?: FactOfKind<'datasets'> | undefined;
  },
): Rich | undefined {
  const lead = words(`${ctx.label('source')}: `, ctx, labelled([], 'source'));
  if (content.sourceLine && plain(content.sourceLine).trim() !== '') return [...lead, ...content.sourceLine];
  if (!content.dataset) return undefined;
  const { source } = content.dataset;
  if (!isKnown(source)) return undefined;
  return [...lead, ...sourceText(source, ctx.language, content.dataset.from('source'))];
}

function tableLines(ctx: Context, { spec }: ChartPage, from: ChartFrom): Rich[] {
  const unit = unitWords(spec) === '' ? '' : ` (${unitWords(spec)})`;
  return [`${ctx.label('chartNumbers')}${unit}:`, ...numberLines(spec)].map((line) =>
    words(
      line,
      ctx,
      labelled(together(from.categories, from.series, from.values), 'chartNumbers', 'chartNone'),
    ),
  );
}
