import { plain } from '../../core/facts/digest';
import { approxPrefix, formatNumber } from '../../core/formats/numbers';
import { list, type Rich, text } from '../../core/model/field';
import { ref } from '../../core/model/kind';
import { type Figure, kinds } from '../../core/model/kinds';
import { together } from '../../core/model/origin';
import type { Frame, SceneNode, SceneParagraph, SceneRun } from '../../core/scene/types';
import { type Context, defineTemplate } from '../../core/template';
import { heightOf, pickSize, pt, steps } from '../kit/measure';
import { columns, rect } from '../kit/shapes';
import { partsOf, spreadField, spreadOver } from '../kit/spread';
import { between, capitalised, joined, para, runs, said, textNode } from '../kit/text';
import { titleOf } from '../kit/title';

const fields = { heading: text(), figures: list(ref(kinds.figures), 12), spread: spreadField() };

export const keyFigures = defineTemplate({
  id: 'key-figures',
  group: 'content',
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
    const title = titleOf(ctx, heading);
    const { figures, spread } = content;
    const pages = spreadOver(ctx, spread, sharedOut(ctx, figures, title.body), (slides) => {
      const parts = partsOf(figures, slides);
      return parts.every((part) => settingFor(ctx, part, title.body).fits) ? parts : undefined;
    });
    return pages.map((page) => ({
      title: { text: heading, visible: true },
      ground: 'white',
      background: 'background',
      layout: 'titleOnly',
      nodes: [title.node, ...figureNodes(ctx, page, title.body)],
    }));
  },
});

/** As many figures a slide as stand there large and whole: four, or fewer when their words are long. */
function sharedOut(ctx: Context, figures: readonly Figure[], area: Frame): Figure[][] {
  for (let most = 4; most >= 1; most--) {
    const per = Math.ceil(figures.length / Math.ceil(figures.length / most));
    const pages: Figure[][] = [];
    for (let i = 0; i < figures.length; i += per) pages.push(figures.slice(i, i + per));
    if (most === 1 || pages.every((page) => settingFor(ctx, page, area).fits)) return pages;
  }
  return [];
}

interface Setting {
  fits: boolean;
  size: number;
  labelSize: number;
  /** The unit stands with the words, because it would make the number small. */
  unitBelow: boolean;
  cells: Frame[];
}

const numeralSizes = [120, 108, 96, 84, 72, 64, 56, 48];
/** From the body's top to the rule, and from the rule to the numeral, in points. */
const air = { rule: 44, numeral: 24, label: 4 };
/** A label of one line at its least size. */
const leastLabel = 24;

function settingFor(ctx: Context, figures: readonly Figure[], area: Frame): Setting {
  const cells = columns(area, Math.max(figures.length, figures.length === 1 ? 1 : 2), 24);
  const width = cells[0]!.w;
  const sizes = figures.length === 1 ? [160, 140, ...numeralSizes, 40, 34, 28] : numeralSizes;
  const low = air.rule + air.numeral + air.label + leastLabel;
  const one = (size: number, unitBelow: boolean): boolean =>
    size * 1.2 + low <= area.h &&
    figures.every(
      (figure) => pickSize(ctx, [size], (n) => numeral(ctx, figure, n, !unitBelow), width, 400, 1).fits,
    );
  const inline = sizes.find((size) => one(size, false));
  const unitBelow = (inline ?? 0) < 72 && figures.some((figure) => plain(figure.unit).length > 3);
  const found = sizes.find((size) => one(size, unitBelow));
  const size = found ?? sizes.at(-1)!;
  const room = area.h - air.rule - air.numeral - size * 1.2 - air.label;
  const label = (n: number): boolean =>
    figures.every((figure) => {
      const set = pickSize(ctx, [n], (m) => labels(ctx, figure, m, unitBelow), width, Math.min(room, 150));
      return set.fits;
    });
  const labelSize = steps(ctx, 24, 22, 20).find(label);
  return {
    fits: found !== undefined && labelSize !== undefined,
    size,
    labelSize: labelSize ?? 20,
    unitBelow,
    cells,
  };
}

function figureNodes(ctx: Context, figures: readonly Figure[], area: Frame): SceneNode[] {
  const { size, labelSize, unitBelow, cells } = settingFor(ctx, figures, area);
  const ruleY = area.y + air.rule;
  const top = ruleY + air.numeral;
  const labelTop = top + size * 1.2 + air.label;
  return figures.flatMap((figure, i) => {
    const cell = cells[i]!;
    const id = `figure.${figure.id}`;
    const below = labels(ctx, figure, labelSize, unitBelow);
    const h = Math.max(heightOf(ctx, below, cell.w), labelSize * 1.2);
    return [
      rect(`${id}.rule`, { x: cell.x, y: ruleY, w: cell.w, h: 3 }, 'deep'),
      textNode({
        id: `${id}.value`,
        role: 'figure',
        frame: { x: cell.x, y: top, w: cell.w, h: size * 1.2 },
        paragraphs: numeral(ctx, figure, size, !unitBelow),
        nowrap: true,
      }),
      textNode({
        id: `${id}.label`,
        role: 'body',
        frame: { x: cell.x, y: labelTop, w: cell.w, h: Math.min(h, area.y + area.h - labelTop) },
        paragraphs: below,
      }),
    ];
  });
}

/** «ca. 450», «10–20», «3,7 → 2,8», «15,5 %»: one line in which the number is large and the rest is not. */
function numeral(ctx: Context, figure: Figure, size: number, withUnit: boolean): SceneParagraph[] {
  const small = Math.max(24, Math.round(size / 5));
  const out: SceneRun[] = [];
  const quiet = (rich: Rich): void => {
    out.push(...runs(rich, { size: small, bold: false, color: 'muted' }));
  };
  const decimals = shownDecimals(figure);
  const number = (field: 'value' | 'to' | 'becomes'): void => {
    const rounded = decimals === undefined ? [] : figure.from('decimals');
    const rich = said(ctx, figure, field, (value) => formatNumber(value, ctx.language, { decimals }));
    out.push(...runs(rich).map((run) => ({ ...run, from: together(run.from, rounded) })));
  };
  if (figure.approx) quiet(said(ctx, figure, 'approx', (how) => `${qualifier(ctx, how)}\u00A0`));
  number('value');
  if (figure.to !== undefined) {
    // A dash without spaces (Språkrådet, tankestrek mellom tall): the range is one number.
    out.push(...runs(between('–', ctx)));
    number('to');
  }
  if (figure.becomes !== undefined) {
    quiet(between('\u00A0→\u00A0', ctx));
    number('becomes');
  }
  if (withUnit && figure.unit && plain(figure.unit) !== '') {
    quiet(between('\u00A0', ctx));
    out.push(...runs(figure.unit, { size: small, bold: false, color: 'muted' }));
  }
  return [{ runs: out, style: { font: 'body', size, color: 'deep', bold: true } }];
}

/** Whole decimals, and no more than a slide can show. */
function shownDecimals({ decimals }: Figure): number | undefined {
  return decimals === undefined ? undefined : Math.min(6, Math.max(0, Math.round(decimals)));
}

function qualifier(ctx: Context, approx: NonNullable<Figure['approx']>): string {
  if (approx === 'ca') return approxPrefix(ctx.language, 'short');
  if (approx === 'about') return approxPrefix(ctx.language, 'running');
  return ctx.label(approx === 'over' ? 'over' : 'under');
}

function labels(ctx: Context, figure: Figure, size: number, withUnit: boolean): SceneParagraph[] {
  const label = withUnit ? joined([figure.unit, figure.label], ' – ', ctx) : figure.label;
  const out = [para(label, { font: 'body', size, color: 'text', bold: true })];
  const detail = joined([figure.detail && capitalised(figure.detail), said(ctx, figure, 'year')], ', ', ctx);
  if (plain(detail) !== '')
    out.push(para(detail, { font: 'body', size: pt(ctx, 20), color: 'muted' }, { spaceBefore: 6 }));
  return out;
}
