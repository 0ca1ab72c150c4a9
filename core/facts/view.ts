/**
 * The register on a date and in a language, as one slide reads it. Every value that is read is remembered, field by
 * field, so that the slide's stamp names exactly what it shows: a new address of a member does not make a slide
 * outdated that only shows the name.
 */

import { find } from '../base/lists';
import type { Language } from '../formats/language';
import type { AnyField, FieldForm, Reader } from '../model/field';
import { type FactOfKind, type KindId, kindIds, kindOf } from '../model/kinds';
import type { Origin, Path } from '../model/origin';
import {
  allRef,
  type ContentParts,
  type FactParts,
  type FactRef,
  factRef,
  fieldRef,
  parseField,
  parseQuery,
  type QueryName,
  type QueryParts,
  queryKinds,
  queryRef,
} from '../model/ref';
import type { Entry, Register } from '../model/register';
import type { UsedFact } from '../scene/types';
import { canonical, digest, factMark, short } from './digest';
import { type Answer, queries } from './queries';
import { answerUntil, valueUntil } from './until';

/**
 * The register indexed for look-ups. Each list is indexed when it is first asked, once for as long as it lives: making
 * an index costs nothing, and an edit of one kind costs nothing for the others.
 */
export class RegisterIndex {
  constructor(
    readonly register: Register,
    readonly home: Language,
  ) {}

  entry(kind: string, id: string): Entry | undefined {
    const list = Object.hasOwn(this.register, kind) ? this.register[kind as KindId] : undefined;
    return list && find(list, id);
  }

  list(kind: KindId): readonly Entry[] {
    return this.register[kind];
  }
}

/** «people/mette-nord» of every entry that came, went or is another object. */
export function changedEntries(before: Register, after: Register): ReadonlySet<string> {
  const out = new Set<string>();
  if (before === after) return out;
  for (const kind of kindIds) {
    const was = before[kind];
    const now = after[kind];
    if (was === now) continue;
    for (const entry of now) if (find(was, entry.id) !== entry) out.add(factRef(kind, entry.id));
    for (const entry of was) if (!find(now, entry.id)) out.add(factRef(kind, entry.id));
  }
  return out;
}

export interface ViewOptions {
  /** Values that hold on this slide only, by «kind/id#field». */
  deviations?: Readonly<Record<string, unknown>>;
  /** What is shown in texts that are empty, of facts and of the slide's own. */
  ghost?(at: Path, kind?: KindId): string | undefined;
  /** Is told of each value, as it is written, before it is read. */
  reading?(value: unknown, form: FieldForm): void;
}

/** Content that stands in a deck or in the commission's file, and not in the register. */
type Content = ContentParts extends infer C ? (C extends ContentParts ? Omit<C, 'field'> : never) : never;

type Named = Omit<FactParts, 'type'>;

export class FactView {
  private readonly entries = new Map<string, unknown>();
  private readonly values = new Map<string, unknown>();
  private readonly asked = new Map<string, UsedFact>();
  private readonly stamped = new Map<string, UsedFact>();
  private readonly fallbacks = new Map<string, Language>();
  private readonly marks = new Set<string>();

  constructor(
    private readonly index: RegisterIndex,
    readonly asOf: string,
    readonly language: Language,
    private readonly options: ViewOptions = {},
    /** Of a view of the past. */
    private readonly day?: string,
  ) {}

  /** The language of bare strings. */
  get home(): Language {
    return this.index.home;
  }

  /** A fact, or undefined when the register has none of that id. */
  get<K extends KindId>(kind: K, id: string): FactOfKind<K> | undefined {
    const ref: FactRef = factRef(kind, id);
    const known = this.entries.get(ref);
    if (known) return known as FactOfKind<K>;
    const entry = this.index.entry(kind, id);
    if (!entry) return undefined;
    const fields = kindOf(kind).fields as Record<string, AnyField>;
    const of: Named = { fact: ref, kind, id };
    const from = (...at: Path) => [this.origin(of, at)];
    const fact = new Proxy(
      {},
      {
        get: (_target, key) => {
          if (key === 'id') return id;
          if (key === 'ref' || key === factMark) return ref;
          if (key === 'from') return from;
          if (typeof key !== 'string' || !Object.hasOwn(fields, key)) return undefined;
          return this.value(of, entry, key, fields[key]!);
        },
      },
    );
    this.entries.set(ref, fact);
    return fact as FactOfKind<K>;
  }

  /** All facts of a kind in register order. That they are these is itself a fact the slide depends on. */
  all<K extends KindId>(kind: K): FactOfKind<K>[] {
    this.ask({ type: 'all', kind });
    return this.list(kind);
  }

  /** All facts of a kind, without remembering that they were asked for; for questions that remember their answer. */
  list<K extends KindId>(kind: K): FactOfKind<K>[] {
    return this.index.list(kind).map((entry) => this.get(kind, entry.id)!);
  }

  /** A question to the register: its answer is remembered like a value. */
  query<Q extends QueryName>(name: Q): Answer<Q>[] {
    const kind = queryKinds[name];
    this.ask({ type: 'query', name, kind });
    return queries[name].run(this.quiet()).map(({ id }) => this.get(kind, id) as Answer<Q>);
  }

  /** A view of the same register that remembers nothing of what is read through it. */
  quiet(): FactView {
    return this.on(this.asOf);
  }

  /**
   * A value as it was on another day, «people/solberg#title@2015-01-01» in the stamp: what somebody was when the words
   * were said does not change with the date of the deck.
   */
  valueOn<K extends KindId, F extends keyof FactOfKind<K> & string>(
    kind: K,
    id: string,
    field: F,
    day: string,
  ): FactOfKind<K>[F] | undefined {
    const name = fieldRef(factRef(kind, id), field, day);
    if (!this.values.has(name)) {
      const past = this.on(day);
      this.values.set(name, past.get(kind, id)?.[field]);
      const present = fieldRef(factRef(kind, id), field);
      for (const { got } of past.missingTranslations()) this.fallbacks.set(present, got);
      if (past.marks.size > 0) this.marks.add(present);
    }
    return this.values.get(name) as FactOfKind<K>[F] | undefined;
  }

  /** A view of the same register on another day that remembers nothing here. */
  private on(day: string): FactView {
    const past = day === this.asOf ? this.day : day;
    const options = { ...this.options, reading: undefined };
    return new FactView(this.index, day, this.language, options, past);
  }

  /** What has been read so far, in a stable order. */
  used(): UsedFact[] {
    const out = [...this.asked.values()];
    for (const [ref, value] of this.values) {
      let fact = this.stamped.get(ref);
      if (!fact) {
        fact = usedFact(ref, value);
        this.stamped.set(ref, fact);
      }
      out.push(fact);
    }
    return out.sort((a, b) => (a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : 0));
  }

  /** Values that were not to be had in the view's language, with the language used instead. */
  missingTranslations(): { ref: string; got: Language }[] {
    return [...this.fallbacks].map(([ref, got]) => ({ ref, got }));
  }

  /** Values of which marks on letters were left out, as they were read. */
  withoutMarks(): readonly string[] {
    return [...this.marks];
  }

  /**
   * A reader for content that stands in the deck itself.
   * @param ref under which a missing translation is told
   */
  reader(ref: string, content: Content): Reader {
    const { ghost } = this.options;
    const reader = this.readerAt(
      ref,
      ([field, ...path], lang) => ({ ...content, field, path, lang }) as Origin,
    );
    return ghost ? { ...reader, ghost: (at) => ghost(at) } : reader;
  }

  private readerAt(ref: string, origin: (at: Path, lang?: Language) => Origin): Reader {
    return {
      asOf: this.asOf,
      language: this.language,
      home: this.home,
      fact: (kind, id) => this.get(kind as KindId, id),
      missingLanguage: (got) => this.fallbacks.set(ref, got),
      marksLeft: () => this.marks.add(ref),
      from: (at, lang) => [origin(at, lang)],
    };
  }

  /** The value and digest of a remembered reference as this view sees it; undefined when it no longer exists. */
  lookUp(ref: string): UsedFact | undefined {
    const asked = parseQuery(ref);
    if (asked) return this.answer(asked);
    const parts = parseField(ref);
    if (!parts) return undefined;
    const view = parts.day === undefined ? this : this.on(parts.day);
    const fact = view.get(parts.kind, parts.id) as Record<string, unknown> | undefined;
    return fact && usedFact(ref, fact[parts.field]);
  }

  /**
   * The last day on which what a reference says is what it says now, YYYY-MM-DD; for a meeting and a promise their own
   * last day. Undefined when no end is known, and for a value of the past.
   */
  until(ref: string): string | undefined {
    const asked = parseQuery(ref);
    if (asked?.type === 'query') {
      const { name, kind } = asked;
      const answer = (day: string): string => this.on(day).answer(asked).digest;
      return answerUntil(name, kind, this.index.list(kind), this.asOf, answer);
    }
    const parts = parseField(ref);
    if (!parts || parts.day !== undefined) return undefined;
    const own = this.options.deviations?.[ref];
    const authored = own === undefined ? this.index.entry(parts.kind, parts.id)?.[parts.field] : own;
    return valueUntil(parts.kind, parts.field, authored, this.asOf);
  }

  private origin(of: Named, [field, ...path]: Path, lang?: Language): Origin {
    const { day } = this;
    return {
      type: 'field',
      ...of,
      field,
      path,
      ...(day === undefined ? {} : { day }),
      ...(lang === undefined ? {} : { lang }),
    };
  }

  private value(of: Named, entry: Entry, key: string, field: AnyField): unknown {
    const name = fieldRef(of.fact, key);
    if (this.values.has(name)) return this.values.get(name);
    const own = this.options.deviations?.[name];
    const { ghost } = this.options;
    const reader = this.readerAt(name, (at, lang) => this.origin(of, at, lang));
    if (ghost) reader.ghost = (at) => ghost(at, of.kind as KindId);
    const authored = own === undefined ? entry[key] : own;
    this.options.reading?.(authored, field.form);
    const value = field.read(authored, reader, [key]);
    this.values.set(name, value);
    return value;
  }

  private ask(asked: QueryParts): void {
    const answer = this.answer(asked);
    this.asked.set(answer.ref, answer);
  }

  private answer(asked: QueryParts): UsedFact {
    if (asked.type === 'all') {
      const ids = this.index.list(asked.kind).map((entry) => entry.id);
      return usedFact(allRef(asked.kind), ids);
    }
    const quiet = this.quiet();
    const query = queries[asked.name];
    return { ...usedFact(queryRef(asked.name), query.run(quiet)), short: query.describe(quiet) };
  }
}

function usedFact(ref: string, value: unknown): UsedFact {
  return { ref, digest: digest(canonical(value)), short: short(value) };
}
