/**
 * The current route and its address: `#/k/<recent>/presentasjoner/<deck>/<slide>`. It names the commission, so that a
 * reloaded or second window opens the same one.
 */
import { api } from '../host';
import { useValue, value } from './value';

export type Place = 'presentasjoner' | 'fakta' | 'bilder' | 'vis' | 'foredrag';

export type Route =
  | { at: 'start' }
  /** A PowerPoint file is checked against facts; of the open commission, when there is one. */
  | { at: 'sjekk'; recent?: string }
  | { at: 'presentasjoner'; recent: string; deck?: string; slide?: string }
  /** `group` of the places in Fakta; `ref` «people/mette-nord»; `field` to stand in. */
  | { at: 'fakta'; recent: string; group?: string; kind?: string; id?: string; field?: string }
  | { at: 'bilder'; recent: string; id?: string; field?: string }
  /** What the audience sees, and what the speaker sees. */
  | { at: 'vis'; recent: string; deck: string; slide?: string }
  | { at: 'foredrag'; recent: string; deck: string; slide?: string };

/** A route inside an open commission. */
export type CommissionRoute = Extract<Route, { at: 'presentasjoner' | 'fakta' | 'bilder' }>;

export function formatRoute(route: Route): string {
  const parts: (string | undefined)[] = 'recent' in route && route.recent ? ['k', route.recent] : [];
  switch (route.at) {
    case 'start':
      return '#/';
    case 'sjekk':
      parts.push('sjekk');
      break;
    case 'fakta':
      parts.push('fakta', route.group, route.kind, route.id, route.field);
      break;
    case 'bilder':
      parts.push('bilder', route.id, route.field);
      break;
    default:
      parts.push(route.at, route.deck, route.slide);
  }
  const end = parts.indexOf(undefined);
  return `#/${parts
    .slice(0, end < 0 ? undefined : end)
    .map((part) => encodeURIComponent(part!))
    .join('/')}`;
}

/** Unknown addresses lead to the start page. */
export function parseRoute(hash: string): Route {
  let parts: string[];
  try {
    parts = hash
      .replace(/^#?\/?/, '')
      .split('/')
      .filter(Boolean)
      .map(decodeURIComponent);
  } catch {
    return { at: 'start' };
  }
  if (parts[0] === 'sjekk') return { at: 'sjekk' };
  if (parts[0] !== 'k' || !parts[1]) return { at: 'start' };
  const [, recent, at, ...rest] = parts as [string, string, ...string[]];
  const [a, b, c, d] = rest;
  switch (at) {
    case 'sjekk':
      return { at, recent };
    case 'fakta':
      return { at, recent, group: a, kind: b, id: c, field: d };
    case 'bilder':
      return { at, recent, id: a, field: b };
    case 'vis':
    case 'foredrag':
      return a ? { at, recent, deck: a, slide: b } : { at: 'presentasjoner', recent };
    default:
      return { at: 'presentasjoner', recent, deck: a, slide: b };
  }
}

const current = value<Route>(parseRoute(location.hash));

window.addEventListener('hashchange', () => current.set(parseRoute(location.hash)));

export const route = { get: current.get, subscribe: current.subscribe };

export function useRoute(): Route {
  return useValue(current);
}

/** Navigates. @param replace without a history entry, as when moving from slide to slide */
export function go(next: Route, { replace = false } = {}): void {
  const hash = formatRoute(next);
  if (hash === location.hash) return;
  if (replace) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  current.set(next);
}

window.addEventListener('popstate', () => current.set(parseRoute(location.hash)));

let remembered: ReturnType<typeof setTimeout> | undefined;
/** Saves the route in the host after a delay, so that the app reopens there. Slide shows are not saved. */
route.subscribe(() => {
  const at = current.get();
  if (at.at === 'start' || at.at === 'vis' || at.at === 'foredrag') return;
  clearTimeout(remembered);
  remembered = setTimeout(() => void api.call('session.route', { route: formatRoute(at) }), 400);
});
