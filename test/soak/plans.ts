/** What two people do in one round: the kinds of meeting that must end well, made from chance. */
import type { KindId } from '../../core/model/kinds';
import { png } from '../workspace/pictures';
import { type At, gap, type Intent } from './intents';
import type { Edit } from './protocol';
import type { Random } from './random';
import type { Shown } from './sample';

export interface Plan {
  name: string;
  a: Edit[];
  b: Edit[];
}

/** The most of a thing that the commission keeps; beyond that it is removed rather than added. */
const most = { people: 14, topics: 8, slides: 12, decks: 5, images: 12, points: 8 };

/** Conflicts that may stand before somebody begins to settle them. */
const enough = 5;

const source = { title: 'Notat' };

/** Makes the plans of one run. */
export class Planner {
  private serial = 0;

  constructor(
    private readonly random: Random,
    private readonly kinds: readonly string[] = Object.keys(Planner.plans),
  ) {}

  next(workspace: Shown): Plan {
    const many = (workspace.conflicts?.length ?? 0) > enough && this.random.chance(0.4);
    const name = many ? 'settling' : this.random.pick(this.kinds);
    const make = Planner.plans[name]!;
    const [a, b] = make(this, workspace);
    return this.random.chance(0.5) ? { name, a, b } : { name, a: b, b: a };
  }

  private word(): string {
    return `q${++this.serial}q`;
  }

  private words(): string {
    return `${this.random.pick(['Ny tekst', 'Rettet', 'Endret', 'Tilføyd'])} ${this.word()}.`;
  }

  private fact(workspace: Shown, kind: 'people' | 'topics'): At & { id: string } {
    return { kind, id: this.random.pick(workspace.register[kind]).id };
  }

  private slide(workspace: Shown): { deck: string; slide: string } {
    const deck = this.random.pick(workspace.decks.filter(({ slides }) => slides.length > 0));
    return { deck: deck.id, slide: this.random.pick(deck.slides).id };
  }

  private set(at: At, field: string): Edit {
    return { do: 'set', at, field, value: this.words() };
  }

  private paragraph(at: At, field: string, n: number): Edit {
    return { do: 'paragraph', at, field, n, words: this.words() };
  }

  private list(at: At, field: string, change: 'add' | 'replace' | 'remove', n: number): Edit {
    return { do: 'list', at, field, change, n, words: this.words() };
  }

  private person(id: string): Intent {
    const entry = { id, name: this.words(), title: 'rådgiver', organisation: 'Solvik kommune', source };
    return { do: 'add', kind: 'people', entry };
  }

  private newSlide(deck: string, after: string | null): Intent {
    const id = `side-${this.word()}`.toLowerCase();
    const slide = {
      id,
      template: 'statements',
      heading: 'Nytt lysbilde',
      points: [{ text: this.words() }],
      notes: ['En.', 'To.'].join(gap),
    };
    return { do: 'add-slide', deck, slide, after };
  }

  private image(): Edit {
    const word = this.word();
    const n = this.serial;
    // As wide as nobody else's: two pictures are never the same bytes.
    const bytes = Buffer.from(png(8 + (n % 200), 8 + Math.floor(n / 200))).toString('base64');
    const entry = { id: `bilde-${n}`, alt: `Et bilde ${word}`, purpose: 'content', own: true, source };
    return { do: 'image', name: this.random.pick(['foto.png', 'IMG_0001.png', 'møte.png']), bytes, entry };
  }

  private anyEdit(workspace: Shown): Edit {
    const { random } = this;
    const slide = this.slide(workspace);
    return random.pick<() => Edit>([
      () =>
        this.set(this.fact(workspace, 'people'), random.pick(['title', 'organisation', 'place', 'email'])),
      () => this.paragraph(this.fact(workspace, 'topics'), 'text', random.below(4)),
      () =>
        this.list(this.fact(workspace, 'topics'), 'points', random.pick(['add', 'replace']), random.below(9)),
      () => this.set(slide, 'heading'),
      () => this.paragraph(slide, 'notes', random.below(3)),
      () => this.list(slide, 'points', 'replace', random.below(3)),
      () => this.person(`ny-${this.word()}`),
    ])();
  }

  private some(workspace: Shown): Edit[] {
    return Array.from({ length: 1 + this.random.below(3) }, () => this.anyEdit(workspace));
  }

  private full(workspace: Shown, kind: 'people' | 'topics' | 'images'): boolean {
    return workspace.register[kind].length >= most[kind];
  }

  /** A fact that may go: one that a plan has added. */
  private spare(workspace: Shown, kind: KindId): At | undefined {
    const list = workspace.register[kind].filter(({ id }) => !/^(person|tema)-\d$/.test(id));
    return list.length > 0 ? { kind, id: this.random.pick(list).id } : undefined;
  }

  /** By the name that reports use. */
  static readonly plans: Readonly<Record<string, (plan: Planner, workspace: Shown) => [Edit[], Edit[]]>> = {
    'different facts': (p, w) => {
      const [one, other] = p.random.some(w.register.people, 2);
      return [
        [p.set({ kind: 'people', id: one!.id }, 'title'), p.set({ kind: 'people', id: one!.id }, 'place')],
        [p.set({ kind: 'people', id: other!.id }, 'title')],
      ];
    },
    'different fields of a fact': (p, w) => {
      const at = p.fact(w, 'people');
      const [one, other, third] = p.random.some(['title', 'organisation', 'place', 'email', 'phone'], 3);
      return [[p.set(at, one!)], [p.set(at, other!), p.set(at, third!)]];
    },
    'the same field': (p, w) => {
      const at = p.fact(w, 'people');
      const field = p.random.pick(['title', 'organisation', 'name']);
      return [[p.set(at, field), p.set(at, field)], [p.set(at, field)]];
    },
    'from two days on': (p, w) => {
      const at = p.fact(w, 'people') as { kind: 'people'; id: string };
      const field = p.random.pick(['title', 'organisation']);
      const from = (): Edit => {
        const date = `20${27 + p.random.below(40)}-0${1 + p.random.below(9)}-01`;
        return { do: 'from', ...at, field, value: p.words(), date };
      };
      return [[from()], [from()]];
    },
    'different paragraphs of a text': (p, w) => {
      const at: At = p.random.chance(0.5) ? p.fact(w, 'topics') : p.slide(w);
      const field = 'kind' in at ? 'text' : 'notes';
      const [one, other] = p.random.some([0, 1, 2], 2);
      return [[p.paragraph(at, field, one!)], [p.paragraph(at, field, other!)]];
    },
    'different items of a list': (p, w) => {
      const at: At = p.random.chance(0.5) ? p.fact(w, 'topics') : p.slide(w);
      const [one, other] = p.random.some([0, 1, 2], 2);
      const change = p.random.pick(['replace', 'add', 'remove'] as const);
      return [[p.list(at, 'points', 'replace', one!)], [p.list(at, 'points', change, other!)]];
    },
    'both add to a list': (p, w) => {
      const at: At = p.random.chance(0.5) ? p.fact(w, 'topics') : p.slide(w);
      const n = p.random.below(4);
      return [
        [p.list(at, 'points', 'add', n)],
        [p.list(at, 'points', 'add', p.random.chance(0.5) ? n : n + 1)],
      ];
    },
    'put in order here, edited there': (p, w) => {
      const { deck, slide } = p.slide(w);
      const others = w.decks.find(({ id }) => id === deck)!.slides.filter(({ id }) => id !== slide);
      const after = p.random.chance(0.2) || others.length === 0 ? null : p.random.pick(others).id;
      const at = { deck, slide: p.random.chance(0.5) ? slide : p.slide(w).slide };
      return [
        [{ do: 'move', deck, slide, after }],
        [p.set(at, 'heading'), p.paragraph(at, 'notes', p.random.below(3))],
      ];
    },
    'both add slides': (p, w) => {
      const deck = p.random.pick(w.decks);
      if (deck.slides.length >= most.slides) {
        const [one, other] = p.random.some(deck.slides, 2);
        return [
          [{ do: 'remove', at: { deck: deck.id, slide: one!.id } }],
          [{ do: 'remove', at: { deck: deck.id, slide: other!.id } }],
        ];
      }
      const after = p.random.chance(0.3) || deck.slides.length === 0 ? null : p.random.pick(deck.slides).id;
      return [[p.newSlide(deck.id, after)], [p.newSlide(deck.id, after), p.set(p.slide(w), 'heading')]];
    },
    'new facts': (p, w) => {
      const spare = p.full(w, 'people') ? p.spare(w, 'people') : undefined;
      if (spare) return [[{ do: 'remove', at: spare }], [p.person(`ny-${p.word()}`)]];
      return [[p.person(`ny-${p.word()}`), p.person(`ny-${p.word()}`)], [p.person(`ny-${p.word()}`)]];
    },
    'a new fact of the same id': (p) => {
      const id = `ny-${p.word()}`;
      return [[p.person(id)], [p.person(id)]];
    },
    'pictures of the same name': (p, w) => {
      const spare = p.full(w, 'images') ? p.spare(w, 'images') : undefined;
      return [[spare ? { do: 'remove', at: spare } : p.image()], [p.image()]];
    },
    'a fact removed, and edited': (p, w) => {
      const at = p.spare(w, 'people');
      if (!at) return [[p.person(`ny-${p.word()}`)], [p.person(`ny-${p.word()}`)]];
      return [[{ do: 'remove', at }], [p.set(at, 'title')]];
    },
    'a slide removed, and edited': (p, w) => {
      const at = p.slide(w);
      const few = w.decks.find(({ id }) => id === at.deck)!.slides.length < 4;
      if (few) return [[p.newSlide(at.deck, null)], [p.set(at, 'heading')]];
      return [[{ do: 'remove', at }], [p.set(at, 'heading')]];
    },
    'a deck removed, and a slide of it edited': (p, w) => {
      const spare = w.decks.filter(({ id }) => id.startsWith('ny-'));
      if (spare.length === 0 || (w.decks.length < most.decks && p.random.chance(0.4))) {
        return [[p.newDeck()], [p.newDeck()]];
      }
      const deck = p.random.pick(spare);
      if (deck.slides.length === 0) return [[{ do: 'remove', at: { deck: deck.id } }], [p.anyEdit(w)]];
      const at = { deck: deck.id, slide: p.random.pick(deck.slides).id };
      return [[{ do: 'remove', at: { deck: deck.id } }], [p.set(at, 'heading')]];
    },
    'the commission itself': (p) => [
      [p.set({ commission: true }, 'name')],
      [p.set({ commission: true }, p.random.pick(['about', 'name']))],
    ],
    settling: (p, w) => {
      const settle: Edit = { do: 'settle', n: p.random.below(20), version: p.random.below(2) };
      return [[settle], p.random.chance(0.5) ? [p.anyEdit(w)] : []];
    },
    'this and that': (p, w) => [p.some(w), p.some(w)],
  };

  private newDeck(): Intent {
    const id = `ny-${this.word()}`;
    const slides = [1, 2, 3].map((n) => ({
      id: `side-${n}`,
      template: 'statements',
      heading: n === 1 ? this.words() : `Lysbilde ${n}`,
      points: [{ text: 'Første utsagn' }, { text: 'Andre utsagn' }],
      notes: ['En.', 'To.'].join(gap),
    }));
    const deck = { format: 2, id, title: id, date: '2026-03-02', language: 'nb', sections: [], slides };
    return { do: 'add-deck', deck };
  }
}
