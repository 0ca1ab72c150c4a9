import { plain } from '../../core/facts/digest';
import { approxPrefix, formatNumber } from '../../core/formats/numbers';
import { list, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { type Figure, kinds } from '../../core/model/kinds';
import type { SceneNode, SceneParagraph, SceneRun } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { heightOf, pickSize } from '../kit/measure';
import { columns, rect } from '../kit/shapes';
import { capitalised, joined, para, textNode, words } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = { heading: text(), figures: list(ref(kinds.figures), 12) };

export const keyFigures = defineTemplate({
  id: 'key-figures',
  name: { nb: 'Nøkkeltall', nn: 'Nøkkeltal', se: 'Lohkočoavdagat', en: 'Key figures' },
  about: {
    nb: 'Ett til fire tall, så store at de sees bakerst i salen.',
    nn: 'Eitt til fire tal, så store at dei er synlege bakarst i salen.',
    se: 'Okta gitta njeallje logu.',
    en: 'One to four numbers, large enough for the back row.',
  },
  fields,
  compose(content, ctx) {
    if (content.figures.length === 0) return [];
    const heading = ctx.slide.title ?? content.heading;
    const pages: Figure[][] = [];
    const per =
      content.figures.length > 4
        ? Math.ceil(content.figures.length / Math.ceil(content.figures.length / 4))
        : 4;
    for (let i = 0; i < content.figures.length; i += per) pages.push(content.figures.slice(i, i + per));
    const title = titleOf(ctx, heading);
    return pages.map((page) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: 'titleOnly',
      nodes: [title.node, ...figureNodes(ctx, page, title.body)],
    }));
  },
});

function figureNodes(
  ctx: Context,
  figures: readonly Figure[],
  area: { x: number; y: number; w: number; h: number },
): SceneNode[] {
  const gap = 24;
  const cells = columns(area, Math.max(figures.length, figures.length === 1 ? 1 : 2), gap);
  const width = cells[0]?.w ?? area.w;
  const sizes = [120, 108, 96, 84, 72, 64, 56, 48, 40].filter((size) => figures.length > 1 || size >= 64);
  if (figures.length === 1) sizes.unshift(160, 140);
  const inline = sizes.find((s) =>
    figures.every((figure) => pickSize(ctx, [s], (n) => numeral(ctx, figure, n), width, 400, 1).fits),
  );
  // A unit that would make the number small stands with the words instead.
  const unitBelow = (inline ?? 0) < 72 && figures.some((figure) => plain(figure.unit).length > 3);
  const numeral_ = (figure: Figure, n: number): SceneParagraph[] =>
    numeral(ctx, unitBelow ? withoutUnit(figure) : figure, n);
  const size =
    sizes.find((s) =>
      figures.every((figure) => pickSize(ctx, [s], (n) => numeral_(figure, n), width, 400, 1).fits),
    ) ?? 32;
  const labelSize =
    [24, 22, 20].find((s) =>
      figures.every(
        (figure) => pickSize(ctx, [s], (n) => labels(ctx, figure, n, unitBelow), width, 130).fits,
      ),
    ) ?? 20;
  const ruleY = area.y + 44;
  const top = ruleY + 24;
  return figures.flatMap((figure, i) => {
    const cell = cells[i]!;
    const id = `figure.${figure.id}`;
    const below = labels(ctx, figure, labelSize, unitBelow);
    return [
      rect(`${id}.rule`, { x: cell.x, y: ruleY, w: cell.w, h: 3 }, 'ground'),
      textNode({
        id: `${id}.value`,
        role: 'figure',
        frame: { x: cell.x, y: top, w: cell.w, h: size * 1.2 },
        paragraphs: numeral_(figure, size),
        nowrap: true,
      }),
      textNode({
        id: `${id}.label`,
        role: 'body',
        frame: {
          x: cell.x,
          y: top + size * 1.2 + 4,
          w: cell.w,
          h: Math.max(heightOf(ctx, below, cell.w), labelSize * 1.2),
        },
        paragraphs: below,
      }),
    ];
  });
}

/** «ca. 450», «3,7 → 2,8», «15,5 %»: one line in which the number is large and the rest is not. */
function numeral(ctx: Context, figure: Figure, size: number): SceneParagraph[] {
  const small = Math.max(24, Math.round(size / 5));
  const out: SceneRun[] = [];
  const quiet = (text: string): void => {
    out.push({ text, lang: ctx.language, size: small, bold: false, color: 'muted' });
  };
  const large = (text: string): void => {
    out.push({ text, lang: ctx.language });
  };
  const number = (value: number): string => formatNumber(value, ctx.language, { decimals: figure.decimals });
  if (figure.approx) quiet(`${qualifier(ctx, figure.approx)}\u00A0`);
  if (figure.value !== undefined) large(number(figure.value));
  if (figure.becomes !== undefined) {
    quiet('\u00A0→\u00A0');
    large(number(figure.becomes));
  }
  if (figure.unit && plain(figure.unit) !== '') quiet(`\u00A0${plain(figure.unit)}`);
  return [{ runs: out, style: { font: 'body', size, color: 'ground', bold: true } }];
}

function qualifier(ctx: Context, approx: NonNullable<Figure['approx']>): string {
  if (approx === 'ca') return approxPrefix(ctx.language, 'short');
  if (approx === 'about') return approxPrefix(ctx.language, 'running');
  return ctx.label(approx === 'over' ? 'over' : 'under');
}

/** The parts of a figure that its numeral shows, less the unit. */
function withoutUnit(figure: Figure): Figure {
  const { value, becomes, approx, decimals } = figure;
  return { value, becomes, approx, decimals } as Figure;
}

function labels(ctx: Context, figure: Figure, size: number, withUnit: boolean): SceneParagraph[] {
  const label = withUnit ? joined([figure.unit, figure.label], ' – ', ctx) : figure.label;
  const out = [para(label, { font: 'body', size, color: 'text', bold: true })];
  const detail = joined(
    [figure.detail && capitalised(figure.detail), figure.year ? words(figure.year, ctx) : undefined],
    ', ',
    ctx,
  );
  if (plain(detail) !== '')
    out.push(para(detail, { font: 'body', size: 20, color: 'muted' }, { spaceBefore: 6 }));
  return out;
}
