/** The facts of one stamp held against the register. */
import type { FactView } from '../../core/facts/view';
import { factRef, fieldRef, parseStamp, type StampParts } from '../../core/model/ref';
import type { UsedFact } from '../../core/scene/types';
import type { UiLanguage } from '../../core/texts';
import type { FactChange } from '../contract/stale';
import { bounded, labelOf, nameOf, shown } from './values';

/** @param before the values as stamped, to name what is gone from the register */
export function changesOf(facts: readonly UsedFact[], view: FactView, language: UiLanguage): FactChange[] {
  const names = new Map(facts.map((fact) => [fact.ref, fact.short]));
  return facts.flatMap((fact) => changeOf(fact, view, names, language) ?? []);
}

function changeOf(
  fact: UsedFact,
  view: FactView,
  stamped: ReadonlyMap<string, string>,
  language: UiLanguage,
): FactChange | undefined {
  const parts = parseStamp(fact.ref);
  if (!parts) {
    const ref = bounded(fact.ref);
    return { ref, label: ref, kind: 'unknown', was: bounded(fact.short) };
  }
  const now = view.lookUp(fact.ref);
  if (now?.digest === fact.digest) return undefined;
  const was = shown(parts, fact.short, view);
  const label = labelOf(parts, nameFor(parts, view, stamped), language);
  if (!now) return { ref: fact.ref, label, kind: 'removed', was };
  const change: FactChange = {
    ref: fact.ref,
    label,
    kind: 'changed',
    was,
    now: shown(parts, now.short, view),
  };
  return { ...change, ...listChanges(parts, fact.short, now.short, view) };
}

/** The name in the register, or the one the slide was stamped with. */
function nameFor(
  parts: StampParts,
  view: FactView,
  stamped: ReadonlyMap<string, string>,
): string | undefined {
  if (parts.type !== 'field') return undefined;
  const known = nameOf(parts.kind, parts.id, view);
  if (known !== undefined) return known;
  for (const field of ['name', 'title', 'heading', 'label', 'text']) {
    const short = stamped.get(fieldRef(factRef(parts.kind, parts.id), field));
    if (short) return bounded(short).slice(0, 60);
  }
  return undefined;
}

/** Questions that are answered with a list of people. */
const lists: ReadonlySet<string> = new Set(['members', 'secretariat']);

/** Who came and who left, when both lists can be read whole. */
function listChanges(
  parts: StampParts,
  was: string,
  now: string,
  view: FactView,
): Pick<FactChange, 'added' | 'gone'> {
  if (parts.type === 'field' || (parts.type === 'query' && !lists.has(parts.name))) return {};
  const before = members(was);
  const after = members(now);
  if (!before || !after) return {};
  const name = (item: string): string =>
    bounded(parts.type === 'all' ? (nameOf(parts.kind, item, view) ?? item) : item);
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
