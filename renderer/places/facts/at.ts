/** Which kind of fact an address means. Pure. */
import { isKindId, type KindId } from '../../../core/model/kinds';
import { type KindGroup, kindGroups } from '../../../core/words';
import type { Route } from '../../state/route';

export type FactsRoute = Extract<Route, { at: 'fakta' }>;

export function groupOf(kind: KindId): KindGroup {
  return kindGroups.find((group) => group.kinds.includes(kind)) ?? kindGroups[0]!;
}

/** The kind that is named, or the first of the group, or people. Images stand apart and are no kind of this place. */
export function kindAt({ group, kind }: Pick<FactsRoute, 'group' | 'kind'>): KindId {
  if (kind !== undefined && isKindId(kind) && groupOf(kind).kinds.includes(kind)) return kind;
  return (kindGroups.find((one) => one.id === group) ?? kindGroups[0]!).kinds[0]!;
}

export function routeTo(recent: string, kind: KindId, id?: string, field?: string): Route {
  if (kind === 'images') return { at: 'bilder', recent, id, field };
  return { at: 'fakta', recent, group: groupOf(kind).id, kind, id, field };
}
