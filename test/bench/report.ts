/** Figures as lines for people, and the goals they are held against. */
import type { EditTime } from './edit';
import type { Comparison } from './worker';

export interface SizeResult extends Comparison {
  /** Peak resident memory of one build in a process of its own, in bytes. */
  peaks: { ours: number; raw: number };
  /** Wall milliseconds and peak of a fresh process. */
  cold: { command?: { ms: number; peak: number }; ours: number; raw: number };
}

export const goals = {
  /** Our whole path to raw pptxgenjs, warm. */
  time: 1.2,
  /** Megabytes at 1000 slides. */
  memory: 500,
  /** Our size to raw's at 1000 slides with repeated portraits. */
  size: 0.25,
  /** Milliseconds for a slide after one letter. */
  edit: 5,
};

const ms = (n: number): string => `${Math.round(n)} ms`;
const mb = (n: number): string => `${(n / 1024 ** 2).toFixed(n < 20 * 1024 ** 2 ? 1 : 0)} MB`;
const times = (n: number): string => `${n.toFixed(2)} ×`;

/** A table with columns as wide as they need to be; the first is left aligned. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('   '),
    )
    .join('\n');
}

export function sizesTable(results: readonly SizeResult[]): string {
  const row = (name: string, value: (r: SizeResult) => string): string[] => [name, ...results.map(value)];
  return table([
    row('slides', (r) => String(r.slides)),
    row('warm: Lysark, median', (r) => ms(r.ours)),
    row('warm: raw pptxgenjs, median', (r) => ms(r.raw)),
    row('warm: ratio', (r) => times(r.ours / r.raw)),
    row('  least and greatest of the rounds', (r) =>
      [Math.min(...r.ratios), Math.max(...r.ratios)].map((n) => n.toFixed(2)).join('–'),
    ),
    row('  ratio of processor time', (r) => times(r.cpu.ours / r.cpu.raw)),
    row('  of ours: load', (r) => ms(r.steps.load)),
    row('  of ours: resolve, compose, fit', (r) => ms(r.steps.compose)),
    row('  of ours: export', (r) => ms(r.steps.export)),
    row('peak memory: Lysark', (r) => mb(r.peaks.ours)),
    row('peak memory: raw pptxgenjs', (r) => mb(r.peaks.raw)),
    row('size: Lysark', (r) => mb(r.sizes.ours)),
    row('size: raw pptxgenjs', (r) => mb(r.sizes.raw)),
    row('size: ratio', (r) => times(r.sizes.ours / r.sizes.raw)),
    row('PDF: export, a slide', (r) => `${(r.pdf.ours / r.slides).toFixed(1)} ms`),
    row('PowerPoint: export, a slide', (r) => `${(r.pdf.pptx / r.slides).toFixed(1)} ms`),
    row('PDF to PowerPoint: time', (r) => times(r.pdf.ours / r.pdf.pptx)),
    row('PDF to PowerPoint: size', (r) => times(r.pdf.size / r.sizes.ours)),
    row('cold: lysark build, with checks', (r) => (r.cold.command ? ms(r.cold.command.ms) : '–')),
    row('  its peak memory', (r) => (r.cold.command ? mb(r.cold.command.peak) : '–')),
    row('cold: Lysark, the measured path', (r) => ms(r.cold.ours)),
    row('cold: raw pptxgenjs', (r) => ms(r.cold.raw)),
  ]);
}

export function editsTable(edits: readonly EditTime[]): string {
  return table([
    ['one letter typed into', 'median', 'p95'],
    ...edits.map((e) => [e.name, `${e.median.toFixed(1)} ms`, `${e.p95.toFixed(1)} ms`]),
  ]);
}

export interface Goal {
  what: string;
  is: string;
  met: boolean;
}

/** The goals that this run can say something about: some are set for the talk, some for a thousand slides. */
export function judge(results: readonly SizeResult[], edits: readonly EditTime[]): Goal[] {
  const goal = (what: string, is: string, met: boolean): Goal => ({ what, is, met });
  const talk = results.filter((r) => r.slides < 100);
  const long = results.filter((r) => r.slides >= 1000);
  const speed = [...talk, ...long].map((r) => {
    const ratio = r.ours / r.raw;
    return goal(
      `${r.slides} slides: at most ${goals.time} × raw pptxgenjs`,
      times(ratio),
      ratio <= goals.time,
    );
  });
  const bulk = long.flatMap((r) => {
    const share = r.sizes.ours / r.sizes.raw;
    const fits = r.peaks.ours < goals.memory * 1024 ** 2;
    return [
      goal(`${r.slides} slides: under ${goals.memory} MB`, mb(r.peaks.ours), fits),
      goal(`${r.slides} slides: at most a quarter of raw's size`, times(share), share <= goals.size),
    ];
  });
  const typing = [false, true].flatMap((crowded) => {
    const slowest = edits.filter((e) => e.crowded === crowded).sort((a, b) => b.median - a.median)[0];
    if (!slowest) return [];
    const which = crowded ? 'the most crowded slides' : 'a slide of the talk';
    const is = `${slowest.median.toFixed(1)} ms (${slowest.name})`;
    return [goal(`${which} after a letter: under ${goals.edit} ms, median`, is, slowest.median < goals.edit)];
  });
  return [...speed, ...bulk, ...typing];
}

export function goalsTable(list: readonly Goal[]): string {
  return table(list.map(({ what, is, met }) => [what, is, met ? 'met' : 'NOT MET']));
}
