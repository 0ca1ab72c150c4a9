/**
 * One value out of three: what both began with, ours and theirs. Where both changed the same, there are two answers, each
 * with everything in it that is not disputed, so that whichever is chosen nothing else is lost.
 */
import { same } from '../base/json';
import type { FieldForm } from '../model/field';

/** Undefined is nothing: left out, removed, or not yet there. */
export interface Three {
  base: unknown;
  ours: unknown;
  theirs: unknown;
}

export interface Outcome {
  /** What stands for now: ours, or the change where the other is a removal. */
  now: unknown;
  /** With ours in everything that is disputed. */
  ours: unknown;
  theirs: unknown;
}

/** Merges a value of a form; what is a form's own stands in `three.ts`. */
export type Merger = (form: FieldForm | undefined, three: Three) => Outcome;

export const sides = ['now', 'ours', 'theirs'] as const;

export const agreed = (value: unknown): Outcome => ({ now: value, ours: value, theirs: value });

/** Ours stands; a removal never does. */
export const disputed = ({ ours, theirs }: Pick<Three, 'ours' | 'theirs'>): Outcome => ({
  now: ours === undefined ? theirs : ours,
  ours,
  theirs,
});

export function isDisputed({ ours, theirs }: Outcome): boolean {
  return !same(ours, theirs);
}

/** When at most one has changed it, or both the same. */
export function simple({ base, ours, theirs }: Three): Outcome | undefined {
  if (same(ours, theirs) || same(theirs, base)) return agreed(ours);
  return same(ours, base) ? agreed(theirs) : undefined;
}

/** Several disputes in one value are told as two versions; what stands must be one of them. */
export function settledNow(outcome: Outcome): Outcome {
  const { now, ours, theirs } = outcome;
  return same(now, ours) || same(now, theirs) ? outcome : { now: ours, ours, theirs };
}

export function mapOutcome(outcome: Outcome, make: (value: unknown) => unknown): Outcome {
  return { now: make(outcome.now), ours: make(outcome.ours), theirs: make(outcome.theirs) };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function partOf(holder: unknown, key: string): unknown {
  return isObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
}

export function part({ base, ours, theirs }: Three, key: string): Three {
  return { base: partOf(base, key), ours: partOf(ours, key), theirs: partOf(theirs, key) };
}

/** The keys of both, ours first. */
export function keysOf(...holders: readonly unknown[]): string[] {
  return [...new Set(holders.flatMap((holder) => (isObject(holder) ? Object.keys(holder) : [])))];
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
