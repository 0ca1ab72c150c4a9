/** References: where they stand in a value, and whether what they name exists. */
import type { Place } from '../../diagnostics';
import type { FieldForm } from '../field';
import type { KindId } from '../kinds';
import { nearestWords } from '../nearest';
import { factRef } from '../ref';
import type { Register } from '../register';
import type { Report } from './report';

type Path = readonly PropertyKey[];

/** What was written but could not be read: references to it are right, and its own error has been told. */
export interface Gaps {
  /** Kinds whose whole file could not be read. */
  kinds?: ReadonlySet<string>;
  /** Entries that were left out, «people/mette-nord». */
  entries?: ReadonlySet<string>;
}

/** The ids that may be referred to. */
export class KnownIds {
  private readonly byKind: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    register: Register,
    private readonly gaps: Gaps = {},
    /** Entries that exist here only: a held deck's own facts. */
    private readonly also: ReadonlySet<string> = new Set(),
  ) {
    this.byKind = new Map(
      Object.entries(register).map(([kind, entries]) => [kind, new Set(entries.map((entry) => entry.id))]),
    );
  }

  with(also: ReadonlySet<string>): KnownIds {
    const out: KnownIds = Object.create(KnownIds.prototype);
    return Object.assign(out, { byKind: this.byKind, gaps: this.gaps, also });
  }

  has(kind: string, id: string): boolean {
    const ref = factRef(kind, id);
    if (this.byKind.get(kind)?.has(id) || this.also.has(ref)) return true;
    return this.gaps.kinds?.has(kind) === true || this.gaps.entries?.has(ref) === true;
  }

  ids(kind: string): Iterable<string> {
    return this.byKind.get(kind) ?? [];
  }

  /** «unknown id "eivind-dael", nearest is "eivind-dale"». */
  unknown(kind: string, id: string): string {
    const near = nearestWords(id, this.ids(kind));
    if (near !== '') return `unknown id ${JSON.stringify(id)}${near}`;
    const elsewhere = [...this.byKind].find(([other, ids]) => other !== kind && ids.has(id))?.[0];
    const hint = elsewhere ? `; there is one in ${elsewhere}` : '';
    return `unknown id ${JSON.stringify(id)}: there is nothing like it in ${kind}${hint}`;
  }

  /** Reports a reference to nothing. */
  check(kind: string, id: string, report: Report, path: Path, at?: Place): void {
    if (!report.full && !this.has(kind, id)) report.error('unknown-id', path, this.unknown(kind, id), at);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The periods of a value, or undefined when it does not change in time. */
export function periodsOf(value: unknown): Record<string, unknown>[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value.every((item) => isObject(item) && Object.hasOwn(item, 'value')) ? value : undefined;
}

/** Calls `visit` for every value with the form it has, from the outside in. */
export function walkForm(
  form: FieldForm,
  value: unknown,
  path: Path,
  visit: (form: FieldForm, value: unknown, path: Path) => void,
): void {
  if (value === undefined) return;
  visit(form, value, path);
  switch (form.type) {
    case 'list':
      // A dataset has a hundred thousand cells, and none of them has a form to be asked about.
      if (!Array.isArray(value) || isOfCells(form.of)) return;
      for (const [i, item] of value.entries()) walkForm(form.of, item, [...path, i], visit);
      return;
    case 'object':
      if (isObject(value)) walkForms(form.fields, value, path, visit);
      return;
    case 'timed': {
      const periods = periodsOf(value);
      if (!periods) walkForm(form.of, value, path, visit);
      for (const [i, period] of (periods ?? []).entries()) {
        walkForm(form.of, period.value, [...path, i, 'value'], visit);
      }
      return;
    }
    default:
      return;
  }
}

function isOfCells(form: FieldForm): boolean {
  return form.type === 'cell' || (form.type === 'list' && isOfCells(form.of));
}

export function walkForms(
  forms: Readonly<Record<string, FieldForm>>,
  value: Readonly<Record<string, unknown>>,
  path: Path,
  visit: (form: FieldForm, value: unknown, path: Path) => void,
): void {
  for (const [key, form] of Object.entries(forms)) walkForm(form, value[key], [...path, key], visit);
}

/** Every reference in a value. */
export function references(
  forms: Readonly<Record<string, FieldForm>>,
  value: Readonly<Record<string, unknown>>,
): { kind: KindId; id: string; path: Path }[] {
  const out: { kind: KindId; id: string; path: Path }[] = [];
  walkForms(forms, value, [], (form, one, path) => {
    if (form.type === 'ref' && typeof one === 'string')
      out.push({ kind: form.kind as KindId, id: one, path });
  });
  return out;
}
