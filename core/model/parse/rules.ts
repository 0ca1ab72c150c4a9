/** What schemas cannot say: periods that contradict one another, meetings that end before they start. */
import type { Place } from '../../diagnostics';
import { formsOf } from '../field';
import { type KindId, kindOf } from '../kinds';
import type { Entry } from '../register';
import { firstDay, lastDay } from '../time';
import { periodsOf, walkForms } from './references';
import type { Report } from './report';

type Path = readonly PropertyKey[];

/** Reports what is impossible in an entry that its schema has accepted. */
export function checkEntry(kind: KindId, entry: Entry, report: Report, path: Path, at: Place): void {
  walkForms(formsOf(kindOf(kind).fields), entry, path, (form, value, where) => {
    if (form.type !== 'timed') return;
    const periods = periodsOf(value);
    if (periods) checkPeriods(periods as Dated[], report, where, at);
  });
  if (kind === 'meetings') checkMeeting(entry, report, path, at);
  if (kind === 'images') checkImage(entry, report, path, at);
}

interface Dated {
  from?: string;
  to?: string;
}

/**
 * A value without an end holds until the next one begins. Dates that are only years or months are given the benefit of
 * the doubt: «to 2025» and «from 2025-09» need not overlap.
 */
function checkPeriods(periods: readonly Dated[], report: Report, path: Path, at: Place): void {
  const sound = periods.flatMap((period, i) => {
    const { from, to } = period;
    if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to)) {
      report.error('period-reversed', [...path, i], `the period ends (${to}) before it begins (${from})`, at);
      return [];
    }
    return [{ from, to, i }];
  });
  const start = (period: Dated): string => (period.from === undefined ? '' : firstDay(period.from));
  const ordered = sound.sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : a.i - b.i));
  let before: (typeof ordered)[number] | undefined;
  let furthest: (typeof ordered)[number] | undefined;
  for (const period of ordered) {
    const twin = before && before.from === period.from ? before : undefined;
    const reaching =
      furthest?.to !== undefined && period.from !== undefined && firstDay(furthest.to) >= lastDay(period.from)
        ? furthest
        : undefined;
    const other = twin ?? reaching;
    if (other) {
      const message = `the period overlaps that of item ${other.i}, so that two values hold at once`;
      report.error('period-overlap', [...path, period.i], message, at);
    }
    before = period;
    if (period.to !== undefined && (furthest === undefined || firstDay(period.to) > firstDay(furthest.to!))) {
      furthest = period;
    }
  }
}

function checkMeeting(entry: Entry, report: Report, path: Path, at: Place): void {
  const periods = periodsOf(entry.when);
  const days = periods
    ? periods.map((period, i) => ({ value: period.value, path: [...path, 'when', i, 'value'] }))
    : [{ value: entry.when, path: [...path, 'when'] }];
  for (const { value, path: where } of days) {
    const { start, end } = (value ?? {}) as { start?: string; end?: string };
    if (start !== undefined && end !== undefined && end < start) {
      report.error('meeting-reversed', where, `the meeting ends (${end}) before it starts (${start})`, at);
    }
  }
}

function checkImage(entry: Entry, report: Report, path: Path, at: Place): void {
  const problem = assetNameProblem(entry.file as string);
  if (problem) report.error('asset-name', [...path, 'file'], problem, at);
  const focus = entry.focus as { x: number; y: number } | undefined;
  for (const axis of ['x', 'y'] as const) {
    const value = focus?.[axis];
    if (value !== undefined && !(value >= 0 && value <= 1)) {
      const message = `expected a fraction from 0 to 1, got ${value}`;
      report.error('focus-outside', [...path, 'focus', axis], message, at);
    }
  }
}

/** Names of image files: they must mean one file in `assets` on every system that shares the folder. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** What is wrong with a file name, or undefined. */
export function assetNameProblem(name: string): string | undefined {
  if (name === '') return 'a file name must not be empty';
  if (/[/\\]/.test(name)) return `${shown(name)} is a path; write the name of a file in the folder assets`;
  if (/[\u0000-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(name)) {
    return `${shown(name)} has invisible characters`;
  }
  if (name === '.' || name === '..' || name.startsWith('.')) return `${shown(name)} begins with a full stop`;
  if (/[<>:"|?*]/.test(name))
    return `${shown(name)} has a character that Windows does not allow: < > : " | ? *`;
  if (/[. ]$/.test(name)) return `${shown(name)} ends with a full stop or space, which Windows drops`;
  if (reserved.test(name)) return `${shown(name)} is a name that Windows keeps for itself`;
  if (new TextEncoder().encode(name).length > 200) return `${shown(name)} is too long`;
  return undefined;
}

function shown(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 57)}…` : name);
}
