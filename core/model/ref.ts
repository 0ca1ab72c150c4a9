/**
 * References: how stamps, deviations, held decks, findings and the app name what stands in a workspace. This is the only
 * place that writes and parses them; exported files carry them, so what is written here may never change.
 *
 *     fact        = kind "/" id                                   people/mette-nord
 *     field       = fact "#" name [ "@" day ]                     people/mette-nord#title@2015-01-01
 *     query       = "query:" ( question | "all:" kind )           query:members, query:all:meetings
 *
 *     kind        one of `kindIds`; of a fact's fields only those that its kind has are read
 *     id          a small letter or digit, then up to 79 small letters, digits and hyphens, as `idSchema`
 *     name        up to 40 letters a–z and A–Z and, after the first, digits
 *     day         YYYY-MM-DD
 *     question    one of `queryKinds`
 *
 * Parsing is strict, because stamps and files may be anybody's: what is not exactly of this form is undefined. Whether an
 * entry of that id exists is for the register to say.
 */
import { isKindId, type KindId, kindOf } from './kinds';

export type FactRef = `${KindId}/${string}`;
type QueryRef = `query:${string}`;

/** The questions that slides ask the register as a whole, and the kind that each is answered from. */
export const queryKinds = {
  members: 'people',
  secretariat: 'people',
  nextMeeting: 'meetings',
} as const satisfies Readonly<Record<string, KindId>>;
export type QueryName = keyof typeof queryKinds;

export interface FactParts {
  type: 'fact';
  /** «people/mette-nord» */
  fact: FactRef;
  kind: KindId;
  id: string;
}

export interface FieldParts extends Omit<FactParts, 'type'> {
  type: 'field';
  field: string;
  /** The day that the value is read on, where that is not the deck's. */
  day?: string;
}

export type QueryParts =
  | { type: 'query'; name: QueryName; kind: KindId }
  /** Which entries of a kind there are. */
  | { type: 'all'; kind: KindId };

/** A value that stands in a deck, or in the commission's own file. It has no written form. */
export type ContentParts =
  | { type: 'slide'; deck: string; slide: string; field: string }
  | { type: 'deck'; deck: string; field: string }
  | { type: 'commission'; field: string };

/** What a slide remembers to have read from the register, and is stamped with. */
export type StampParts = FieldParts | QueryParts;

export function factRef<K extends string>(kind: K, id: string): `${K}/${string}` {
  return `${kind}/${id}`;
}

/** @param day that the value is read on, YYYY-MM-DD, where that is not the deck's */
export function fieldRef<F extends string>(fact: F, field: string, day?: string): `${F}#${string}` {
  return day === undefined ? `${fact}#${field}` : `${fact}#${field}@${day}`;
}

export function queryRef(name: QueryName): QueryRef {
  return `query:${name}`;
}

export function allRef(kind: KindId): QueryRef {
  return `query:all:${kind}`;
}

const id = '([a-z0-9][a-z0-9-]{0,79})';
const name = '([A-Za-z][A-Za-z0-9]{0,39})';
const day = String.raw`(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))`;
const factForm = new RegExp(`^([a-z]{1,40})/${id}(?:#${name}(?:@${day})?)?$`);
const queryForm = /^query:(all:)?([A-Za-z]{1,40})$/;

/** Of a fact or one of its fields, the fact: what stands in the register. */
export function parseFact(text: string): Omit<FactParts, 'type'> | undefined {
  return parseFactOrField(text);
}

export function parseField(text: string): FieldParts | undefined {
  const parts = parseFactOrField(text);
  return parts?.type === 'field' ? parts : undefined;
}

export function parseStamp(text: string): StampParts | undefined {
  return parseQuery(text) ?? parseField(text);
}

export function parseQuery(text: string): QueryParts | undefined {
  const [, all, asked] = queryForm.exec(text) ?? [];
  if (asked === undefined) return undefined;
  if (all !== undefined) return isKindId(asked) ? { type: 'all', kind: asked } : undefined;
  if (!Object.hasOwn(queryKinds, asked)) return undefined;
  const name = asked as QueryName;
  return { type: 'query', name, kind: queryKinds[name] };
}

function parseFactOrField(text: string): FactParts | FieldParts | undefined {
  const [, kind, id, field, day] = factForm.exec(text) ?? [];
  if (kind === undefined || id === undefined || !isKindId(kind)) return undefined;
  const fact = factRef(kind, id);
  if (field === undefined) return { type: 'fact', fact, kind, id };
  if (!Object.hasOwn(kindOf(kind).fields, field)) return undefined;
  return { type: 'field', fact, kind, id, field, ...(day === undefined ? {} : { day }) };
}

/** What a deviation may be written under in a deck's file; its kind and field need not exist. */
export const deviationForm = /^([a-z]+)\/([a-z0-9-]+)#([A-Za-z]+)$/;

/** The parts of a deviation's key as people wrote it, for a finding that names what is wrong with them. */
export function splitDeviation(
  key: string,
): { fact: string; kind: string; id: string; field: string } | undefined {
  const [, kind, id, field] = deviationForm.exec(key) ?? [];
  if (kind === undefined || id === undefined || field === undefined) return undefined;
  return { fact: factRef(kind, id), kind, id, field };
}
