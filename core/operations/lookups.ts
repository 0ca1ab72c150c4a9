/** Values of facts before and after an edit, each looked up once for a date and language. */
import { find } from '../base/lists';
import { indexOf } from '../deck/held';
import { queries } from '../facts/queries';
import { changedEntries, FactView } from '../facts/view';
import type { Language } from '../formats/language';
import type { Deck } from '../model/deck';
import { type KindId, kindIds } from '../model/kinds';
import { factRef, fieldRef, parseFact, parseQuery } from '../model/ref';
import { type Entry, emptyRegister, type Register, type Workspace } from '../model/register';
import { firstDay, lastDay } from '../model/time';

export interface FactEffect {
  ref: string;
  was: string;
  now: string;
}

interface Spoken {
  date: string;
  language: Language;
}

export class Lookups {
  private readonly changed: ReadonlySet<string>;
  private readonly views = new Map<string, FactView>();
  private readonly answers = new Map<string, FactEffect | undefined>();
  private few: { before: Register; after: Register; sameList: ReadonlySet<KindId> } | undefined;

  constructor(
    private readonly before: Workspace,
    private readonly after: Workspace,
  ) {
    this.changed = changedEntries(before.register, after.register);
  }

  /** Of the facts that a deck reads, those worth looking at. */
  candidates(read: ReadonlyMap<string, readonly string[]>): string[] {
    const out: string[] = [];
    const few = this.changed.size < read.size;
    for (const entry of few ? this.changed : read.keys()) {
      if (few || this.changed.has(entry)) out.push(...(read.get(entry) ?? []));
    }
    const asked = read.get('query') ?? [];
    return out.concat(asked.filter((ref) => this.mayAnswerOtherwise(ref)));
  }

  private mayAnswerOtherwise(query: string): boolean {
    const kind = parseQuery(query)?.kind;
    return kind !== undefined && this.before.register[kind] !== this.after.register[kind];
  }

  compare(ref: string, old: Spoken, now: Spoken): FactEffect | undefined {
    const key = ref + this.when(ref, old) + this.when(ref, now);
    if (this.answers.has(key)) return this.answers.get(key);
    let found: FactEffect | undefined;
    if (!this.questionUntouched(ref, old, now)) {
      const was = this.view(this.before, old).lookUp(ref);
      const is = this.view(this.after, now).lookUp(ref);
      if (was?.digest !== is?.digest) found = { ref, was: was?.short ?? '', now: is?.short ?? '' };
    }
    this.answers.set(key, found);
    return found;
  }

  /** The speaker's name and title stand on the cover without being among its facts. */
  speakerChanged(deck: Deck): boolean {
    const person = deck.speaker?.person;
    if (person === undefined) return false;
    const ref = factRef('people', person);
    if (!this.changed.has(ref)) return false;
    return ['name', 'title'].some((field) => this.compare(fieldRef(ref, field), deck, deck));
  }

  /** Dates that give the same answer have the same name; which facts there are does not depend on a date at all. */
  private when(ref: string, { date, language }: Spoken): string {
    const asked = parseQuery(ref);
    if (!asked) return ` ${date} ${language}`;
    if (asked.type === 'all') return '';
    const lists = [this.before.register[asked.kind], this.after.register[asked.kind]];
    return ` ${stretchOf(date, lists)} ${language}`;
  }

  /**
   * A question goes through all facts of a kind, which takes long where they are thousands and dates are many. Its
   * answer is the same when the facts are the same ones, in the same order, and those that changed did so in fields that
   * the question does not read.
   */
  private questionUntouched(ref: string, old: Spoken, now: Spoken): boolean {
    const asked = parseQuery(ref);
    if (asked?.type !== 'query' || spoken(old) !== spoken(now)) return false;
    this.few ??= this.onlyChanged();
    if (!this.few.sameList.has(asked.kind)) return false;
    const read = (register: Register): string => {
      const index = indexOf({ ...this.before, register });
      const view = new FactView(index, now.date, now.language);
      queries[asked.name].run(view);
      return JSON.stringify(view.used());
    };
    return read(this.few.before) === read(this.few.after);
  }

  /** The facts that changed, alone, before and after. */
  private onlyChanged(): NonNullable<Lookups['few']> {
    const pick = (register: Register): Register => {
      const out: Record<string, Entry[]> = {};
      for (const ref of this.changed) {
        const { kind, id } = parseFact(ref)!;
        const entry = find(register[kind], id);
        if (entry) out[kind] = [...(out[kind] ?? []), entry];
      }
      return { ...emptyRegister(), ...out };
    };
    const { before, after } = this;
    const sameList = kindIds.filter((kind) => {
      const was = before.register[kind];
      const now = after.register[kind];
      return was.length === now.length && was.every((entry, i) => entry.id === now[i]!.id);
    });
    return { before: pick(before.register), after: pick(after.register), sameList: new Set(sameList) };
  }

  private view(workspace: Workspace, { date, language }: Spoken): FactView {
    const key = `${workspace === this.before} ${date} ${language}`;
    let view = this.views.get(key);
    if (!view) {
      view = new FactView(indexOf(workspace), date, language);
      this.views.set(key, view);
    }
    return view;
  }
}

function spoken({ date, language }: Spoken): string {
  return ` ${date} ${language}`;
}

/**
 * Stretches of time in which facts stay as they are: nothing that is asked of them on a date can change but where a date
 * that stands in them is passed. Decks of many dates then share a few answers. (A question that counts days, such as
 * «within a month», would need more borders than these.)
 */
const date = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const ofEntries = new WeakMap<Entry, ReadonlySet<string>>();
const ofLists = new WeakMap<readonly Entry[], readonly string[]>();

/** The number of the stretch that a day lies in. */
export function stretchOf(day: string, lists: readonly (readonly Entry[])[]): string {
  return lists.map((list) => position(bordersOf(list), day)).join('.');
}

/** Days on which something may begin, or have ended the day before, in order. */
function bordersOf(list: readonly Entry[]): readonly string[] {
  const known = ofLists.get(list);
  if (known) return known;
  const all = new Set<string>();
  for (const entry of list) for (const day of datesIn(entry)) all.add(day);
  const made = [...all].sort();
  ofLists.set(list, made);
  return made;
}

function datesIn(entry: Entry): ReadonlySet<string> {
  const known = ofEntries.get(entry);
  if (known) return known;
  const made = new Set<string>();
  collect(entry, made);
  ofEntries.set(entry, made);
  return made;
}

function collect(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (!date.test(value)) return;
    // A year may be only a number of four digits; borders too many do no harm. The sign after digits is the day after.
    into.add(firstDay(value));
    into.add(`${lastDay(value)}+`);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) collect(one, into);
  }
}

/** How many borders lie on the day or before it; «2025-01-31+» lies between that day and the next. */
function position(borders: readonly string[], day: string): number {
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (borders[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
