/** What a deck is asked when it comes back from those it was sent to. */
import { openWorkspace } from '../../app/open';
import { type StaleOptions, type StaleReport, type StaleSlide, staleReport } from '../../app/stale';

/** The day of the starter's deck. */
export const day = '2025-11-17';

export async function ask(deck: Uint8Array, dir: string, options: StaleOptions = {}): Promise<StaleReport> {
  return staleReport(deck, await openWorkspace(dir), { asOf: day, ...options });
}

export function titled(report: StaleReport, title: string): StaleSlide {
  const slide = report.slides.find((one) => one.title.startsWith(title));
  if (!slide) throw new Error(`There is no slide «${title}».`);
  return slide;
}

export const outdated = (report: StaleReport): string[] =>
  report.slides.filter(({ status }) => status === 'outdated').map(({ title }) => title);
