/** When the events of a calendar take place, beside what another program works out: every time equal, or told of. */
import type { ReadFile } from '../../core/import';

export type CalendarTruth = { uid: string; start: string; end?: string; from?: string; to?: string }[];

export function calendarDifferences({ content }: ReadFile, truth: CalendarTruth): string[] {
  if (content.is !== 'calendar') return [`read as ${content.is}`];
  const odd = (content.odd ?? []).map(({ name, why }) => `left out: ${name}, ${why}`);
  const lines = (all: CalendarTruth): string[] =>
    all.map(({ uid, start, end = '', from = '', to = '' }) => [uid, start, from, end, to].join(' ')).sort();
  const wanted = lines(truth);
  const got = lines(content.appointments.map((one) => ({ ...one, uid: one.uid.replace(/#.*$/, '') })));
  const lacking = wanted.filter((line) => !got.includes(line)).map((line) => `lacks ${line}`);
  const more = got.filter((line) => !wanted.includes(line)).map((line) => `has ${line}`);
  return [...odd, ...lacking.slice(0, 3), ...more.slice(0, 3)];
}
