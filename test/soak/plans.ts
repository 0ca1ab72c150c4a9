/** What two people do in one round: the kinds of meeting that must end well. */
import type { At } from './intents';
import type { Edit } from './protocol';
import type { Random } from './random';
import type { Shown } from './sample';
import { most, Writer } from './writer';

export interface Plan {
  name: string;
  a: Edit[];
  b: Edit[];
}

/** Conflicts that may stand before somebody begins to settle them. */
const enough = 5;

/** Makes the plans of one run. */
export class Planner {
  private readonly writer: Writer;

  constructor(
    private readonly random: Random,
    private readonly kinds: readonly string[] = Object.keys(plans),
  ) {
    this.writer = new Writer(random);
  }

  next(workspace: Shown): Plan {
    const many = (workspace.conflicts?.length ?? 0) > enough && this.random.chance(0.4);
    const name = many ? 'settling' : this.random.pick(this.kinds);
    const make = plans[name];
    if (!make) throw new Error(`There is no plan «${name}»; there are: ${Object.keys(plans).join(', ')}.`);
    const [a, b] = make(this.writer, workspace);
    return this.random.chance(0.5) ? { name, a, b } : { name, a: b, b: a };
  }
}

/** By the name that reports use. */
const plans: Readonly<Record<string, (writer: Writer, workspace: Shown) => [Edit[], Edit[]]>> = {
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
    if (spare) return [[{ do: 'remove', at: spare }], [p.person(p.newId())]];
    return [[p.person(p.newId()), p.person(p.newId())], [p.person(p.newId())]];
  },
  'a new fact of the same id': (p) => {
    const id = p.newId();
    return [[p.person(id)], [p.person(id)]];
  },
  'pictures of the same name': (p, w) => {
    const spare = p.full(w, 'images') ? p.spare(w, 'images') : undefined;
    return [[spare ? { do: 'remove', at: spare } : p.image()], [p.image()]];
  },
  'a fact removed, and edited': (p, w) => {
    const at = p.spare(w, 'people');
    if (!at) return [[p.person(p.newId())], [p.person(p.newId())]];
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
  'settled by both': (p, w) => {
    const settle = (): Edit => ({ do: 'settle', n: 0, version: p.random.below(2) });
    return [[settle()], p.random.chance(0.5) ? [settle()] : [p.anyEdit(w), settle()]];
  },
  'an edit taken back': (p, w) => [[p.anyEdit(w), p.anyEdit(w), { do: 'undo' }], [p.anyEdit(w)]],
  'sections and the deck itself': (p, w) => {
    const deck = p.random.pick(w.decks);
    const id = p.newId();
    const section = deck.sections.length > 5 ? p.random.pick(deck.sections) : undefined;
    const add = { type: 'section.add', in: 'decks', deck: deck.id } as const;
    return [
      [
        section
          ? { do: 'step', step: { type: 'section.remove', in: 'decks', deck: deck.id, id: section.id } }
          : { do: 'step', step: { ...add, section: { id, title: p.words() } } },
      ],
      [
        p.set({ deck: deck.id }, 'title'),
        { do: 'step', step: { ...add, section: { id: p.newId(), title: p.words() } } },
      ],
    ];
  },
  'a value for one slide only': (p, w) => {
    const { deck, slide } = p.slide(w);
    const ref = `people/${p.random.pick(w.register.people).id}#title`;
    const deviate = { type: 'slide.deviate', in: 'decks', deck, id: slide } as const;
    return [
      [{ do: 'step', step: { ...deviate, ref, value: p.words() } }],
      [
        p.random.chance(0.5)
          ? { do: 'step', step: { ...deviate, ref, value: p.words() } }
          : p.set({ deck, slide }, 'heading'),
      ],
    ];
  },
  'this and that': (p, w) => [p.some(w), p.some(w)],
};
