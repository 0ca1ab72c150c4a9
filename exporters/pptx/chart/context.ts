import type { Theme } from '../../../core/scene/theme';

/** What writing a chart part needs besides the chart. */
export interface ChartContext {
  theme: Theme;
}
