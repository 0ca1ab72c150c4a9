/** The rules that judge slides one by one, asked of one slide, with what they looked at to come to their answer. */
import type { Rule } from '../checks';
import type { CheckContext, Seen, ShownImage } from '../checks/context';
import type { Diagnostic } from '../diagnostics';
import { FactView } from '../facts/view';
import type { Source } from '../model/kind';
import type { KindId } from '../model/kinds';
import { Reads } from './reads';
import type { DeckSetting } from './setting';

type FirstUse = ReturnType<CheckContext['firstUses']>[number];

/** What the rules said of a slide, and what they said it by. */
export interface SlideRun {
  found: ReadonlyMap<Rule, readonly Diagnostic[]>;
  seen: readonly Seen[];
  reads: Reads;
  images: readonly ShownImage[];
  firsts: ReadonlyMap<string, readonly FirstUse[]>;
  sources: ReadonlyMap<string, Source | undefined>;
}

/** One round through a deck. */
export class DeckRun {
  private readonly images = new Map<string, ShownImage[]>();
  private readonly uses = new Map<string, Map<string, FirstUse[]>>();

  constructor(
    private readonly ctx: CheckContext,
    private readonly setting: DeckSetting,
    private readonly rules: readonly Rule[],
  ) {
    for (const image of ctx.images) put(this.images, image.on.scene.slide, image);
  }

  /** What the rules say of a slide; what they said last when nothing that they looked at has changed. */
  judge(slide: string, last: SlideRun | undefined): SlideRun {
    const seen = this.ctx.parts.get(slide)!;
    return last && this.holds(slide, seen, last) ? moved(last, seen) : this.run(slide, seen);
  }

  private holds(slide: string, seen: readonly Seen[], last: SlideRun): boolean {
    if (seen.length !== last.seen.length || seen.some(({ scene }, i) => scene !== last.seen[i]!.scene))
      return false;
    if (!alike(last.images, this.imagesOf(slide), ['ref', 'node', 'decorative', 'entry'])) return false;
    for (const [kinds, was] of last.firsts) {
      if (!alike(was, this.firstUses(kinds, slide), ['ref'])) return false;
    }
    for (const [ref, was] of last.sources) if (this.ctx.source(ref) !== was) return false;
    return last.reads.hold(this.setting);
  }

  private run(slide: string, seen: readonly Seen[]): SlideRun {
    const { ctx, setting } = this;
    const reads = new Reads(setting);
    const firsts = new Map<string, readonly FirstUse[]>();
    const sources = new Map<string, Source | undefined>();
    const own: CheckContext = {
      ...ctx,
      seen,
      slides: seen.filter(({ scene }) => scene.part.index === 1),
      parts: new Map([[slide, seen]]),
      images: this.imagesOf(slide),
      view: new FactView(reads.index, ctx.asOf, ctx.language),
      entry: (ref) => {
        const [kind, id] = ref.split('/') as [string, string | undefined];
        return id === undefined ? undefined : reads.index.entry(kind, id);
      },
      source: (ref) => {
        const source = ctx.source(ref);
        sources.set(ref, source);
        return source;
      },
      firstUses: (...kinds) => {
        const name = kinds.join(' ');
        const uses = this.firstUses(name, slide);
        firsts.set(name, uses);
        return [...uses];
      },
    };
    const found = new Map<Rule, readonly Diagnostic[]>();
    for (const rule of this.rules) {
      const list = rule.check(own);
      if (list.length > 0) found.set(rule, list);
    }
    return { found, seen, reads, images: own.images, firsts, sources };
  }

  private imagesOf(slide: string): readonly ShownImage[] {
    return this.images.get(slide) ?? [];
  }

  /** Facts of some kinds that the deck uses on this slide first. */
  private firstUses(kinds: string, slide: string): readonly FirstUse[] {
    let bySlide = this.uses.get(kinds);
    if (!bySlide) {
      bySlide = new Map();
      const names = kinds.split(' ') as KindId[];
      for (const use of this.ctx.firstUses(...names)) put(bySlide, use.on.scene.slide, use);
      this.uses.set(kinds, bySlide);
    }
    return bySlide.get(slide) ?? [];
  }
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function alike<T>(a: readonly T[], b: readonly T[], keys: readonly (keyof T)[]): boolean {
  return a.length === b.length && a.every((one, i) => keys.every((key) => one[key] === b[i]![key]));
}

/** A slide without a printed number is the same scenes wherever it stands; its findings follow it. */
function moved(run: SlideRun, seen: readonly Seen[]): SlideRun {
  const was = run.seen[0]!;
  const now = seen[0]!;
  const further = now.number - was.number;
  if (further === 0 && now.position === was.position) return run;
  const found = new Map<Rule, readonly Diagnostic[]>();
  for (const [rule, list] of run.found)
    found.set(
      rule,
      list.map((d) => at(d)),
    );
  return { ...run, found, seen };

  function at(d: Diagnostic): Diagnostic {
    const place = { ...d.at };
    if (place.number !== undefined) place.number += further;
    if (place.path === `slides[${was.position}]`) place.path = `slides[${now.position}]`;
    return { ...d, at: place };
  }
}
