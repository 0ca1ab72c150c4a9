/** One accent, the rest grey. Colour is never alone: names, dashes and hatching say the same. */
import { type ChartSpec, isHighlighted } from '../scene/chart';
import { contrastRatio } from '../scene/contrast';
import type { ColorToken, Theme } from '../scene/theme';

/** Series beside each other, so that neighbours differ in lightness too. */
const plain: readonly ColorToken[] = [
  'deep',
  'chartGrey',
  'muted',
  'moss',
  'text',
  'link',
  'accent',
  'visited',
];
/** Of lines that are named before grey ones. */
const beforeRest: readonly ColorToken[] = ['deep', 'moss', 'link', 'visited', 'accent', 'text'];
const besideAccent: readonly ColorToken[] = ['chartGrey', 'muted', 'text', 'moss', 'link', 'deep', 'visited'];

/** The colour of one bar, or of a series' line. */
export function pointColor(spec: ChartSpec, series: number, category?: number): ColorToken {
  const { highlight } = spec;
  const one = spec.series[series];
  if (one?.rest) return 'chartGrey';
  if (one?.total)
    return highlight && 'series' in highlight && highlight.series === series ? 'accent' : 'text';
  if (category !== undefined && category === spec.total && !isHighlighted(spec, series, category))
    return 'text';
  if (spec.series.some(({ rest }) => rest)) {
    if (highlight && 'series' in highlight && highlight.series === series) return 'accent';
    const tokens = highlight ? beforeRest.filter((token) => token !== 'accent') : beforeRest;
    return tokens[series % tokens.length]!;
  }
  if (highlight && 'series' in highlight && spec.series.length > 1) {
    if (highlight.series === series) return 'accent';
    const place = series - (series > highlight.series ? 1 : 0);
    return besideAccent[place % besideAccent.length]!;
  }
  if (spec.series.length > 1) return plain[series % plain.length]!;
  if (highlight && 'series' in highlight) return 'accent';
  if (highlight && spec.kind !== 'line') return highlight.category === category ? 'accent' : 'chartGrey';
  return 'deep';
}

/** What can be read on a colour: the page's ink or its ground. */
export function inkOn(theme: Theme, fill: ColorToken): ColorToken {
  const ratio = (ink: ColorToken): number => contrastRatio(theme.colors[ink], theme.colors[fill]);
  return ratio('background') >= ratio('text') ? 'background' : 'text';
}

/** A series' colour for its words, where it can be read on the page. */
export function wordColor(theme: Theme, color: ColorToken, page: ColorToken = 'background'): ColorToken {
  return contrastRatio(theme.colors[color], theme.colors[page]) >= 3 ? color : 'text';
}
