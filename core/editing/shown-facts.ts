/** The facts that a slide shows, by entry, with their values as the slide has them. Pure. */

import { find } from '../base/lists';
import type { Deck, Slide } from '../model/deck';
import type { AnyField, FieldForm } from '../model/field';
import { type KindId, kindOf } from '../model/kinds';
import { periodsOf } from '../model/parse/references';
import { factRef, fieldRef, parseField, parseQuery, type QueryParts } from '../model/ref';
import type { Entry, Workspace } from '../model/register';
import { type Period, valueOn } from '../model/time';
import type { Templates } from '../operations';
import { slideReferences } from '../operations/references';
import type { UsedFact } from '../scene/types';

export interface ShownValue {
  /** «people/mette-nord#title» */
  ref: string;
  field: string;
  form: FieldForm;
  /** Authored, as the slide shows it. */
  value: unknown;
  /** The day it is shown as of, where that is not the presentation's. */
  day?: string;
  /** Set when the value holds on this slide only: what the register has. */
  instead?: { value: unknown };
}

export interface ShownEntry {
  /** «people/mette-nord» */
  ref: string;
  kind: KindId;
  entry: Entry;
  /** The presentation keeps it as it was when it was shown. */
  held: boolean;
  values: readonly ShownValue[];
}

interface Shown {
  entries: readonly ShownEntry[];
  /** Questions to the register. */
  asks: readonly QueryParts[];
}

const nothing: Shown = { entries: [], asks: [] };

/** What is said by the entry's name, or is no words: where it leads, where it lies, how it is cropped. */
function isTold(kind: KindId, field: string, form: FieldForm): boolean {
  if (kind === 'images') return false;
  if (form.type === 'timed') return isTold(kind, field, form.of);
  return form.type !== 'ref' && form.type !== 'boolean' && field !== 'source';
}

/**
 * What the slide names comes first, in its order.
 *
 * @param facts of one of the slide's scenes: they all remember the same
 */
export function shownOn(
  workspace: Workspace,
  deck: Deck,
  slide: Slide,
  facts: readonly UsedFact[] | undefined,
  templates: Templates,
): Shown {
  if (!facts) return nothing;
  const entries = new Map<string, ShownEntry & { values: ShownValue[] }>();
  const asks: QueryParts[] = [];
  for (const { ref } of facts) {
    const asked = parseQuery(ref);
    if (asked) asks.push(asked);
    const at = parseField(ref);
    const known = at && (entries.get(at.fact) ?? entryOf(workspace, deck, at.kind, at.id));
    if (!known) continue;
    entries.set(at.fact, known);
    const value = shownValue(known, slide, at.field, at.day, deck.date);
    if (value) known.values.push(value);
  }
  const named = slideReferences(slide, templates).map(({ ref }) => ref);
  const place = ({ ref }: ShownEntry): number => (named.includes(ref) ? named.indexOf(ref) : named.length);
  const order = [...entries.values()].sort((a, b) => place(a) - place(b));
  for (const one of order) one.values.sort(asInForm(one.kind));
  return { entries: order, asks };
}

/** Fields stand as they do in the fact's own form. */
function asInForm(kind: KindId): (a: ShownValue, b: ShownValue) => number {
  const fields = Object.keys(kindOf(kind).fields);
  return (a, b) => fields.indexOf(a.field) - fields.indexOf(b.field);
}

function entryOf(
  workspace: Workspace,
  deck: Deck,
  kind: KindId,
  id: string,
): (ShownEntry & { values: ShownValue[] }) | undefined {
  const ref = factRef(kind, id);
  const kept = deck.held?.facts[ref];
  const entry = kept ? ({ ...kept, id } as Entry) : find(workspace.register[kind], id);
  return entry && { ref, kind, entry, held: kept !== undefined, values: [] };
}

function shownValue(
  { ref, kind, entry }: ShownEntry,
  slide: Slide,
  field: string,
  day: string | undefined,
  asOf: string,
): ShownValue | undefined {
  const fields = kindOf(kind).fields as Readonly<Record<string, AnyField>>;
  const form = Object.hasOwn(fields, field) ? fields[field]!.form : undefined;
  if (!form) return undefined;
  const name = fieldRef(ref, field);
  const on = day ?? asOf;
  const own = slide.deviations?.[name];
  if (own !== undefined) {
    return { ref: name, field, form, value: then(own, on), instead: { value: then(entry[field], on) } };
  }
  const value = then(entry[field], on);
  if (value === undefined || !isTold(kind, field, form)) return undefined;
  return { ref: name, field, form, value, ...(day === undefined ? {} : { day }) };
}

/** The value of one in time that holds on a day. */
function then(value: unknown, day: string): unknown {
  const periods = periodsOf(value) as Period<unknown>[] | undefined;
  return periods ? valueOn(periods, day) : value;
}
