/**
 * The rules over a deck, again and again while it is edited. A rule that judges slides one by one is asked again only
 * about slides that are others than before, or of which something they are judged by has changed; a rule about the deck
 * as a whole is asked every time. A deck that nobody edits is not followed: each rule is asked once about all of it, and
 * nothing is noted down.
 */

import type { LiveDeck } from '../deck/compile';
import { Memo, TrackedIndex } from '../deck/memo';
import { aboutDeck, themeFindings, withNumbers } from '../deck/place';
import { bySeverity, type Diagnostic, placePath, placeText } from '../diagnostics';
import { FactView } from '../facts/view';
import type { KindId } from '../model/kinds';
import {
  type CheckContext,
  type CheckInput,
  checkContext,
  entryIn,
  type Seen,
  type ShownImage,
} from './context';
import { rules as allRules } from './list';
import type { Rule } from './rule';

type FirstUse = ReturnType<CheckContext['firstUses']>[number];

/** What the rules said of a slide, and of which scenes. */
interface Judged {
  found: ReadonlyMap<Rule, readonly Diagnostic[]>;
  seen: readonly Seen[];
}

export class DeckChecks {
  private readonly ofSlides: readonly Rule[];
  private judged = new Map<string, Memo<Judged, DeckRun>>();

  constructor(private readonly rules: readonly Rule[] = allRules) {
    this.ofSlides = rules.filter(({ scope }) => scope === 'slide');
  }

  /** By rule, in their order. */
  readonly check = (input: CheckInput): Diagnostic[] => {
    const ctx = checkContext(input);
    const run = new DeckRun(ctx, this.ofSlides);
    const last = this.judged;
    this.judged = new Map();
    const slides = [...ctx.parts].map(([slide, seen]) => {
      const memo = last.get(slide) ?? new Memo<Judged, DeckRun>();
      this.judged.set(slide, memo);
      return run.judge(slide, seen, memo);
    });
    return this.rules.flatMap((rule) =>
      rule.scope === 'slide' ? slides.flatMap(({ found }) => found.get(rule) ?? []) : rule.check(ctx),
    );
  };
}

/** By rule, in their order: each asked about the whole deck. */
export function askOnce(ctx: CheckContext, rules: readonly Rule[]): Diagnostic[] {
  return rules.flatMap((rule) => rule.check(ctx));
}

/** One round through a deck. */
class DeckRun {
  private readonly images: ReadonlyMap<string, readonly ShownImage[]>;
  private readonly uses = new Map<string, ReadonlyMap<string, readonly FirstUse[]>>();

  constructor(
    private readonly ctx: CheckContext,
    private readonly rules: readonly Rule[],
  ) {
    this.images = bySlide(ctx.images);
  }

  get index(): CheckContext['index'] {
    return this.ctx.index;
  }

  /** What the rules say of a slide; what they said last when nothing that they looked at has changed. */
  judge(slide: string, seen: readonly Seen[], memo: Memo<Judged, DeckRun>): Judged {
    const { ctx } = this;
    const { deck, theme, asOf, language, today } = ctx;
    const from = [deck.id, theme, asOf, language, today, ...seen.map(({ scene }) => scene)];
    const judged = memo.get(this, from, (reads) => {
      const index = new TrackedIndex(ctx.index, reads);
      const images = this.imagesOf(slide);
      reads.add('images', (now) =>
        alike(images, now.imagesOf(slide), ['ref', 'node', 'decorative', 'entry']),
      );
      return this.ask({
        ...ctx,
        index,
        seen,
        slides: seen.filter(({ scene }) => scene.part.index === 1),
        parts: new Map([[slide, seen]]),
        images,
        view: new FactView(index, asOf, language),
        entry: (ref) => entryIn(index, ref),
        source: (ref) => {
          const source = ctx.source(ref);
          reads.add(`source ${ref}`, (now) => now.ctx.source(ref) === source);
          return source;
        },
        firstUses: (...kinds) => {
          const uses = this.firstUses(kinds, slide);
          reads.add(`uses ${kinds.join(' ')}`, (now) => alike(uses, now.firstUses(kinds, slide), ['ref']));
          return [...uses];
        },
      });
    });
    return moved(judged, seen);
  }

  private ask(ctx: CheckContext): Judged {
    const found = new Map<Rule, readonly Diagnostic[]>();
    for (const rule of this.rules) {
      const list = rule.check(ctx);
      if (list.length > 0) found.set(rule, list);
    }
    return { found, seen: ctx.seen };
  }

  private imagesOf(slide: string): readonly ShownImage[] {
    return this.images.get(slide) ?? [];
  }

  /** Facts of some kinds that the deck uses on this slide first. */
  private firstUses(kinds: readonly KindId[], slide: string): readonly FirstUse[] {
    const key = kinds.join(' ');
    let uses = this.uses.get(key);
    if (!uses) {
      uses = bySlide(this.ctx.firstUses(...kinds));
      this.uses.set(key, uses);
    }
    return uses.get(slide) ?? [];
  }
}

function bySlide<T extends { on: Seen }>(list: readonly T[]): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of list) {
    const own = out.get(item.on.scene.slide);
    if (own) own.push(item);
    else out.set(item.on.scene.slide, [item]);
  }
  return out;
}

function alike<T>(a: readonly T[], b: readonly T[], keys: readonly (keyof T)[]): boolean {
  return a.length === b.length && a.every((one, i) => keys.every((key) => one[key] === b[i]![key]));
}

/** A slide without a printed number is the same scenes wherever it stands; its findings follow it. */
function moved(judged: Judged, seen: readonly Seen[]): Judged {
  const was = judged.seen[0]!;
  const now = seen[0]!;
  const further = now.number - was.number;
  if (further === 0 && now.position === was.position) return judged;
  const at = (d: Diagnostic): Diagnostic => {
    const { number, keys = [] } = d.at;
    const isSlide = keys.length === 2 && keys[0] === 'slides' && keys[1] === was.position;
    const place = {
      ...d.at,
      ...(number === undefined ? {} : { number: number + further }),
      ...(isSlide ? placePath(['slides', now.position]) : {}),
    };
    return { ...d, at: place };
  };
  return { found: new Map([...judged.found].map(([rule, list]) => [rule, list.map(at)])), seen };
}

interface FindingsInput {
  live: LiveDeck;
  /** Other rules than all of them. */
  rules?: readonly Rule[];
  /** Whether they are asked for again while the deck is edited; by default they are. */
  follows?: boolean;
}

interface FindingsOptions {
  /** The day it is; without it nothing is said that depends on it. */
  today?: string;
  /** What reading the workspace's files found; what is about other decks is left out. */
  files?: readonly Diagnostic[];
}

/** Everything there is to say about a deck that is followed: its files, composing, fitting and the checks. */
export class DeckFindings {
  private readonly live: LiveDeck;
  private readonly check: (input: CheckInput) => Diagnostic[];

  constructor({ live, rules = allRules, follows = true }: FindingsInput) {
    this.live = live;
    this.check = follows ? new DeckChecks(rules).check : (input) => askOnce(checkContext(input), rules);
  }

  /**
   * Errors first, then by rule, then by slide.
   *
   * @throws Error when the deck is not done: `live.work` comes first
   */
  all({ today, files = [] }: FindingsOptions = {}): Diagnostic[] {
    const { live } = this;
    const compiled = live.deck();
    if (!compiled || !live.setting) throw new Error('The deck is not laid out as a whole.');
    const { workspace, deck, theme, lang: language, date: asOf } = live.setting;
    const read = withNumbers(aboutDeck(files, deck.id), (slide) =>
      live.sceneCount(slide) > 0 ? live.numberOf(slide) : undefined,
    );
    const use = live.use();
    const checked = this.check({ compiled, theme, workspace, deck, use, language, asOf, today });
    const all = [...read, ...themeFindings(deck, workspace), ...live.diagnostics(), ...checked];
    return bySeverity(withoutRepeats(all));
  }
}

/** The same words about the same place are said once. */
export function withoutRepeats(list: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(list.map((d) => [`${d.rule}\n${placeText(d.at)}\n${d.at.node}\n${d.message}`, d]));
  return [...seen.values()];
}
