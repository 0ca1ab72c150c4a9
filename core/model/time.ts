/** Values that change: a list of `{value, from?, to?}`. A correction rewrites a value; a change adds one from a date. */
import { z } from 'zod';
import { type Field, partialDaySchema } from './field';

export interface Period<T> {
  value: T;
  /** First day it holds: YYYY, YYYY-MM or YYYY-MM-DD. */
  from?: string;
  /** Last day it holds. */
  to?: string;
  /** What is known of the change that the dates do not say: «høsten 2025, dagen er ikke kjent». */
  note?: string;
}

type Timed<T> = T | Period<T>[];

/** First day of a date that may be a year or a month. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day of a date that may be a year or a month. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function dayAfter(day: string): string {
  return shifted(day, 1);
}

export function dayBefore(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** The value that holds on a day: of those whose period covers it, the one that began last. */
export function valueOn<T>(periods: readonly Period<T>[], asOf: string): T | undefined {
  let best: Period<T> | undefined;
  for (const period of periods) {
    if (period.from !== undefined && firstDay(period.from) > asOf) continue;
    if (period.to !== undefined && lastDay(period.to) < asOf) continue;
    if (
      best?.from !== undefined &&
      (period.from === undefined || firstDay(period.from) < firstDay(best.from))
    )
      continue;
    best = period;
  }
  return best?.value;
}

function isPeriods(value: unknown): value is Period<unknown>[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'object' && item !== null && 'value' in item)
  );
}

/** A field whose value may change in time. Outside every period it is undefined. */
export function timed<A, P>(field: Field<A, P>): Field<Timed<A>, P | undefined> {
  const period = z.strictObject({
    value: field.schema,
    from: partialDaySchema.optional(),
    to: partialDaySchema.optional(),
    note: z.string().max(2000).optional(),
  });
  return {
    schema: z.union([field.schema, z.array(period).min(1).max(200)]) as unknown as z.ZodType<Timed<A>>,
    read: (value, reader, at) => {
      if (!isPeriods(value)) return field.read(value as A, reader, at);
      const now = valueOn(value as Period<A>[], reader.asOf);
      return now === undefined ? undefined : field.read(now, reader, at);
    },
    form: { type: 'timed', of: field.form },
    optional: false,
  };
}
