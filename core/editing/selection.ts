/**
 * Which slides are selected. One is the active one, which the stage shows and the address names; the others are what
 * commands work on together with it. Pure.
 */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Shown on the stage. */
  readonly active: string | undefined;
  /** Where a range begins that Shift makes. */
  readonly anchor: string | undefined;
}

export const nothing: Selection = { ids: new Set(), active: undefined, anchor: undefined };

export function one(id: string | undefined): Selection {
  return id === undefined ? nothing : { ids: new Set([id]), active: id, anchor: id };
}

export type Extend = 'one' | 'range' | 'toggle';

/**
 * What a click or an arrow key makes of the selection.
 * @param order ids of all slides that can be selected, as they stand
 */
export function choose(was: Selection, order: readonly string[], id: string, extend: Extend): Selection {
  switch (extend) {
    case 'one':
      return one(id);
    case 'range': {
      const from = order.indexOf(was.anchor ?? id);
      const to = order.indexOf(id);
      if (from < 0 || to < 0) return one(id);
      const ids = new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1));
      return { ids, active: id, anchor: order[from] };
    }
    case 'toggle': {
      const ids = new Set(was.ids);
      if (!ids.delete(id)) return { ids: ids.add(id), active: id, anchor: id };
      // The last one stays: there is always a slide on the stage.
      if (ids.size === 0) return one(id);
      const active = was.active !== undefined && ids.has(was.active) ? was.active : lastOf(order, ids);
      return { ids, active, anchor: active };
    }
    default:
      return extend satisfies never;
  }
}

export function chooseAll(order: readonly string[], active: string | undefined): Selection {
  return { ids: new Set(order), active: active ?? order[0], anchor: order[0] };
}

/** The selection as it is after edits and with the slide that the address names, which may be outside it. */
export function settled(was: Selection, order: readonly string[], wanted: string | undefined): Selection {
  const known = new Set(order);
  const active = wanted !== undefined && known.has(wanted) ? wanted : order[0];
  if (active === undefined) return nothing;
  if (was.active !== active || !was.ids.has(active)) return one(active);
  if ([...was.ids].every((id) => known.has(id))) return was;
  return { ...was, ids: new Set([...was.ids].filter((id) => known.has(id))) };
}

/** The slide to stand on when some go: the one behind them, otherwise the one before. */
export function neighbour(order: readonly string[], going: ReadonlySet<string>): string | undefined {
  const last = order.findLastIndex((id) => going.has(id));
  return order.slice(last + 1).find((id) => !going.has(id)) ?? order.findLast((id) => !going.has(id));
}

function lastOf(order: readonly string[], ids: ReadonlySet<string>): string | undefined {
  return order.findLast((id) => ids.has(id));
}
