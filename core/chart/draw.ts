/** A chart drawn: Chart.js paints it on a recording context, and what it painted becomes the node's children. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartArea,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { GenerationCache } from '../base/generation-cache';
import type { ChartLook, ChartSpec } from '../scene/chart';
import type { Theme } from '../scene/theme';
import type { ChartNode, SceneNode } from '../scene/types';
import type { FontSet } from '../text/fonts';
import { configOf, scales } from './config';
import { RecordingContext } from './context';
import { type Drawing, nodesOf } from './nodes';
import { contextOf, painterOf } from './painter';

class Categories extends CategoryScale {
  static override id = scales.categories;
  override drawLabels(area: ChartArea): void {
    contextOf(this.chart).says = ['categories'];
    super.drawLabels(area);
  }
}

class Values extends LinearScale {
  static override id = scales.values;
  override drawLabels(area: ChartArea): void {
    contextOf(this.chart).says = ['values'];
    super.drawLabels(area);
  }
}

/** Places in time, with the plan's ticks. */
class Times extends LinearScale {
  static override id = scales.times;
  override drawLabels(area: ChartArea): void {
    contextOf(this.chart).says = ['categories'];
    super.drawLabels(area);
  }
}

Chart.register(
  BarController,
  BarElement,
  LineController,
  LineElement,
  PointElement,
  Categories,
  Times,
  Values,
);

/** @throws when Chart.js asks the canvas for something that the recording context does not know. */
export function drawChart(
  spec: ChartSpec,
  look: ChartLook,
  { id, frame, alt, from }: Drawing,
  theme: Theme,
  fonts: FontSet,
): ChartNode {
  return {
    kind: 'chart',
    id,
    role: 'chart',
    frame,
    alt,
    spec,
    look,
    children: paint(spec, look, { id, frame, from }, theme, fonts),
  };
}

/**
 * Drawn charts, for a theme and its fonts by what they show: while a slide is edited its chart mostly stays as it is, and
 * Chart.js takes most of the time that a letter may.
 */
const painted = new WeakMap<Theme, WeakMap<FontSet, GenerationCache<SceneNode[]>>>();
/** Kept of each: more than a person edits at a time. */
const mostKept = 16;

function kept(theme: Theme, fonts: FontSet): GenerationCache<SceneNode[]> {
  const byFonts = painted.get(theme) ?? new WeakMap<FontSet, GenerationCache<SceneNode[]>>();
  painted.set(theme, byFonts);
  const drawings = byFonts.get(fonts) ?? new GenerationCache<SceneNode[]>(mostKept);
  byFonts.set(fonts, drawings);
  return drawings;
}

function paint(
  spec: ChartSpec,
  look: ChartLook,
  { id, frame, from }: Omit<Drawing, 'alt'>,
  theme: Theme,
  fonts: FontSet,
): SceneNode[] {
  // The title is the slide's, or what PowerPoint calls the chart, and never part of the drawing.
  const key = JSON.stringify([id, frame, { ...spec, title: '' }, look, from]);
  return kept(theme, fonts).of(key, () => {
    const on = new RecordingContext(frame.w, frame.h, fonts);
    const config = configOf(spec, look, frame, painterOf(spec, look, frame, theme));
    const chart = new Chart(on as never, config);
    // Chart.js keeps every chart of a canvas until it is told to forget it.
    chart.destroy();
    return nodesOf(on.recorded, { id, frame, from }, spec.language, fonts);
  });
}
