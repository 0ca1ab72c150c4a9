/** The facts of one stamp compared with the register and with what stands on the slide, as people read them. */
import { plain } from '../../core/facts/digest';
import type { FactView } from '../../core/facts/view';
import { type FieldParts, parseFact, parseStamp, type StampParts } from '../../core/model/ref';
import type { UsedFact } from '../../core/scene/types';
import type { FactChange } from '../contract/stale';
import { isShownIn, saysNow, type Ways, waysOf, waysOfShort } from './compare';
import type { SlideStanding, Standing } from './standing';
import { bounded, comparable, formOf, labelOf, nameOf, shown, type Wording } from './words';

/**
 * @param standing what stands where the values stood; undefined when the stamp does not say where they did, or nobody has
 *   edited the slide
 */
export function changesOf(
  facts: readonly UsedFact[],
  wording: Wording,
  standing: SlideStanding | undefined,
): FactChange[] {
  const slide = standing && new Edited(facts, standing, wording);
  return facts.flatMap((fact, i) => changeOf(fact, i, wording, slide) ?? []);
}

function changeOf(
  fact: UsedFact,
  place: number,
  wording: Wording,
  slide: Edited | undefined,
): FactChange | undefined {
  const { view } = wording;
  const parts = parseStamp(fact.ref);
  if (!parts) {
    const ref = bounded(fact.ref);
    return view && { ref, label: ref, kind: 'unknown', was: bounded(fact.short) };
  }
  const now = view?.lookUp(fact.ref);
  const told = {
    ref: fact.ref,
    label: labelOf(parts, wording),
    was: shown(parts, fact.short, wording),
    ...(now ? { now: shown(parts, now.short, wording) } : {}),
  };
  // Without a register there is only what was exported to go by.
  const holds = view === undefined || now?.digest === fact.digest;
  const edit = slide?.editOf(parts, fact, place, holds);
  if (edit === 'gone') return undefined;
  if (typeof edit === 'object' && (holds || edit.whole)) {
    if (edit.wrong !== undefined) return { ...told, kind: 'hand', found: bounded(edit.wrong) };
    return holds ? undefined : { ...told, kind: 'corrected', found: bounded(edit.right) };
  }
  if (holds) return undefined;
  if (!now) return { ...told, kind: 'removed' };
  const lists = listChanges(parts, fact.short, now.short, wording);
  if (slide?.saysList(lists)) return { ...told, ...lists, kind: 'corrected' };
  return { ...told, kind: 'changed', ...lists };
}

interface Edit {
  /** All that stood there was edited: nothing is as it was exported. */
  whole: boolean;
  /** What stands there and is not what the value says. */
  wrong?: string;
  right: string;
}

/** A slide whose words were edited. */
class Edited {
  private readonly refs: ReadonlyMap<string, readonly number[]>;

  constructor(
    private readonly facts: readonly UsedFact[],
    private readonly standing: SlideStanding,
    private readonly wording: Wording,
  ) {
    const refs = new Map<string, number[]>();
    for (const [i, { ref }] of facts.entries()) {
      const entry = parseFact(ref)?.fact;
      if (entry !== undefined) refs.set(entry, [...(refs.get(entry) ?? []), i]);
    }
    this.refs = refs;
  }

  /**
   * What was done by hand to a value; undefined when nothing was. `gone`: neither it nor anything else of its fact stands
   * on the slide any more.
   *
   * @param holds whether the register says what the stamp says
   */
  editOf(parts: StampParts, fact: UsedFact, place: number, holds: boolean): Edit | 'gone' | undefined {
    if (parts.type !== 'field') return undefined;
    if (this.isGone(parts)) return 'gone';
    const shown = this.shownBy(place, parts, fact);
    const edited = shown.filter(({ changed, found }) => changed && found !== '');
    if (shown.length > 0 && shown.every(({ found }) => found === '')) return 'gone';
    if (edited.length === 0) return undefined;
    const stamped = this.stamped(parts, fact);
    const { language } = this.wording;
    const says = (one: Standing): boolean =>
      saysNow(one, stamped, this.now(parts, fact, one, holds), language);
    const wrong = edited.find((one) => !says(one));
    return {
      whole:
        shown.every((one) => one.found === '' || (one.changed && edited.includes(one)) || says(one)) &&
        this.saysAll(parts),
      right: edited[0]!.found,
      ...(wrong ? { wrong: wrong.found } : {}),
    };
  }

  /** Whether all words that showed anything of a fact have been taken away. */
  private isGone(parts: FieldParts): boolean {
    const own = (this.refs.get(parts.fact) ?? []).flatMap((i) => this.standing.values.get(i) ?? []);
    return own.length > 0 && own.every(({ found }) => found === '');
  }

  private shownBy(place: number, parts: FieldParts, fact: UsedFact): Standing[] {
    const stamped = this.stamped(parts, fact);
    return (this.standing.values.get(place) ?? []).filter((one) => isShownIn(one, parts, stamped));
  }

  private stamped(parts: FieldParts, { short }: UsedFact): Ways {
    const { language, view } = this.wording;
    return waysOfShort(parts, short, language, view);
  }

  private now(parts: FieldParts, fact: UsedFact, one: Standing, holds: boolean): Ways {
    const { view, language } = this.wording;
    const stamped = one.path.length > 0 ? [comparable(one.was)] : this.stamped(parts, fact);
    if (!view) return stamped;
    const ways = waysOf(parts, valueIn(view, parts), one.path, language);
    return holds ? [...ways, ...stamped] : ways;
  }

  /** Of a list that is another now: whether all of it stands on the slide. */
  private saysAll(parts: FieldParts): boolean {
    const { view } = this.wording;
    if (!view || formOf(parts.kind, parts.field).type !== 'list') return true;
    return textsIn(valueIn(view, parts)).every((text) => this.standing.words.includes(comparable(text)));
  }

  /** Whether people wrote on the slide who came, and took away who left. */
  saysList({ added = [], gone = [] }: Pick<FactChange, 'added' | 'gone'>): boolean {
    if (added.length + gone.length === 0 || this.facts.length === 0) return false;
    const stands = (name: string): boolean => this.standing.words.includes(comparable(name));
    return added.every(stands) && !gone.some(stands);
  }
}

function valueIn(view: FactView, { kind, id, field, day }: FieldParts): unknown {
  if (day !== undefined) return view.valueOn(kind, id, field as never, day);
  return (view.get(kind, id) as Record<string, unknown> | undefined)?.[field];
}

/** Every text in a value, as words. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) {
    return typeof value === 'object' && value !== null && !('ref' in value)
      ? Object.values(value).flatMap(textsIn)
      : [];
  }
  const isRich =
    value.length > 0 && value.every((run) => typeof run === 'object' && run !== null && 't' in run);
  return isRich ? [plain(value)] : value.flatMap(textsIn);
}

/** Questions that are answered with a list of people. */
const lists: ReadonlySet<string> = new Set(['members', 'secretariat']);

/** Who came and who left, when both lists can be read whole. */
function listChanges(
  parts: StampParts,
  was: string,
  now: string,
  { view }: Wording,
): Pick<FactChange, 'added' | 'gone'> {
  if (parts.type === 'field' || (parts.type === 'query' && !lists.has(parts.name))) return {};
  const before = members(was);
  const after = members(now);
  if (!before || !after) return {};
  const name = (item: string): string =>
    bounded(parts.type === 'all' ? ((view && nameOf(parts.kind, item, view)) ?? item) : item);
  const added = after.filter((item) => !before.includes(item)).map(name);
  const gone = before.filter((item) => !after.includes(item)).map(name);
  return { ...(added.length > 0 ? { added } : {}), ...(gone.length > 0 ? { gone } : {}) };
}

/** «12: Kari Nordmann, Ola Nordmann» or «a, b»; undefined when the list was cut. */
function members(short: string): string[] | undefined {
  if (short.length > 4000 || short.endsWith('…')) return undefined;
  const list = short.replace(/^\d+: /, '');
  return list === '' ? [] : list.split(', ');
}
