/** Edits made from chance, each with a word of its own. */
import type { KindId } from '../../core/model/kinds';
import { png } from '../workspace/pictures';
import { type At, gap, type Intent } from './intents';
import type { Edit } from './protocol';
import type { Random } from './random';
import type { Shown } from './sample';

/** The most of a thing that the commission keeps; beyond that it is removed rather than added. */
export const most = { people: 14, topics: 8, slides: 12, decks: 5, images: 12, points: 8 };

const source = { title: 'Notat' };

export class Writer {
  private serial = 0;

  constructor(readonly random: Random) {}

  /** The word of one edit: nobody else writes it. */
  word(): string {
    return `q${++this.serial}q`;
  }

  /** An id that nothing else has. */
  newId(): string {
    return `ny-${++this.serial}`;
  }

  words(): string {
    return `${this.random.pick(['Ny tekst', 'Rettet', 'Endret', 'Tilføyd'])} ${this.word()}.`;
  }

  fact(workspace: Shown, kind: 'people' | 'topics'): At & { id: string } {
    return { kind, id: this.random.pick(workspace.register[kind]).id };
  }

  slide(workspace: Shown): { deck: string; slide: string } {
    const deck = this.random.pick(workspace.decks.filter(({ slides }) => slides.length > 0));
    return { deck: deck.id, slide: this.random.pick(deck.slides).id };
  }

  set(at: At, field: string): Edit {
    return { do: 'set', at, field, value: this.words() };
  }

  paragraph(at: At, field: string, n: number): Edit {
    return { do: 'paragraph', at, field, n, words: this.words() };
  }

  list(at: At, field: string, change: 'add' | 'replace' | 'remove', n: number): Edit {
    return { do: 'list', at, field, change, n, words: this.words() };
  }

  person(id: string): Intent {
    const entry = { id, name: this.words(), title: 'rådgiver', organisation: 'Solvik kommune', source };
    return { do: 'add', kind: 'people', entry };
  }

  newSlide(deck: string, after: string | null): Intent {
    const slide = {
      id: this.newId(),
      template: 'statements',
      heading: 'Nytt lysbilde',
      points: [{ text: this.words() }],
      notes: ['En.', 'To.'].join(gap),
    };
    return { do: 'add-slide', deck, slide, after };
  }

  image(): Edit {
    const word = this.word();
    const n = this.serial;
    // As wide as nobody else's: two pictures are never the same bytes.
    const bytes = Buffer.from(png(8 + (n % 200), 8 + Math.floor(n / 200))).toString('base64');
    const entry = { id: `bilde-${n}`, alt: `Et bilde ${word}`, purpose: 'content', own: true, source };
    return { do: 'image', name: this.random.pick(['foto.png', 'IMG_0001.png', 'møte.png']), bytes, entry };
  }

  anyEdit(workspace: Shown): Edit {
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
      () => this.person(this.newId()),
    ])();
  }

  some(workspace: Shown): Edit[] {
    return Array.from({ length: 1 + this.random.below(3) }, () => this.anyEdit(workspace));
  }

  full(workspace: Shown, kind: 'people' | 'topics' | 'images'): boolean {
    return workspace.register[kind].length >= most[kind];
  }

  /** A fact that may go: one that a plan has added. */
  spare(workspace: Shown, kind: KindId): At | undefined {
    const list = workspace.register[kind].filter(({ id }) => !/^(person|tema)-\d$/.test(id));
    return list.length > 0 ? { kind, id: this.random.pick(list).id } : undefined;
  }

  newDeck(): Intent {
    const id = this.newId();
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
