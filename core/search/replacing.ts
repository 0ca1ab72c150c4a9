/**
 * What replacing words would change: each place where somebody wrote them, which of them may not be changed, and why.
 * Shown words are followed to what they come from; nothing is guessed from how they look. Pure.
 */
import { find } from '../base/lists';
import { formOf } from '../editing/shown-origins';
import type { ValueOrigin } from '../model/origin';
import { factRef, fieldRef } from '../model/ref';
import type { Templates } from '../operations';
import type { InField } from './fields';
import {
  type Context,
  contextOf,
  isOnScene,
  type Library,
  type MetPassage,
  met,
  type Scope,
  type Spot,
} from './find';
import { type Query, type Range, rangesIn } from './fold';
import { type Home, homeKey, periodOn, plainWords, settled, wordsAt } from './homes';
import type { OfDeck } from './passages';
import { decksShowing, isHeld, isVerbatim, originsIn } from './shown-by';

/** One place where the words can be replaced. */
export interface Change extends Range, Context {
  key: string;
  home: Home;
  /** The first place where it was met. */
  spot: Spot;
  /** Of a fact: the decks that show the field and would change with it. */
  decks?: readonly string[];
  /** Of a fact that is met in one deck: slides on which another value may stand alone. */
  here?: readonly { deck: string; slide: string }[];
}

/**
 * Why words stay: `quotation` is said as it was said, `held` belongs to a deck as it was shown, `address` names something
 * elsewhere, `cells` are numbers and names of a table, `made` are fixed words, dates and numbers, or put together of
 * several fields.
 */
export type Reason = 'quotation' | 'held' | 'address' | 'cells' | 'made';

export interface Replaceable {
  changes: Change[];
  /** Hits that stay, by why; each with the first of its places. */
  stays: { reason: Reason; count: number; spot: Spot }[];
  more: boolean;
}

/** @param most places that are told */
export function replaceable(
  library: Library,
  templates: Templates,
  scope: Scope,
  query: Query,
  most = 2000,
): Replaceable {
  const work = new Work(library, templates, scope, query, most);
  for (const one of met(library, scope, query)) {
    if (work.more) break;
    work.take(one);
  }
  return work.result();
}

class Work {
  more = false;
  private readonly changes = new Map<string, Change & { here?: { deck: string; slide: string }[] }>();
  /** Homes that were looked at, and whether the words stand in them. */
  private readonly homes = new Map<string, readonly string[]>();
  private readonly stays = new Map<Reason, { reason: Reason; count: number; spot: Spot }>();
  private readonly shown: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(
    private readonly library: Library,
    private readonly templates: Templates,
    private readonly scope: Scope,
    private readonly query: Query,
    private readonly most: number,
  ) {
    this.shown = decksShowing(library);
  }

  result(): Replaceable {
    return { changes: [...this.changes.values()], stays: [...this.stays.values()], more: this.more };
  }

  take(one: MetPassage): void {
    const ranges = rangesIn(one.passage.text, this.query, one.passage.folded);
    for (const range of ranges) {
      const reason = isOnScene(one)
        ? this.shownWords(originsIn(one.passage.at.from, range), one.spot)
        : this.ownWords(one.passage.at as OfDeck | InField, one.spot);
      if (!reason) continue;
      const known = this.stays.get(reason);
      if (known) known.count++;
      else this.stays.set(reason, { reason, count: 1, spot: one.spot });
    }
  }

  /** @returns why they stay */
  private shownWords(origins: readonly ValueOrigin[], spot: Spot): Reason | undefined {
    let why: Reason = 'made';
    let any = false;
    for (const origin of origins) {
      const home = this.homeOf(origin, spot);
      if (typeof home === 'string') why = home;
      else if (home && this.add(home, spot, origin)) any = true;
    }
    return any ? undefined : why;
  }

  /** A field that was met as it is written. @returns why it stays */
  private ownWords(at: OfDeck | InField, spot: Spot): Reason | undefined {
    const { workspace } = this.library;
    if ('sort' in at && at.sort !== 'words') return at.sort;
    const { path, lang, field } = at;
    const below = { path, ...(lang ? { lang } : {}) };
    switch (spot.in) {
      case 'deck':
        return this.known(
          spot.section === undefined
            ? { of: 'deck', deck: spot.deck, field, ...below }
            : { of: 'section', deck: spot.deck, section: spot.section, ...below },
          spot,
        );
      case 'commission':
        return this.known({ of: 'commission', field, ...below }, spot);
      case 'fact': {
        const { kind, id, period } = spot;
        if (isVerbatim(kind, field)) return 'quotation';
        return this.known(
          { of: 'fact', kind, id, field, ...(period === undefined ? {} : { period }), ...below },
          spot,
        );
      }
      case 'slide': {
        const { kind, id } = spot.fact!;
        const deck = find(workspace.decks, spot.deck);
        if (deck && isHeld(deck, factRef(kind, id))) return 'held';
        return this.known({ of: 'fact', kind, id, field, ...below }, spot);
      }
      default:
        return spot satisfies never;
    }
  }

  private known(home: Home, spot: Spot): Reason | undefined {
    return this.add(home, spot) ? undefined : 'made';
  }

  /** Where the words of an origin are written, or why they stay; nothing for what are no words. */
  private homeOf(origin: ValueOrigin, spot: Spot): Home | Reason | undefined {
    if (spot.in !== 'slide') return undefined;
    const { workspace } = this.library;
    const deck = find(workspace.decks, spot.deck);
    const slide = deck && find(deck.slides, spot.slide);
    if (!deck || !slide) return undefined;
    const { field, path } = origin;
    const lang = origin.lang ? { lang: origin.lang } : {};
    switch (origin.type) {
      case 'deck':
        return { of: 'deck', deck: origin.deck, field, path, ...lang };
      case 'commission':
        return { of: 'commission', field, path, ...lang };
      case 'slide': {
        const type =
          field === 'notes' || field === 'title'
            ? 'text'
            : formOf(origin, this.templates.get(slide.template))?.type;
        if (type === 'cell') return 'cells';
        if (type === 'url') return 'address';
        if (type !== 'text' && type !== 'string') return undefined;
        return { of: 'slide', deck: origin.deck, slide: origin.slide, field, path, ...lang };
      }
      case 'field': {
        const { kind, id, day } = origin;
        if (isVerbatim(kind, field)) return 'quotation';
        const type = formOf(origin, undefined)?.type;
        if (type === 'cell') return 'cells';
        if (type === 'url') return 'address';
        if (type !== 'text' && type !== 'string') return undefined;
        const ref = fieldRef(factRef(kind, id), field);
        if (day === undefined && slide.deviations?.[ref] !== undefined) {
          return { of: 'deviation', deck: deck.id, slide: slide.id, ref, path, ...lang };
        }
        if (isHeld(deck, factRef(kind, id))) return 'held';
        const period = periodOn(find(workspace.register[kind], id)?.[field], day ?? deck.date);
        return { of: 'fact', kind, id, field, path, ...(period === undefined ? {} : { period }), ...lang };
      }
      default:
        return origin satisfies never;
    }
  }

  /** @returns whether the words stand there */
  private add(met: Home, spot: Spot, origin?: ValueOrigin): boolean {
    const home = this.inOwnLanguage(settled(this.library.workspace, met), spot);
    const key = homeKey(home);
    let keys = this.homes.get(key);
    if (!keys) {
      keys = this.changesIn(home, key, spot);
      this.homes.set(key, keys);
    }
    const slide = this.hereFor(home, spot, origin);
    if (slide) for (const one of keys) this.addHere(one, slide);
    return keys.length > 0;
  }

  /** A description is shown without the language that it was read in: it is the presentation's, or the nearest written. */
  private inOwnLanguage(home: Home, spot: Spot): Home {
    const { workspace } = this.library;
    if (home.lang !== undefined || spot.in !== 'slide' || wordsAt(workspace, home) !== undefined) return home;
    const own = find(workspace.decks, spot.deck)?.language ?? workspace.commission.language;
    const order = [own, workspace.commission.language, 'nb', 'nn', 'en', 'se'] as const;
    const lang = order.find((one) => wordsAt(workspace, { ...home, lang: one }) !== undefined);
    return lang ? { ...home, lang } : home;
  }

  private changesIn(home: Home, key: string, spot: Spot): string[] {
    const words = wordsAt(this.library.workspace, home);
    if (words === undefined) return [];
    const text = plainWords(words);
    const keys: string[] = [];
    for (const range of rangesIn(text, this.query)) {
      if (this.changes.size === this.most) {
        this.more = true;
        break;
      }
      const own = `${key} ${range.start}`;
      keys.push(own);
      const decks = home.of === 'fact' ? { decks: [...(this.shown.get(refOf(home)) ?? [])] } : {};
      this.changes.set(own, { key: own, home, spot, ...range, ...contextOf(text, range), ...decks });
    }
    return keys;
  }

  /** The slide on which another value may stand alone. */
  private hereFor(home: Home, spot: Spot, origin?: ValueOrigin): { deck: string; slide: string } | undefined {
    if (this.scope.in !== 'deck' || home.of !== 'fact' || spot.in !== 'slide') return undefined;
    if (origin?.type !== 'field' || origin.day !== undefined) return undefined;
    // Words of a quotation never deviate, and a picture has one description.
    if (home.kind === 'quotes' || home.kind === 'images') return undefined;
    return { deck: spot.deck, slide: spot.slide };
  }

  private addHere(key: string, slide: { deck: string; slide: string }): void {
    const change = this.changes.get(key);
    if (!change) return;
    change.here ??= [];
    if (!change.here.some((one) => one.slide === slide.slide)) change.here.push(slide);
  }
}

function refOf({ kind, id, field }: Extract<Home, { of: 'fact' }>): string {
  return fieldRef(factRef(kind, id), field);
}
