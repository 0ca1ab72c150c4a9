/** Fields of facts, slides, decks and of the commission: down to the place that a conflict can name. */
import { same } from '../base/json';
import type { Language } from '../formats/language';
import type { ConflictPlace } from '../model/conflict';
import type { FieldForm } from '../model/field';
import type { Disputes } from './disputes';
import { disputed, isObject, keysOf, type Outcome, part, type Three } from './outcome';
import { byLanguage, isWrapped, textOf } from './texts';
import { isOneStatement, partForm, threeWay } from './three';

type Holder = Readonly<Record<string, unknown>>;
type FormOf = (key: string) => FieldForm | undefined;

/** A place is a language of a text or a key of an object; what is below is told as a whole. */
export class FieldMerge {
  constructor(
    private readonly disputes: Disputes,
    /** The language of bare strings. */
    private readonly home: Language,
  ) {}

  /**
   * A thing that both have, key by key.
   *
   * @param place of the thing, with the path to it where it lies in another
   * @returns ours when they say the same
   */
  object<T extends object>(
    place: ConflictPlace,
    forms: FormOf,
    three: { base?: T; ours: T; theirs: T },
    skip?: ReadonlySet<string>,
  ): T {
    const { base, ours, theirs } = three;
    if (same(ours, theirs)) return ours;
    const out: Record<string, unknown> = {};
    for (const key of keysOf(ours, theirs)) {
      if (skip?.has(key)) continue;
      const value = this.field(at(place, key), forms(key), part({ base, ours, theirs }, key));
      if (value !== undefined) out[key] = value;
    }
    for (const key of skip ?? []) if (Object.hasOwn(ours, key)) out[key] = (ours as Holder)[key];
    return same(out, ours) ? ours : (out as T);
  }

  field(place: ConflictPlace, form: FieldForm | undefined, three: Three): unknown {
    const { base, ours, theirs } = three;
    if (same(ours, theirs)) return ours;
    if (ours === undefined || theirs === undefined) return this.leaf(place, form, three);
    if (form?.type === 'text') return this.text(place, three);
    const isParted = (form?.type === 'object' || form?.type === 'source') && !isOneStatement(form, three);
    if (isParted && isObject(ours) && isObject(theirs)) {
      const inner = { base: isObject(base) ? base : undefined, ours, theirs };
      return this.object(place, (key) => partForm(form, key), inner);
    }
    return this.leaf(place, form, three);
  }

  /** A value below any place that a conflict can name. */
  value(form: FieldForm | undefined, three: Three): Outcome {
    return threeWay(form, three, this.home);
  }

  private text(place: ConflictPlace, three: Three): unknown {
    const { base, ours, theirs } = three;
    const { home } = this;
    const parted = {
      base: byLanguage(base, home),
      ours: byLanguage(ours, home),
      theirs: byLanguage(theirs, home),
    };
    const languages = keysOf(parted.ours, parted.theirs).map((language) => [
      language,
      this.leaf(at(place, language), { type: 'string' }, part(parted, language)),
    ]);
    const out = textOf(Object.fromEntries(languages), home, isWrapped(three));
    return same(out, ours) ? ours : out;
  }

  private leaf(place: ConflictPlace, form: FieldForm | undefined, three: Three): unknown {
    if (same(three.ours, three.theirs)) return three.ours;
    const decided = this.disputes.decided(place, three);
    if (decided) return decided.value;
    const outcome = this.disputes.isSettledTwice(place, three)
      ? disputed(three)
      : threeWay(form, three, this.home);
    return this.disputes.take(place, three.base, outcome);
  }
}

export function at(place: ConflictPlace, key: string): ConflictPlace {
  return { ...place, path: [...(place.path ?? []), key] };
}
